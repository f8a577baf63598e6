import type { LocalDate } from '../time';
import type { ComplaintState, FactName, Priority, SlaTarget } from './complaint';

/** Facts that a policy can ask for. */
export const SLA_CONDITION_FIELDS = [
  'kind',
  'channel',
  'locale',
  'location',
  'touchpoint',
  'product',
  'category',
  'severity',
  'team',
] as const satisfies readonly FactName[];
export type SlaConditionField = (typeof SLA_CONDITION_FIELDS)[number];

/** A fact that is one of the values (`in`) or none of them (`not_in`). Without values it holds never. */
export interface SlaCondition {
  field: SlaConditionField;
  operator: 'in' | 'not_in';
  values: string[];
}

/** Seconds of working or wall time by priority; `null`: not promised. */
export type SlaTargets = Record<Priority, Record<SlaTarget, number | null>>;

/** What is promised to whom. All conditions must hold; the default has none and takes what is left. */
export interface SlaPolicy {
  key: string;
  isDefault: boolean;
  enabled: boolean;
  /** The first that fits holds, in this order; equal ones by key. */
  rank: number;
  conditions: SlaCondition[];
  targets: SlaTargets;
  clock: 'working' | 'wall';
  validFrom: LocalDate | null;
  /** Last day of validity. */
  validTo: LocalDate | null;
}

/** Rules of the desk that editors set. */
export interface ComplaintRules {
  /** Remedies that cost more need a manager's approval. A currency that is not listed has no free amount. */
  approvalLimits: Record<string, number>;
  /** Days in which a complainant can reopen a closed case. */
  reopenDays: number;
  /** Days without an answer after which a communicated decision closes the case. */
  noReplyDays: number;
  /** Days after which a waiting case goes back to investigation. */
  awaitDays: number;
  /** States in which the customer owes an answer: the clocks of resolution and next update stand. */
  pausedIn: ComplaintState[];
  /** By which a case is promised of which nobody knows yet how pressing it is; until it is assessed. */
  assumedPriority: Priority;
}

/** One promise and what became of it. */
export interface SlaLedgerEntry {
  target: SlaTarget;
  policy: string;
  priority: Priority;
  clock: 'working' | 'wall';
  /** Instants, ISO 8601. */
  startedAt: string;
  /** `null` while the clock stands, or when the calendar never has enough time. */
  dueAt: string | null;
  /** When it was kept; of a dated word also when the wait ended without one. */
  reachedAt: string | null;
  /** `excluded`: the case, or the wait of a dated word, ended without it before it was due. */
  outcome: 'met' | 'missed' | 'pending' | 'paused' | 'excluded';
  targetSeconds: number;
  /** Up to when it was reached, the case ended, or now; pauses taken off. */
  workingSeconds: number;
  wallSeconds: number;
  /** By how much it was (or is) late by its own clock; negative: time to spare. */
  lateSeconds: number;
  /** Who held the case when it was reached or fell due. */
  heldBy: string | null;
  team: string | null;
}
