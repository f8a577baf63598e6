import type { DurationCounts } from './duration-counts';

/** What a log-rank test sums over the times of events; flat, for a hundred groups make 10,000 products. */
export interface LogRankSums {
  sizes: Float64Array;
  observed: Float64Array;
  expected: Float64Array;
  /** Σ w·n·nᵍ with w = d(n − d)/(n²(n − 1)), one a group. */
  margins: Float64Array;
  /** Σ w·nᵍ·nʰ, row after row, for g ≤ h. */
  products: Float64Array;
}

const casesAt = ({ events, censored, competing }: DurationCounts, index: number): number =>
  (events[index] ?? 0) + (censored[index] ?? 0) + (competing[index] ?? 0);

const sizeOf = (counts: DurationCounts): number => {
  let n = 0;
  for (let i = 0; i < counts.times.length; i += 1) n += casesAt(counts, i);
  return n;
};

const total = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Adds what one time with events says, from who was at risk just before it. */
const addTime = (sums: LogRankSums, atRisk: Float64Array, events: number): void => {
  const groups = atRisk.length;
  const n = total(atRisk);
  const weight = n > 1 ? (events * (n - events)) / (n * n * (n - 1)) : 0;
  for (let g = 0; g < groups; g += 1) {
    const mine = atRisk[g] ?? 0;
    if (mine === 0) continue;
    sums.expected[g] = (sums.expected[g] ?? 0) + (mine * events) / n;
    sums.margins[g] = (sums.margins[g] ?? 0) + weight * n * mine;
    for (let h = g, cell = g * groups + g; h < groups; h += 1, cell += 1) {
      sums.products[cell] = (sums.products[cell] ?? 0) + weight * mine * (atRisk[h] ?? 0);
    }
  }
};

/**
 * Walks once over the joined durations of all groups.
 *
 * @param samples durations of each group
 */
export const logRankSums = (samples: readonly DurationCounts[]): LogRankSums => {
  const sums: LogRankSums = {
    sizes: Float64Array.from(samples, sizeOf),
    observed: new Float64Array(samples.length),
    expected: new Float64Array(samples.length),
    margins: new Float64Array(samples.length),
    products: new Float64Array(samples.length ** 2),
  };
  const atRisk = sums.sizes.slice();
  const left = new Float64Array(samples.length);
  const next = new Uint32Array(samples.length);
  const heads = Float64Array.from(samples, ({ times }) => times[0] ?? Infinity);
  for (let time = Math.min(...heads); time < Infinity; time = Math.min(...heads)) {
    let events = 0;
    left.set(atRisk);
    samples.forEach((sample, g) => {
      if (heads[g] !== time) return;
      const index = next[g] ?? 0;
      const mine = sample.events[index] ?? 0;
      events += mine;
      sums.observed[g] = (sums.observed[g] ?? 0) + mine;
      left[g] = (left[g] ?? 0) - casesAt(sample, index);
      next[g] = index + 1;
      heads[g] = sample.times[index + 1] ?? Infinity;
    });
    if (events > 0) addTime(sums, atRisk, events);
    atRisk.set(left);
  }
  return sums;
};
