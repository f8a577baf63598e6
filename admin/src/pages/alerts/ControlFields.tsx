import { Button, Checkbox, Flex } from '@strapi/design-system';

import { ALERT_EFFECTS, ALERT_INTERVALS } from '../../../../shared/contracts/alert';
import { CONTROL_RULES } from '../../../../shared/contracts/kpi-page';
import { DateSelects } from '../../components/DateSelects';
import { LabelledSelect } from '../../components/LabelledSelect';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { withChoice, type AlertDraft } from './alert-draft';
import { FieldGroup } from './FieldGroup';

interface ControlFieldsProps {
  draft: AlertDraft;
  onEdit: (change: Partial<AlertDraft>) => void;
}

/** From when on the chart runs: its first periods say what is usual. */
const ChartFrom = ({ draft: { chartFrom }, onEdit }: ControlFieldsProps) => {
  const t = useTranslate();
  const { today } = useReader();
  return (
    <FieldGroup label={t('alerts.form.chartFrom')} hint={t('alerts.form.chartFromHint')}>
      {chartFrom === null ? (
        <div>
          <Button variant="tertiary" size="S" onClick={() => onEdit({ chartFrom: today })}>
            {t('alerts.form.chooseDate')}
          </Button>
        </div>
      ) : (
        <Flex gap={3} wrap="wrap">
          <DateSelects
            legend={t('period.from')}
            value={chartFrom}
            latest={today}
            onChange={(date) => onEdit({ chartFrom: date })}
          />
          <Button variant="ghost" size="S" onClick={() => onEdit({ chartFrom: null })}>
            {t('alerts.form.noDate')}
          </Button>
        </Flex>
      )}
    </FieldGroup>
  );
};

/** What of the control chart is told. */
export const ControlFields = ({ draft, onEdit }: ControlFieldsProps) => {
  const t = useTranslate();
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <LabelledSelect
          label={t('alerts.form.interval')}
          value={draft.interval}
          options={ALERT_INTERVALS.map((value) => ({ value, label: t(`interval.${value}`) }))}
          onChange={(interval) => onEdit({ interval })}
        />
        <LabelledSelect
          label={t('alerts.form.effects')}
          value={draft.effects}
          options={ALERT_EFFECTS.map((value) => ({ value, label: t(`alerts.effects.${value}`) }))}
          onChange={(effects) => onEdit({ effects })}
        />
      </Flex>
      <FieldGroup label={t('alerts.form.rules')}>
        {CONTROL_RULES.map((rule) => (
          <Checkbox
            key={rule}
            checked={draft.rules.includes(rule)}
            onCheckedChange={(state) =>
              onEdit({ rules: withChoice(CONTROL_RULES, draft.rules, rule, state === true) })
            }
          >
            {t(`control.rule.${rule}`)}
          </Checkbox>
        ))}
      </FieldGroup>
      <ChartFrom draft={draft} onEdit={onEdit} />
    </>
  );
};
