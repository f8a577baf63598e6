import type { Core } from '@strapi/strapi';
import type {
  ListTargetChoices,
  Target,
  TargetRow,
  TargetScope,
} from '../../../../shared/contracts/target';
import { CHANNELS, FACT_DIMENSIONS, type FactDimension } from '../../../../shared/dimensions';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { knownTeams, REFERENCE, stagesOf } from './known-values';

/** What the scopes of targets are called, by dimension and key, in the reader's language. */
export const scopeLabels = async (
  strapi: Core.Strapi,
  targets: readonly Target[],
  locale: string
): Promise<(scope: TargetScope) => TargetRow['labels']> => {
  const found = await Promise.all(
    FACT_DIMENSIONS.map(async (dimension) => {
      const keys = [...new Set(targets.flatMap(({ scope }) => scope[dimension] ?? []))];
      if (keys.length === 0) return null;
      return [
        dimension,
        await getService('labels', { strapi }).find(dimension, keys, locale),
      ] as const;
    })
  );
  const labelOf = new Map(found.filter((entry) => entry !== null));
  return (scope) =>
    Object.fromEntries(
      FACT_DIMENSIONS.flatMap((dimension) => {
        const [keys, name] = [scope[dimension], labelOf.get(dimension)];
        if (!keys || !name) return [];
        return [[dimension, Object.fromEntries(keys.map((key) => [key, name(key)]))]];
      })
    );
};

/** Values that exist without an answer. Archived ones take no new answers and are left out. */
const referenceKeys = async (strapi: Core.Strapi, dimension: FactDimension): Promise<string[]> => {
  if (dimension === 'channel') return [...CHANNELS];
  if (dimension === 'stage') return stagesOf(strapi);
  if (dimension === 'team') return knownTeams(strapi);
  const uid = REFERENCE[dimension];
  if (!uid) return [];
  const where = dimension === 'journey' ? {} : { archived: false };
  const rows = (await strapi.db.query(uid).findMany({ select: ['key'], where })) as {
    key: string;
  }[];
  return rows.map(({ key }) => key);
};

/** What a scope can be made of: values of reference data and of answers, in the order of the reader's alphabet. */
export const scopeChoices = async (
  strapi: Core.Strapi,
  locale: string,
  scope: LocationScope
): Promise<ListTargetChoices.Response['data']['scope']> => {
  const answered = await getService('store', { strapi }).histograms.keys();
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const values = await Promise.all(
    FACT_DIMENSIONS.map(async (dimension) => {
      const known = await referenceKeys(strapi, dimension);
      const all = [...new Set([...known, ...(answered.get(dimension) ?? [])])];
      const keys = dimension === 'location' ? all.filter((key) => isWithinScope(key, scope)) : all;
      const labelOf = await getService('labels', { strapi }).find(dimension, keys, locale);
      return keys
        .map((key) => ({ key, label: labelOf(key) }))
        .sort((a, b) => compare(a.label, b.label));
    })
  );
  return Object.fromEntries(
    FACT_DIMENSIONS.map((dimension, index) => [dimension, values[index] ?? []])
  ) as ListTargetChoices.Response['data']['scope'];
};
