import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { refuse, type Data } from './checks';

interface CategoryRow {
  id: number;
  key: string;
  parent: string | null;
}

const read = (strapi: Core.Strapi, where: unknown): Promise<CategoryRow[]> =>
  strapi.db
    .query(UID.complaintCategory)
    .findMany({ where: where as object, select: ['id', 'key', 'parent'] });

/** Whether going up from a category leads back to it. */
const isCircle = (key: string, parents: ReadonlyMap<string, string | null>): boolean => {
  const seen = new Set([key]);
  for (let at = parents.get(key) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

/**
 * Categories are a tree: each is part of one that exists, and none of itself; causes name one that exists.
 * @param where rows that a change touches; nothing for a new one
 */
export const checkCategories = async (
  strapi: Core.Strapi,
  uid: string,
  data: Data,
  where: unknown
): Promise<void> => {
  const name = uid === UID.complaintCategory ? 'parent' : 'category';
  // An emptied field comes as a text without characters.
  if (data[name] === '') data[name] = null;
  const wanted = data[name];
  if (wanted === undefined || wanted === null) return;
  const all = await read(strapi, {});
  if (!all.some(({ key }) => key === wanted)) {
    refuse([{ path: [name], message: `there is no category with the key ${String(wanted)}` }]);
  }
  if (uid !== UID.complaintCategory) return;
  const touched = where === undefined ? [] : await read(strapi, where);
  const keys = typeof data.key === 'string' ? [data.key] : touched.map(({ key }) => key);
  const parents = new Map(all.map(({ key, parent }) => [key, parent]));
  for (const key of keys) parents.set(key, String(wanted));
  const circular = keys.find((key) => isCircle(key, parents));
  if (circular !== undefined) {
    refuse([{ path: ['parent'], message: `${circular} would be part of itself` }]);
  }
};
