import type { Context } from 'koa';
import { displayNameOf, type AdminUser } from '../services/admin-names';

/** Who does it, as it is noted. */
export interface Admin {
  id: string;
  name: string;
}

/** The admin who calls. */
export const adminOf = (ctx: Context): Admin => {
  const user = ctx.state.user as AdminUser;
  return { id: String(user.id), name: displayNameOf(user) };
};
