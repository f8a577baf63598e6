import type { Core } from '@strapi/strapi';
import { jsonValue } from '../store/json-value';
import type { StoredJourneyMap } from '../../../shared/contracts/journey';
import type { SurveyQuestion } from '../../../shared/contracts/survey';
import { UID } from '../constants';
import { targetsByScope, type TargetsByScope } from '../kpi';
import type { VersionSpan } from '../store/journey-version-types';
import { getService } from './get-service';
import { createKeyedCache } from './reference/keyed-cache';
import { createTogether } from './reference/together';
import { readLiveTargets } from './targets/rows';

export interface TouchpointReference {
  key: string;
  archived: boolean;
}

export interface CategoryReference {
  key: string;
  archived: boolean;
  /** Whom its complaints go to. */
  team: string | null;
}

export interface LocationReference {
  key: string;
  timeZone: string;
  archived: boolean;
}

export interface SurveyReference {
  key: string;
  version: number;
  archived: boolean;
  questions: ReadonlyMap<string, SurveyQuestion>;
}

export interface JourneyReference {
  key: string;
  /** False while only a draft exists. */
  published: boolean;
  /** Stages of the published map, over all its languages. */
  stages: ReadonlySet<string>;
  /** When its versions were in force, in order. */
  versions: readonly VersionSpan[];
}

export interface CustomerReference {
  key: string;
  segment: string | null;
  language: string | null;
}

/** Other instances hear of a change this much later; what is not found is always read again. */
const CACHE_MILLISECONDS = 5_000;

interface JourneyRow {
  key: string;
  publishedAt: unknown;
  map: StoredJourneyMap | string | null;
}

const stagesOf = (rows: readonly JourneyRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) => (row.map ? jsonValue(row.map).stages.map((stage) => stage.key) : []))
  );

/**
 * Reference data by key, as facts name it. Every key is compared exactly: some databases find `TILL`
 * where `till` was asked for.
 */
export const createReferenceService = ({ strapi }: { strapi: Core.Strapi }) => {
  const rowsOf = async <Row extends { key: string }>(
    uid: string,
    key: string,
    select: string[]
  ): Promise<Row[]> => {
    const rows = (await strapi.db.query(uid).findMany({ where: { key }, select })) as Row[];
    return rows.filter((row) => row.key === key);
  };

  const touchpoints = createKeyedCache(CACHE_MILLISECONDS, async (key) => {
    const [row] = await rowsOf<TouchpointReference>(UID.touchpoint, key, ['key', 'archived']);
    return row ? { key, archived: Boolean(row.archived) } : null;
  });

  const locations = createKeyedCache(CACHE_MILLISECONDS, async (key) => {
    const select = ['key', 'archived', 'timeZone'];
    const [row] = await rowsOf<LocationReference>(UID.location, key, select);
    return row ? { key, archived: Boolean(row.archived), timeZone: row.timeZone } : null;
  });

  const categories = createKeyedCache(CACHE_MILLISECONDS, async (key) => {
    const select = ['key', 'archived', 'team'];
    const [row] = await rowsOf<CategoryReference>(UID.complaintCategory, key, select);
    return row ? { key, archived: Boolean(row.archived), team: row.team } : null;
  });

  const surveys = createKeyedCache(CACHE_MILLISECONDS, async (key) => {
    const select = ['key', 'archived', 'version', 'questions'];
    const [row] = await rowsOf<{
      key: string;
      archived: boolean;
      version: number;
      questions: SurveyQuestion[] | string;
    }>(UID.survey, key, select);
    if (!row) return null;
    const questions = new Map(jsonValue(row.questions).map((question) => [question.key, question]));
    return { key, archived: Boolean(row.archived), version: row.version, questions };
  });

  const journeys = createKeyedCache(CACHE_MILLISECONDS, async (key) => {
    const rows = await rowsOf<JourneyRow>(UID.journey, key, ['key', 'publishedAt', 'map']);
    if (rows.length === 0) return null;
    const published = rows.filter((row) => row.publishedAt !== null);
    const versions = await getService('store', { strapi }).journeyVersions.list(key);
    return { key, published: published.length > 0, stages: stagesOf(published), versions };
  });

  /** All of them under one key: there are few, and each number looks for its own among them. */
  const targets = createKeyedCache<TargetsByScope>(CACHE_MILLISECONDS, async () => {
    const live = await readLiveTargets(strapi);
    const scopes = await getService('categoryTree', { strapi }).narrowAll(
      live.map(({ scope }) => scope)
    );
    return targetsByScope(live.map((target, index) => ({ ...target, scope: scopes[index] ?? {} })));
  });

  /** Customers are too many to keep; those of requests that arrive together are read together. */
  const customers = createTogether(async (keys: readonly string[]) => {
    const rows = (await strapi.db.query(UID.customer).findMany({
      where: { key: { $in: [...keys] } },
      select: ['key', 'segment', 'language'],
    })) as CustomerReference[];
    return new Map(rows.map((row) => [row.key, row]));
  });

  const caches = {
    [UID.touchpoint]: touchpoints,
    [UID.complaintCategory]: categories,
    [UID.location]: locations,
    [UID.survey]: surveys,
    [UID.journey]: journeys,
    [UID.target]: targets,
  } as const;

  const forget = (uid: string): void => {
    for (const [cached, cache] of Object.entries(caches)) if (cached === uid) cache.clear();
    // A target of a category is about all that is part of it.
    if (uid === UID.complaintCategory) targets.clear();
  };

  return {
    touchpoint: (key: string): Promise<TouchpointReference | null> => touchpoints.get(key),
    complaintCategory: (key: string): Promise<CategoryReference | null> => categories.get(key),
    location: (key: string): Promise<LocationReference | null> => locations.get(key),
    survey: (key: string): Promise<SurveyReference | null> => surveys.get(key),
    journey: (key: string): Promise<JourneyReference | null> => journeys.get(key),
    customer: async (key: string): Promise<CustomerReference | null> =>
      (await customers.get(key)) ?? null,

    /** The targets that numbers are held against, archived ones left out. */
    targets: async (): Promise<TargetsByScope> => (await targets.get('')) ?? targetsByScope([]),

    /** Forgets what was read of these; the next look-up reads again. */
    forget,

    /**
     * Forgets a type's entries whenever this instance writes to it, now and once its transaction is
     * committed (a look-up in between still reads the old row).
     * @returns a function that ends the watch
     */
    watch(): () => void {
      const changed = async (event: { model: { uid: string } }): Promise<void> => {
        const { uid } = event.model;
        forget(uid);
        if (!strapi.db.inTransaction()) return;
        await strapi.db.transaction(async ({ onCommit }) => onCommit(() => forget(uid)));
      };
      return strapi.db.lifecycles.subscribe({
        models: Object.keys(caches),
        afterCreate: changed,
        afterCreateMany: changed,
        afterUpdate: changed,
        afterUpdateMany: changed,
        afterDelete: changed,
        afterDeleteMany: changed,
      });
    },
  };
};

export type ReferenceService = ReturnType<typeof createReferenceService>;
