import type { Core } from '@strapi/strapi';
import type {
  GetReferenceUsage,
  Named,
  ReferenceKind,
} from '../../../shared/contracts/reference-usage';
import type { JourneyMap } from '../../../shared/contracts/journey';
import { UID } from '../constants';
import { touchpointsOf } from '../journey-map';
import { getService } from './get-service';

interface JourneyRow {
  key: string;
  map: JourneyMap | string | null;
}

const touches = ({ map }: JourneyRow, touchpoint: string): boolean => {
  const stages = typeof map === 'string' ? (JSON.parse(map) as JourneyMap) : map;
  return stages !== null && touchpointsOf(stages).includes(touchpoint);
};

/** What refers to a touchpoint, a location, a survey or a journey: to be known before it is archived. */
export const createReferenceUsageService = ({ strapi }: { strapi: Core.Strapi }) => {
  const named = async (
    dimension: 'journey' | 'survey',
    keys: readonly string[],
    locale: string
  ): Promise<Named[]> => {
    if (keys.length === 0) return [];
    const labelOf = await getService('labels', { strapi }).find(dimension, keys, locale);
    return keys.map((key) => ({ key, name: labelOf(key) }));
  };

  /** Drafts and published maps of every language: any of them may hold it alone. */
  const journeysWith = async (touchpoint: string, locale: string): Promise<Named[]> => {
    const rows = (await strapi.db
      .query(UID.journey)
      .findMany({ select: ['key', 'map'], orderBy: { key: 'asc' } })) as JourneyRow[];
    const keys = rows.filter((row) => touches(row, touchpoint)).map(({ key }) => key);
    return named('journey', [...new Set(keys)], locale);
  };

  return {
    /**
     * @param counted whether the reader may know how many answers there are, and when they came
     * @param casesCounted whether the reader may know how many complaints there are
     */
    async find(
      kind: ReferenceKind,
      key: string,
      { locale, counted, casesCounted }: { locale: string; counted: boolean; casesCounted: boolean }
    ): Promise<GetReferenceUsage.Response['data']> {
      const { facts, complaints: cases } = getService('store', { strapi });
      const [answered, usage, journeys, complaints] = await Promise.all([
        facts.refersTo(kind, key),
        counted ? facts.usageOf(kind, key) : null,
        kind === 'touchpoint' ? journeysWith(key, locale) : [],
        kind === 'touchpoint' || kind === 'location' ? cases.refersTo(kind, key) : 0,
      ]);
      const answers = usage && {
        ...usage,
        surveys: await named('survey', usage.surveys, locale),
      };
      const told = complaints === 0 ? {} : { complaints: casesCounted ? complaints : null };
      return { answered, answers, journeys, ...told };
    },
  };
};

export type ReferenceUsageService = ReturnType<typeof createReferenceUsageService>;
