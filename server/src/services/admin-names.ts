/** What Strapi keeps of an admin's names. */
export interface AdminUser {
  id: number | string;
  username?: string | null;
  firstname?: string | null;
  lastname?: string | null;
}

/** As Strapi itself shows people: by their display name, else by their names. */
export const displayNameOf = ({ id, username, firstname, lastname }: AdminUser): string =>
  username || [firstname, lastname].filter(Boolean).join(' ') || `#${id}`;
