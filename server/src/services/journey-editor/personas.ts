import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';

interface NamedRow {
  key: string;
  name: string;
  locale?: string | null;
}

/** What may be named, in a language or as it is; archived entries are left out. */
const namedIn = async (
  strapi: Core.Strapi,
  uid: string,
  locale: string
): Promise<{ key: string; name: string }[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { archived: false },
    select: ['key', 'name', 'locale'],
    orderBy: { id: 'asc' },
  })) as NamedRow[];
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.locale === locale || !names.has(row.key)) names.set(row.key, row.name);
  }
  return [...names].map(([key, name]) => ({ key, name }));
};

export const personasIn = (strapi: Core.Strapi, locale: string) =>
  namedIn(strapi, UID.persona, locale);

export const locationsIn = (strapi: Core.Strapi, locale: string) =>
  namedIn(strapi, UID.location, locale);
