import type { Core } from '@strapi/strapi';
import { fingerprintOf } from '../../alerting/fingerprint';
import { caseOf } from '../../complaint-process';
import type { ComplaintMail } from '../../store/complaint-contact-types';
import { raise } from '../alerts/raise';
import { recipientsOf } from '../complaint-clock/recipients';
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
  const { reference, priority, location, timeZone } = row;
  const { notices } = getService('settings', { strapi }).complaints();
  const people = recipientsOf('assignee', row, notices);
  if (people.length === 0) return;
  const places = location === null ? null : [location];
  await raise(
    { strapi },
    {
      key: fingerprintOf(['undelivered', complaint, kind, sequence]),
      span: null,
      told: true,
      facts: {
        kind: 'undelivered',
        reference,
        priority,
        location,
        mail: kind,
        filters: places === null ? {} : { location: places },
        timeZone,
        calendar: 'gregorian',
      },
      locations: places,
    },
    { rule: null, recipients: people.map((id) => ({ kind: 'admin', id })) }
  );
};
