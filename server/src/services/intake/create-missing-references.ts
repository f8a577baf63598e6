import type { Core } from '@strapi/strapi';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import type { Creatable, ImportRow } from '../../import/sink';
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

/**
 * Creates the touchpoints and locations that rows name and that don't exist yet, named as in the file.
 * What can't be created (its key is no key) is left to the row's own check, which says so.
 */
export const createMissingReferences = async (
  strapi: Core.Strapi,
  rows: readonly ImportRow[],
  kinds: readonly Creatable[]
): Promise<void> => {
  const reference = getService('reference', { strapi });
  const { timeZone } = getService('settings', { strapi }).general();
  for (const kind of kinds) {
    for (const [key, name] of namesOf(rows, kind)) {
      if (!KEY_PATTERN.test(key) || (await reference[kind](key))) continue;
      const data = { key, name: name.slice(0, 200), ...(kind === 'location' ? { timeZone } : {}) };
      try {
        await strapi.documents(UID[kind] as 'plugin::cx.touchpoint').create({ data });
      } catch (error) {
        // Another import may have created it a moment ago.
        reference.forget(UID[kind]);
        if (!(await reference[kind](key))) {
          strapi.log.warn(`cx: ${kind} ${key} could not be created: ${String(error)}`);
        }
      }
    }
  }
};
