import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import { COMPLAINT_CHANGED } from '../../constants';
import type { ComplaintRow } from '../../store/complaint-types';

/** What listeners are given: the case as it is now and the events that were added. */
export interface ComplaintChange {
  row: ComplaintRow;
  events: readonly ComplaintEvent[];
}

/** Without anybody's words, names or reasons: webhooks carry this to other systems. */
const described = ({ row, events }: ComplaintChange) => ({
  reference: row.reference,
  kind: row.kind,
  state: row.state,
  priority: row.priority,
  location: row.location,
  touchpoint: row.touchpoint,
  category: row.category,
  channel: row.channel,
  events: events.map(({ sequence, type, at, from, to, by }) => ({
    sequence,
    type,
    at,
    from,
    to,
    by: by.role,
  })),
});

/** Tells of events once they are committed; trouble there is only logged and never touches the write. */
export const announceChange = async (
  strapi: Core.Strapi,
  change: ComplaintChange
): Promise<void> => {
  const announce = () => {
    setImmediate(() => {
      strapi.eventHub.emit(COMPLAINT_CHANGED, described(change)).catch((error: unknown) => {
        strapi.log.error(`cx: a listener of ${COMPLAINT_CHANGED} failed: ${String(error)}`);
      });
    });
  };
  if (!strapi.db.inTransaction()) return announce();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(announce));
};
