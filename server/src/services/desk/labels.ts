import type { Core } from '@strapi/strapi';
import type { ComplaintLabels } from '../../../../shared/contracts/complaint-queue';
import { UID } from '../../constants';
import { displayNameOf, type AdminUser } from '../admin-names';
import { getService } from '../get-service';

/** Keys that a page shows and that have names; null and undefined among them mean nothing. */
export type NamedKeys = { [Kind in keyof ComplaintLabels]: readonly (string | null | undefined)[] };

interface NamedRow {
  key: string;
  name: string;
  locale?: string | null;
}

const distinct = (keys: readonly (string | null | undefined)[]): string[] => [
  ...new Set(keys.filter((key): key is string => typeof key === 'string')),
];

/** Prefers the asked locale, then rows of any other one. */
const inLocale = (rows: readonly NamedRow[], locale: string): Record<string, string> => {
  const names: Record<string, string> = {};
  for (const { key, name, locale: own } of rows) {
    if (own === locale || names[key] === undefined) names[key] = name;
  }
  return names;
};

/** Names of admins by id; keys that are no id, and ids of nobody, have none. */
export const namesOfPeople = async (
  { strapi }: { strapi: Core.Strapi },
  ids: readonly (string | null | undefined)[]
): Promise<Record<string, string>> => {
  // Imported cases name people that the host never knew.
  const known = distinct(ids).filter((id) => /^\d+$/.test(id));
  if (known.length === 0) return {};
  const users: AdminUser[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: known } } });
  return Object.fromEntries(users.map((user) => [String(user.id), displayNameOf(user)]));
};

/** Names of policies that are still there, by key; editors name them in one language. */
export const namesOfPolicies = async (
  { strapi }: { strapi: Core.Strapi },
  keys: readonly (string | null | undefined)[]
): Promise<Record<string, string>> => {
  const known = distinct(keys);
  if (known.length === 0) return {};
  const rows = (await strapi.db.query(UID.slaPolicy).findMany({
    where: { key: { $in: known } },
    select: ['key', 'name'],
  })) as NamedRow[];
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
};

/** What the keys and people of complaints are called, in the reader's language. */
export const createDeskLabels = ({ strapi }: { strapi: Core.Strapi }) => {
  const ofDimension = async (
    dimension: 'location' | 'touchpoint',
    keys: readonly string[],
    locale: string
  ): Promise<Record<string, string>> => {
    if (keys.length === 0) return {};
    const labelOf = await getService('labels', { strapi }).find(dimension, keys, locale);
    return Object.fromEntries(keys.map((key) => [key, labelOf(key)]));
  };

  const ofType = async (
    uid: typeof UID.complaintCategory | typeof UID.complaintCause,
    keys: readonly string[],
    locale: string
  ): Promise<Record<string, string>> => {
    if (keys.length === 0) return {};
    const rows = (await strapi.db.query(uid).findMany({
      where: { key: { $in: keys } },
      select: ['key', 'name', 'locale'],
    })) as NamedRow[];
    const names = inLocale(rows, locale);
    return Object.fromEntries(keys.map((key) => [key, names[key] ?? key]));
  };

  return async (keys: NamedKeys, locale: string): Promise<ComplaintLabels> => ({
    location: await ofDimension('location', distinct(keys.location), locale),
    touchpoint: await ofDimension('touchpoint', distinct(keys.touchpoint), locale),
    category: await ofType(UID.complaintCategory, distinct(keys.category), locale),
    cause: await ofType(UID.complaintCause, distinct(keys.cause), locale),
    person: await namesOfPeople({ strapi }, keys.person),
    ...(keys.policy && { policy: await namesOfPolicies({ strapi }, keys.policy) }),
  });
};
