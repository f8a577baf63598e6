import type { Calendar, LocalDate } from '../time';
import type { SlaTarget } from './complaint-words';
import type { KpiBasis, KpiClock } from './kpi-terms';

/** KPIs whose cases can be listed. A change counts those of its window and of the one before. */
export const COUNTED_KPIS = [
  'complaint_rate',
  'complaint_change',
  'backlog',
  'backlog_days',
  'oldest_open',
  'ack_time',
  'first_response',
  'resolution_first',
  'resolution_total',
  'sla_met',
  'reopen_rate',
  'escalation_rate',
  'external_referral',
  'recurrence',
  'fcr',
  'remedy_cost',
] as const;
export type CountedKpi = (typeof COUNTED_KPIS)[number];

/** `all` that the KPI counts, its n; the `hits` that it is about, its numerator; the `others`. */
export const COUNTED_PARTS = ['all', 'hits', 'others'] as const;
export type CountedPart = (typeof COUNTED_PARTS)[number];

/** KPIs that tell some of their cases from the others. */
export const PARTED_KPIS = [
  'complaint_change',
  'sla_met',
  'reopen_rate',
  'escalation_rate',
  'external_referral',
  'recurrence',
  'fcr',
  'ack_time',
  'first_response',
  'resolution_first',
  'resolution_total',
] as const satisfies readonly CountedKpi[];
export type PartedKpi = (typeof PARTED_KPIS)[number];

/** KPIs of what is open at the end of a day. */
export const OPEN_KPIS = [
  'backlog',
  'backlog_days',
  'oldest_open',
] as const satisfies readonly CountedKpi[];

export const isOpenKpi = (kpi: CountedKpi): boolean => OPEN_KPIS.some((open) => open === kpi);

export const isParted = (kpi: CountedKpi): kpi is PartedKpi =>
  PARTED_KPIS.some((parted) => parted === kpi);

/** The cases that a KPI counts in a period. Terms that are left out are those of the KPI's definition. */
export interface CountedCases {
  kpi: CountedKpi;
  /** First and last day, by the KPI's date basis; of what is open, only the last day matters. */
  from: LocalDate;
  to: LocalDate;
  basis?: KpiBasis;
  clock?: KpiClock;
  promise?: SlaTarget;
  /** ISO 4217; any when left out. */
  currency?: string;
  /** By which a change finds the window before its own: the calendar that its answer was asked in. */
  calendar?: Calendar;
  /** Of what is open: received after this moment, and up to this one; ISO 8601. */
  after?: string;
  upTo?: string;
  /** `all` when left out. */
  part?: CountedPart;
}
