import fc from 'fast-check';
import type { ControlledValue } from '../../../server/src/statistics/control-limits';
import { laneyRateSigma } from '../../../server/src/statistics/laney-rate-sigma';
import { laneySigma } from '../../../server/src/statistics/laney-sigma';
import { movingRanges } from '../../../server/src/statistics/moving-ranges';
import { pChartLimits } from '../../../server/src/statistics/p-chart-limits';
import { pointsOutsideLimits } from '../../../server/src/statistics/points-outside-limits';
import { runsOnOneSide } from '../../../server/src/statistics/runs-on-one-side';
import { uChartLimits } from '../../../server/src/statistics/u-chart-limits';
import { xmrLimits } from '../../../server/src/statistics/xmr-limits';

const NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const NHSR = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
/** Montgomery, frozen orange juice: faulty cans of 50. */
const JUICE = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
  13, 9, 6,
];
const LANEY = [45, 52, 38, 60, 41, 55, 70, 33];

const cans = (hits: readonly number[]): ControlledValue[] => {
  const centre = hits.reduce((sum, k) => sum + k, 0) / (50 * hits.length);
  return hits.map((k) => ({ value: k / 50, centre, limits: pChartLimits(centre, 50) }));
};

describe('XmR limits', () => {
  it('are those of the NIST handbook, with 2.66 for 3/1.128', () => {
    const chart = xmrLimits(NIST);
    expect(chart?.mean).toBeCloseTo(50.81, 10);
    expect(chart?.meanRange).toBeCloseTo(1.8778, 4);
    expect(chart?.limits.high).toBeCloseTo(55.8049, 4);
    expect(chart?.limits.low).toBeCloseTo(45.8151, 4);
    const exact = (3 / 1.128) * (chart?.meanRange ?? NaN);
    expect(50.81 + exact).toBeCloseTo(55.8041, 4);
    expect(50.81 - exact).toBeCloseTo(45.8159, 4);
  });

  it('leave a jump out of the noise, as NHSRplotthedots does', () => {
    const screened = xmrLimits(NHSR);
    expect(screened?.mean).toBeCloseTo(1.9444, 4);
    expect(screened?.limits.high).toBeCloseTo(4.6044, 4);
    expect(screened?.limits.low).toBeCloseTo(-0.7156, 4);
    const raw = xmrLimits(NHSR, { screen: false });
    expect(raw?.limits.high).toBeCloseTo(6.95, 2);
    expect(raw?.limits.low).toBeCloseTo(-3.06, 2);
  });

  it('have near limits at two thirds of the way', () => {
    const chart = xmrLimits(NIST);
    expect((chart?.limits.nearHigh ?? 0) - 50.81).toBeCloseTo(
      (2 / 3) * ((chart?.limits.high ?? 0) - 50.81),
      10
    );
  });

  it('are absent without noise to judge by', () => {
    expect(xmrLimits([4.2, 4.2, 4.2])).toBeNull();
    expect(xmrLimits([5, 5, 5, 5, 9, 9, 9, 9])).toBeNull();
    expect(() => xmrLimits([1])).toThrow(/at least 2 values, got 1/);
  });

  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 2,
    maxLength: 40,
  });

  it('move with the values, and are never wider for screening', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, shift) => {
        const chart = xmrLimits(list);
        const wider = xmrLimits(list, { screen: false });
        const moved = xmrLimits(
          list.map((value) => value + shift),
          { screen: false }
        );
        if (chart && wider) expect(chart.meanRange).toBeLessThanOrEqual(wider.meanRange + 1e-9);
        if (wider && moved) expect(moved.limits.high).toBeCloseTo(wider.limits.high + shift, 6);
      })
    );
  });

  it('know one range fewer than values, none negative', () => {
    fc.assert(
      fc.property(values, (list) => {
        const ranges = movingRanges(list);
        expect(ranges).toHaveLength(list.length - 1);
        expect(ranges.every((range) => range >= 0)).toBe(true);
      })
    );
    expect(movingRanges([])).toEqual([]);
  });
});

describe('p-chart limits', () => {
  it("are Montgomery's for orange juice, and find samples 15 and 23", () => {
    const points = cans(JUICE);
    expect(points[0]?.centre).toBeCloseTo(0.2313, 4);
    expect(points[0]?.limits.high).toBeCloseTo(0.4102, 4);
    expect(points[0]?.limits.low).toBeCloseTo(0.0524, 4);
    const found = pointsOutsideLimits(points);
    expect(found.map(({ first, side }) => [first + 1, side])).toEqual([
      [15, 'above'],
      [23, 'above'],
    ]);
  });

  it('are his after those two are left out', () => {
    const [point] = cans(JUICE.filter((_, index) => index !== 14 && index !== 22));
    expect(point?.centre).toBeCloseTo(0.215, 4);
    expect(point?.limits.high).toBeCloseTo(0.3893, 4);
    expect(point?.limits.low).toBeCloseTo(0.0407, 4);
  });

  it('narrow as n grows', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 5000 }), (centre, n) => {
        const few = pChartLimits(centre, n);
        const many = pChartLimits(centre, 4 * n);
        expect(few.high - centre).toBeCloseTo(2 * (many.high - centre), 10);
      })
    );
  });
});

describe("Laney's p′", () => {
  const points = LANEY.map((hits) => ({ hits, n: 1000 }));

  it('widens the limits of large samples', () => {
    const sigma = laneySigma(points) ?? NaN;
    expect(sigma).toBeCloseTo(2.369, 3);
    const plain = pChartLimits(0.04925, 1000);
    const widened = pChartLimits(0.04925, 1000, sigma);
    expect(plain.low).toBeCloseTo(0.0287, 4);
    expect(plain.high).toBeCloseTo(0.0698, 4);
    expect(widened.low).toBeCloseTo(0.0006, 4);
    expect(widened.high).toBeCloseTo(0.0979, 4);
  });

  it('has no answer where all agree', () => {
    expect(laneySigma([0, 0, 0].map((hits) => ({ hits, n: 9 })))).toBeNull();
    expect(laneySigma([9, 9].map((hits) => ({ hits, n: 9 })))).toBeNull();
    expect(() => laneySigma(points.slice(0, 1))).toThrow(/at least 2 points, got 1/);
  });
});

describe('u-chart limits', () => {
  const COMPLAINTS = [7, 5, 9, 6, 21];
  const ORDERS = [3500, 3200, 4100, 3000, 4200];

  const chart = (counts: readonly number[]): ControlledValue[] => {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const centre = sum(counts) / sum(ORDERS.slice(0, counts.length));
    return counts.map((count, i) => ({
      value: count / (ORDERS[i] ?? 1),
      centre,
      limits: uChartLimits(centre, ORDERS[i] ?? 1),
    }));
  };

  it('leave 21 complaints of 4,200 orders just inside', () => {
    const points = chart(COMPLAINTS);
    const last = points.at(-1);
    expect(1000 * (last?.centre ?? NaN)).toBeCloseTo(2.667, 3);
    expect(1000 * (last?.limits.high ?? NaN)).toBeCloseTo(5.057, 3);
    expect(1000 * (last?.value ?? NaN)).toBeCloseTo(5, 12);
    expect(pointsOutsideLimits(points)).toEqual([]);
    expect(pointsOutsideLimits(chart([7, 5, 9, 6, 24]))).toMatchObject([
      { first: 4, side: 'above' },
    ]);
  });

  it('are judged by the same rules as other charts', () => {
    const centre = 0.002;
    const points = [2, 2, 2, 2, 2, 2, 2].map((count) => ({
      value: count / 2000,
      centre,
      limits: uChartLimits(centre, 2000),
    }));
    expect(runsOnOneSide(points)).toMatchObject([{ first: 0, last: 6, side: 'below' }]);
  });

  it('narrow as the exposure grows', () => {
    const rate = fc.double({ min: 0.001, max: 5, noNaN: true });
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 5000 }), (centre, exposure) => {
        const few = uChartLimits(centre, exposure);
        const many = uChartLimits(centre, 4 * exposure);
        expect(few.high - centre).toBeCloseTo(2 * (many.high - centre), 8);
      })
    );
  });
});

describe("Laney's u′", () => {
  const points = LANEY.map((count) => ({ count, exposure: 1000 }));

  it('widens the limits where rates vary more than chance lets them', () => {
    // By hand: with 1,000 a point all scores are (count − 49.25)/√49.25.
    const sigma = 128 / 7 / 1.128 / Math.sqrt(49.25);
    expect(laneyRateSigma(points)).toBeCloseTo(sigma, 10);
    const plain = uChartLimits(0.04925, 1000);
    const widened = uChartLimits(0.04925, 1000, sigma);
    expect(widened.high - 0.04925).toBeCloseTo(sigma * (plain.high - 0.04925), 12);
  });

  it('has no answer without events', () => {
    expect(laneyRateSigma([0, 0].map((count) => ({ count, exposure: 9 })))).toBeNull();
    expect(() => laneyRateSigma(points.slice(0, 1))).toThrow(/at least 2 points, got 1/);
  });
});
