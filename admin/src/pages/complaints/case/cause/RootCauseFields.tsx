import { Flex, Typography } from '@strapi/design-system';

import {
  MAX_ROOT_CAUSE_TEXT,
  MOST_WHYS,
  ROOT_CAUSE_QUESTIONS,
  type RootCauseFacts,
} from '../../../../../../shared/contracts/root-cause';
import { LabelledInput } from '../../../../components/LabelledInput';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ChoiceField } from '../ChoiceField';
import { useCase } from '../CaseContext';
import { TextField } from '../TextField';
import type { RootCauseDraft } from './root-cause-draft';
import { useKnownAnswers } from './useKnownAnswers';

interface RootCauseFieldsProps {
  draft: RootCauseDraft;
  facts: RootCauseFacts | undefined;
  onEdit: (change: Partial<RootCauseDraft>) => void;
}

const Whys = ({ draft, onEdit }: Omit<RootCauseFieldsProps, 'facts'>) => {
  const t = useTranslate();
  const asked = Math.min(MOST_WHYS, draft.whys.filter((why) => why.trim() !== '').length + 1);
  return (
    <>
      <Typography tag="h3" variant="delta">
        {t('cause.whys')}
      </Typography>
      {Array.from({ length: asked }, (_, index) => (
        <TextField
          key={index}
          label={t('cause.why', { n: index + 1 })}
          required={index === 0}
          maxLength={MAX_ROOT_CAUSE_TEXT}
          value={draft.whys[index] ?? ''}
          onChange={(text) =>
            onEdit({
              whys: Array.from({ length: MOST_WHYS }, (__, at) =>
                at === index ? text : (draft.whys[at] ?? '')
              ),
            })
          }
        />
      ))}
    </>
  );
};

const Code = ({ draft, onEdit }: Omit<RootCauseFieldsProps, 'facts'>) => {
  const t = useTranslate();
  const causes = useCase().choices?.causes ?? [];
  const label = t('case.fact.causeCode');
  const set = (causeCode: string) => onEdit({ causeCode });
  if (causes.length === 0)
    return <LabelledInput label={label} value={draft.causeCode} onChange={set} />;
  return (
    <ChoiceField
      label={label}
      value={draft.causeCode === '' ? null : draft.causeCode}
      options={causes.map(({ key, name }) => ({ value: key, label: name }))}
      onChange={set}
    />
  );
};

/** The seven questions, each with what data knows of its answer, the whys, and the code they lead to. */
export const RootCauseFields = ({ draft, facts, onEdit }: RootCauseFieldsProps) => {
  const t = useTranslate();
  const known = useKnownAnswers(facts);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h3" variant="delta">
        {t('cause.questions')}
      </Typography>
      {ROOT_CAUSE_QUESTIONS.map((question) => (
        <TextField
          key={question}
          label={t(`cause.question.${question}`)}
          hint={known[question]}
          required
          maxLength={MAX_ROOT_CAUSE_TEXT}
          value={draft.answers[question]}
          onChange={(text) => onEdit({ answers: { ...draft.answers, [question]: text } })}
        />
      ))}
      <Whys draft={draft} onEdit={onEdit} />
      <Code draft={draft} onEdit={onEdit} />
    </Flex>
  );
};
