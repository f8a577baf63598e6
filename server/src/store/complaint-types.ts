import type {
  Actor,
  CloseReason,
  ComplaintEvent,
  ComplaintKind,
  ComplaintState,
  Priority,
  RemedyType,
  Severity,
  SlaTarget,
} from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import type { Channel } from '../../../shared/dimensions';
import type { LocalDate } from '../../../shared/time';
import type { ComplaintPersonStore } from './complaint-person-types';
import type { Transaction } from './types';

/** A case as its events make it: one row of the complaint type. Durations are whole seconds. */
export interface ComplaintRow {
  documentId: string;
  reference: string;
  kind: ComplaintKind;
  state: ComplaintState;
  stateSince: Date;
  counts: boolean;
  subject: string | null;
  /** Brought in without it: left out of figures of acknowledgement. Null where that does not apply. */
  acknowledgementUnknown: true | null;
  /** Likewise of the first answer. */
  responseUnknown: true | null;
  channel: Channel;
  language: string;
  anonymous: boolean;
  complainantName: string | null;
  complainantEmail: string | null;
  complainantPhone: string | null;
  customer: string | null;
  /** By which cases of one person are told; null where nothing is known of who it was. */
  person: string | null;
  location: string | null;
  touchpoint: string | null;
  category: string | null;
  product: string | null;
  /** Document id of the host's product; null where the product stands in words. */
  productEntry: string | null;
  purchase: string | null;
  feedback: string | null;
  severity: Severity | null;
  safety: boolean | null;
  priority: Priority | null;
  assignee: string | null;
  team: string | null;
  causeCode: string | null;
  rootCause: string | null;
  recurrent: boolean | null;
  remedySought: RemedyType | null;
  remedyType: RemedyType | null;
  remedyAmount: number | null;
  remedyCurrency: string | null;
  closeReason: CloseReason | null;
  mergedInto: string | null;
  receivedAt: Date;
  localDate: LocalDate;
  timeZone: string;
  /** Digest of the hours that are in force for this case. */
  hours: string;
  acknowledgedAt: Date | null;
  respondedAt: Date | null;
  resolvedAt: Date | null;
  escalatedExternallyAt: Date | null;
  reopenedAt: Date | null;
  endedAt: Date | null;
  endedDate: LocalDate | null;
  acknowledgementWall: number | null;
  acknowledgementWorking: number | null;
  responseWall: number | null;
  responseWorking: number | null;
  resolutionWall: number | null;
  resolutionWorking: number | null;
  totalWall: number | null;
  totalWorking: number | null;
  reopens: number;
  escalations: number;
  contacts: number;
  /** When the complainant last wrote; null once somebody of the desk has done something since. */
  customerWroteAt: Date | null;
  nextTarget: SlaTarget | null;
  nextDueAt: Date | null;
  paused: boolean;
  secretHash: string | null;
  sequence: number;
  lastHash: string;
  source: string | null;
  externalId: string | null;
  personFolded: string | null;
  textFolded: string | null;
}

/** What events make of a case; the rest is set when it is filed and does not follow from them. */
export type ComplaintProjection = Omit<
  ComplaintRow,
  | 'documentId'
  | 'reference'
  | 'complainantName'
  | 'complainantEmail'
  | 'complainantPhone'
  | 'secretHash'
  | 'source'
  | 'externalId'
  | 'personFolded'
  | 'person'
>;

/** A row as it is written behind new events: who it was may follow from them too. */
export type WrittenProjection = ComplaintProjection & Pick<ComplaintRow, 'person'>;

/** An event as it is kept: `by` in two columns, what is structured as JSON. */
export interface ComplaintEventRow {
  documentId: string;
  complaint: string;
  sequence: number;
  type: ComplaintEvent['type'];
  at: string;
  byRole: Actor['role'];
  byId: string | null;
  from: ComplaintState | null;
  to: ComplaintState | null;
  reason: string | null;
  text: string | null;
  visibility: 'public' | 'private';
  facts: string;
  merged: string | null;
  attachments: string;
  textHash: string | null;
  previousHash: string;
  hash: string;
}

/** A promise of the ledger as it stood after the case's last event. */
export interface PromiseRow extends SlaLedgerEntry {
  /** Of its target in its case, from 0: there is one `next_update` after another. */
  number: number;
}

/** A new case with everything that happened to it. */
export interface RecordedCase {
  row: ComplaintRow;
  events: readonly ComplaintEvent[];
  promises: readonly SlaLedgerEntry[];
}

/** Cases with their events. Everything that takes a transaction runs in it. */
export interface ComplaintStore extends ComplaintPersonStore {
  /** Writes many new cases. Throws as `insert` does. */
  insertMany(trx: Transaction, cases: readonly RecordedCase[]): Promise<void>;
  /** References of cases by `source\u0000externalId`, of those that are there. */
  findExternals(
    trx: Transaction,
    ids: readonly { source: string; externalId: string }[]
  ): Promise<Map<string, string>>;
  /** The source under which most of some names are known. */
  likelySource(externalIds: readonly string[]): Promise<string | null>;
  /** Those of some references that are given to cases already. */
  taken(trx: Transaction, references: readonly string[]): Promise<Set<string>>;
  /** Writes a new case. Throws the database's error when its reference or (source, externalId) is taken. */
  insert(
    trx: Transaction,
    row: ComplaintRow,
    events: readonly ComplaintEvent[],
    promises: readonly SlaLedgerEntry[]
  ): Promise<void>;
  /** The case, locked against other writers until the transaction ends; null where there is none. */
  lock(trx: Transaction, reference: string): Promise<ComplaintRow | null>;
  /** Adds events behind the row's last and writes what they make of it. The row must be locked. */
  append(
    trx: Transaction,
    row: ComplaintRow,
    projection: WrittenProjection,
    events: readonly ComplaintEvent[],
    promises: readonly SlaLedgerEntry[]
  ): Promise<void>;
  /**
   * Takes a case back to the event with which `to.events` end, as if nothing had followed: for undoing imports
   * alone. The row must be locked.
   */
  rewind(
    trx: Transaction,
    row: ComplaintRow,
    to: {
      projection: WrittenProjection;
      events: readonly ComplaintEvent[];
      promises: readonly SlaLedgerEntry[];
    }
  ): Promise<void>;
  /** Removes a case with all that belongs to it: for undoing imports alone. The row must be locked. */
  remove(trx: Transaction, documentId: string): Promise<void>;
  find(reference: string): Promise<ComplaintRow | null>;
  /** What a secret is compared with; null where there is no such case. */
  secretHashOf(reference: string): Promise<string | null>;
  findByDocument(documentId: string): Promise<ComplaintRow | null>;
  findExternal(source: string, externalId: string): Promise<ComplaintRow | null>;
  /** Events of a case by its document id, in order. */
  eventsOf(documentId: string): Promise<ComplaintEvent[]>;
  promisesOf(documentId: string): Promise<PromiseRow[]>;
  /** How many cases there are. */
  count(): Promise<number>;
  /** How many events belong to no case. */
  strayEvents(): Promise<number>;
  /** How many cases name a key. */
  refersTo(
    attribute: 'touchpoint' | 'location' | 'category' | 'causeCode',
    key: string
  ): Promise<number>;
  /** Cases in row id order behind `afterId`, for checks and rebuilding. */
  page(options: { afterId: number; limit: number }): Promise<{ id: number; row: ComplaintRow }[]>;
}

/** Hours of work as they were in force for cases, by their digest. */
export interface WorkingHoursStore {
  keep(trx: Transaction, digest: string, definition: string): Promise<void>;
  find(digest: string): Promise<string | null>;
}
