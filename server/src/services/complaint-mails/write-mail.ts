import type { Core } from '@strapi/strapi';
import type { Options } from '../../config';
import { composeComplaintMail } from '../../mail/complaint';
import { writeMail, type WrittenMail } from '../../mail/document';
import { caseOf, secretIssueOf } from '../../complaint-process';
import type { ComplaintMail } from '../../store/complaint-contact-types';
import { explanation } from '../complaint-tracking/explain';
import { wordsOf } from '../complaint-tracking/tracked';
import { knownSecretOf } from '../complaints/case-secret';
import { getService } from '../get-service';

/** Why a mail need not be sent any more. */
export type Needless = 'no_address' | 'erased' | 'moved_on';

/**
 * What a mail says, as the case stands when it leaves, in the complainant's language. Nothing of it is kept
 * in the outbox: neither words nor address nor secret.
 */
export const mailFor = async (
  host: { strapi: Core.Strapi },
  mail: ComplaintMail
): Promise<(WrittenMail & { to: string }) | Needless> => {
  const { complaints } = getService('store', host);
  const row = await complaints.findByDocument(mail.complaint);
  if (!row?.complainantEmail) return 'no_address';
  const events = await complaints.eventsOf(mail.complaint);
  const event = events.find(({ sequence }) => sequence === mail.sequence);
  if (!event || (event.textHash !== null && event.text === null)) return 'erased';
  const it = caseOf(events);
  // A case that has been opened again meanwhile is not told to be closed.
  if (mail.kind === 'closing' && it.state !== event.to) return 'moved_on';
  // Nor is a secret sent that was replaced by another, which has a mail of its own.
  if (mail.kind === 'secret' && event.facts.secretIssue !== it.facts.secretIssue) return 'moved_on';
  const { trackingUrl } = host.strapi.plugin('cx').config('complaints') as Options['complaints'];
  const { rules } = getService('settings', host).complaints();
  const words = wordsOf(host, row.language);
  const document = composeComplaintMail(
    {
      mail: mail.kind,
      reference: row.reference,
      kind: row.kind,
      state: it.state,
      explanation: explanation(words, row, it, { rules, now: new Date().toISOString() }),
      // What complainants wrote themselves they know.
      text: event.by.role === 'complainant' ? null : event.text,
      recourse: it.facts.recourse ?? null,
      asks:
        mail.kind === 'closing' && (await getService('complaintSurveys', host).open(row)) !== null,
      secret: knownSecretOf(row, secretIssueOf(it), host),
      trackingUrl,
    },
    words
  );
  return { to: row.complainantEmail, ...writeMail(document) };
};
