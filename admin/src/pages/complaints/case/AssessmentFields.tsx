import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import {
  LEVELS,
  PRIORITIES,
  SEVERITIES,
  type Priority,
} from '../../../../../shared/contracts/complaint-words';
import { useTranslate } from '../../../hooks/useTranslate';
import { PriorityTag } from '../parts/PriorityTag';
import { ChoiceField } from './ChoiceField';
import { isFlag, matrixPriority, type StepDraft } from './step-draft';
import type { AssessmentFact } from './step-fields';
import type { StepFormProps } from './StepForm';
import { TextField } from './TextField';
import { YesNoField } from './YesNoField';

const Pairs = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

interface AssessmentFieldsProps extends Pick<StepFormProps, 'draft' | 'context' | 'onEdit'> {
  names: readonly AssessmentFact[];
}

const Priorities = ({ draft, context, onEdit }: Omit<AssessmentFieldsProps, 'names'>) => {
  const t = useTranslate();
  const byMatrix = matrixPriority(draft, context);
  if (byMatrix === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('case.assess.incomplete')}
      </Typography>
    );
  }
  const deviates = draft.priority !== null && draft.priority !== byMatrix;
  const options: { value: Priority; label: string }[] = PRIORITIES.map((priority) => ({
    value: priority,
    label:
      priority === byMatrix
        ? t('case.assess.ofMatrix', { priority: t(`complaint.priority.${priority}`) })
        : t(`complaint.priority.${priority}`),
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" role="status">
        {t('case.assess.matrix')} <PriorityTag priority={byMatrix} />
      </Typography>
      <ChoiceField
        label={t('case.fact.priority')}
        hint={t('case.assess.priorityHint')}
        value={draft.priority ?? byMatrix}
        options={options}
        onChange={(priority) => onEdit({ priority: priority === byMatrix ? null : priority })}
      />
      {deviates && (
        <TextField
          label={t('case.fact.priorityReason')}
          required
          value={draft.words.priorityReason ?? ''}
          onChange={(priorityReason) => onEdit({ words: { ...draft.words, priorityReason } })}
        />
      )}
    </Flex>
  );
};

const isLevel = (name: AssessmentFact): name is keyof StepDraft['levels'] & AssessmentFact =>
  name === 'complexity' || name === 'impact' || name === 'urgency';

/** Severity, safety and all that the priority is made of, with what the matrix makes of it. */
export const AssessmentFields = ({ names, draft, context, onEdit }: AssessmentFieldsProps) => {
  const t = useTranslate();
  const fieldOf = (name: AssessmentFact) => {
    const label = t(`case.fact.${name}`);
    if (isLevel(name)) {
      return (
        <ChoiceField
          key={name}
          label={label}
          value={draft.levels[name] ?? null}
          options={LEVELS.map((value) => ({ value, label: t(`case.level.${value}`) }))}
          onChange={(value) => onEdit({ levels: { ...draft.levels, [name]: value } })}
        />
      );
    }
    if (isFlag(name)) {
      return (
        <YesNoField
          key={name}
          label={label}
          value={draft.flags[name]}
          onChange={(value) => onEdit({ flags: { ...draft.flags, [name]: value } })}
        />
      );
    }
    return (
      <ChoiceField
        key={name}
        label={label}
        value={draft.severity}
        options={SEVERITIES.map((value) => ({ value, label: t(`complaint.severity.${value}`) }))}
        onChange={(severity) => onEdit({ severity })}
      />
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Pairs>{names.map(fieldOf)}</Pairs>
      <Priorities draft={draft} context={context} onEdit={onEdit} />
    </Flex>
  );
};
