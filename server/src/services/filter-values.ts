import type { Core } from '@strapi/strapi';
import type { GetFilterValues } from '../../../shared/contracts/feedback-list';
import {
  GROUPINGS,
  isHierarchy,
  type Dimension,
  type Grouping,
  type Hierarchy,
} from '../../../shared/dimensions';
import { ancestorsOf } from '../../../shared/hierarchy-path';
import { UID } from '../constants';
import { getService } from './get-service';
import { isWithinScope, type LocationScope } from './location-access';

type Value = GetFilterValues.Value;

const ARCHIVABLE: Partial<Record<Dimension, string>> = {
  touchpoint: UID.touchpoint,
  location: UID.location,
  survey: UID.survey,
};

/** What pages offer to filter by: what feedback came with, and where its locations stand. */
export const createFilterValuesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const archivedIn = async (dimension: Dimension): Promise<ReadonlySet<string>> => {
    const uid = ARCHIVABLE[dimension];
    if (!uid) return new Set();
    const rows = (await strapi.db
      .query(uid)
      .findMany({ select: ['key'], where: { archived: true } })) as { key: string }[];
    return new Set(rows.map(({ key }) => key));
  };

  /** Each place of these locations, and the wider ones that hold it. */
  const placesOf = async (tree: Hierarchy, locations: readonly string[]): Promise<string[]> => {
    const places = await getService('locationTrees', { strapi }).places();
    const found = locations.flatMap((key) => {
      const place = places.get(key)?.[tree];
      return place ? ancestorsOf(place) : [];
    });
    return [...new Set(found)];
  };

  return {
    /** In the order of the reader's alphabet; of locations and their places only what the reader may see. */
    async find(locale: string, scope: LocationScope): Promise<Record<Grouping, Value[]>> {
      const keys = await getService('store', { strapi }).histograms.keys();
      const locations = (keys.get('location') ?? []).filter((key) => isWithinScope(key, scope));
      const { compare } = new Intl.Collator(locale, { numeric: true });

      const keysOf = async (grouping: Grouping): Promise<string[]> => {
        if (isHierarchy(grouping)) return placesOf(grouping, locations);
        return grouping === 'location' ? locations : (keys.get(grouping) ?? []);
      };
      const valuesOf = async (grouping: Grouping): Promise<Value[]> => {
        const found = await keysOf(grouping);
        const labelOf = await getService('labels', { strapi }).find(grouping, found, locale);
        const archived = isHierarchy(grouping) ? new Set() : await archivedIn(grouping);
        return found
          .map((key): Value => {
            const value = { key, label: labelOf(key) };
            return archived.has(key) ? { ...value, archived: true } : value;
          })
          .sort((a, b) => compare(a.label, b.label));
      };
      const entries = await Promise.all(
        GROUPINGS.map(async (grouping) => [grouping, await valuesOf(grouping)] as const)
      );
      return Object.fromEntries(entries) as Record<Grouping, Value[]>;
    },
  };
};

export type FilterValuesService = ReturnType<typeof createFilterValuesService>;
