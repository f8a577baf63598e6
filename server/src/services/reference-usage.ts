import type { Core } from '@strapi/strapi';
import type {
  GetReferenceUsage,
  Named,
  ReferenceKind,
} from '../../../shared/contracts/reference-usage';
import { UID } from '../constants';
import { getService } from './get-service';
import { journeysReferringTo } from './reference-data/journey-referrers';

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
        journeysReferringTo(strapi, UID[kind], key).then((keys) => named('journey', keys, locale)),
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
