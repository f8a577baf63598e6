import type { Core } from '@strapi/strapi';
import type { ListCalendars, ListPolicies } from '../../../../shared/contracts/complaint-settings';
import type { Named } from '../../../../shared/contracts/reference-usage';
import { UID } from '../../constants';

interface Row extends Named {
  locale?: string | null;
  archived?: boolean;
}

/** By name; in the asked language where there is one. */
const named = <Found extends Row>(rows: readonly Found[], locale: string): Found[] => {
  const byKey = new Map<string, Found>();
  for (const row of rows) {
    if (row.locale === locale || !byKey.has(row.key)) byKey.set(row.key, row);
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...byKey.values()].sort((a, b) => compare(a.name, b.name));
};

const SELECT = ['key', 'name', 'locale', 'archived'];

const namesOf = async (strapi: Core.Strapi, uid: string, locale: string): Promise<Named[]> => {
  const rows: Row[] = await strapi.db.query(uid).findMany({ select: SELECT });
  return named(rows, locale).map(({ key, name }) => ({ key, name }));
};

/** What conditions of a policy can name. */
export const choicesOf = async (
  strapi: Core.Strapi,
  locale: string
): Promise<ListPolicies.Response['data']['choices']> => ({
  location: await namesOf(strapi, UID.location, locale),
  touchpoint: await namesOf(strapi, UID.touchpoint, locale),
  category: await namesOf(strapi, UID.complaintCategory, locale),
});

/** Every location with its zone. */
export const locationsOf = async (
  strapi: Core.Strapi,
  locale: string
): Promise<ListCalendars.Response['data']['locations']> => {
  const rows: (Row & { timeZone: string })[] = await strapi.db
    .query(UID.location)
    .findMany({ select: [...SELECT, 'timeZone'] });
  return named(rows, locale).map(({ key, name, timeZone }) => ({ key, name, timeZone }));
};
