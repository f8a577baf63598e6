import type { FactDimension } from '../dimensions';
import type { Calendar, LocalDate } from '../time';
import type { KpiAnswer, KpiDescription, TargetState } from './kpi';

/** `once`: one window from a day to a day; else every such period of the target's calendar. */
export const RECURRENCES = ['once', 'month', 'quarter', 'year'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export const MAX_TARGET_NAME = 200;
export const MAX_TARGET_NOTE = 2_000;
/** Values of one dimension in a scope. */
export const MAX_SCOPE_VALUES = 200;

/**
 * Values by dimension, as in the filters of a KPI; empty: everything. A category stands for all that is part of
 * it; categories and teams are known to KPIs of complaints alone.
 */
export type TargetScope = Partial<Record<FactDimension, string[]>>;

/** Over which days a target is to be reached. */
export interface TargetSchedule {
  recurrence: Recurrence;
  /** Whose months, quarters and years recur. */
  calendar: Calendar;
  /** First day; null: a recurring target that has always been. Always given for `once`. */
  from: LocalDate | null;
  /** Last day, inclusive; null: a recurring target without end. Always given for `once`. */
  to: LocalDate | null;
}

/**
 * The value that a KPI should reach in a scope and period. Which way is better is the KPI's own direction.
 *
 * A target applies to a number when its KPI and its scope are exactly those of the question (the filters, and
 * for a group of a breakdown its key too) and at least half of the question's days up to today lie in its
 * period. Of several the one that has most of these days applies, then the one with the shorter period, then
 * the newest. Sums (KPIs in the unit `count`) grow with the days, so that a target applies to them only where
 * the question is about its whole period, or about the period up to today.
 */
export interface Target extends TargetSchedule {
  /** Document id. */
  id: string;
  /** Never changes. */
  key: string;
  name: string | null;
  kpi: string;
  scope: TargetScope;
  /** In the KPI's unit. */
  value: number;
  /** The admin who answers for it. */
  owner: { id: string; name: string } | null;
  note: string | null;
  /** Kept, but neither shown nor judged. */
  archived: boolean;
  /** ISO 8601. */
  createdAt: string;
}

/** A target in one of its periods. */
export interface TargetResult {
  /** The period; not only the part that is over. */
  from: LocalDate;
  to: LocalDate;
  /** Whether the period was over on the day of asking. */
  ended: boolean;
  /** Days of the period, and how many of them had begun on the day of asking. */
  days: { all: number; gone: number };
  state: TargetState;
  /** The KPI in the period up to the day of asking, without series and groups. */
  answer: KpiAnswer;
}

/** A target with what it is measured at. */
export interface EvaluatedTarget {
  target: Target;
  /** In the period that holds the day of asking; null where there is none (a window that is over or yet to come). */
  current: TargetResult | null;
  /** In the last period that was over by then; null where there is none. */
  ended: TargetResult | null;
}

/** A target as its page shows it. */
export interface TargetRow extends EvaluatedTarget {
  /** What the values of the scope are called, by dimension and key. */
  labels: Partial<Record<FactDimension, Record<string, string>>>;
  /** Whether the reader may change and delete it. */
  mayChange: boolean;
}

/** `GET /cx/targets`: all targets that the reader may see, archived ones too, the newest first. */
export namespace ListTargets {
  export interface Query {
    locale?: string;
  }
  export interface Response {
    data: { targets: TargetRow[]; kpis: KpiDescription[] };
  }
}

/** What can be written of a target. */
export interface TargetInput {
  /** Made from the KPI's key where it is left out. */
  key?: string;
  name?: string | null;
  kpi: string;
  scope?: TargetScope;
  recurrence: Recurrence;
  calendar?: Calendar;
  from?: LocalDate | null;
  to?: LocalDate | null;
  value: number;
  /** Id of an admin. */
  owner?: string | null;
  note?: string | null;
}

/** `POST /cx/targets`. */
export namespace CreateTarget {
  export type Request = TargetInput;
  export interface Response {
    data: Target;
  }
}

/** `PUT /cx/targets/:id`: what is left out stays. The key stays. */
export namespace UpdateTarget {
  export type Request = Partial<Omit<TargetInput, 'key'>> & { archived?: boolean };
  export interface Response {
    data: Target;
  }
}

/** `DELETE /cx/targets/:id`. */
export namespace DeleteTarget {
  export interface Response {
    data: { id: string };
  }
}

/** A value of a dimension as it can be chosen for a scope. */
export interface ScopeValue {
  key: string;
  label: string;
}

/** `GET /cx/targets/choices`: what can be chosen where a target is made, by name. */
export namespace ListTargetChoices {
  export interface Query {
    locale?: string;
  }
  export interface Response {
    data: {
      /** Values that reference data or answers know, within the locations that the reader manages. */
      scope: Record<FactDimension, ScopeValue[]>;
      /** Whether a target must name locations: the reader's role is bound to some. */
      locationRequired: boolean;
      /** Admins who can answer for a target. */
      owners: { id: string; name: string }[];
    };
  }
}
