import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type {
  Recurrence,
  Target,
  TargetInput,
  TargetScope,
} from '../../../../shared/contracts/target';
import type { Calendar, LocalDate } from '../../../../shared/time';
import { endOfMonth, startOfMonth } from '../../calendar/calendar-months';
import type { Reader } from '../../filters/period-state';
import { parseNumber } from '../../format/number-text';

/** A target as the dialog holds it; dates are kept while they are switched off. */
export interface TargetDraft {
  kpi: string;
  /** As it was typed, in whatever digits. */
  value: string;
  scope: TargetScope;
  recurrence: Recurrence;
  calendar: Calendar;
  from: LocalDate;
  to: LocalDate;
  /** Whether a recurring target begins on a day. */
  hasFrom: boolean;
  hasTo: boolean;
  name: string;
  /** `''`: nobody. */
  owner: string;
  note: string;
}

/** A new target, or one that is there. */
export const draftOf = (
  target: Target | null,
  kpis: readonly KpiDescription[],
  { calendar, today }: Pick<Reader, 'calendar' | 'today'>,
  writeValue: (value: number) => string
): TargetDraft => ({
  kpi: target?.kpi ?? kpis.find(({ direction }) => direction !== 'neutral')?.key ?? '',
  value: target ? writeValue(target.value) : '',
  scope: target?.scope ?? {},
  recurrence: target?.recurrence ?? 'month',
  calendar: target?.calendar ?? calendar,
  from: target?.from ?? startOfMonth(today, calendar),
  to: target?.to ?? endOfMonth(today, calendar),
  hasFrom: target !== null && target.from !== null,
  hasTo: target !== null && target.to !== null,
  name: target?.name ?? '',
  owner: target?.owner?.id ?? '',
  note: target?.note ?? '',
});

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent; the value may be NaN. */
export const inputOf = (draft: TargetDraft): TargetInput => {
  const isOnce = draft.recurrence === 'once';
  return {
    kpi: draft.kpi,
    value: parseNumber(draft.value),
    scope: draft.scope,
    recurrence: draft.recurrence,
    calendar: draft.calendar,
    from: isOnce || draft.hasFrom ? draft.from : null,
    to: isOnce || draft.hasTo ? draft.to : null,
    name: textOrNull(draft.name),
    owner: draft.owner === '' ? null : draft.owner,
    note: textOrNull(draft.note),
  };
};
