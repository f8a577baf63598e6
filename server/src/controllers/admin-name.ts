import type { Context } from 'koa';

/** What Strapi leaves of the admin who is logged in. */
interface AdminUser {
  id: number;
  username?: string | null;
  firstname?: string | null;
  lastname?: string | null;
}

/** Who does it, as it is noted. */
export interface Admin {
  id: string;
  name: string;
}

/** The admin who calls. As Strapi itself shows people: by their display name, else by their names. */
export const adminOf = (ctx: Context): Admin => {
  const user = ctx.state.user as AdminUser;
  const names = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { id: String(user.id), name: user.username || names || `#${user.id}` };
};
