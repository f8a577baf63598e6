import type { CaseDimension, Dimension, Exclusion, Hierarchy, KpiGrouping } from '../dimensions';
import type { Calendar, Comparison, Interval, LocalDate, WeekStart } from '../time';
import type { KpiDescription } from './kpi-description';
import type { KpiTarget } from './kpi-target';
import type { KpiBasis, KpiTerms } from './kpi-terms';

export { KPI_BASES, KPI_QUANTILES, type KpiBasis, type KpiTerms } from './kpi-terms';
export type { DefinitionVersion, KpiDescription } from './kpi-description';
export { TARGET_STATES, type KpiTarget, type TargetState } from './kpi-target';

/** `seconds` and `days` are durations, `money` whole minor units of the currency in the answer's terms. */
export type Unit =
  | 'points'
  | 'percent'
  | 'scale'
  | 'count'
  | 'per_thousand'
  | 'ratio'
  | 'seconds'
  | 'days'
  | 'money';
/** Which way is better. */
export type Direction = 'up' | 'down' | 'neutral';

/** The interval of a value, in the KPI's unit, clipped to its range. */
export interface ValueInterval {
  low: number;
  /**
   * null: open upwards. So is a quantile of durations where too few cases have ended to bound it from above: the
   * true value is at least `low`, and nothing is known of how much more. No other KPI has it.
   */
  high: number | null;
  /** 0.9, 0.95 or 0.99. */
  level: number;
  /**
   * `adjusted_wald`, `wilson`, `t`, `newcombe`, `welch`, `beta_posterior`, `normal_posterior`, `poisson`,
   * `range` (a mean whose answers are all equal), `clopper_pearson` (a ratio of rates), `kaplan_meier` (a
   * quantile of durations, log-log bands), `mover` (a difference put together from both intervals).
   */
  method: string;
}

/** An interval that is bounded on both sides, as every difference's is. */
export interface ConfidenceInterval extends ValueInterval {
  high: number;
}

/**
 * What a reader must know about a number: `no_data` (n = 0), `insufficient` (n below the interval's
 * minimum, so no interval), `low_n` (below the ranking minimum: no arrow, colour or rank),
 * `zero_variance`, `mixed_scales` (answers on several scales, mean not computable),
 * `mixed_scales_pooled` (shares of several scales added up), `reversed_scale` (a mean of scores on a
 * reversed scale, turned round so that higher is better), `no_between_variance`, `few_groups`,
 * `suppressed` (too few people to show in public). Of complaints: `no_exposure` (nothing to divide by),
 * `low_exposure` (less than 100), `not_reached` (too few cases have ended to know the quantile),
 * `closed_only` (open cases are left out, which makes durations look short), `mixed_currencies` (sums of
 * several currencies are never added: ask for one).
 */
export type Flag =
  | 'no_data'
  | 'insufficient'
  | 'low_n'
  | 'zero_variance'
  | 'mixed_scales'
  | 'mixed_scales_pooled'
  | 'reversed_scale'
  | 'no_between_variance'
  | 'few_groups'
  | 'suppressed'
  | 'no_exposure'
  | 'low_exposure'
  | 'not_reached'
  | 'closed_only'
  | 'mixed_currencies';

/** A number with everything needed to trust it. `value` is null without answers, never 0. */
export interface Estimate {
  value: number | null;
  n: number;
  numerator: number | null;
  denominator: number | null;
  /** Of a value that is not reached too, where it is known to be at least so much. */
  confidence: ValueInterval | null;
  flags: Flag[];
}

export interface KpiWindow {
  /** First local date, inclusive. */
  from: LocalDate;
  /** Last local date, inclusive. */
  to: LocalDate;
  /** IANA zone in which "today" was taken; the facts' own dates are their locations' dates. */
  timeZone: string;
  calendar: Calendar;
  /** Day on which its weeks begin: 6 Saturday, 7 Sunday, 1 Monday. */
  weekStart: WeekStart;
}

/** The difference between two numbers and whether it is more than noise. */
export interface Change {
  /** The earlier (or the others') value. */
  from: number | null;
  /** Their n. */
  n: number;
  /** The difference, in the KPI's unit; null where one side has no value. */
  value: number | null;
  confidence: ConfidenceInterval | null;
  pValue: number | null;
  /** True only if the interval of the difference excludes 0 (after Benjamini–Hochberg where many are compared) and no side is `low_n`. */
  significant: boolean;
  window: KpiWindow | null;
}

export interface KpiPoint extends Estimate {
  /**
   * Name of the period in the asked calendar: `2025-03`, `1404-01`, `2025-Q1`, `2025-03-09`. A week is
   * `2025-W11` where it is that week of ISO 8601 (Monday, Gregorian), else `2025-03-08/P7D`: seven days from
   * that one on.
   */
  period: string;
  start: LocalDate;
  end: LocalDate;
  /** True where the window cuts the period or the period has not ended. */
  partial: boolean;
}

export interface KpiGroup extends Estimate {
  /** null: answers without a value in this dimension. */
  key: string | null;
  label: string;
  /** Estimate drawn towards the mean of all groups (empirical Bayes), where the KPI has one. */
  shrunk: { value: number; confidence: ConfidenceInterval } | null;
  /** This group against all other answers, adjusted for the number of groups. */
  versusRest: Change | null;
  /** Where `versusRest` puts the group; no ranking goes beyond this. */
  position: 'above' | 'below' | 'indistinguishable';
  change: Change | null;
  /** Target of exactly these filters and this group. */
  target: KpiTarget | null;
}

/** What is not counted, by why; `unknown`, of some KPIs of complaints: cases of which what it needs is not known. */
export type Exclusions = Record<Exclusion, number> & { unknown?: number };

/** One KPI, answered. */
export interface KpiAnswer extends Estimate {
  kpi: string;
  definitionVersion: number;
  unit: Unit;
  direction: Direction;
  /** The date by which facts are counted, see {@link KpiBasis}. */
  basis: KpiBasis;
  /** What else the number depends on; null for KPIs of answers. */
  terms: KpiTerms | null;
  window: KpiWindow;
  exclusions: Exclusions;
  change: Change | null;
  /** Target of exactly the asked filters; null where there is none. */
  target: KpiTarget | null;
  series: KpiPoint[];
  groups: KpiGroup[];
}

/** `filters[location][$in][]=…`: values by dimension; `scale` keeps single scales apart. */
export type KpiFilters = Partial<Record<Dimension | CaseDimension | 'scale', string[]>>;

/** Places in the trees of locations: `Gulf` with all that lies below it, `Gulf/` only what stands directly there. */
export type PlaceFilters = Partial<Record<Hierarchy, string[]>>;

/** A validated question to one KPI. */
export interface KpiQuery {
  from: LocalDate;
  to: LocalDate;
  timeZone: string;
  calendar: Calendar;
  weekStart: WeekStart;
  interval: Interval | null;
  by: KpiGrouping | null;
  filters: KpiFilters;
  /** Only answers of locations that stand there today. */
  places: PlaceFilters;
  compare: Comparison | null;
  /** Of KPIs of cases; what is left out is as the KPI's definition says. */
  terms?: KpiTerms;
}

export namespace ListKpis {
  export interface Response {
    data: KpiDescription[];
  }
}

export namespace GetKpi {
  export interface Response {
    data: KpiAnswer;
  }
}
