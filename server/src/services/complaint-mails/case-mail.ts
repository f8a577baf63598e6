import type { CaseMail, CaseMailState } from '../../../../shared/contracts/complaint-mail';
import type { StoredCaseMail } from '../../store/complaint-contact-types';
import { mailFault, withoutAddresses } from './mail-fault';

const STATES: Record<StoredCaseMail['state'], CaseMailState> = {
  due: 'waiting',
  failed: 'waiting',
  sent: 'sent',
  given_up: 'failed',
  skipped: 'skipped',
  cancelled: 'skipped',
};

const instant = (time: number): string | null => (time > 0 ? new Date(time).toISOString() : null);

/**
 * A mail as the desk sees it.
 * @param address where it goes; null for those who may not know it
 */
export const toCaseMail = (mail: StoredCaseMail, address: string | null): CaseMail => {
  const state = STATES[mail.state];
  const unsent = state === 'waiting' || state === 'failed';
  const error = unsent ? mail.error : null;
  const next = mail.attempts > 0 && state === 'waiting' ? instant(mail.dueAt) : null;
  return {
    kind: mail.kind,
    state,
    attempts: mail.attempts,
    at: mail.sentAt === null ? next : instant(mail.sentAt),
    fault: error === null ? null : mailFault(error),
    said: error === null ? null : withoutAddresses(error),
    to: unsent ? address : null,
  };
};
