import { type Scale, scaleId, scalePoints } from '../../../shared/scale';
import type { ScoreHistogram } from './definition';

/** Checks that a histogram has one whole, non-negative count for each score of its scale. */
const assertHistogram = ({ scale, counts }: ScoreHistogram): void => {
  if (counts.length !== scalePoints(scale)) {
    throw new RangeError(
      `histogram of scale ${scaleId(scale)} needs ${scalePoints(scale)} counts, got ${counts.length}`
    );
  }
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) {
    throw new RangeError(`histogram of scale ${scaleId(scale)} has a count of ${wrong}`);
  }
};

/** Answers in one histogram. */
export const histogramTotal = (histogram: ScoreHistogram): number =>
  histogram.counts.reduce((sum, count) => sum + count, 0);

/** Answers in several histograms. */
export const totalOf = (histograms: readonly ScoreHistogram[]): number =>
  histograms.reduce((sum, histogram) => sum + histogramTotal(histogram), 0);

/** Only the histograms that hold answers. */
export const withAnswers = (histograms: readonly ScoreHistogram[]): ScoreHistogram[] =>
  histograms.filter((histogram) => histogramTotal(histogram) > 0);

/** True for scales on which a score means the same; how many scores count as top box doesn't matter. */
export const sameScores = (a: Scale, b: Scale): boolean =>
  a.min === b.min && a.max === b.max && Boolean(a.reversed) === Boolean(b.reversed);

/** Answers whose score passes a test, over one histogram. */
export const countWhere = (
  { scale, counts }: ScoreHistogram,
  test: (score: number) => boolean
): number => counts.reduce((sum, count, index) => (test(scale.min + index) ? sum + count : sum), 0);

/**
 * Adds histograms up, one a scale, in the order of the scales' names. Adding is all that is needed
 * to go from days to months or from shops to regions: every KPI is exact on merged histograms.
 *
 * @param lists lists of histograms, each scale as often as it likes
 * @returns one histogram a scale
 * @throws RangeError when counts don't fit the scale
 * @example
 * mergeHistograms([{ scale: { min: 1, max: 2 }, counts: [1, 0] }], [{ scale: { min: 1, max: 2 }, counts: [0, 2] }])
 * // [{ scale: { min: 1, max: 2 }, counts: [1, 2] }]
 */
export const mergeHistograms = (
  ...lists: readonly (readonly ScoreHistogram[])[]
): ScoreHistogram[] => {
  const merged = new Map<string, { scale: Scale; counts: number[] }>();
  for (const histogram of lists.flat()) {
    assertHistogram(histogram);
    const id = scaleId(histogram.scale);
    const known = merged.get(id);
    if (known) {
      known.counts = known.counts.map((count, index) => count + (histogram.counts[index] ?? 0));
    } else {
      merged.set(id, { scale: histogram.scale, counts: [...histogram.counts] });
    }
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
};

/**
 * Takes a part away from the whole that contains it, exactly: "all the others".
 *
 * @param whole histograms of everything
 * @param part histograms of a part of it
 * @returns one histogram a scale of the whole
 * @throws RangeError when the part holds an answer that the whole lacks
 */
export const subtractHistograms = (
  whole: readonly ScoreHistogram[],
  part: readonly ScoreHistogram[]
): ScoreHistogram[] => {
  const taken = new Map(mergeHistograms(part).map((entry) => [scaleId(entry.scale), entry]));
  const rest = mergeHistograms(whole).map(({ scale, counts }) => {
    const minus = taken.get(scaleId(scale));
    taken.delete(scaleId(scale));
    return { scale, counts: counts.map((count, index) => count - (minus?.counts[index] ?? 0)) };
  });
  const missing = rest.find(({ counts }) => counts.some((count) => count < 0));
  const foreign = withAnswers([...taken.values()])[0];
  const culprit = missing ?? foreign;
  if (culprit) {
    throw new RangeError(
      `the part holds answers on scale ${scaleId(culprit.scale)} that the whole lacks`
    );
  }
  return rest;
};

/** Count, sum, mean and spread of scores. `variance` is the sample variance (n − 1). */
export interface Moments {
  n: number;
  sum: number;
  mean: number | null;
  /** `null` below two answers; exactly 0 where all answers are equal. */
  variance: number | null;
}

/** What a score counts as in the moments; by default itself. */
export type ScoreValue = (score: number, scale: Scale) => number;

type ScoreCount = readonly [value: number, count: number];

/** How often each value was given, in the order of the values. */
const countedValues = (
  histograms: readonly ScoreHistogram[],
  valueOf: ScoreValue
): readonly ScoreCount[] => {
  const all = histograms.flatMap(({ scale, counts }) =>
    counts.map((count, index): ScoreCount => [valueOf(scale.min + index, scale), count])
  );
  // Of one scale that runs upwards, as nearly all do, they are in order already, and each stands once.
  if (all.every(([value], index) => index === 0 || (all[index - 1]?.[0] ?? value) < value))
    return all;
  const pooled = new Map<number, number>();
  for (const [value, count] of all) pooled.set(value, (pooled.get(value) ?? 0) + count);
  return [...pooled].sort(([a], [b]) => a - b);
};

/**
 * Mean and sample variance of all answers: in two passes so that equal answers give exactly 0, and in
 * the order of the values so that the order of histograms doesn't move the last digit.
 *
 * @param histograms answers by score
 * @param valueOf what a score counts as
 * @returns moments in the unit of `valueOf`
 * @example momentsOf([{ scale: { min: 1, max: 5 }, counts: [3, 5, 12, 45, 35] }]) // mean 4.04, √variance 0.9736
 */
export const momentsOf = (
  histograms: readonly ScoreHistogram[],
  valueOf: ScoreValue = (score) => score
): Moments => {
  const cells = countedValues(histograms, valueOf);
  const n = cells.reduce((total, [, count]) => total + count, 0);
  const sum = cells.reduce((total, [value, count]) => total + count * value, 0);
  if (n === 0) return { n, sum, mean: null, variance: null };
  const mean = sum / n;
  const squares = cells.reduce((total, [value, count]) => total + count * (value - mean) ** 2, 0);
  return { n, sum, mean, variance: n < 2 ? null : squares / (n - 1) };
};
