import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import { secretIssueOf } from '../../complaint-process';
import type { Wish, WholeComplaint } from '.';
import { getService } from '../get-service';
import { secretOf } from './case-secret';
import { isErased } from './contact-correction';
import { ComplaintConflictError } from './faults';
import { hashSecret } from './reference-code';

/** Each is a mail, and takes away what was given out before. */
const MOST_SECRETS = 3;
const HOUR = 3_600_000;

/** When as many were given out as an hour allows, the instant at which there is room again; else null. */
const roomAt = (events: readonly ComplaintEvent[], now: number): number | null => {
  const given = events
    .filter(({ at, facts }) => facts.secretIssue != null && Date.parse(at) > now - HOUR)
    .map(({ at }) => Date.parse(at) + HOUR);
  return given.at(-MOST_SECRETS) ?? null;
};

const refusalOf = (
  { row, events }: Pick<WholeComplaint, 'row' | 'events'>,
  { strapi }: { strapi: Core.Strapi },
  now: number
): Error | null => {
  const conflict = (code: string, message: string) =>
    new ComplaintConflictError(message, { code, state: row.state });
  if (isErased(events)) return conflict('erased', 'who filed this complaint was erased');
  if (row.complainantEmail === null)
    return conflict('no_address', 'a new secret is sent by mail, and there is no e-mail address');
  if (!getService('complaintMails', { strapi }).canSend())
    return conflict('no_mail', 'a new secret is sent by mail, and this site cannot send any');
  const until = roomAt(events, now);
  if (until === null) return null;
  const retryAfter = Math.max(1, Math.ceil((until - now) / 1000));
  return new errors.RateLimitError(
    `a case gets at most ${MOST_SECRETS} new secrets in an hour; try again in ${retryAfter} seconds`,
    { code: 'too_often', retryAfter }
  );
};

/**
 * The secret that opens a case from now on, as it is kept, and the event that it was given out, which brings it to
 * the complainant by mail.
 * @throws ComplaintConflictError for a person who was erased or has no address, and where no mails can be sent;
 * RateLimitError for one too many
 */
export const newSecretOf = (
  complaint: WholeComplaint,
  host: { strapi: Core.Strapi }
): { secretHash: string; wish: Wish } => {
  const refusal = refusalOf(complaint, host, Date.now());
  if (refusal) throw refusal;
  const issue = secretIssueOf(complaint.case) + 1;
  const secret = secretOf({ documentId: complaint.row.documentId, issue }, host);
  return { secretHash: hashSecret(secret), wish: { type: 'secret' } };
};
