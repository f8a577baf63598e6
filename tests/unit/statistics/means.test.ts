import fc from 'fast-check';
import { effectiveSampleSize } from '../../../server/src/statistics/effective-sample-size';
import { meanDifference } from '../../../server/src/statistics/mean-difference';
import { meanInterval } from '../../../server/src/statistics/mean-interval';
import {
  minimumDetectableDifference,
  sampleSizeForHalfWidth,
} from '../../../server/src/statistics/sample-size';
import { stratifiedMean } from '../../../server/src/statistics/stratified-mean';
import { welchTest } from '../../../server/src/statistics/welch-test';

const sampleOf = (raw: readonly number[]) => {
  const mean = raw.reduce((sum, x) => sum + x, 0) / raw.length;
  const squares = raw.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { n: raw.length, mean, variance: raw.length < 2 ? null : squares / (raw.length - 1) };
};
const fromCounts = (...counts: number[]) =>
  sampleOf(counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)));
const scores = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 });

describe('mean interval', () => {
  it('is Student’s', () => {
    const five = meanInterval(fromCounts(3, 5, 12, 45, 35), [1, 5]);
    expect(five).toMatchObject({ method: 't' });
    expect(five.low).toBeCloseTo(3.847, 3);
    expect(five.high).toBeCloseTo(4.233, 3);
    const seven = meanInterval(fromCounts(4, 6, 5, 10, 20, 35, 20), [1, 7]);
    expect(seven.low).toBeCloseTo(4.889, 3);
    expect(seven.high).toBeCloseTo(5.531, 3);
  });

  it('does not take equal answers for certainty', () => {
    const interval = meanInterval({ n: 30, mean: 5, variance: 0 }, [1, 5]);
    expect(interval).toMatchObject({ high: 5, method: 'range' });
    expect(interval.low).toBeCloseTo(5 - 4 * (1 - 0.05 ** (1 / 30)), 12);
    expect(meanInterval({ n: 1, mean: 3, variance: null }, [1, 5]).method).toBe('range');
  });

  it('contains the mean', () => {
    fc.assert(
      fc.property(scores, (raw) => {
        const { mean, ...rest } = sampleOf(raw);
        const { low, high } = meanInterval({ mean, ...rest }, [1, 7]);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
      })
    );
  });
});

describe('difference of means', () => {
  const before = fromCounts(4, 6, 5, 10, 20, 35, 20);
  const after = fromCounts(2, 3, 5, 8, 17, 28, 17);

  it('is Welch’s', () => {
    const test = welchTest(before, after);
    expect(test?.difference).toBeCloseTo(0.1275, 10);
    expect(test?.degreesOfFreedom).toBeCloseTo(174.615, 3);
    expect(test?.low).toBeCloseTo(-0.3296, 4);
    expect(test?.high).toBeCloseTo(0.5846, 4);
    expect(test?.pValue).toBeCloseTo(0.5827, 4);
    expect(meanDifference(before, after, [1, 7])).toMatchObject({ method: 'welch' });
  });

  it('leaves Welch where a side has no variance', () => {
    expect(welchTest({ n: 1, mean: 1, variance: null }, after)).toBeNull();
    expect(welchTest({ n: 9, mean: 1, variance: 0 }, { n: 9, mean: 2, variance: 0 })).toBeNull();
    const apart = meanDifference(
      { n: 30, mean: 4, variance: 0 },
      { n: 30, mean: 5, variance: 0 },
      [1, 5]
    );
    expect(apart).toMatchObject({ difference: 1, method: 'range' });
    expect(apart.low).toBeGreaterThan(0);
    expect(apart.low).toBeLessThan(1);
    const single = { n: 1, mean: 5, variance: null };
    expect(meanDifference(single, { ...single, mean: 1 }, [1, 5]).pValue).toBeGreaterThan(0.05);
  });

  it('turns its sign with the sides, and its p-value never contradicts it', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const forth = meanDifference(sampleOf(a), sampleOf(b), [1, 7]);
        const back = meanDifference(sampleOf(b), sampleOf(a), [1, 7]);
        expect(back.difference).toBeCloseTo(-forth.difference, 12);
        expect(back.low).toBeCloseTo(-forth.high, 10);
        expect(back.pValue).toBeCloseTo(forth.pValue, 8);
        expect(forth.pValue < 0.05).toBe(forth.low > 0 || forth.high < 0);
      })
    );
  });
});

describe('weights and sample sizes', () => {
  it('counts weighted answers by Kish', () => {
    const weights = [
      ...Array.from({ length: 50 }, () => 1),
      ...Array.from({ length: 10 }, () => 3),
    ];
    expect(effectiveSampleSize(weights)).toBeCloseTo(45.714, 3);
    expect(weights.length / effectiveSampleSize(weights)).toBeCloseTo(1.3125, 12);
    expect(effectiveSampleSize([])).toBe(0);
  });

  it('weighs strata by the population', () => {
    const { mean, standardError } = stratifiedMean([
      { weight: 0.7, mean: 0.3, variance: 0.61, n: 100 },
      { weight: 0.3, mean: -0.25, variance: 0.6875, n: 40 },
    ]);
    expect(100 * mean).toBeCloseTo(13.5, 10);
    expect(100 * standardError).toBeCloseTo(6.73, 1);
    expect(() => stratifiedMean([{ weight: 0.7, mean: 0, variance: 1, n: 1 }])).toThrow(/add up/);
  });

  it('knows how many answers a question takes', () => {
    expect(sampleSizeForHalfWidth(0.61, 0.1)).toBe(235);
    expect(100 * minimumDetectableDifference(0.6, 200)).toBeCloseTo(21.7, 2);
  });
});
