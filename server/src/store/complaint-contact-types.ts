import type { Channel } from '../../../shared/dimensions';
import type { ComplaintMailKind } from '../../../shared/contracts/complaint-mail';
import type { Outbox } from './outbox';
import type { Transaction } from './types';

/** A file that was attached. Its bytes lie with the host's upload provider, sealed with `fileKey`. */
export interface StoredAttachment {
  id: string;
  /** Document id of the case; null until an event names the file. */
  complaint: string | null;
  name: string;
  mime: string;
  /** In bytes, before it was sealed. */
  size: number;
  /** 32 bytes as base64. Without it nobody can read the file. */
  fileKey: string;
  /** What the provider said of where it lies, as JSON. */
  stored: string;
  /** Id of the admin; null: the complainant. */
  uploadedBy: string | null;
  /** Milliseconds since 1970. */
  createdAt: number;
}

export interface ComplaintAttachmentStore {
  add(attachments: readonly StoredAttachment[]): Promise<void>;
  find(ids: readonly string[]): Promise<StoredAttachment[]>;
  /** Gives files to a case; how many of them were nobody's or the case's own before. */
  assign(trx: Transaction, ids: readonly string[], complaint: string): Promise<number>;
  /** Files that no event names, older than `before` (milliseconds since 1970). */
  unused(before: number, limit: number): Promise<StoredAttachment[]>;
  remove(ids: readonly string[]): Promise<void>;
}

/** A mail that waits. What it says is read from the case when it leaves. */
export interface ComplaintMail {
  id: string;
  complaint: string;
  reference: string;
  kind: ComplaintMailKind;
  /** Number of the event that it tells of. */
  sequence: number;
  attempts: number;
}

/** A mail of a case as the outbox has it. */
export interface StoredCaseMail {
  id: string;
  kind: ComplaintMailKind;
  sequence: number;
  state: 'due' | 'failed' | 'sent' | 'given_up' | 'skipped' | 'cancelled';
  attempts: number;
  /** What came of the last attempt. */
  error: string | null;
  /** Milliseconds since 1970. */
  dueAt: number;
  sentAt: number | null;
}

export interface ComplaintMailStore extends Omit<Outbox, 'claim'> {
  /** Writes mails, with the events that they tell of. */
  add(
    trx: Transaction,
    mails: readonly Pick<ComplaintMail, 'complaint' | 'reference' | 'kind' | 'sequence'>[]
  ): Promise<void>;
  /** See `Outbox.claim`. */
  claim(claim: string, milliseconds: number): Promise<ComplaintMail | null>;
  /** The mails of a case that are not forgotten, in the order of their events. */
  ofCase(complaint: string): Promise<StoredCaseMail[]>;
  /**
   * Forgets mails that were sent or skipped before this, milliseconds since 1970; of one that was given up only
   * what the mail server said. Its case keeps all that it has, so that what went out later does not seem missing.
   */
  forget(before: number): Promise<number>;
}

/** What answers about a case are counted under, as it was when they were asked for. */
export interface SurveyAttribution {
  location: string | null;
  touchpoint: string | null;
  channel: Channel;
  customer: string | null;
  language: string;
  timeZone: string;
  category: string | null;
  team: string | null;
}

/** What was asked after a closing, and answered: 1 to 5 each. */
export interface ComplaintSurvey {
  complaint: string;
  /** Number of the event that closed the case. */
  closure: number;
  /** Milliseconds since 1970. */
  askedAt: number;
  attribution: SurveyAttribution;
  outcome: number | null;
  process: number | null;
  answeredAt: number | null;
}

export interface ComplaintSurveyStore {
  ask(
    trx: Transaction,
    survey: Pick<ComplaintSurvey, 'complaint' | 'closure' | 'askedAt' | 'attribution'>
  ): Promise<void>;
  /** The latest of a case. */
  latest(complaint: string): Promise<ComplaintSurvey | null>;
  /** The same, locked against other writers until the transaction ends. */
  lock(trx: Transaction, complaint: string): Promise<ComplaintSurvey | null>;
  answer(
    trx: Transaction,
    survey: Pick<ComplaintSurvey, 'complaint' | 'closure' | 'outcome' | 'process' | 'answeredAt'>
  ): Promise<void>;
}
