import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

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

/** Admins with their names. */
export const listAdmins = (
  { strapi }: { strapi: Core.Strapi },
  where: object
): Promise<AdminUser[]> =>
  strapi.db
    .query('admin::user')
    .findMany({ select: ['id', 'username', 'firstname', 'lastname'], where });

/** @throws ValidationError where there is no such admin; nobody is fine */
export const requireOwner = async (
  host: { strapi: Core.Strapi },
  owner: string | null | undefined
): Promise<void> => {
  if (owner === undefined || owner === null) return;
  const isId = /^\d{1,9}$/.test(owner);
  if (isId && (await listAdmins(host, { id: Number(owner) })).length > 0) return;
  const message = `owner must be the id of an admin; there is no admin ${owner}`;
  throw new errors.ValidationError(message, {
    errors: [{ path: ['owner'], message, name: 'ValidationError' }],
  });
};

/** Admins who can log in, by name: those who can own something. */
export const listOwners = async (
  host: { strapi: Core.Strapi },
  locale: string
): Promise<{ id: string; name: string }[]> => {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (await listAdmins(host, { isActive: true }))
    .map((admin) => ({ id: String(admin.id), name: displayNameOf(admin) }))
    .sort((one, other) => compare(one.name, other.name));
};
