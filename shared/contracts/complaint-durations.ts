import type { CaseGrouping } from '../dimensions';
import type { FiguresQuery } from './complaint-figures';
import type { KpiWindow } from './kpi';
import type { KpiClock, KpiQuantile } from './kpi-terms';

/** Durations of cases of which a curve can be drawn; each is a KPI of the registry too. */
export const DURATION_KPIS = [
  'ack_time',
  'first_response',
  'resolution_first',
  'resolution_total',
] as const;
export type DurationKpi = (typeof DURATION_KPIS)[number];

/** One stretch of a curve: from `time` on, `survival` of the cases lasted longer. Times in seconds. */
export interface SurvivalStep {
  time: number;
  survival: number;
  low: number;
  high: number;
}

/** The time by which so many percent had got so far. */
export interface SurvivalMark {
  percent: KpiQuantile;
  /** null: not reached, or no cases. */
  value: number | null;
  low: number | null;
  high: number | null;
  notReached: boolean;
}

export interface DurationCurve {
  /** null: cases without a value, and the curve of all. */
  key: string | null;
  label: string;
  n: number;
  events: number;
  /** Still open, counted for as long as they have been. */
  censored: number;
  /** Ended by something else (withdrawn), counted up to then. */
  competing: number;
  /** From (0, 1) on; at most 240, each the last of its stretch of the axis. */
  steps: SurvivalStep[];
  /** The longest duration, ended or not: the curve is unknown beyond. */
  lastTime: number | null;
  /** Cases that had lasted at least so long, one a tick. */
  atRisk: number[];
  marks: SurvivalMark[];
}

/** `GET /cx/complaint-figures/durations`: how long cases last, by Kaplan and Meier. */
export namespace GetDurationCurves {
  export interface Query extends FiguresQuery {
    /** `resolution_total` when left out. */
    duration?: DurationKpi;
    /** `wall` when left out. */
    clock?: KpiClock;
    by?: CaseGrouping;
  }
  export interface Response {
    data: {
      window: KpiWindow;
      duration: DurationKpi;
      clock: KpiClock;
      /** Cases received in the window; open ones are censored. */
      basis: 'received';
      level: number;
      by: CaseGrouping | null;
      /** Where the time axis ends, in seconds; null where there is nothing to draw. */
      horizon: number | null;
      ticks: number[];
      all: DurationCurve;
      /** At most five, those with most cases. */
      groups: DurationCurve[];
      /** Groups with fewer cases, which are not drawn. */
      otherGroups: number;
      /** Whether the drawn groups last alike; null with fewer than two that can be compared. */
      logRank: { chiSquare: number; degreesOfFreedom: number; pValue: number } | null;
    };
  }
}
