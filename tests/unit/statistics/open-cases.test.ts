import fc from 'fast-check';
import { ageing } from '../../../server/src/statistics/ageing';
import { backlogBalance, backlogDays } from '../../../server/src/statistics/backlog';
import { quantile } from '../../../server/src/statistics/quantile';

const DAY = 86_400;
/** Ages in days of ten open cases. */
const OPEN = [0.4, 1.5, 2.2, 4, 4.1, 6.9, 8, 15, 31, 47];

describe('quantile', () => {
  it('interpolates between neighbours', () => {
    expect(quantile([1, 2, 4, 8], 0.5)).toBe(3);
    expect(quantile([1, 2, 4, 8], 0)).toBe(1);
    expect(quantile([1, 2, 4, 8], 1)).toBe(8);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([], 0.5)).toBeNull();
    expect(() => quantile([1], 1.1)).toThrow(/share must lie in \[0, 1\], got 1.1/);
    const closed = [1, 2, 2, 3, 5, 5, 7, 9, 12];
    expect(quantile(closed, 0.8)).toBeCloseTo(7.8, 10);
  });

  it('rises with the share and stays among the values', () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, p, q) => {
        const sorted = Float64Array.from(list).sort();
        const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
        expect(low).toBeLessThanOrEqual((high ?? NaN) + 1e-9);
        expect(low).toBeGreaterThanOrEqual(sorted[0] ?? NaN);
      })
    );
  });
});

describe('ageing of open cases', () => {
  it('has the usual groups, median, P90 and oldest', () => {
    const found = ageing(OPEN.map((days) => days * DAY));
    expect(found.n).toBe(10);
    expect(found.buckets.map(({ count }) => count)).toEqual([1, 2, 3, 1, 1, 2]);
    expect(found.buckets[0]).toEqual({ from: 0, to: DAY, count: 1 });
    expect(found.buckets.at(-1)).toEqual({ from: 30 * DAY, to: null, count: 2 });
    expect((found.median ?? NaN) / DAY).toBeCloseTo(5.5, 10);
    expect((found.p90 ?? NaN) / DAY).toBeCloseTo(32.6, 10);
    expect(found.oldest).toBe(47 * DAY);
  });

  it('puts an age on a bound into the older group', () => {
    expect(ageing([DAY], [DAY]).buckets.map(({ count }) => count)).toEqual([0, 1]);
  });

  it('is empty without open cases', () => {
    const { n, median, p90, oldest, buckets } = ageing([]);
    expect({ n, median, p90, oldest }).toEqual({ n: 0, median: null, p90: null, oldest: null });
    expect(buckets.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('refuses ages and bounds that are none', () => {
    expect(() => ageing([-1])).toThrow(/got -1/);
    expect(() => ageing([NaN])).toThrow(/got NaN/);
    expect(() => ageing([1], [3, 3])).toThrow(/bounds must rise/);
    expect(() => ageing([1], [0])).toThrow(/bounds must rise/);
  });

  it('puts each case into one group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 * DAY })), (ages) => {
        const { buckets } = ageing(ages);
        buckets.forEach(({ from, to, count }) =>
          expect(ages.filter((age) => age >= from && age < (to ?? Infinity))).toHaveLength(count)
        );
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(ages.length);
      })
    );
  });
});

describe('backlog', () => {
  const flow = { received: 5, reopened: 1, closed: 3, merged: 1, withdrawn: 0 };

  it('balances, or says by how much it does not', () => {
    expect(backlogBalance(10, flow, 12)).toEqual({ expected: 12, gap: 0, balanced: true });
    expect(backlogBalance(10, flow, 13)).toEqual({ expected: 12, gap: 1, balanced: false });
  });

  it('adds up over neighbouring windows', () => {
    const count = fc.nat({ max: 500 });
    const flows = fc.record({
      received: count,
      reopened: count,
      closed: count,
      merged: count,
      withdrawn: count,
    });
    fc.assert(
      fc.property(count, flows, flows, (start, first, second) => {
        const middle = backlogBalance(start, first, 0).expected;
        const both = {
          received: first.received + second.received,
          reopened: first.reopened + second.reopened,
          closed: first.closed + second.closed,
          merged: first.merged + second.merged,
          withdrawn: first.withdrawn + second.withdrawn,
        };
        expect(backlogBalance(start, both, 0).expected).toBe(
          backlogBalance(middle, second, 0).expected
        );
      })
    );
  });

  it('is so many days of work', () => {
    expect(backlogDays(12, 240, 30)).toBe(1.5);
    expect(backlogDays(0, 0, 30)).toBe(0);
    expect(backlogDays(3, 0, 30)).toBeNull();
    expect(() => backlogDays(3, 1, 0)).toThrow(/window must have days, got 0/);
  });
});
