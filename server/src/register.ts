import type { Core } from '@strapi/strapi';

/** Machine-written facts have no business in a generated GraphQL schema: their endpoints check much more. */
const hideFactsFromGraphql = (strapi: Core.Strapi): void => {
  const extension = strapi.plugin('graphql')?.service('extension') as
    { shadowCRUD(uid: string): { disable(): void } } | undefined;
  for (const uid of ['plugin::cx.feedback', 'plugin::cx.customer'])
    extension?.shadowCRUD(uid).disable();
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  hideFactsFromGraphql(strapi);
};
