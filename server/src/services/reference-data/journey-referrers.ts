import type { Core } from '@strapi/strapi';
import type { JourneyMap, StoredJourneyMap } from '../../../../shared/contracts/journey';
import { UID } from '../../constants';
import { nestedJourneysOf, touchpointsOf, upgradeJourneyMap } from '../../journey-map';
import { jsonValue } from '../../store/json-value';

/** What of a map names each kind of reference data, by key. */
const NAMED_IN_MAPS = {
  [UID.touchpoint]: touchpointsOf,
  [UID.journey]: nestedJourneysOf,
  [UID.persona]: ({ persona }: JourneyMap) => (persona === null ? [] : [persona]),
  [UID.location]: ({ location }: JourneyMap) => (location === null ? [] : [location]),
} as const;

/** What maps of journeys name. */
export type InMaps = keyof typeof NAMED_IN_MAPS;

export const isInMaps = (uid: string): uid is InMaps => uid in NAMED_IN_MAPS;

interface Row {
  key: string;
  map: StoredJourneyMap | string | null;
}

/**
 * Keys of the journeys that name an entry: by a step at it, by a step that goes on in it, or as whom or where
 * they are drawn for. Drafts and published maps of every language: any of them may hold it alone.
 */
export const journeysReferringTo = async (
  strapi: Core.Strapi,
  uid: string,
  key: string
): Promise<string[]> => {
  if (!isInMaps(uid)) return [];
  const namedIn = NAMED_IN_MAPS[uid];
  const rows = (await strapi.db
    .query(UID.journey)
    .findMany({ select: ['key', 'map'], orderBy: { key: 'asc' } })) as Row[];
  const referring = rows.filter(
    (row) =>
      (uid !== UID.journey || row.key !== key) &&
      namedIn(upgradeJourneyMap(jsonValue(row.map))).includes(key)
  );
  return [...new Set(referring.map((row) => row.key))];
};
