import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';

interface NamedRow {
  key: string;
  name: string;
  locale?: string | null;
}

interface PersonaRow extends NamedRow {
  segment: string | null;
}

/** One row a key: the one in a language, or as it is. Archived entries are left out. */
const rowsIn = async <Row extends NamedRow>(
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  select: readonly string[] = []
): Promise<Row[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { archived: false },
    select: ['key', 'name', 'locale', ...select],
    orderBy: { id: 'asc' },
  })) as Row[];
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    if (row.locale === locale || !byKey.has(row.key)) byKey.set(row.key, row);
  }
  return [...byKey.values()];
};

/** Personas by name, each with the segment as which its answers are known. */
export const personasIn = async (strapi: Core.Strapi, locale: string) =>
  (await rowsIn<PersonaRow>(strapi, UID.persona, locale, ['segment'])).map(
    ({ key, name, segment }) => ({ key, name, segment: segment ?? null })
  );

export const locationsIn = async (strapi: Core.Strapi, locale: string) =>
  (await rowsIn<NamedRow>(strapi, UID.location, locale)).map(({ key, name }) => ({ key, name }));

/** The segment by which a persona's answers are known; null where it names none, undefined without such a persona. */
export const segmentOf = async (
  strapi: Core.Strapi,
  persona: string
): Promise<string | null | undefined> => {
  const rows: Pick<PersonaRow, 'segment'>[] = await strapi.db
    .query(UID.persona)
    .findMany({ where: { key: persona }, select: ['segment'], orderBy: { id: 'asc' } });
  return rows.length === 0 ? undefined : (rows.find(({ segment }) => segment)?.segment ?? null);
};
