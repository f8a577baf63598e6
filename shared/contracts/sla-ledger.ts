import type { ConfidenceInterval, Flag } from './kpi';
import type { LocalDate } from '../time';
import type { ComplaintLabels } from './complaint-queue';
import type { SlaTarget } from './complaint-words';
import type { SlaLedgerEntry } from './sla';

/** What promises can be grouped by. `heldBy` and `team` are those of the moment of judgement. */
export const LEDGER_GROUPINGS = [
  'target',
  'policy',
  'priority',
  'location',
  'touchpoint',
  'category',
  'channel',
  'team',
  'heldBy',
] as const;
export type LedgerGrouping = (typeof LEDGER_GROUPINGS)[number];

/**
 * Which moment puts a promise into a period. `due`: promises that fell (or fall) due then, so none whose clock
 * stands; `started`: whose clock started then; `received`: of cases that came in then, as KPIs count them.
 */
export const LEDGER_BASES = ['due', 'started', 'received'] as const;
export type LedgerBasis = (typeof LEDGER_BASES)[number];

export const LEDGER_OUTCOMES = [
  'met',
  'missed',
  'pending',
  'paused',
  'excluded',
] as const satisfies readonly SlaLedgerEntry['outcome'][];
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];

/** What is asked of the ledger. Dates are local ones of `timeZone`, both included. */
export interface LedgerQuestion {
  from: LocalDate;
  to: LocalDate;
  timeZone: string;
  basis: LedgerBasis;
  by: LedgerGrouping | null;
  targets?: readonly SlaTarget[];
  /** Keys; `null` stands for cases without. */
  filters?: Partial<Record<Exclude<LedgerGrouping, 'target'>, readonly (string | null)[]>>;
  /** Only cases that feed the KPIs of complaints; true where it is left out. */
  onlyCounting?: boolean;
}

/**
 * How promises were kept: met ÷ (met + missed) in percent with its Wilson interval. An open promise past
 * due is missed, one not due is pending, both are no opinion of one that was excluded or stands paused.
 */
export interface SlaAttainment {
  /** Of the group; null where it has none, or without grouping. */
  key: string | null;
  met: number;
  missed: number;
  pending: number;
  paused: number;
  excluded: number;
  value: number | null;
  /** met + missed. */
  n: number;
  confidence: ConfidenceInterval | null;
  flags: Flag[];
}

/** A promise with its case. */
export interface LedgerEntry extends SlaLedgerEntry {
  complaint: string;
  reference: string;
  number: number;
  location: string | null;
}

/** By what promises can be filtered, each a list of values. */
export const LEDGER_FILTERS = [...LEDGER_GROUPINGS, 'outcome'] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

/** In order of the dates by which they are chosen; `received`: of when their clocks started. */
export const LEDGER_ORDERS = ['newest', 'oldest'] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

/** `counted`: those that feed the KPIs of complaints. */
export const LEDGER_CASES = ['counted', 'all'] as const;
export type LedgerCases = (typeof LEDGER_CASES)[number];

export const LEDGER_FORMATS = ['csv', 'json'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/** What all questions about the ledger have in common. Without dates they are about the last 90 days. */
export interface LedgerQuery {
  from?: LocalDate;
  to?: LocalDate;
  /** The site's when left out. */
  timeZone?: string;
  /** `due` when left out. */
  basis?: LedgerBasis;
  /** `counted` when left out. */
  cases?: LedgerCases;
  filters?: Partial<Record<LedgerFilter, unknown>>;
  locale?: string;
}

/** A promise as the list shows it; how late it is holds at the moment of the answer. */
export type LedgerLine = Omit<LedgerEntry, 'complaint' | 'workingSeconds' | 'wallSeconds'>;

/** Names of keys, people and policies. */
export interface LedgerLabels extends ComplaintLabels {
  policy: Record<string, string>;
}

/** `GET /cx/complaint-promises`: one page of promises. */
export namespace ListPromises {
  export interface Query extends LedgerQuery {
    /** `newest` when left out. */
    order?: LedgerOrder;
    /** `meta.next` of the page before. */
    after?: string;
    /** 1 to 100; 50 when left out. */
    limit?: number;
  }
  export interface Response {
    data: LedgerLine[];
    meta: { next: string | null; labels: LedgerLabels };
  }
}

/** `GET /cx/complaint-promises/attainment`: how they were kept. 400 for a filter by outcome. */
export namespace GetAttainment {
  export interface Query extends LedgerQuery {
    by?: LedgerGrouping;
  }
  export interface Response {
    data: { all: SlaAttainment; groups: SlaAttainment[] };
    meta: { labels: LedgerLabels };
  }
}

/** `POST /cx/complaint-promises/exports`: a link as for cases, see `CreateComplaintExport`. */
export namespace CreateLedgerExport {
  export interface Query extends LedgerQuery {
    /** `oldest` when left out. */
    order?: LedgerOrder;
    /** `csv` when left out. */
    format?: LedgerFormat;
    /** Begin the CSV with a byte order mark, by which Excel knows UTF-8. */
    bom?: boolean;
  }
  export interface Response {
    data: { path: string };
  }
}
