import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Journey, Step, StepCells } from '../../../shared/contracts/journey';
import type { PublishedJourney } from '../../../shared/contracts/journey-version';
import {
  CUSTOMER_LANES,
  type PublicJourney,
  type PublicJourneyListed,
  type PublicScore,
  type PublicTouchpoint,
} from '../../../shared/contracts/public-journey';
import { nestedJourneysOf, touchpointsOf } from '../../../shared/journey-map/model';
import { directionOf } from '../../../shared/locales';
import { localDateOf } from '../calendar';
import { UID } from '../constants';
import type { AnyKpi } from '../kpi/definition';
import { getService } from './get-service';

/** How a journey is told. */
export interface JourneyWish {
  /** A language tag; what is not published in it comes in a variety of it, in English, or as it is. */
  locale: string;
  /** KPIs of the touchpoints. */
  scores: readonly AnyKpi[];
  /** Whether the company's own lanes go with it. */
  wholeMap: boolean;
}

type Version = { version: number; from: number; content: string };

const CUSTOMERS: ReadonlySet<string> = new Set(CUSTOMER_LANES);

/** The language among those there are that serves a reader best. */
const languageFor = (there: readonly string[], asked: string): string => {
  const language = asked.split(/[-_]/)[0] ?? asked;
  const wanted = [asked, language, 'en'].find((locale) => there.includes(locale));
  return wanted ?? there[0] ?? asked;
};

const listed = (
  { version, from }: Version,
  published: PublishedJourney,
  asked: string
): { listed: PublicJourneyListed; journey: Journey } | null => {
  const locales = Object.keys(published);
  const locale = languageFor(locales, asked);
  const journey = published[locale];
  if (!journey) return null;
  const { key, name, description, state } = journey;
  const publishedAt = new Date(from).toISOString();
  return {
    listed: { key, name, description, state, version, publishedAt, locale, locales },
    journey,
  };
};

/** Lanes that a reader may see, and of each step what stands in them. */
const visible = (journey: Journey, wholeMap: boolean) => {
  const shows = ({ id }: { id: string }): boolean => wholeMap || CUSTOMERS.has(id);
  const cellsOf = ({ cells }: Step): StepCells =>
    Object.fromEntries(Object.entries(cells).filter(([id]) => shows({ id }))) as StepCells;
  return { lanes: journey.lanes.filter(shows), cellsOf };
};

interface TouchpointRow extends Omit<PublicTouchpoint, 'scores'> {
  locale?: string | null;
}

/** Published journeys for front ends. */
export const createPublicJourneysService = ({ strapi }: { strapi: Core.Strapi }) => {
  const versions = () => getService('store', { strapi }).journeyVersions;

  /** What everybody may see of a KPI at each touchpoint: the last three whole months, under the public rules. */
  const scoresOf = async (
    definition: AnyKpi,
    locale: string
  ): Promise<Map<string | null, PublicScore>> => {
    const site = getService('settings', { strapi }).general();
    const today = localDateOf(new Date(), site.timeZone);
    const answer = await getService('kpi', { strapi }).answerInPublic(
      definition,
      {
        from: today,
        to: today,
        timeZone: site.timeZone,
        weekStart: site.weekStart,
        calendar: 'gregorian',
        interval: null,
        by: 'touchpoint',
        filters: {},
        places: {},
        compare: null,
      },
      false,
      locale
    );
    return new Map(
      answer.groups.map(({ key, value, n, confidence, flags }) => [
        key,
        { value, n, confidence, flags },
      ])
    );
  };

  const touchpoints = async (
    keys: readonly string[],
    locale: string,
    scores: readonly AnyKpi[]
  ): Promise<Record<string, PublicTouchpoint>> => {
    const rows = (await strapi.db.query(UID.touchpoint).findMany({
      where: { key: { $in: [...keys] } },
      select: ['key', 'name', 'description', 'channel', 'archived', 'locale'],
    })) as TouchpointRow[];
    const measured = await Promise.all(
      scores.map(
        async (definition) => [definition.key, await scoresOf(definition, locale)] as const
      )
    );
    const found: Record<string, PublicTouchpoint> = {};
    for (const key of keys) {
      const ofKey = rows.filter((row) => row.key === key);
      const row = ofKey.find((one) => one.locale === locale) ?? ofKey[0];
      if (!row) continue;
      const { name, description, channel } = row;
      const own = measured.flatMap(([kpi, byKey]) => {
        const score = byKey.get(key);
        return score ? [[kpi, score] as const] : [];
      });
      const archived = Boolean(row.archived);
      found[key] = { key, name, description, channel, archived, scores: Object.fromEntries(own) };
    }
    return found;
  };

  /** Names of the journeys in which visible steps go on. */
  const nestedJourneys = async (
    map: Pick<Journey, 'lanes' | 'stages'>,
    locale: string
  ): Promise<PublicJourney['journeys']> => {
    const keys = nestedJourneysOf(map);
    const found = await Promise.all(
      keys.map(async (key) => {
        const [version] = await versions().inForce(key);
        const one =
          version && listed(version, JSON.parse(version.content) as PublishedJourney, locale);
        return one ? [[key, { key, name: one.listed.name }] as const] : [];
      })
    );
    return Object.fromEntries(found.flat());
  };

  return {
    async list(locale: string): Promise<PublicJourneyListed[]> {
      const all = await versions().inForce();
      return all.flatMap((version) => {
        const one = listed(version, JSON.parse(version.content) as PublishedJourney, locale);
        return one ? [one.listed] : [];
      });
    },

    /** @throws NotFoundError for a journey that is not published */
    async find(key: string, { locale, scores, wholeMap }: JourneyWish): Promise<PublicJourney> {
      const [version] = await versions().inForce(key);
      const one =
        version && listed(version, JSON.parse(version.content) as PublishedJourney, locale);
      if (!one) throw new errors.NotFoundError(`there is no published journey ${key}`);
      const { journey } = one;
      const { lanes, cellsOf } = visible(journey, wholeMap);
      const known = await touchpoints(touchpointsOf(journey), one.listed.locale, scores);
      const nameOf = ({ name, cells }: Step): string =>
        name || (known[cells.touchpoint ?? '']?.name ?? cells.touchpoint ?? '');
      const { scenario, goal, persona, segment, location } = journey;
      return {
        ...one.listed,
        direction: directionOf(one.listed.locale),
        scenario,
        goal,
        persona,
        segment,
        location,
        lanes,
        stages: journey.stages.map((stage) => ({
          key: stage.key,
          name: stage.name,
          steps: stage.steps.map((step) => ({
            id: step.id,
            name: nameOf(step),
            cells: cellsOf(step),
          })),
        })),
        touchpoints: known,
        journeys: await nestedJourneys({ lanes, stages: journey.stages }, one.listed.locale),
      };
    },
  };
};

export type PublicJourneysService = ReturnType<typeof createPublicJourneysService>;
