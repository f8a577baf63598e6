import fc from 'fast-check';
import { timeSlices } from '../../../server/src/store/time-slices';

const DAY = 86_400_000;
const time = fc.integer({ min: 0, max: 2000 * DAY });

describe('slices of time', () => {
  it('hold every moment once, nearest first', () => {
    fc.assert(
      fc.property(time, time, fc.array(time), (one, other, moments) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const within = [first, last, ...moments.filter((t) => t >= first && t <= last)];
        const towardsPast = [...timeSlices(first, last, 'newest')];
        const towardsFuture = [...timeSlices(first, last, 'oldest')];
        for (const t of within) {
          expect(towardsPast.filter(({ after, until }) => t > after && t <= until)).toHaveLength(1);
          expect(towardsFuture.filter(({ after, until }) => t >= after && t < until)).toHaveLength(
            1
          );
        }
        expect(towardsPast[0]?.until).toBe(last);
        expect(towardsFuture[0]?.after).toBe(first);
      })
    );
  });

  it('are few: a day, two days, four, up to 64', () => {
    const days = [...timeSlices(0, 365 * DAY, 'newest')].map(
      ({ after, until }) => (until - after) / DAY
    );
    expect(days).toEqual([1, 2, 4, 8, 16, 32, 64, 64, 64, 64, 64]);
  });
});
