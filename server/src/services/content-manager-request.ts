import type { Core } from '@strapi/strapi';
import type { Ability } from './location-access';

interface RequestState {
  route?: { info?: { pluginName?: string } };
  userAbility?: Ability;
}

/** The request of the Content Manager that is being answered, with what its caller may do; null: another or none. */
export const contentManagerRequest = (
  strapi: Core.Strapi
): { ability: Ability | undefined } | null => {
  const { route, userAbility } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  return route?.info?.pluginName === 'content-manager' ? { ability: userAbility } : null;
};
