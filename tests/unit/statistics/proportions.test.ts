import fc from 'fast-check';
import { clopperPearsonInterval } from '../../../server/src/statistics/clopper-pearson-interval';
import { clipInterval } from '../../../server/src/statistics/interval';
import { newcombeDifference } from '../../../server/src/statistics/newcombe-difference';
import { wilsonInterval } from '../../../server/src/statistics/wilson-interval';

const proportion = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat({ max: n }) }));

describe('Wilson interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d as published by Newcombe (1998a)', (hits, n, low, high) => {
    const interval = wilsonInterval({ hits, n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it.each([
    [171, 190, 84.91, 93.5],
    [6, 80, 3.48, 15.41],
    [132, 180, 66.43, 79.26],
    [9, 140, 3.42, 11.77],
    [14, 120, 7.08, 18.63],
    [1139, 2357, 46.31, 50.34],
    [124, 781, 13.48, 18.61],
    [320, 1800, 16.08, 19.61],
    [80, 100, 71.12, 86.66],
    [40, 100, 30.94, 49.8],
    [64, 100, 54.24, 72.73],
    [75, 100, 65.7, 82.45],
  ])('%d of %d in percent', (hits, n, low, high) => {
    const interval = wilsonInterval({ hits, n });
    expect(100 * interval.low).toBeCloseTo(low, 2);
    expect(100 * interval.high).toBeCloseTo(high, 2);
  });

  it('contains the share, stays in [0, 1] and mirrors itself', () => {
    fc.assert(
      fc.property(proportion, ({ hits, n }) => {
        const { low, high } = wilsonInterval({ hits, n });
        const mirrored = wilsonInterval({ hits: n - hits, n });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(wilsonInterval({ hits, n }, 0.99).low).toBeLessThanOrEqual(low);
      })
    );
  });
});

describe('Newcombe interval of a difference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d − %d/%d as published by Newcombe (1998b)', (k1, n1, k2, n2, low, high) => {
    const test = newcombeDifference({ hits: k2, n: n2 }, { hits: k1, n: n1 });
    expect(test.difference).toBeCloseTo(k1 / n1 - k2 / n2, 12);
    expect(test.low).toBeCloseTo(low, 4);
    expect(test.high).toBeCloseTo(high, 4);
  });

  it('turns its sign with the sides, and its p-value never contradicts it', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const forth = newcombeDifference(a, b);
        const back = newcombeDifference(b, a);
        expect(back.difference).toBeCloseTo(-forth.difference, 12);
        expect(back.low).toBeCloseTo(-forth.high, 12);
        expect(back.high).toBeCloseTo(-forth.low, 12);
        expect(back.pValue).toBeCloseTo(forth.pValue, 9);
        expect(forth.low).toBeLessThanOrEqual(forth.difference);
        expect(forth.high).toBeGreaterThanOrEqual(forth.difference);
        expect(forth.pValue < 0.05).toBe(forth.low > 0 || forth.high < 0);
      })
    );
  });

  it('has the p-value at which its limit is 0', () => {
    const before = { hits: 48, n: 80 };
    const after = { hits: 56, n: 70 };
    const { pValue } = newcombeDifference(before, after);
    expect(newcombeDifference(before, after, 1 - pValue).low).toBeCloseTo(0, 9);
    expect(newcombeDifference(before, before).pValue).toBeCloseTo(1, 9);
  });
});

describe('Clopper–Pearson interval', () => {
  it('has the rule of three at its ends', () => {
    expect(clopperPearsonInterval({ hits: 0, n: 20 })).toEqual({
      low: 0,
      high: expect.closeTo(1 - 0.025 ** (1 / 20), 12),
    });
    expect(clopperPearsonInterval({ hits: 20, n: 20 })).toEqual({
      low: expect.closeTo(0.025 ** (1 / 20), 12),
      high: 1,
    });
  });
});

describe('clipping', () => {
  it('draws limits into the range, even from wholly outside', () => {
    expect(clipInterval({ low: 47.5, high: 106.3 }, -100, 100)).toEqual({ low: 47.5, high: 100 });
    expect(clipInterval({ low: -3, high: -2 }, 0, 1)).toEqual({ low: 0, high: 0 });
  });
});
