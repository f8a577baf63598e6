import { Checkbox, Flex } from '@strapi/design-system';

import { RECURRENCES } from '../../../../shared/contracts/target';
import { CALENDARS, type LocalDate } from '../../../../shared/time';
import { addMonths } from '../../calendar/calendar-months';
import { DateSelects } from '../../components/DateSelects';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { LabelledSelect } from './LabelledSelect';
import type { TargetDraft } from './target-draft';

interface ScheduleFieldsProps {
  draft: TargetDraft;
  onChange: (change: Partial<TargetDraft>) => void;
}

/** Targets are set for years to come. */
const MONTHS_AHEAD = 60;

interface BoundProps {
  label: string;
  legend: string;
  on: boolean;
  date: LocalDate;
  latest: LocalDate;
  onSwitch: (on: boolean) => void;
  onDate: (date: LocalDate) => void;
}

/** A day on which a recurring target begins or ends, where it has one. */
const Bound = ({ label, legend, on, date, latest, onSwitch, onDate }: BoundProps) => (
  <Flex gap={4} wrap="wrap" alignItems="center" style={{ minBlockSize: '3.2rem' }}>
    <Checkbox checked={on} onCheckedChange={(state) => onSwitch(state === true)}>
      {label}
    </Checkbox>
    {on && <DateSelects legend={legend} value={date} latest={latest} onChange={onDate} />}
  </Flex>
);

/** Once from a day to a day, or each month, quarter or year of a calendar. */
export const ScheduleFields = ({ draft, onChange }: ScheduleFieldsProps) => {
  const t = useTranslate();
  const { today, calendar } = useReader();
  const latest = addMonths(today, MONTHS_AHEAD, calendar);
  const { recurrence, from, to } = draft;
  // Moving one end past the other takes it along.
  const setFrom = (date: LocalDate) => onChange({ from: date, to: date > to ? date : to });
  const setTo = (date: LocalDate) => onChange({ from: date < from ? date : from, to: date });
  const begin = { legend: t('period.from'), date: from, latest, onDate: setFrom };
  const end = { legend: t('period.to'), date: to, latest, onDate: setTo };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <LabelledSelect
          label={t('targets.form.repeats')}
          value={recurrence}
          options={RECURRENCES.map((value) => ({
            value,
            label: value === 'once' ? t('targets.form.once') : t(`targets.every.${value}`),
          }))}
          onChange={(value) => onChange({ recurrence: value })}
        />
        {recurrence !== 'once' && (
          <LabelledSelect
            label={t('calendar.title')}
            value={draft.calendar}
            options={CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
            onChange={(value) => onChange({ calendar: value })}
          />
        )}
      </Flex>
      {recurrence === 'once' ? (
        <Flex gap={4} wrap="wrap">
          <DateSelects legend={begin.legend} value={from} latest={latest} onChange={setFrom} />
          <DateSelects legend={end.legend} value={to} latest={latest} onChange={setTo} />
        </Flex>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Bound
            {...begin}
            label={t('targets.form.begins')}
            on={draft.hasFrom}
            onSwitch={(hasFrom) => onChange({ hasFrom })}
          />
          <Bound
            {...end}
            label={t('targets.form.ends')}
            on={draft.hasTo}
            onSwitch={(hasTo) => onChange({ hasTo })}
          />
        </Flex>
      )}
    </Flex>
  );
};
