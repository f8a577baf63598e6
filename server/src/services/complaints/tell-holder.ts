import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import type { ReplyFacts } from '../../alerting/facts';
import { isEnded } from '../../complaint-process';
import type { ComplaintRow } from '../../store/complaint-types';
import { tellAboutCase } from '../complaint-clock/tell-about-case';

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
  const news = { kind: 'reply', case: becameOf(row, events) } as const;
  await tellAboutCase({ strapi }, { row, key: [message.sequence], news });
};
