import type { Core } from '@strapi/strapi';
import type { StoredJourneyMap } from '../../../../shared/contracts/journey';
import { UID } from '../../constants';
import { emptyJourney, mapOf, touchpointsOf } from '../../journey-map';
import { jsonValue } from '../../store/json-value';
import { faultsOfMap } from '../journey-editor/check-journey';
import { refuse, type Data } from './checks';

/** A journey that comes without a map, as from the Content Manager's form, begins with an empty one. */
export const beginMap = (data: Data): void => {
  data.map ??= mapOf(emptyJourney('', ''));
};

const documentsOf = async (
  strapi: Core.Strapi,
  { documentId }: Data,
  where: unknown
): Promise<string[]> => {
  if (typeof documentId === 'string') return [documentId];
  if (where === undefined) return [];
  const rows = (await strapi.db.query(UID.journey).findMany({ where, select: ['documentId'] })) as {
    documentId: string;
  }[];
  return rows.map((row) => row.documentId);
};

/** Touchpoints that the journey names already, as a draft or published, in whatever language. */
const standingIn = async (
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (documentIds.length === 0) return new Set();
  const rows = (await strapi.db.query(UID.journey).findMany({
    where: { documentId: { $in: [...documentIds] } },
    select: ['map'],
  })) as { map: StoredJourneyMap | string | null }[];
  return new Set(
    rows.flatMap((row) => {
      const map = jsonValue(row.map);
      return map === null ? [] : touchpointsOf(map);
    })
  );
};

/**
 * Refuses touchpoints that the site does not have. One that the journey names already may have been deleted
 * since, by whatever way: its step keeps the key, or nobody could save the map until all such are found.
 */
const checkTouchpoints = async (
  strapi: Core.Strapi,
  map: StoredJourneyMap,
  data: Data,
  where: unknown
): Promise<void> => {
  const keys = touchpointsOf(map);
  if (keys.length === 0) return;
  const rows = (await strapi.db
    .query(UID.touchpoint)
    .findMany({ select: ['key'], where: { key: { $in: keys } } })) as { key: string }[];
  const known = new Set(rows.map((row) => row.key));
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  const standing = await standingIn(strapi, await documentsOf(strapi, data, where));
  refuse(
    unknown
      .filter((key) => !standing.has(key))
      .map((key) => ({ path: ['map'], message: `there is no touchpoint with the key ${key}` }))
  );
};

/**
 * Checks the map that a journey is given.
 * @param where rows that a change touches; nothing for a new one
 */
export const checkMap = async (strapi: Core.Strapi, data: Data, where?: unknown): Promise<void> => {
  if (data.map === undefined) return;
  const map: unknown = typeof data.map === 'string' ? JSON.parse(data.map) : data.map;
  refuse(faultsOfMap(map));
  await checkTouchpoints(strapi, map as StoredJourneyMap, data, where);
};
