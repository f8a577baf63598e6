import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, CaretDown, Duplicate, Trash } from '@strapi/icons';

import { Tag } from '../../components/Tag';
import { useFormats } from '../../hooks/useFormats';
import { useMetricName } from '../../hooks/useMetricName';
import { useTranslate } from '../../hooks/useTranslate';
import type { Texts } from './question-draft';
import { ItemHead, Toggle } from './QuestionSheet';
import { DragGrip } from './QuestionsDrag';
import { QuestionWords } from './QuestionWords';
import type { QuestionAct } from './useQuestionActions';

interface QuestionHeadProps {
  id: number;
  metric: string;
  prompt: Texts;
  isRequired: boolean;
  index: number;
  count: number;
  /** How many of its fields are wrong. */
  wrong: number;
  isOpen: boolean;
  bodyId: string;
  disabled: boolean;
  onAct: (act: QuestionAct) => void;
}

type ActionsProps = Pick<QuestionHeadProps, 'index' | 'count' | 'onAct'>;

/** Up, down, once more, away. */
const Actions = ({ index, count, onAct }: ActionsProps) => {
  const t = useTranslate();
  const n = index + 1;
  const actions = [
    { act: 'up', Icon: ArrowUp, off: index === 0 },
    { act: 'down', Icon: ArrowDown, off: n === count },
    { act: 'duplicate', Icon: Duplicate, off: false },
    { act: 'remove', Icon: Trash, off: false },
  ] as const;
  return (
    <Flex gap={1}>
      {actions.map(({ act, Icon, off }) => (
        <IconButton
          key={act}
          label={t(`questions.${act}`, { n })}
          variant="ghost"
          disabled={off}
          data-cx-act={act}
          onClick={() => onAct(act)}
        >
          <Icon aria-hidden />
        </IconButton>
      ))}
    </Flex>
  );
};

/** What a question is, in one line, and what can be done with it. */
export const QuestionHead = (props: QuestionHeadProps) => {
  const { id, metric, prompt, isRequired, index, count, wrong, isOpen, bodyId } = props;
  const { disabled, onAct } = props;
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useMetricName();
  const facts = [nameOf(metric), ...(isRequired ? [t('questions.required')] : [])];
  return (
    <ItemHead>
      {!disabled && count > 1 && <DragGrip id={id} />}
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        data-cx-act="toggle"
        onClick={() => onAct('toggle')}
      >
        <CaretDown aria-hidden />
        <Typography aria-label={t('questions.number', { n: index + 1 })} textColor="neutral600">
          {formats.count(index + 1)}
        </Typography>
        <span>
          <QuestionWords prompt={prompt} />
          <Typography tag="span" variant="pi" textColor="neutral600" display="block">
            {facts.filter(Boolean).join(t('facts.separator'))}
          </Typography>
        </span>
      </Toggle>
      {wrong > 0 && <Tag $tone="bad">{t('questions.toFix', { n: wrong })}</Tag>}
      {!disabled && <Actions index={index} count={count} onAct={onAct} />}
    </ItemHead>
  );
};
