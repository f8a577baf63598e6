import type { Core } from '@strapi/strapi';

/** A row of reference data. */
export interface ReferenceRow {
  id: number;
  documentId: string;
  key: string;
}

/**
 * Rows that a transaction is about to delete. Strapi deletes the languages of a document side by side: each of
 * them still sees the others, and none would know itself for the last.
 */
const leaving = new WeakMap<object, Set<string>>();

const nameOf = (uid: string, id: number): string => `${uid}/${id}`;

/** Adds rows to those that the transaction in which this happens deletes, and gives all of them. */
const allLeaving = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly ReferenceRow[]
): Promise<ReadonlySet<string>> => {
  const names = rows.map(({ id }) => nameOf(uid, id));
  if (!strapi.db.inTransaction()) return new Set(names);
  return strapi.db.transaction(async ({ trx }) => {
    const known = leaving.get(trx) ?? new Set<string>();
    for (const name of names) known.add(name);
    leaving.set(trx, known);
    return known;
  });
};

/** Documents of which `where` would delete the last row, over all languages and versions. */
export const vanishing = async (
  strapi: Core.Strapi,
  uid: string,
  where: unknown
): Promise<ReferenceRow[]> => {
  const read = async (asked: unknown): Promise<ReferenceRow[]> =>
    (await strapi.db
      .query(uid)
      .findMany({ where: asked, select: ['id', 'documentId', 'key'] })) as ReferenceRow[];
  const doomed = await read(where);
  if (doomed.length === 0) return [];
  const gone = await allLeaving(strapi, uid, doomed);
  const documentIds = [...new Set(doomed.map(({ documentId }) => documentId))];
  const all = await read({ documentId: { $in: documentIds } });
  const staying = new Set(
    all.filter(({ id }) => !gone.has(nameOf(uid, id))).map(({ documentId }) => documentId)
  );
  return [...new Map(doomed.map((row) => [row.documentId, row])).values()].filter(
    ({ documentId }) => !staying.has(documentId)
  );
};
