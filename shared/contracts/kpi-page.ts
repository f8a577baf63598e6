import type { KpiGrouping } from '../dimensions';
import type { Calendar, Comparison, Interval, LocalDate } from '../time';
import type { ChartEvent } from './chart-event';
import type { KpiAnswer, KpiDescription, KpiGroup } from './kpi';
import type { KpiTerms, TermName } from './kpi-terms';

/**
 * How limits come about: `xmr` from how far neighbours lie apart, `p` from what chance does to a share of n
 * answers, `p_prime` the same, widened by how much the shares of large samples vary beyond chance (Laney);
 * `u` and `u_prime` likewise for a rate of events.
 */
export type ControlChartKind = 'xmr' | 'p' | 'p_prime' | 'u' | 'u_prime';

/**
 * `outside` the limits; a `run` of seven or more on one side of the centre; a `trend` of seven or more that
 * rise or fall at each step; two of three `near` the same limit.
 */
export const CONTROL_RULES = ['outside', 'run', 'near', 'trend'] as const;
export type ControlRule = (typeof CONTROL_RULES)[number];

/** `change` for a KPI of which neither direction is better. */
export type ControlEffect = 'improvement' | 'worsening' | 'change';

/**
 * Why the rules pass over a period: the window cuts it or it has not ended; nothing to show; fewer answers
 * than the KPI needs for an interval.
 */
export type LeftOut = 'incomplete' | 'no_value' | 'few_answers';

/**
 * `too_few` judged periods for limits; `no_variation`: the baseline's values are all equal, so that there is
 * no noise to judge by; `trial`: limits from fewer periods than a baseline needs, moving with each new one;
 * `fixed`: limits from the baseline, which later periods do not move.
 */
export type ControlStatus = 'too_few' | 'no_variation' | 'trial' | 'fixed';

/** Three sigma and, as `near`, two, in the KPI's unit, clipped to its range. */
export interface PointLimits {
  low: number;
  high: number;
  nearLow: number;
  nearHigh: number;
}

export interface ControlChartPoint {
  /** Name of the period in the asked calendar, as in a KPI's series. */
  period: string;
  start: LocalDate;
  end: LocalDate;
  value: number | null;
  n: number;
  leftOut: LeftOut | null;
  /** null where the period is left out, or the chart has no limits. */
  limits: PointLimits | null;
}

/** One finding: a rule, the periods that it marks, and whether it is welcome. */
export interface ControlSignal {
  rule: ControlRule;
  /** Above or below the centre; for a trend: rising or falling. */
  side: 'above' | 'below';
  effect: ControlEffect;
  /** First day of the first and last day of the last marked period. */
  from: LocalDate;
  to: LocalDate;
  /** Names of the marked periods, in order of time. */
  periods: string[];
}

/** Where centre and limits come from. */
export interface ControlLevel {
  kind: ControlChartKind;
  status: ControlStatus;
  /** null without limits. */
  centre: number | null;
  /** The periods that centre and limits come from. */
  baseline: { from: LocalDate; to: LocalDate; periods: number } | null;
  /** How much wider than chance alone the limits are (σz); null but for `p_prime` and `u_prime`. */
  inflation: number | null;
}

/** A stretch of a chart with a baseline of its own. */
export interface ControlPhase extends ControlLevel {
  /** First day of its first and last day of its last period. */
  from: LocalDate;
  to: LocalDate;
  /** From which day on the baseline was fixed anew; null for the phase that the chart begins with. */
  rebasedOn: LocalDate | null;
}

/** What the last phase says stands at the chart itself. */
export interface ControlChart extends ControlLevel {
  /** In order of time, at least one. */
  phases: ControlPhase[];
  /** Judged periods that limits, and fixed limits, take. */
  minimum: { limits: number; fixed: number };
  points: ControlChartPoint[];
  signals: ControlSignal[];
}

/**
 * A baseline that an editor fixed anew, for one KPI and one choice of filters: something changed for good, so
 * that the limits from before say nothing of what comes after. It is never deleted, only taken back.
 */
export interface Rebase {
  id: string;
  /** The new baseline begins with the first period that begins on this day or later. */
  from: LocalDate;
  reason: string;
  /** Name of the admin who fixed it, and when (ISO 8601). */
  by: string;
  at: string;
  /** Who took it back, and when; null: it is in force. */
  withdrawn: { by: string; at: string } | null;
}

export const MAX_REBASE_REASON = 1_000;

/** `POST /cx/kpis/:kpi/rebases`: fixes a new baseline. */
export namespace CreateRebase {
  export interface Request {
    /** Not after today. */
    from: LocalDate;
    /** 1 to 1,000 characters. */
    reason: string;
    /** The chart's filters, as in its question; nothing: everything. */
    filters?: Record<string, unknown>;
  }
  export interface Response {
    data: Rebase;
  }
}

/** `DELETE /cx/kpis/:kpi/rebases/:id`: takes it back; it stays in the history. */
export namespace WithdrawRebase {
  export interface Response {
    data: Rebase;
  }
}

/** A question of the KPI page; `interval` is a week where it is left out. */
export interface KpiPageQuery extends Pick<KpiTerms, TermName> {
  from?: LocalDate;
  to?: LocalDate;
  timeZone?: string;
  calendar?: Calendar;
  filters?: Record<string, unknown>;
  locale?: string;
}

/** `GET /cx/kpis/:kpi/page`: one KPI in depth, but for its breakdowns. */
export namespace GetKpiPage {
  export interface Query extends KpiPageQuery {
    interval?: Interval;
    compare?: Comparison;
  }
  export interface Response {
    data: {
      definition: KpiDescription;
      /** All KPIs, to choose from. */
      kpis: Pick<KpiDescription, 'key' | 'name'>[];
      /** With its series, without groups. */
      answer: KpiAnswer;
      /** Where the KPI leaves answers on some scales out of its n: the scales that count; else none. */
      countedScales: string[];
      controlChart: ControlChart;
      /** Every re-basing of just this KPI with just these filters, in force or taken back, the newest first. */
      rebases: Rebase[];
      /** Whether the reader may fix a new baseline here. */
      mayRebase: boolean;
      /** What happened in the window and may be why the KPI moved, in order of time. */
      events: ChartEvent[];
      /** Answers that exist at all, to tell "empty plugin" from "empty period". */
      totalResponses: number;
      /** By what complaints can be divided: what the plugin counts itself, then what was filled in. */
      exposures: string[];
    };
  }
}

/** `GET /cx/kpis/:kpi/dimensions`: the KPI by every dimension and every tree of locations. */
export namespace GetKpiDimensions {
  export type Query = KpiPageQuery;
  export interface Response {
    data: { by: KpiGrouping; groups: KpiGroup[] }[];
  }
}
