import fc from 'fast-check';
import {
  differenceInDifferences,
  differenceOfChanges,
} from '../../../server/src/statistics/difference-in-differences';
import {
  meanEstimate,
  netScoreEstimate,
  proportionEstimate,
  type Estimate,
} from '../../../server/src/statistics/estimate';
import { locationEffect } from '../../../server/src/statistics/location-effect';
import { sampleOf } from '../../../server/src/statistics/sample';

const share = (hits: number, n: number): Estimate => {
  const estimate = proportionEstimate({ hits, n });
  if (!estimate) throw new Error('no answers');
  return estimate;
};

const number = fc.double({ min: -50, max: 50, noNaN: true });

describe('difference in differences', () => {
  it('is that of Card and Krueger', () => {
    const effect = differenceOfChanges(
      { value: 21.03 - 20.44, standardError: 0.54 },
      { value: 21.17 - 23.33, standardError: 1.25 }
    );
    expect(effect.difference).toBeCloseTo(2.75, 10);
    expect(effect.standardError).toBeCloseTo(1.3617, 4);
    expect(effect.treatedChange).toBeCloseTo(0.59, 10);
    expect(effect.controlChange).toBeCloseTo(-2.16, 10);
  });

  it('of shares: +10.67 points are not an effect yet', () => {
    const effect = differenceInDifferences(
      { before: share(80, 200), after: share(110, 200) },
      { before: share(90, 220), after: share(95, 210) }
    );
    expect(effect.difference).toBeCloseTo(0.1067, 4);
    expect(effect.standardError).toBeCloseTo(0.06867, 5);
    expect(effect.low).toBeCloseTo(-0.0279, 4);
    expect(effect.high).toBeCloseTo(0.2413, 4);
    expect(effect.pValue).toBeGreaterThan(0.05);
  });

  it('is unmoved by what moves all, and turns its sign with the sides', () => {
    const estimate = fc.record({
      value: number,
      standardError: fc.double({ min: 0.01, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(estimate, estimate, estimate, estimate, number, (a, b, c, d, tide) => {
        const lifted = (one: Estimate) => ({ ...one, value: one.value + tide });
        const effect = differenceInDifferences({ before: a, after: b }, { before: c, after: d });
        const moved = differenceInDifferences(
          { before: a, after: lifted(b) },
          { before: c, after: lifted(d) }
        );
        const back = differenceInDifferences({ before: c, after: d }, { before: a, after: b });
        expect(moved.difference).toBeCloseTo(effect.difference, 8);
        expect(back.low).toBeCloseTo(-effect.high, 8);
        if (Math.abs(effect.low) < 1e-6 || Math.abs(effect.high) < 1e-6) return;
        expect((effect.pValue ?? 1) < 0.05).toBe(effect.low > 0 || effect.high < 0);
      })
    );
  });

  it('has no p-value where nothing varies', () => {
    const sure = { value: 1, standardError: 0 };
    expect(differenceOfChanges(sure, sure).pValue).toBeNull();
  });
});

describe('estimates', () => {
  it('never take a share for certain', () => {
    expect(share(80, 200).standardError).toBeCloseTo(0.03464, 5);
    expect(share(0, 20)).toMatchObject({ value: 0 });
    expect(share(0, 20).standardError).toBeCloseTo(Math.sqrt((1 / 22) * (21 / 22)) / Math.sqrt(22));
    expect(share(20, 20).standardError).toBeCloseTo(share(0, 20).standardError, 12);
    expect(proportionEstimate({ hits: 0, n: 0 })).toBeNull();
  });

  it('of a net score have the error of the adjusted counts', () => {
    const found = netScoreEstimate({ positive: 50, neutral: 30, negative: 20 });
    expect(found?.value).toBeCloseTo(0.3, 12);
    expect(found?.standardError).toBeCloseTo((0.442 - 0.1405) / 2 / 1.959964, 4);
    expect(netScoreEstimate({ positive: 0, neutral: 0, negative: 0 })).toBeNull();
  });

  it('of a mean need two observations', () => {
    expect(meanEstimate(sampleOf([1, 2, 6]))?.standardError).toBeCloseTo(Math.sqrt(7 / 3), 12);
    expect(meanEstimate(sampleOf([4]))).toBeNull();
    expect(() => sampleOf([])).toThrow(/at least one value/);
  });
});

describe('effect over locations', () => {
  it("is Welch's test of the changes with several on both sides", () => {
    // scipy.stats.ttest_ind([4, 7, 5], [1, -1, 2, 0, 1], equal_var=False)
    const effect = locationEffect([4, 7, 5], [1, -1, 2, 0, 1]);
    expect(effect?.method).toBe('welch');
    expect(effect?.difference).toBeCloseTo(4.733333, 6);
    expect(effect?.degreesOfFreedom).toBeCloseTo(3.3722192, 6);
    expect(effect?.pValue).toBeCloseTo(0.01444997, 7);
    expect(effect).toMatchObject({ controlChange: 0.6 });
  });

  it('holds a single location against the spread of the untouched', () => {
    const effect = locationEffect([6], [1, -1, 2, 0]);
    expect(effect).toMatchObject({ difference: 5.5, degreesOfFreedom: 3, method: 'pooled' });
    expect(effect?.standardError).toBeCloseTo(1.4434, 4);
    expect(effect?.low).toBeCloseTo(5.5 - 3.182446305 * 1.443375673, 6);
    expect(locationEffect([1, -1, 2, 0], [6])?.difference).toBe(-5.5);
  });

  it('is unknown where locations say nothing of their spread', () => {
    expect(locationEffect([6], [1])).toBeNull();
    expect(locationEffect([], [1, 2])).toBeNull();
    expect(locationEffect([6], [1, 1])).toBeNull();
    expect(locationEffect([6, 6], [1, 1])).toBeNull();
  });

  it('is unmoved by what moves all locations', () => {
    const changes = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, changes, fc.integer({ min: -9, max: 9 }), (a, b, tide) => {
        const effect = locationEffect(a, b);
        const moved = locationEffect(
          a.map((change) => change + tide),
          b.map((change) => change + tide)
        );
        if (!effect || !moved) return;
        expect(moved.difference).toBeCloseTo(effect.difference, 9);
        expect(moved.low).toBeCloseTo(effect.low, 7);
        expect(effect.pValue < 0.05).toBe(effect.low > 0 || effect.high < 0);
      })
    );
  });
});
