import type { LocalDate } from '../time';
import type { KpiDescription } from './kpi-description';

export const IMPROVEMENT_STATES = ['planned', 'started', 'done', 'abandoned'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** What a solution is expected to bring: better, more convenient, more satisfied overall. */
export const EXPECTATIONS = ['better', 'convenience', 'satisfaction'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export interface SaveImprovement {
  title: string;
  /** Key of the analysis, where there is one. */
  rootCause: string | null;
  causeCode: string | null;
  solution: string;
  expected: Partial<Record<Expectation, string>>;
  /** Id of the admin who sees to it. */
  owner: string | null;
  team: string | null;
  /** Keys; [] is all. */
  touchpoints: string[];
  locations: string[];
  /** The KPI that it should move, and by how much in its unit. */
  kpi: string | null;
  expectedEffect: number | null;
  state: ImprovementState;
  startsOn: LocalDate | null;
}

/** What can be set, in the order of the form; every one must be known to the type. */
export const SAVED_IMPROVEMENT_FIELDS = [
  'title',
  'rootCause',
  'causeCode',
  'solution',
  'expected',
  'owner',
  'team',
  'touchpoints',
  'locations',
  'kpi',
  'expectedEffect',
  'state',
  'startsOn',
] as const satisfies readonly (keyof SaveImprovement)[];

export interface Improvement extends SaveImprovement {
  key: string;
  /** When the date was set, ISO 8601. */
  startSetAt: string | null;
  /** Since when its numbers were looked at; from then on the date stays. */
  lookedAt: string | null;
  archived: boolean;
}

/** A change with how sure it is; in the KPI's unit. */
export interface MeasuredChange {
  value: number;
  low: number;
  high: number;
  pValue: number | null;
}

/** What keeps an effect from being taken at its word. */
export type EffectWarning =
  | 'before_after_only'
  | 'overlap'
  | 'season'
  | 'regression_to_mean'
  | 'low_n'
  | 'few_pre_periods'
  | 'pre_trend'
  | 'dated_afterwards';

/** A KPI's value in a window, with its interval where there is one. */
export interface EffectPoint {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
}

/** What a chart of before and after shows of one window; inclusive local dates. */
export interface EffectPeriod {
  from: LocalDate;
  to: LocalDate;
  acted: EffectPoint;
  /** null where there are no untouched locations. */
  untouched: EffectPoint | null;
}

/** Of how many complaints the cause is known. */
export interface CauseCoding {
  cases: number;
  coded: number;
}

/**
 * What keeps a count of a cause from being taken at its word; `uncoded`: more after the start have no cause yet; `overlap`:
 * other improvements began at the same places meanwhile.
 */
export type RecurrenceWarning = 'uncoded' | 'overlap';

/** Other improvements that began at the same touchpoints and places while one was measured. */
export interface EffectOverlap {
  improvements: { key: string; title: string; startsOn: LocalDate }[];
  /** How many more there are that the reader may not see. */
  unseen: number;
}

export interface ImprovementEffect {
  /** Equally long, before and from the start on; inclusive local dates. */
  before: { from: LocalDate; to: LocalDate };
  after: { from: LocalDate; to: LocalDate };
  /** Its effect can't be told from theirs. */
  overlap: EffectOverlap;
  kpi: {
    key: string;
    name: string;
    unit: string;
    decimals: number;
    direction: string;
    before: EffectPoint;
    after: EffectPoint;
    /** Equally long windows, oldest first: four before the start, and the one after. */
    periods: EffectPeriod[];
    /** null where either is missing. */
    change: MeasuredChange | null;
    /** How it changed between the same weekdays a year before; null where that is not known. */
    lastYear: MeasuredChange | null;
    /** Against untouched locations, each counting once; null where there are none. */
    compared: (MeasuredChange & { treated: number; untouched: number }) | null;
    /** Locations that it is not compared with, because another improvement began there meanwhile. */
    touchedMeanwhile: number;
    warnings: EffectWarning[];
  } | null;
  /** Complaints of the cause, a day: after ÷ before. */
  recurrence: {
    causeCode: string;
    before: number;
    after: number;
    days: number;
    /** All complaints there in both windows, and those whose cause is known. */
    coding: { before: CauseCoding; after: CauseCoding };
    /** `high` null: without bound. */
    ratio: { value: number; low: number; high: number | null; pValue: number } | null;
    warnings: RecurrenceWarning[];
  } | null;
}

/** `GET /cx/improvements`, `GET /cx/improvements/:key`, `POST`, `PUT /cx/improvements/:key`, `DELETE` archives. */
export namespace ListImprovements {
  export interface Response {
    data: Improvement[];
  }
}
/** `GET /cx/improvements/choices?locale=`: what one can be about, as far as the reader may see it. */
export interface ImprovementChoices {
  owners: { id: string; name: string }[];
  teams: string[];
  causes: { key: string; name: string }[];
  touchpoints: { key: string; name: string }[];
  locations: { key: string; name: string }[];
  kpis: KpiDescription[];
  /** Whoever is bound to locations must name some of them. */
  locationRequired: boolean;
}
export namespace ListImprovementChoices {
  export interface Response {
    data: ImprovementChoices;
  }
}
export namespace GetImprovement {
  export interface Response {
    data: Improvement;
  }
}
/** `GET /cx/improvements/:key/effect`; 409 before its first whole day is over. Looking fixes the start's date. */
export namespace GetImprovementEffect {
  export interface Response {
    data: ImprovementEffect;
  }
}
