import type { Core } from '@strapi/strapi';
import {
  isHierarchy,
  type CaseDimension,
  type Dimension,
  type KpiGrouping,
} from '../../../shared/dimensions';
import type { StoredJourneyMap } from '../../../shared/contracts/journey';
import type { PublishedJourney } from '../../../shared/contracts/journey-version';
import { UID } from '../constants';
import { getService } from './get-service';

const NAMED: Partial<Record<Dimension | CaseDimension, string>> = {
  touchpoint: UID.touchpoint,
  location: UID.location,
  journey: UID.journey,
  survey: UID.survey,
  category: UID.complaintCategory,
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

/** What the keys of a dimension are called, in the reader's language. */
export const createLabelsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** As they were published last, in the reader's language or another one. */
  const publishedLast = async (locale: string, keys?: readonly string[]) => {
    const { journeyVersions } = getService('store', { strapi });
    return (await journeyVersions.last(keys)).flatMap(({ journey: key, content }) => {
      const told = JSON.parse(content) as PublishedJourney;
      const journey = told[locale] ?? Object.values(told)[0];
      return journey ? [{ ...journey, key }] : [];
    });
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
    // Journeys that were deleted leave their answers, and so their stages, behind.
    if (keys.some((key) => key !== null && !names.has(key))) {
      const stages = (await publishedLast(locale)).flatMap((journey) => journey.stages);
      for (const { key, name } of stages) if (!names.has(key)) names.set(key, name);
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
