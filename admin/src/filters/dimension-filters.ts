import {
  GROUPINGS,
  isKpiFilter,
  KPI_GROUPINGS,
  type KpiGrouping,
} from '../../../shared/dimensions';

/** Chosen keys by dimension; a dimension without a choice is absent. */
export type DimensionFilters = Partial<Record<KpiGrouping, string[]>>;

/** Stands among chosen keys for the answers without one; no key is empty. */
export const NONE = '';

/** The dimensions that pages offer as filters, in this order. */
export const FILTER_DIMENSIONS = [
  'region',
  'format',
  'location',
  'channel',
  'segment',
  'touchpoint',
  'survey',
  'language',
  'category',
  'cause',
  'team',
  'priority',
  'severity',
] as const satisfies readonly KpiGrouping[];

interface Readable {
  /** Whether `location=` means {@link NONE}; elsewhere it means nothing. */
  knowsNone?: boolean;
  /** Those of answers when left out. */
  dimensions?: readonly KpiGrouping[];
}

/** Reads `?location=a&location=b`. */
export const readFilters = (
  params: URLSearchParams,
  { knowsNone = false, dimensions = GROUPINGS }: Readable = {}
): DimensionFilters => {
  const filters: DimensionFilters = {};
  for (const dimension of dimensions.filter(isKpiFilter)) {
    const keys = params.getAll(dimension).filter((key) => knowsNone || key !== NONE);
    if (keys.length > 0) filters[dimension] = [...new Set(keys)];
  }
  return filters;
};

/** Writes them in place. */
export const writeFilters = (params: URLSearchParams, filters: DimensionFilters): void => {
  for (const dimension of KPI_GROUPINGS) {
    params.delete(dimension);
    for (const key of filters[dimension] ?? []) params.append(dimension, key);
  }
};

interface Condition {
  $in?: string[];
  $null?: true;
}

const conditionOf = (chosen: readonly string[]): Condition => {
  const $in = chosen.filter((key) => key !== NONE);
  return {
    ...($in.length > 0 ? { $in } : {}),
    ...($in.length < chosen.length ? { $null: true } : {}),
  };
};

/** In the words of the endpoints: `{ location: { $in: ['a'] } }`; undefined without a choice. */
export const filterQuery = (
  filters: Partial<Record<string, string[]>>
): Record<string, Condition> | undefined => {
  const chosen = Object.entries(filters).flatMap(([name, keys]) =>
    keys ? [[name, conditionOf(keys)] as const] : []
  );
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
};

/** The filters after a key was chosen, or was chosen no longer. */
export const withKey = (
  filters: DimensionFilters,
  dimension: KpiGrouping,
  key: string,
  chosen: boolean
): DimensionFilters => {
  const others = (filters[dimension] ?? []).filter((one) => one !== key);
  const keys = chosen ? [...others, key] : others;
  const { [dimension]: _, ...rest } = filters;
  return keys.length > 0 ? { ...rest, [dimension]: keys } : rest;
};
