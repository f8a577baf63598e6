import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicJourney, PublicJourneyListed } from '../../../shared/contracts/public-journey';
import { openScores } from '../controllers/open-scores';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';

/** The same as `GET /api/cx/journeys` and `/:key`. */
const TYPES = `
  type CxPublishedJourneyListed {
    key: ID!
    name: String!
    description: String!
    state: String!
    version: Int!
    publishedAt: String!
    locale: String!
    locales: [String!]!
  }
  type CxPublishedJourneyStep { id: ID!, name: String!, cells: JSON! }
  type CxPublishedJourneyStage { key: ID!, name: String!, steps: [CxPublishedJourneyStep!]! }
  type CxPublishedJourneyTouchpoint {
    key: ID!
    name: String!
    description: String
    channel: String!
    archived: Boolean!
    scores: JSON!
  }
  type CxPublishedNestedJourney { key: ID!, name: String! }
  type CxPublishedJourney {
    key: ID!
    name: String!
    description: String!
    state: String!
    version: Int!
    publishedAt: String!
    locale: String!
    locales: [String!]!
    direction: String!
    scenario: String!
    goal: String!
    persona: String
    segment: String
    location: String
    lanes: JSON!
    stages: [CxPublishedJourneyStage!]!
    touchpoints: [CxPublishedJourneyTouchpoint!]!
    journeys: [CxPublishedNestedJourney!]!
  }
  extend type Query {
    cxPublishedJourneys(locale: String): [CxPublishedJourneyListed!]!
    cxPublishedJourney(key: ID!, locale: String, scores: [String!]): CxPublishedJourney
  }
`;

/** Lists in the place of what REST gives by key. */
type Told = Omit<PublicJourney, 'touchpoints' | 'journeys'> & {
  touchpoints: PublicJourney['touchpoints'][string][];
  journeys: PublicJourney['journeys'][string][];
};

interface Asked {
  key: string;
  locale?: string | null;
  scores?: string[] | null;
}

const resolversIn = (strapi: Core.Strapi) => ({
  Query: {
    cxPublishedJourneys: (
      _parent: unknown,
      { locale }: Pick<Asked, 'locale'>
    ): Promise<PublicJourneyListed[]> =>
      getService('publicJourneys', { strapi }).list(locale ?? 'en'),

    async cxPublishedJourney(
      _parent: unknown,
      { key, locale, scores }: Asked,
      context: Pick<Context, 'state'>
    ): Promise<Told | null> {
      const wish = {
        locale: locale ?? 'en',
        scores: await openScores(strapi, scores ?? []),
        wholeMap: callerOf(context as Context)?.kind === 'token',
      };
      try {
        const journey = await getService('publicJourneys', { strapi }).find(key, wish);
        return {
          ...journey,
          touchpoints: Object.values(journey.touchpoints),
          journeys: Object.values(journey.journeys),
        };
      } catch (error) {
        if (error instanceof errors.NotFoundError) return null;
        throw error;
      }
    },
  },
});

/** Published journeys in the site's GraphQL schema, under the permissions of their REST endpoints. */
export const addJourneysToGraphql = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { use(configuration: unknown): void } | undefined;
  extension?.use({
    typeDefs: TYPES,
    resolvers: resolversIn(strapi),
    resolversConfig: {
      'Query.cxPublishedJourneys': { auth: { scope: ['plugin::cx.journeys.find'] } },
      'Query.cxPublishedJourney': { auth: { scope: ['plugin::cx.journeys.findOne'] } },
    },
  });
};
