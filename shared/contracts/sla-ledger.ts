import type { ConfidenceInterval, Flag } from './kpi';
import type { LocalDate } from '../time';
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

/** What is asked of the ledger. Dates are local ones of `timeZone`, both included. */
export interface LedgerQuestion {
  from: LocalDate;
  to: LocalDate;
  timeZone: string;
  /** `due`: promises that fell (or fall) due then; `started`: whose clock started then. */
  basis: 'due' | 'started';
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
