import type { Core } from '@strapi/strapi';
import { UID } from './constants';
import { registerCustomFields } from './custom-fields';
import { addJourneysToGraphql } from './graphql/journeys';
import { allowComplaintHeaders } from './middlewares/complaint-preflight';

/** Machine-written facts have no business in a generated GraphQL schema: their endpoints check much more. */
const hideFactsFromGraphql = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of [UID.feedback, UID.customer, UID.complaint, UID.complaintEvent])
    extension?.shadowCRUD(uid).disable();
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerCustomFields(strapi);
  hideFactsFromGraphql(strapi);
  addJourneysToGraphql(strapi);
  allowComplaintHeaders({ strapi });
};
