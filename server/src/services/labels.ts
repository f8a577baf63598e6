import type { Core } from '@strapi/strapi';
import {
  CATEGORY_TREE,
  isHierarchy,
  type CaseDimension,
  type Dimension,
  type KpiGrouping,
} from '../../../shared/dimensions';
import { pathOfKey } from '../../../shared/hierarchy-path';
import type { StoredJourneyMap } from '../../../shared/contracts/journey';
import type { PublishedJourney } from '../../../shared/contracts/journey-version';
import { UID } from '../constants';
import { getService } from './get-service';

const NAMED: Partial<Record<Dimension | CaseDimension, string>> = {
  touchpoint: UID.touchpoint,
  location: UID.location,
  journey: UID.journey,
  survey: UID.survey,
  cause: UID.complaintCause,
};

interface NamedRow {
  key: string;
  name: string;
  locale?: string | null;
}

/** Prefers the asked locale, then rows of any other one. */
const namesIn = (rows: readonly NamedRow[], locale: string): Map<string, string> => {
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.locale === locale || !names.has(row.key)) names.set(row.key, row.name);
  }
  return names;
};

/** What was published, in a language or else in another one. */
const toldIn = (content: string, locale: string) => {
  const told = JSON.parse(content) as PublishedJourney;
  return told[locale] ?? Object.values(told)[0];
};

/** What the keys of a dimension are called, in the reader's language. */
export const createLabelsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** As they were published last, in the reader's language or another one. */
  const publishedLast = async (locale: string, keys: readonly string[]) => {
    const { journeyVersions } = getService('store', { strapi });
    return (await journeyVersions.last(keys)).flatMap(({ journey: key, content }) => {
      const journey = toldIn(content, locale);
      return journey ? [{ ...journey, key }] : [];
    });
  };

  /** Of a stage that is on no map any more, as it was published last. */
  const formerStageName = async (stage: string, locale: string): Promise<string | undefined> => {
    const { journeyVersions } = getService('store', { strapi });
    const versions = await journeyVersions.lastWithKey(stage);
    const stages = versions.flatMap((content) => toldIn(content, locale)?.stages ?? []);
    return stages.find(({ key }) => key === stage)?.name;
  };

  const stageNames = async (
    keys: readonly (string | null)[],
    locale: string
  ): Promise<Map<string, string>> => {
    const journeys = (await strapi.db
      .query(UID.journey)
      .findMany({ select: ['map', 'locale'] })) as {
      map: StoredJourneyMap | null;
      locale?: string | null;
    }[];
    const rows = journeys.flatMap((journey) =>
      (journey.map?.stages ?? []).map(({ key, name }) => ({ key, name, locale: journey.locale }))
    );
    const names = namesIn(rows, locale);
    // A stage that was taken out, or whose journey was deleted, leaves its answers behind.
    for (const key of keys) {
      const former =
        key === null || names.has(key) ? undefined : await formerStageName(key, locale);
      if (key !== null && former !== undefined) names.set(key, former);
    }
    return names;
  };

  const channelNames = (keys: readonly (string | null)[], locale: string): Map<string, string> => {
    const translations = getService('translations', { strapi });
    return new Map(
      keys.flatMap((key) => {
        const name = key && translations.find(locale, `channel.${key}`);
        return key && name ? [[key, name] as const] : [];
      })
    );
  };

  /** Names of categories; those of a slash at the end mean what is of a category directly. */
  const categoryPlaces = async (locale: string, none: string) => {
    const rows = (await strapi.db.query(UID.complaintCategory).findMany({
      select: ['key', 'name', 'locale'],
    })) as NamedRow[];
    const names = namesIn(rows, locale);
    const direct = getService('translations', { strapi }).text(locale, 'place.direct');
    return (key: string | null): string => {
      if (key === null) return none;
      const { path, direct: only } = pathOfKey(key);
      const name = names.get(path) ?? path;
      return only ? direct.replace('{place}', () => name) : name;
    };
  };

  return {
    /** Names by key; a key without a name is its own. */
    async find(
      dimension: KpiGrouping,
      keys: readonly (string | null)[],
      locale: string
    ): Promise<(key: string | null) => string> {
      const none = getService('translations', { strapi }).text(locale, 'dimension.none');
      if (isHierarchy(dimension)) {
        const nameOf = await getService('locationTrees', { strapi }).namesOf(dimension, locale);
        return (key) => (key === null ? none : nameOf(key));
      }
      if (dimension === CATEGORY_TREE || dimension === 'category')
        return categoryPlaces(locale, none);
      const uid = NAMED[dimension];
      let names = new Map<string, string>();
      if (uid) {
        const rows = (await strapi.db.query(uid).findMany({
          select: ['key', 'name', 'locale'],
        })) as NamedRow[];
        names = namesIn(rows, locale);
        const gone = keys.filter((key): key is string => key !== null && !names.has(key));
        // Journeys that were deleted go by the name under which they were published last: their answers stay.
        if (dimension === 'journey')
          for (const { key, name } of await publishedLast(locale, gone)) names.set(key, name);
      } else if (dimension === 'stage') {
        names = await stageNames(keys, locale);
      } else if (dimension === 'channel') {
        names = channelNames(keys, locale);
      }
      return (key) => (key === null ? none : (names.get(key) ?? key));
    },
  };
};

export type LabelsService = ReturnType<typeof createLabelsService>;
