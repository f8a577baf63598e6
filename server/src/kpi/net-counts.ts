import type { Scale } from '../../../shared/scale';
import { netScore, netScoreVariance, type NetCounts } from '../statistics/net-score';
import type { Sample } from '../statistics/sample';
import type { ScoreHistogram } from './definition';

/** A score's class: +1 positive, 0 neutral, −1 negative. */
export type NetClass = -1 | 0 | 1;

/** Answers by class over all histograms. */
export const netCounts = (
  histograms: readonly ScoreHistogram[],
  classify: (score: number, scale: Scale) => NetClass
): NetCounts => {
  const found: Record<NetClass, number> = { 1: 0, 0: 0, [-1]: 0 };
  for (const { scale, counts } of histograms) {
    counts.forEach((count, index) => (found[classify(scale.min + index, scale)] += count));
  }
  return { positive: found[1], neutral: found[0], negative: found[-1] };
};

/** Answers of all classes. */
export const sizeOf = ({ positive, neutral, negative }: NetCounts): number =>
  positive + neutral + negative;

/** The score in points, from −100 to 100; needs at least one answer. */
export const points = (counts: NetCounts): number =>
  (100 * (counts.positive - counts.negative)) / sizeOf(counts);

/** A group's answers as +1, 0 and −1, for shrinkage. */
export const netSample = (counts: NetCounts): Sample | null => {
  const n = sizeOf(counts);
  const mean = netScore(counts);
  const variance = netScoreVariance(counts);
  if (mean === null || variance === null) return null;
  return { n, mean, variance: n < 2 ? null : (variance * n) / (n - 1) };
};
