export const COMPLAINT_MAILS = [
  'acknowledgement',
  'question',
  'message',
  'decision',
  'closing',
  'secret',
] as const;
/** What a complainant is told by mail. */
export type ComplaintMailKind = (typeof COMPLAINT_MAILS)[number];

/**
 * `waiting`: on its way, or it will be tried again; `failed`: tried as often as allowed; `skipped`: it was not to
 * be sent any more.
 */
export type CaseMailState = 'waiting' | 'sent' | 'failed' | 'skipped';

/**
 * Why the last attempt was in vain. `no_plugin`: the host cannot send; `unreachable`, `late`: the mail server did
 * not answer, or not in time; `refused`: it did not take the mail.
 */
export const MAIL_FAULTS = ['no_plugin', 'unreachable', 'late', 'refused', 'other'] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

/** What became of the mail that tells of an event. */
export interface CaseMail {
  kind: ComplaintMailKind;
  state: CaseMailState;
  /** How often it was tried. */
  attempts: number;
  /** When it was sent, or will be tried next; ISO 8601. */
  at: string | null;
  fault: MailFault | null;
  /** What the mail server said, without addresses. */
  said: string | null;
  /** Where it goes; null for those who may not know the person, and once it was sent. */
  to: string | null;
}
