import type { Core } from '@strapi/strapi';
import {
  CATEGORY_TREE,
  HIERARCHIES,
  isHierarchy,
  type AskedGrouping,
  type FactDimension,
  type Hierarchy,
  type KpiGrouping,
} from '../../../shared/dimensions';
import { ancestorsOf, groupOf, liesIn, pathOfKey, pathText } from '../../../shared/hierarchy-path';
import type { PlaceFilters } from '../../../shared/contracts/kpi';
import { UID } from '../constants';
import type { FactFilters } from '../store/fact-list-types';
import { getService } from './get-service';

/** Places by tree; null among them lets the locations without a place through. */
export type PlaceChoice = Partial<Record<Hierarchy, readonly (string | null)[]>>;

/** The group in which a key's facts count, as a location's in its region; null: in none of the tree. */
export type GroupOfKey = (key: string | null) => string | null;

type Places = Record<Hierarchy, string | null>;

interface LocationRow extends Places {
  key: string;
  locale?: string | null;
}

const NOWHERE: Places = { region: null, format: null };

const isAsked = (places: PlaceChoice): boolean =>
  HIERARCHIES.some((tree) => places[tree] !== undefined);

const stands = (place: string | null, asked: readonly (string | null)[]): boolean =>
  asked.some((key) => (key === null ? place === null : place !== null && liesIn(place, key)));

/** What of the facts a grouping is read by. */
export const dimensionOf = (by: AskedGrouping): FactDimension => {
  if (by === CATEGORY_TREE) return 'category';
  return isHierarchy(by) ? 'location' : by;
};

/**
 * The trees of regions and formats in which locations stand, as they stand today: facts keep their location
 * only. A place is known by its path in the site's default language, and named in the reader's.
 */
export const createLocationTreesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (): Promise<LocationRow[]> => {
    const select = ['key', 'locale', ...HIERARCHIES];
    const rows = await strapi.db.query(UID.location).findMany({ select, orderBy: { id: 'asc' } });
    return rows as LocationRow[];
  };

  const defaultLocale = async (): Promise<string | null> => {
    const locales = strapi.plugin('i18n')?.service('locales') as
      { getDefaultLocale(): Promise<string> } | undefined;
    return locales ? locales.getDefaultLocale() : null;
  };

  /** Rows of the default language first; a location that has none stands where its first row says. */
  const placesIn = async (rows: readonly LocationRow[]): Promise<Map<string | null, Places>> => {
    const home = await defaultLocale();
    const places = new Map<string | null, Places>();
    const known = rows.filter(({ locale }) => locale === home);
    for (const row of [...known, ...rows]) {
      if (!places.has(row.key)) places.set(row.key, { region: row.region, format: row.format });
    }
    return places;
  };

  const places = async (): Promise<Map<string | null, Places>> => placesIn(await read());

  /** Answers and cases may name locations that no document describes, and none at all. */
  const placesOfAll = async (): Promise<Map<string | null, Places>> => {
    const all = await places();
    const { histograms, complaintQueue } = getService('store', { strapi });
    const keys = await histograms.keys();
    const named = [...(keys.get('location') ?? []), ...(await complaintQueue.locations())];
    for (const key of [...named, null]) {
      if (!all.has(key)) all.set(key, NOWHERE);
    }
    return all;
  };

  /** The filters, about no other locations than those that stand at these places. */
  const narrow = async <Filters extends { location?: readonly (string | null)[] }>(
    filters: Filters,
    asked: PlaceChoice
  ): Promise<Filters> => {
    if (!isAsked(asked)) return filters;
    const withNone = HIERARCHIES.some((tree) => asked[tree]?.includes(null));
    const all = await (withNone ? placesOfAll() : places());
    const { location: given } = filters;
    const standing = [...all].flatMap(([key, at]) => {
      const fits = HIERARCHIES.every((tree) => {
        const keys = asked[tree];
        return keys === undefined || stands(at[tree], keys);
      });
      return fits && (given === undefined || given.includes(key)) ? [key] : [];
    });
    return { ...filters, location: standing };
  };

  return {
    places,

    narrow,

    /** A choice of answers, with its places told as the locations that stand there today. */
    async settle<Choice extends { filters?: FactFilters; places: PlaceChoice }>({
      places: asked,
      ...choice
    }: Choice): Promise<Omit<Choice, 'places'>> {
      return { ...choice, filters: await narrow(choice.filters ?? {}, asked) };
    },

    /** How a tree divides what is asked; null for what facts keep themselves. */
    async groupsOf(by: KpiGrouping | null, asked: PlaceFilters): Promise<GroupOfKey | null> {
      if (by === null || !isHierarchy(by)) return null;
      const all = await places();
      const within = asked[by];
      return (location) => {
        const place = location === null ? null : (all.get(location)?.[by] ?? null);
        return place === null ? null : groupOf(place, within);
      };
    },

    /** Names of places in the reader's language, by their keys. */
    async namesOf(tree: Hierarchy, locale: string): Promise<(key: string) => string> {
      const rows = await read();
      const at = await placesIn(rows);
      const names = new Map<string, string>();
      for (const row of rows) {
        const place = at.get(row.key)?.[tree];
        if (row.locale !== locale || !place || !row[tree]) continue;
        const [own, theirs] = [ancestorsOf(place), ancestorsOf(row[tree])];
        if (own.length !== theirs.length) continue;
        own.forEach((path, level) => names.has(path) || names.set(path, theirs[level] ?? path));
      }
      const direct = getService('translations', { strapi }).text(locale, 'place.direct');
      return (key) => {
        const { path, direct: only } = pathOfKey(key);
        const name = pathText(names.get(path) ?? path);
        return only ? direct.replace('{place}', name) : name;
      };
    },
  };
};

export type LocationTreesService = ReturnType<typeof createLocationTreesService>;
