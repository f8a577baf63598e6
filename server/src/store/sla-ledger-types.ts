import type {
  ComplaintKind,
  ComplaintState,
  Priority,
  SlaTarget,
} from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import type {
  LedgerEntry,
  LedgerOrder,
  LedgerOutcome,
  LedgerQuestion,
} from '../../../shared/contracts/sla-ledger';
import type { LocalDate } from '../../../shared/time';
import type { Transaction } from './types';

/** A question with its window as instants, `to` not part of it, in milliseconds since 1970. */
export interface LedgerWindow extends Omit<LedgerQuestion, 'from' | 'to' | 'timeZone'> {
  from: number;
  to: number;
  /** The same as local dates of the cases themselves, both included. */
  dates: { from: LocalDate; to: LocalDate };
  now: number;
}

/** The place of a promise in the list: the moment by which it is in order, and its key. */
export interface LedgerCursor extends PromiseKey {
  /** Milliseconds since 1970. */
  at: number;
}

/** Which promises of a window are listed, and from where on. */
export interface LedgerPage {
  /** Locations; null: all. */
  scope: readonly string[] | null;
  /** null: whatever became of them. */
  outcomes: readonly LedgerOutcome[] | null;
  order: LedgerOrder;
  after: LedgerCursor | null;
  limit: number;
}

/** A promise of the list, and what is needed to tell how late it is now. */
export interface ListedPromise {
  entry: LedgerEntry;
  cursor: LedgerCursor;
  /** Digest of the hours the case stands on. */
  hours: string;
  /** Its clock still runs: it is not reached, and its case is open. */
  running: boolean;
}

/** How many promises of a group came to what. */
export interface LedgerCount {
  key: string | null;
  outcome: SlaLedgerEntry['outcome'];
  n: number;
}

/** Which promise of which case. */
export interface PromiseKey {
  /** Document id of the case. */
  complaint: string;
  target: SlaTarget;
  number: number;
}

/** A promise that is not reached, with what is needed to tell somebody of it. */
export interface OpenPromise extends PromiseKey {
  reference: string;
  kind: ComplaintKind;
  state: ComplaintState;
  priority: Priority;
  location: string | null;
  assignee: string | null;
  team: string | null;
  timeZone: string;
  /** Digest of the hours the case stands on. */
  hours: string;
  clock: 'working' | 'wall';
  targetSeconds: number;
  /** Milliseconds since 1970. */
  dueAt: number;
  /** How far the chain of notices has gone; 0: nobody was told. */
  stage: number;
}

/** A promise that was broken, and when its case was last taken to another level, milliseconds since 1970. */
export interface OverduePromise extends OpenPromise {
  escalatedAt: number | null;
}

/** The ledger of promises as a whole. */
export interface SlaLedgerStore {
  /** Promises by group and outcome; an open one past due counts as missed. */
  count(window: LedgerWindow): Promise<LedgerCount[]>;
  /** A page of promises; what it costs does not depend on its place. */
  list(window: LedgerWindow, page: LedgerPage): Promise<ListedPromise[]>;
  /** References of cases that have a promise whose due date passed since their ledger was written. */
  unsettled(now: number, limit: number): Promise<string[]>;
  /** Writes the ledger of a locked case anew without an event. */
  settle(trx: Transaction, complaint: string, promises: readonly SlaLedgerEntry[]): Promise<void>;
  /** Promises of open cases that are not reached, due at `dueBy` at the latest, told of less than `stage`. */
  open(
    choice: { dueBy: number; stage: number; after: PromiseKey | null },
    limit: number
  ): Promise<OpenPromise[]>;
  /** Those of cases in some states that were due before `now`, and told of as far as `stage`. */
  overdue(
    choice: {
      now: number;
      stage: number;
      states: readonly ComplaintState[];
      after: PromiseKey | null;
    },
    limit: number
  ): Promise<OverduePromise[]>;
  /** Notes how far the chain of notices has gone; false where it had gone as far before. */
  pass(trx: Transaction, key: PromiseKey, stage: number, at: number): Promise<boolean>;
  /** References of cases in some states that entered them at this instant at the latest. */
  waiting(
    choice: { states: readonly ComplaintState[]; since: number; after: string },
    limit: number
  ): Promise<string[]>;
}
