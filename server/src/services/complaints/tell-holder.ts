import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import type { ReplyFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { isEnded } from '../../complaint-process';
import type { ComplaintRow } from '../../store/complaint-types';
import { raise } from '../alerts/raise';
import { recipientsOf } from '../complaint-clock/recipients';
import { getService } from '../get-service';

const becameOf = (
  { state }: ComplaintRow,
  events: readonly ComplaintEvent[]
): ReplyFacts['case'] => {
  if (events.some(({ from }) => from === 'awaiting_customer')) return 'resumed';
  return isEnded(state) ? 'ended' : 'open';
};

/**
 * Tells whoever holds a case that its complainant has written, in the events' own transaction. Further messages are
 * not told until somebody has done something on the case: the queue shows them all the same.
 */
export const tellHolder = async (
  { strapi }: { strapi: Core.Strapi },
  before: Pick<ComplaintRow, 'customerWroteAt'>,
  row: ComplaintRow,
  events: readonly ComplaintEvent[]
): Promise<void> => {
  const message = events.find(({ type, by }) => type === 'message' && by.role === 'complainant');
  if (!message || before.customerWroteAt !== null) return;
  const { reference, priority, location, timeZone } = row;
  const { notices } = getService('settings', { strapi }).complaints();
  const people = recipientsOf('assignee', row, notices);
  if (people.length === 0) return;
  const places = location === null ? null : [location];
  await raise(
    { strapi },
    {
      key: fingerprintOf(['reply', row.documentId, message.sequence]),
      span: null,
      told: true,
      facts: {
        kind: 'reply',
        reference,
        priority,
        location,
        case: becameOf(row, events),
        filters: places === null ? {} : { location: places },
        timeZone,
        calendar: 'gregorian',
      },
      locations: places,
    },
    { rule: null, recipients: people.map((id) => ({ kind: 'admin', id })) }
  );
};
