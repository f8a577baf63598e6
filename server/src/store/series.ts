import { FACT_DIMENSIONS, type FactDimension } from '../../../shared/dimensions';

/** The dimensions that one histogram series is kept for: none, one or two. */
export interface SeriesKind {
  first: FactDimension | null;
  second: FactDimension | null;
}

/** Identity of a series; `''` where a part does not apply. */
export interface SeriesIdentity {
  metric: string;
  scale: string;
  /** Why these answers do not count; `''` for those that do. */
  exclusion: string;
  dimension1: string;
  key1: string;
  dimension2: string;
  key2: string;
}

const pairsWith = (first: FactDimension, others: readonly FactDimension[]): SeriesKind[] =>
  others.map((second) => ({ first, second }));

/**
 * Every answer counts in its total, under each of its dimensions, and under the pairs that pages ask for:
 * location × any other, touchpoint × any other.
 */
export const SERIES_KINDS: readonly SeriesKind[] = [
  { first: null, second: null },
  ...FACT_DIMENSIONS.map((first): SeriesKind => ({ first, second: null })),
  ...pairsWith(
    'location',
    FACT_DIMENSIONS.filter((dimension) => dimension !== 'location')
  ),
  ...pairsWith(
    'touchpoint',
    FACT_DIMENSIONS.filter((dimension) => dimension !== 'location' && dimension !== 'touchpoint')
  ),
];

/** The kept kind that holds exactly these dimensions; null when they are not kept together. */
export const findSeriesKind = (dimensions: ReadonlySet<FactDimension>): SeriesKind | null =>
  SERIES_KINDS.find(
    ({ first, second }) =>
      dimensions.size === Number(first !== null) + Number(second !== null) &&
      (first === null || dimensions.has(first)) &&
      (second === null || dimensions.has(second))
  ) ?? null;

/** Between the parts of a series' name; no part may hold it. */
export const SEPARATOR = '\u0000';

/** One text for an identity: the key of caches and comparisons. */
export const seriesName = (series: SeriesIdentity): string =>
  [
    series.metric,
    series.scale,
    series.exclusion,
    series.dimension1,
    series.dimension2,
    series.key1,
    series.key2,
  ].join(SEPARATOR);

/** Reads a series' name. */
export const parseSeriesName = (name: string): SeriesIdentity => {
  const [metric, scale, exclusion, dimension1, dimension2, key1, key2] = name.split(SEPARATOR);
  return {
    metric: metric ?? '',
    scale: scale ?? '',
    exclusion: exclusion ?? '',
    dimension1: dimension1 ?? '',
    dimension2: dimension2 ?? '',
    key1: key1 ?? '',
    key2: key2 ?? '',
  };
};
