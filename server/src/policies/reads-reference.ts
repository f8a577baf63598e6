import type { Context } from 'koa';
import { REFERENCE_KINDS } from '../../../shared/contracts/reference-usage';
import { UID } from '../constants';

/** Strapi's own action for those who open a type's entries in the Content Manager. */
const READ = 'plugin::content-manager.explorer.read';

/** Admins who may read entries of the kind that the path names. */
export const readsReference = (policyContext: Context): boolean => {
  const { userAbility } = policyContext.state as {
    userAbility: { can(action: string, subject: string): boolean };
  };
  const kind = REFERENCE_KINDS.find((known) => known === policyContext.params.kind);
  return kind !== undefined && userAbility.can(READ, UID[kind]);
};
