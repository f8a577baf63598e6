import { Checkbox } from '@strapi/design-system';

import { TARGET_OUTCOMES } from '../../../../shared/contracts/alert';
import { useTranslate } from '../../hooks/useTranslate';
import { withChoice, type AlertDraft } from './alert-draft';
import { FieldGroup } from './FieldGroup';

interface TargetFieldsProps {
  draft: AlertDraft;
  onEdit: (change: Partial<AlertDraft>) => void;
}

/** What of the KPI's targets is told. */
export const TargetFields = ({ draft, onEdit }: TargetFieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGroup label={t('alerts.form.outcomes')} hint={t('alerts.form.outcomesHint')}>
      {TARGET_OUTCOMES.map((outcome) => (
        <Checkbox
          key={outcome}
          checked={draft.outcomes.includes(outcome)}
          onCheckedChange={(state) =>
            onEdit({
              outcomes: withChoice(TARGET_OUTCOMES, draft.outcomes, outcome, state === true),
            })
          }
        >
          {t(`alerts.outcome.${outcome}`)}
        </Checkbox>
      ))}
    </FieldGroup>
  );
};
