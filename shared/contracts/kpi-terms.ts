import type { SlaTarget } from './complaint-words';

/**
 * By which date facts are counted: `occurred`, when the customer answered; `received` or `ended`, when the
 * complaint came in or ended; `open`, what is open at the end of the period.
 */
export const KPI_BASES = ['occurred', 'received', 'ended', 'open'] as const;
export type KpiBasis = (typeof KPI_BASES)[number];

/** Shares of the cases by which a duration is told: half, three quarters, nine in ten. */
export const KPI_QUANTILES = [50, 75, 90] as const;
export type KpiQuantile = (typeof KPI_QUANTILES)[number];

/**
 * By which clock a duration is told: `wall`, what the complainant lived through; `working`, the working time of
 * the case's own calendar, of resolutions without the time in which the customer owed an answer.
 */
export const KPI_CLOCKS = ['wall', 'working'] as const;
export type KpiClock = (typeof KPI_CLOCKS)[number];

/** What a KPI of complaints depends on besides window and filters. A question names what it wants otherwise. */
export interface KpiTerms {
  basis?: KpiBasis;
  quantile?: KpiQuantile;
  clock?: KpiClock;
  /** By what complaints are divided: `responses`, `customers`, or a name from the table of exposures. */
  exposure?: string;
  /** In answers: filters and groupings that the exposure does not know, so that all of it counts. */
  exposureOfAll?: string[];
  /** Which promise is judged. */
  promise?: SlaTarget;
  /** ISO 4217; in answers the one that the sum is in. */
  currency?: string;
  /** In answers: all currencies that there are sums in. */
  currencies?: string[];
  /** In answers: the share of cases in percent that ended by something else, after which no time is known. */
  competingShare?: number;
}

/** Terms that a question can name. */
export const TERM_NAMES = [
  'basis',
  'quantile',
  'clock',
  'exposure',
  'promise',
  'currency',
] as const satisfies readonly (keyof KpiTerms)[];
export type TermName = (typeof TERM_NAMES)[number];
