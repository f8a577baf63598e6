import type { Context } from 'koa';

/** Strapi's own action for those who open a type's entries in the Content Manager. */
const READ = 'plugin::content-manager.explorer.read';

/** Admins who may read entries of the content type that the path names. */
export const readsEntry = (policyContext: Context): boolean => {
  const { userAbility } = policyContext.state as {
    userAbility: { can(action: string, subject: string): boolean };
  };
  return userAbility.can(READ, String(policyContext.params.contentType));
};
