import fc from 'fast-check';
import { chiSquarePValue } from '../../../server/src/statistics/chi-square-p-value';
import { countDurations } from '../../../server/src/statistics/count-durations';
import { logRankTest } from '../../../server/src/statistics/log-rank-test';
import { quadraticForm } from '../../../server/src/statistics/quadratic-form';
import { NOBODY, PLACEBO, SIX_MP } from './survival-samples';

const group = fc
  .record({
    events: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 30 }),
    censored: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 30 }),
  })
  .map(countDurations);

describe('log-rank test', () => {
  it('is that of 6-MP against placebo', () => {
    const test = logRankTest([SIX_MP, PLACEBO]);
    expect(test?.groups[0]).toMatchObject({ n: 21, observed: 9 });
    expect(test?.groups[0]?.expected).toBeCloseTo(19.2505, 4);
    expect(test?.covariance[0]?.[0]).toBeCloseTo(6.257, 4);
    expect(test?.chiSquare).toBeCloseTo(16.793, 3);
    expect(test?.degreesOfFreedom).toBe(1);
    expect(test?.pValue).toBeCloseTo(4.17e-5, 7);
  });

  it('leaves out groups that say nothing', () => {
    const two = logRankTest([SIX_MP, PLACEBO]);
    const three = logRankTest([SIX_MP, NOBODY, PLACEBO]);
    expect(three?.chiSquare).toBeCloseTo(two?.chiSquare ?? NaN, 10);
    expect(three?.degreesOfFreedom).toBe(1);
  });

  it('compares nothing with one group, or without events', () => {
    expect(logRankTest([SIX_MP])).toBeNull();
    expect(logRankTest([])).toBeNull();
    const open = countDurations({ events: [], censored: [4, 5] });
    expect(logRankTest([open, open])).toBeNull();
  });

  it('finds nothing between groups that are alike', () => {
    const test = logRankTest([SIX_MP, SIX_MP, SIX_MP]);
    expect(test?.chiSquare).toBeCloseTo(0, 12);
    expect(test).toMatchObject({ degreesOfFreedom: 2 });
    expect(test?.pValue).toBeCloseTo(1, 10);
  });

  it('does not depend on the order of groups, nor on the unit of time', () => {
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const test = logRankTest([a, b, c]);
        const other = logRankTest(
          [c, a, b].map((one) => ({ ...one, times: one.times.map((time) => time ** 3) }))
        );
        expect(other?.degreesOfFreedom).toBe(test?.degreesOfFreedom);
        if (!test || !other) return;
        expect(other.chiSquare).toBeCloseTo(test.chiSquare, 7);
        expect(test.chiSquare).toBeGreaterThanOrEqual(0);
        const seen = test.groups.reduce((sum, { observed }) => sum + observed, 0);
        const expected = test.groups.reduce((sum, one) => sum + one.expected, 0);
        expect(expected).toBeCloseTo(seen, 9);
      })
    );
  });

  it('is (O − E)²/V for two groups', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const test = logRankTest([a, b]);
        const [first] = test?.groups ?? [];
        if (!test || !first) return;
        const excess = first.observed - first.expected;
        expect(test.chiSquare).toBeCloseTo(excess ** 2 / (test.covariance[0]?.[0] ?? NaN), 8);
      })
    );
  });
});

describe('χ² p-value', () => {
  // scipy.stats.chi2.sf
  it.each([
    [3.841458820694124, 1, 0.05],
    [16.793, 1, 4.168679471886338e-5],
    [5.991464547107979, 2, 0.05],
    [25.4, 3, 1.2735139409743373e-5],
    [2353, 2, 0],
    [12.3, 7, 0.0911148860003131],
    [700, 650, 0.08517449199903374],
    [0, 4, 1],
  ])('%d with %d degrees of freedom', (statistic, degrees, p) => {
    const found = chiSquarePValue(statistic, degrees);
    if (p === 0) expect(found).toBe(0);
    else expect(found / p).toBeCloseTo(1, 10);
  });

  it('refuses degrees of freedom that are none', () => {
    expect(() => chiSquarePValue(1, 0)).toThrow(/got 0/);
    expect(() => chiSquarePValue(1, 1.5)).toThrow(/got 1.5/);
  });
});

describe('quadratic form', () => {
  it('takes the inverse where there is one', () => {
    const found = quadraticForm(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2]
    );
    expect(found.value).toBeCloseTo(15 / 11, 12);
    expect(found.rank).toBe(2);
  });

  it('leaves out what depends on the rest', () => {
    const singular = [
      [2, -2, 0],
      [-2, 2, 0],
      [0, 0, 0],
    ];
    expect(quadraticForm(singular, [1, -1, 0])).toEqual({ value: 0.5, rank: 1 });
    expect(quadraticForm([], [])).toEqual({ value: 0, rank: 0 });
  });
});
