import type { MailFault } from '../../../../shared/contracts/complaint-mail';
import { NO_EMAIL_PLUGIN } from '../outbox/host-email';

/** In this order: what a server said counts more than how it was reached. */
const SIGNS: readonly [MailFault, RegExp][] = [
  ['no_plugin', new RegExp(NO_EMAIL_PLUGIN)],
  ['late', /did not answer within|timed? ?out|ETIMEDOUT|ESOCKETTIMEDOUT/i],
  [
    'unreachable',
    /ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|getaddrinfo|socket|unreachable/i,
  ],
  [
    'refused',
    /\b[45]\d\d\b|EENVELOPE|EAUTH|reject|refus|denied|unknown user|no such|mailbox|recipient/i,
  ],
];

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;

/** Why a mail could not be sent, by what was thrown. */
export const mailFault = (error: string): MailFault =>
  SIGNS.find(([, sign]) => sign.test(error))?.[0] ?? 'other';

/** What a mail server said, without the address that it often repeats. */
export const withoutAddresses = (error: string): string => error.replace(ADDRESS, '…@…');
