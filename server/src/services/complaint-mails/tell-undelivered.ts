import type { Core } from '@strapi/strapi';
import { caseOf } from '../../complaint-process';
import type { ComplaintMail } from '../../store/complaint-contact-types';
import { tellAboutCase } from '../complaint-clock/tell-about-case';
import { getService } from '../get-service';

/**
 * Tells whoever holds a case that a mail to its complainant is given up: once, however often it is sent again. Who
 * was told otherwise meanwhile that the complaint arrived need not be told by this mail any more.
 */
export const tellUndelivered = async (
  { strapi }: { strapi: Core.Strapi },
  { complaint, kind, sequence }: ComplaintMail
): Promise<void> => {
  const { complaints } = getService('store', { strapi });
  const row = await complaints.findByDocument(complaint);
  if (!row) return;
  const { facts } = caseOf(await complaints.eventsOf(complaint));
  if (kind === 'acknowledgement' && facts.acknowledgementMode !== 'email') return;
  const news = { kind: 'undelivered', mail: kind } as const;
  await tellAboutCase({ strapi }, { row, key: [kind, sequence], news });
};
