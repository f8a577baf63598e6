import { Checkbox, Flex } from '@strapi/design-system';

import { useTranslate } from '../../hooks/useTranslate';
import { CommentFields } from './CommentFields';
import { FaultText } from './FaultText';
import { KeyField } from './KeyField';
import { MetricField } from './MetricField';
import { isRequired, withRequired, type QuestionDraft } from './question-draft';
import { QuestionPreview } from './QuestionPreview';
import { Fields } from './QuestionSheet';
import { QuestionTexts } from './QuestionTexts';
import { ScaleFields } from './ScaleFields';
import type { QuestionFaults } from './useQuestionFaults';

export interface QuestionFieldsProps {
  question: QuestionDraft;
  faults: QuestionFaults;
  disabled: boolean;
  onChange: (question: QuestionDraft) => void;
}

interface QuestionBodyProps extends QuestionFieldsProps {
  others: readonly QuestionDraft[];
  languages: readonly string[];
  isKeyFixed: boolean;
}

/** Properties whose faults stand at their fields. */
const WITH_FIELDS = ['key', 'metric', 'scale', 'prompt', 'labels', 'comment'];

/** Everything that a question says. */
export const QuestionBody = (props: QuestionBodyProps) => {
  const { question, faults, disabled, others, languages, isKeyFixed, onChange } = props;
  const t = useTranslate();
  const own = { question, faults, disabled, onChange };
  const elsewhere = Object.entries(faults).filter(([name]) => !WITH_FIELDS.includes(name));
  return (
    <>
      {elsewhere.map(([name, fault]) => (
        <FaultText key={name} fault={fault} />
      ))}
      <Fields>
        <MetricField {...own} others={others} isKeyFixed={isKeyFixed} />
        <ScaleFields {...own} />
        <KeyField {...own} isFixed={isKeyFixed} />
      </Fields>
      <Flex gap={4} wrap="wrap">
        <Checkbox
          checked={isRequired(question)}
          disabled={disabled}
          onCheckedChange={(state) => onChange(withRequired(question, state === true))}
        >
          {t('questions.required')}
        </Checkbox>
        <CommentFields {...own} />
      </Flex>
      <QuestionTexts {...own} languages={languages} />
      <QuestionPreview question={question} />
    </>
  );
};
