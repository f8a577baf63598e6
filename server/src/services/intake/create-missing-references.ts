import type { Core } from '@strapi/strapi';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import { CREATABLE, type Creatable, type ImportRow } from '../../import/sink';
import { UID } from '../../constants';
import { getService } from '../get-service';

const keysOf = (row: ImportRow, kind: Creatable): string[] => {
  const { input } = row;
  if (kind === 'location') return input.location ? [input.location] : [];
  return [input.touchpoint, ...input.answers.map(({ touchpoint }) => touchpoint)].filter(
    (key): key is string => typeof key === 'string' && key !== ''
  );
};

const namesOf = (rows: readonly ImportRow[], kind: Creatable): Map<string, string> => {
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const key of keysOf(row, kind)) {
      if (!names.has(key)) names.set(key, row.names?.[kind]?.[key] ?? key);
    }
  }
  return names;
};

interface Named {
  /** What is created, such as `location`. */
  kind: Creatable;
  uid: string;
  /** Names by key. */
  names: ReadonlyMap<string, string>;
  exists(key: string): Promise<boolean>;
}

/**
 * Creates what does not exist yet, named as in the file. What can't be created (its key is no key) is left
 * to the row's own check, which says so.
 */
export const createNamed = async (
  strapi: Core.Strapi,
  { kind, uid, names, exists }: Named
): Promise<void> => {
  const { timeZone } = getService('settings', { strapi }).general();
  for (const [key, name] of names) {
    if (!KEY_PATTERN.test(key) || (await exists(key))) continue;
    const data = { key, name: name.slice(0, 200), ...(kind === 'location' ? { timeZone } : {}) };
    try {
      await strapi.documents(uid as 'plugin::cx.touchpoint').create({ data });
    } catch (error) {
      // Another import may have created it a moment ago.
      getService('reference', { strapi }).forget(uid);
      if (!(await exists(key))) {
        strapi.log.warn(`cx: ${kind} ${key} could not be created: ${String(error)}`);
      }
    }
  }
};

/** Creates the touchpoints and locations that rows name and that don't exist yet: see {@link createNamed}. */
export const createMissingReferences = async (
  strapi: Core.Strapi,
  rows: readonly ImportRow[],
  kinds: readonly Creatable[]
): Promise<void> => {
  const reference = getService('reference', { strapi });
  for (const kind of CREATABLE.filter((creatable) => kinds.includes(creatable))) {
    const exists = async (key: string) => (await reference[kind](key)) !== null;
    await createNamed(strapi, { kind, uid: UID[kind], names: namesOf(rows, kind), exists });
  }
};
