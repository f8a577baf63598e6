import type { LocalDate } from '../time';
import type { SlaTarget } from './complaint-words';
import type { KpiBasis, KpiClock } from './kpi-terms';

/**
 * KPIs whose cases can be listed. A change between two windows is not among them: it counts the cases of both.
 */
export const COUNTED_KPIS = [
  'complaint_rate',
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
  /** `all` when left out. */
  part?: CountedPart;
}
