import type { Core } from '@strapi/strapi';
import type { LocalDate } from '../../../../shared/time';
import { localDateOf } from '../../calendar';
import { getService } from '../get-service';
import type { ComplaintHistory } from './history';

type Host = { strapi: Core.Strapi };

/** Where a case with a history came in; null where that is not said. */
export const locationOf = ({ commands: [first] }: Pick<ComplaintHistory, 'commands'>) =>
  (first && 'facts' in first && first.facts?.location) || null;

/** In whose days a case is counted: its location's, else the site's. */
export const zoneOfPlace = async (location: string | null, { strapi }: Host): Promise<string> => {
  const known = location ? await getService('reference', { strapi }).location(location) : null;
  return known?.timeZone ?? getService('settings', { strapi }).general().timeZone;
};

/** The local days on which cases came in. */
export const daysOfReceipt = async (
  histories: readonly ComplaintHistory[],
  host: Host
): Promise<LocalDate[]> => {
  const days: LocalDate[] = [];
  for (const history of histories) {
    const [first] = history.commands;
    if (!first) continue;
    days.push(localDateOf(new Date(first.at), await zoneOfPlace(locationOf(history), host)));
  }
  return days;
};
