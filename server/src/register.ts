import type { Core } from '@strapi/strapi';
import { UID } from './constants';
import { registerCustomFields } from './custom-fields';
import { addJourneysToGraphql } from './graphql/journeys';
import { allowComplaintHeaders } from './middlewares/complaint-preflight';

/** Content types that name things, in which there is nothing of customers, figures or rules. */
const OPEN_TO_GRAPHQL: readonly string[] = [
  UID.touchpoint,
  UID.location,
  UID.persona,
  UID.complaintCategory,
];

/**
 * All others have no business in a generated GraphQL schema: every API token that reads may `find` whatever is in it,
 * where their endpoints check much more.
 */
const hideFromGraphql = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of Object.values(UID))
    if (!OPEN_TO_GRAPHQL.includes(uid)) extension?.shadowCRUD(uid).disable();
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerCustomFields(strapi);
  hideFromGraphql(strapi);
  addJourneysToGraphql(strapi);
  allowComplaintHeaders({ strapi });
};
