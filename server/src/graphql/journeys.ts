import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicJourney, PublicJourneyListed } from '../../../shared/contracts/public-journey';
import { openScores } from '../controllers/open-scores';
import { getService } from '../services/get-service';
import { callerOf } from '../services/intake/caller-of';

/** The same as `GET /api/cx/journeys` and `/:key`. */
const TYPES = `
  type CxJourneyListed {
    key: ID!
    name: String!
    description: String!
    state: String!
    version: Int!
    publishedAt: String!
    locale: String!
    locales: [String!]!
  }
  type CxJourneyStep { id: ID!, name: String!, cells: JSON! }
  type CxJourneyStage { key: ID!, name: String!, steps: [CxJourneyStep!]! }
  type CxJourneyTouchpoint {
    key: ID!
    name: String!
    description: String
    channel: String!
    archived: Boolean!
    scores: JSON!
  }
  type CxJourney {
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
    stages: [CxJourneyStage!]!
    touchpoints: [CxJourneyTouchpoint!]!
  }
  extend type Query {
    cxJourneys(locale: String): [CxJourneyListed!]!
    cxJourney(key: ID!, locale: String, scores: [String!]): CxJourney
  }
`;

type Told = Omit<PublicJourney, 'touchpoints'> & {
  touchpoints: PublicJourney['touchpoints'][string][];
};

interface Asked {
  key: string;
  locale?: string | null;
  scores?: string[] | null;
}

const resolversIn = (strapi: Core.Strapi) => ({
  Query: {
    cxJourneys: (
      _parent: unknown,
      { locale }: Pick<Asked, 'locale'>
    ): Promise<PublicJourneyListed[]> =>
      getService('publicJourneys', { strapi }).list(locale ?? 'en'),

    async cxJourney(
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
        return { ...journey, touchpoints: Object.values(journey.touchpoints) };
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
      'Query.cxJourneys': { auth: { scope: ['plugin::cx.journeys.find'] } },
      'Query.cxJourney': { auth: { scope: ['plugin::cx.journeys.findOne'] } },
    },
  });
};
