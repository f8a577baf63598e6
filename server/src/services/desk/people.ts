import type { Core } from '@strapi/strapi';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { displayNameOf, type AdminUser } from '../admin-names';

interface UserRow extends AdminUser {
  isActive: boolean;
  blocked: boolean;
}

/** Admins who can log in and read complaints, by name: those to whom a case can be given. */
export const peopleOfDesk = async ({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<{ id: string; name: string }[]> => {
  const permissions: { role: { users: UserRow[] } | null }[] = await strapi.db
    .query('admin::permission')
    .findMany({
      where: { action: ADMIN_ACTIONS.readComplaints },
      populate: { role: { populate: ['users'] } },
    });
  const users = permissions
    .flatMap(({ role }) => role?.users ?? [])
    .filter(({ isActive, blocked }) => isActive && !blocked);
  const names = new Map(users.map((user) => [String(user.id), displayNameOf(user)]));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => compare(one.name, other.name));
};
