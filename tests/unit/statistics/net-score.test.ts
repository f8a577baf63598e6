import fc from 'fast-check';
import {
  adjustedWaldNetScore,
  netScore,
  netScoreDifference,
  netScoreVariance,
} from '../../../server/src/statistics/net-score';
import { Z_95, zValue } from '../../../server/src/statistics/z-value';

const counts = (positive: number, neutral: number, negative: number) => ({
  positive,
  neutral,
  negative,
});
const percent = (value: number) => Math.round(value * 10000) / 100;

describe('net score', () => {
  it('is the share of positives minus the share of negatives', () => {
    expect(netScore(counts(50, 30, 20))).toBeCloseTo(0.3, 12);
    expect(netScoreVariance(counts(50, 30, 20))).toBeCloseTo(0.61, 12);
    expect(netScore(counts(0, 0, 0))).toBeNull();
    expect(netScoreVariance(counts(0, 0, 0))).toBeNull();
  });

  it.each([
    [50, 30, 20, 14.05, 44.2],
    [120, 50, 30, 34.14, 54.53],
    [10, 0, 0, 47.5, 106.34],
    [5, 3, 2, -19.05, 65.2],
    [18, 9, 13, -14.12, 37.38],
    [1, 0, 0, -48.5, 98.5],
  ])('has the adjusted Wald interval of (%d, %d, %d)', (p, n, d, low, high) => {
    const interval = adjustedWaldNetScore(counts(p, n, d));
    expect(percent(interval.high)).toBe(high);
    expect(percent(interval.low)).toBe(low);
  });

  it('is centred on the adjusted, not the raw score', () => {
    expect(100 * adjustedWaldNetScore(counts(50, 30, 20)).centre).toBeCloseTo(29.1262, 4);
  });

  it('tests a difference on adjusted counts', () => {
    const test = netScoreDifference(counts(50, 30, 20), counts(120, 50, 30));
    expect(100 * test.difference).toBeCloseTo(15.2088, 4);
    expect(100 * test.standardError).toBeCloseTo(9.2866, 4);
    expect(test.z).toBeCloseTo(1.6377, 4);
    expect(test.pValue).toBeCloseTo(0.1015, 4);
    expect(percent(test.low)).toBe(-2.99);
    expect(percent(test.high)).toBe(33.41);
  });

  it('turns its sign when the sides change places', () => {
    const class_ = fc.nat({ max: 500 });
    const arbitrary = fc.record({ positive: class_, neutral: class_, negative: class_ });
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const forth = netScoreDifference(a, b);
        const back = netScoreDifference(b, a);
        expect(back.difference).toBeCloseTo(-forth.difference, 12);
        expect(back.low).toBeCloseTo(-forth.high, 12);
        expect(back.pValue).toBeCloseTo(forth.pValue, 12);
        expect(forth.pValue < 0.05).toBe(forth.low > 0 || forth.high < 0);
      })
    );
  });
});

describe('z value', () => {
  it('is exact at the usual levels', () => {
    expect(zValue(0.95)).toBe(Z_95);
    expect(zValue(0.8) / 1.2815515655446).toBeCloseTo(1, 10);
    expect(zValue(0.99) / 2.5758293035489).toBeCloseTo(1, 10);
    expect(zValue(0.998) / 3.090232306167813).toBeCloseTo(1, 10);
  });

  it.each([0, 1, -1, Number.NaN])('refuses level %d', (level) => {
    expect(() => zValue(level)).toThrow(/between 0 and 1/);
  });
});

describe('coverage of the adjusted Wald interval', () => {
  const logFactorial = (n: number): number =>
    Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, x) => sum + x, 0);

  /** Exact: over all answers that n people can give. */
  const coverage = (n: number, [p, q, r]: [number, number, number]): number => {
    let covered = 0;
    for (let a = 0; a <= n; a += 1) {
      for (let b = 0; a + b <= n; b += 1) {
        const c = n - a - b;
        const { low, high } = adjustedWaldNetScore(counts(a, b, c));
        if (low > p - r || high < p - r) continue;
        const ways = logFactorial(n) - logFactorial(a) - logFactorial(b) - logFactorial(c);
        covered += Math.exp(ways + a * Math.log(p) + b * Math.log(q) + c * Math.log(r));
      }
    }
    return covered;
  };

  // References are simulations of 200,000 runs: good to about 0.002.
  it.each([
    [5, 0.919, 0.944],
    [10, 0.93, 0.963],
    [30, 0.958, null],
  ])('n = %d', (n, skewed, even) => {
    expect(Math.abs(coverage(n, [0.9, 0.08, 0.02]) - skewed)).toBeLessThan(0.002);
    if (even !== null) {
      expect(Math.abs(coverage(n, [0.5, 0.3, 0.2]) - even)).toBeLessThan(0.002);
    }
  });
});
