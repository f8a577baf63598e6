import type { Core } from '@strapi/strapi';
import type { GetFilterValues } from '../../../shared/contracts/feedback-list';
import { PRIORITIES, SEVERITIES } from '../../../shared/contracts/complaint-words';
import {
  CASE_DIMENSIONS,
  GROUPINGS,
  isHierarchy,
  type CaseDimension,
  type Grouping,
  type Hierarchy,
  type KpiFilterName,
} from '../../../shared/dimensions';
import { ancestorsOf } from '../../../shared/hierarchy-path';
import { UID } from '../constants';
import { getService } from './get-service';
import { isWithinScope, type LocationScope } from './location-access';

type Value = GetFilterValues.Value;

const ARCHIVABLE: Partial<Record<KpiFilterName, string>> = {
  touchpoint: UID.touchpoint,
  location: UID.location,
  survey: UID.survey,
  category: UID.complaintCategory,
  cause: UID.complaintCause,
};

/** Words in an order of their own. */
const ORDERED: readonly KpiFilterName[] = ['priority', 'severity'];

/** What pages offer to filter by: what feedback came with, where its locations stand, and what only complaints have. */
export const createFilterValuesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const archivedIn = async (dimension: KpiFilterName): Promise<ReadonlySet<string>> => {
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

  const keysIn = async (uid: string): Promise<string[]> => {
    const rows = (await strapi.db.query(uid).findMany({ select: ['key'] })) as { key: string }[];
    return [...new Set(rows.map(({ key }) => key))];
  };

  /** Nothing where there are no complaints. */
  const caseKeysOf = async (dimension: CaseDimension): Promise<readonly string[]> => {
    const store = getService('store', { strapi });
    if (!(await store.complaintFigures.any())) return [];
    switch (dimension) {
      case 'category':
        return keysIn(UID.complaintCategory);
      case 'cause':
        return keysIn(UID.complaintCause);
      case 'team':
        return store.complaintQueue.teams();
      case 'priority':
        return PRIORITIES;
      case 'severity':
        return SEVERITIES;
    }
  };

  return {
    /** In the order of the reader's alphabet; of locations and their places only what the reader may see. */
    async find(locale: string, scope: LocationScope): Promise<Record<KpiFilterName, Value[]>> {
      const keys = await getService('store', { strapi }).histograms.keys();
      const locations = (keys.get('location') ?? []).filter((key) => isWithinScope(key, scope));
      const { compare } = new Intl.Collator(locale, { numeric: true });

      const keysOf = async (grouping: Grouping): Promise<string[]> => {
        if (isHierarchy(grouping)) return placesOf(grouping, locations);
        return grouping === 'location' ? locations : (keys.get(grouping) ?? []);
      };
      const valuesOf = async (
        grouping: KpiFilterName,
        found: readonly string[]
      ): Promise<Value[]> => {
        const labelOf = await getService('labels', { strapi }).find(grouping, found, locale);
        const archived = isHierarchy(grouping) ? new Set() : await archivedIn(grouping);
        const values = found.map((key): Value => {
          const value = { key, label: labelOf(key) };
          return archived.has(key) ? { ...value, archived: true } : value;
        });
        return ORDERED.includes(grouping)
          ? values
          : values.sort((a, b) => compare(a.label, b.label));
      };
      const entries = await Promise.all([
        ...GROUPINGS.map(async (one) => [one, await valuesOf(one, await keysOf(one))] as const),
        ...CASE_DIMENSIONS.map(
          async (one) => [one, await valuesOf(one, await caseKeysOf(one))] as const
        ),
      ]);
      return Object.fromEntries(entries) as Record<KpiFilterName, Value[]>;
    },
  };
};

export type FilterValuesService = ReturnType<typeof createFilterValuesService>;
