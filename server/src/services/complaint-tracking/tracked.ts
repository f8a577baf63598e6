import type { Core } from '@strapi/strapi';
import type { TrackedComplaint, TrackedEvent } from '../../../../shared/contracts/complaint-filing';
import { toLocale } from '../../../../shared/locales';
import { isEnded, publicEvents, type PublicEvent } from '../../complaint-process';
import { wordsFor, type Words } from '../../mail/words';
import type { WholeComplaint } from '../complaints';
import { getService } from '../get-service';
import { styleOf } from '../readers';
import { actionsOf, reopenUntil } from './actions';
import { explanation, stateName } from './explain';

/** Texts for a complainant, by the language that they complained in or ask for. */
export const wordsOf = ({ strapi }: { strapi: Core.Strapi }, language: string): Words => {
  const locale = toLocale(language);
  const { text } = getService('translations', { strapi });
  return wordsFor(styleOf(locale), (key) => text(locale, key));
};

const isShown = (event: PublicEvent): event is PublicEvent & { type: TrackedEvent['type'] } =>
  event.type === 'step' || event.type === 'message';

const eventsOf = async (
  { strapi }: { strapi: Core.Strapi },
  events: WholeComplaint['events']
): Promise<TrackedEvent[]> => {
  const shown = publicEvents(events).filter(isShown);
  const service = getService('complaintAttachments', { strapi });
  const files = await service.describe(shown.flatMap(({ attachments }) => attachments));
  return shown.map(({ attachments, ...event }) => ({
    ...event,
    attachments: files.filter(({ id }) => attachments.includes(id)),
  }));
};

/** A case as its complainant sees it. */
export const trackedComplaint = async (
  host: { strapi: Core.Strapi },
  { row, events, case: it }: WholeComplaint,
  language: string
): Promise<TrackedComplaint> => {
  const now = new Date().toISOString();
  const { rules } = getService('settings', host).complaints();
  const words = wordsOf(host, language);
  return {
    reference: row.reference,
    kind: row.kind,
    subject: row.subject,
    state: it.state,
    stateName: stateName(words, it.state),
    explanation: explanation(words, row, it, { rules, now }),
    locale: words.reader.locale,
    receivedAt: row.receivedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    closedAt: isEnded(it.state) ? (row.endedAt?.toISOString() ?? null) : null,
    events: await eventsOf(host, events),
    actions: actionsOf(it, now, rules),
    reopenUntil: reopenUntil(it, now, rules),
    survey: await getService('complaintSurveys', host).open(row),
  };
};
