import { directlyAt, pathOfKey } from './hierarchy-path';

/** Of each category the one that it is part of; null at the top. Categories that are gone are in no list. */
export type CategoryParents = ReadonlyMap<string, string | null>;

/** A category and all that it is part of, itself first. */
export const categoriesAbove = (key: string, parents: CategoryParents): string[] => {
  const way = [key];
  // A circle, which only writes past Strapi can make, ends the way.
  for (let at = parents.get(key) ?? null; at !== null && !way.includes(at);) {
    way.push(at);
    at = parents.get(at) ?? null;
  }
  return way;
};

/**
 * The categories that a filter means: each with all that is part of it, or by a slash at its end itself alone.
 * One that no tree knows any more means itself.
 */
export const categoriesMeant = (asked: readonly string[], parents: CategoryParents): string[] => {
  const alone = new Set<string>();
  const whole = new Set<string>();
  for (const name of asked) {
    const { path, direct } = pathOfKey(name);
    (direct ? alone : whole).add(path);
  }
  const below = [...parents.keys()].filter((key) =>
    categoriesAbove(key, parents).some((above) => whole.has(above))
  );
  return [...new Set([...alone, ...whole, ...below])];
};

/**
 * The group of a category where a question is divided by the tree: its top category, or below what is asked for
 * the next level.
 * @param asked what the question is filtered by
 * @returns a key with a slash at its end for what is of an asked category directly
 */
export const topCategoryOf = (
  key: string,
  parents: CategoryParents,
  asked: readonly string[] = []
): string => {
  const way = categoriesAbove(key, parents);
  const holding = asked
    .map((name) => pathOfKey(name).path)
    .map((name) => way.indexOf(name))
    .filter((index) => index >= 0);
  if (holding.length === 0) return way[way.length - 1] ?? key;
  const narrowest = Math.min(...holding);
  return narrowest === 0 ? directlyAt(key) : (way[narrowest - 1] ?? key);
};
