import { Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../../../hooks/useTranslate';
import { AssessmentFields } from './AssessmentFields';
import type { StepContext, StepDraft } from './step-draft';
import { fieldsOf, partsOf } from './step-fields';
import { StepField } from './StepField';

export interface StepFormProps {
  draft: StepDraft;
  context: StepContext;
  onEdit: (change: Partial<StepDraft>) => void;
}

/** Everything that a step needs, each with its own input, and nothing else. */
export const StepForm = (props: StepFormProps) => {
  const t = useTranslate();
  const { action } = props.context;
  const { assessment, elsewhere } = partsOf(action.needs);
  const fields = fieldsOf(action);
  const empty = fields.length === 0 && assessment.length === 0 && elsewhere.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {elsewhere.map((name) => (
        <Typography key={name} variant="omega" role="status">
          <span aria-hidden>▲ </span>
          {t(`case.elsewhere.${name}`)}
        </Typography>
      ))}
      {assessment.length > 0 && <AssessmentFields names={assessment} {...props} />}
      {fields.map((field) => (
        <StepField key={field} field={field} {...props} />
      ))}
      {empty && <Typography variant="omega">{t('case.step.nothingNeeded')}</Typography>}
    </Flex>
  );
};
