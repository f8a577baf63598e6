import type { Core } from '@strapi/strapi';
import type { ReplyFacts, UndeliveredFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import type { ComplaintRow } from '../../store/complaint-types';
import { raise } from '../alerts/raise';
import { getService } from '../get-service';
import { recipientsOf } from './recipients';

/** What is said of the case itself in every such notice. */
type Standing = 'reference' | 'priority' | 'location' | 'filters' | 'timeZone' | 'calendar';

/** What happened to a case that its holder must know of. */
export interface CaseNotice {
  row: Pick<
    ComplaintRow,
    'documentId' | 'reference' | 'priority' | 'location' | 'timeZone' | 'assignee' | 'team'
  >;
  /** Tells one such event of the case from the others of its kind. */
  key: readonly (string | number)[];
  news: Omit<ReplyFacts, Standing> | Omit<UndeliveredFacts, Standing>;
}

/** Tells whoever holds a case, and otherwise leads or managers, what happened to it: each event once. */
export const tellAboutCase = async (
  { strapi }: { strapi: Core.Strapi },
  { row, key, news }: CaseNotice
): Promise<void> => {
  const { reference, priority, location, timeZone } = row;
  const { notices } = getService('settings', { strapi }).complaints();
  const people = recipientsOf('assignee', row, notices);
  if (people.length === 0) return;
  const places = location === null ? null : [location];
  await raise(
    { strapi },
    {
      key: fingerprintOf([news.kind, row.documentId, ...key]),
      span: null,
      told: true,
      facts: {
        ...news,
        reference,
        priority,
        location,
        filters: places === null ? {} : { location: places },
        timeZone,
        calendar: 'gregorian',
      },
      locations: places,
    },
    { rule: null, recipients: people.map((id) => ({ kind: 'admin', id })) }
  );
};
