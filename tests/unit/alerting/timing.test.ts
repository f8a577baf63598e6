import fc from 'fast-check';
import { waitAfter } from '../../../server/src/alerting/backoff';
import { lastDueWeek, nextDue, type SiteWeek } from '../../../server/src/alerting/digest-week';
import { fingerprintOf } from '../../../server/src/alerting/fingerprint';
import { addDays } from '../../../server/src/calendar';

const HOUR = 3_600_000;

describe('the wait after an attempt in vain', () => {
  it('grows from seconds to a day', () => {
    const waits = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1, null, 0));
    expect(waits.slice(0, 4)).toEqual([5_000, 300_000, 1_800_000, 2 * HOUR]);
    expect([...waits].sort((one, other) => one - other)).toEqual(waits);
    expect(waits.at(-1)).toBe(24 * HOUR);
  });

  it('is what the other side asks for, where that is longer and at most a day', () => {
    expect(waitAfter(1, 60_000, 0)).toBe(60_000);
    expect(waitAfter(3, 60_000, 0)).toBe(1_800_000);
    expect(waitAfter(1, 99 * 24 * HOUR, 0)).toBe(24 * HOUR);
  });

  it('differs from message to message by a tenth at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const least = waitAfter(n, null, 0);
          const wait = waitAfter(n, null, random);
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(least * 1.1 + 1);
        }
      )
    );
  });
});

describe('the fingerprint of data', () => {
  it('does not depend on the order of keys, and on nothing but the data', () => {
    expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      fingerprintOf({ b: { d: null, c: [1, 2] }, a: 1, e: undefined })
    );
    expect(fingerprintOf(['a', 'b'])).not.toBe(fingerprintOf(['b', 'a']));
    expect(fingerprintOf(['ab'])).not.toBe(fingerprintOf(['a', 'b']));
  });
});

describe('the week of a digest', () => {
  const saturday: SiteWeek = { weekStart: 6, timeZone: 'Asia/Tehran' };
  const monday: SiteWeek = { weekStart: 1, timeZone: 'UTC' };

  it('is the last one that was over on the morning of the chosen day', () => {
    // 2026-11-28 is a Saturday.
    const week = lastDueWeek(
      { weekday: null, hour: 8 },
      saturday,
      new Date('2026-11-28T10:00:00Z')
    );
    expect(week).toMatchObject({ from: '2026-11-21', to: '2026-11-27' });
    expect(week.dueAt.toISOString()).toBe('2026-11-28T04:30:00.000Z');
    expect(
      lastDueWeek({ weekday: 3, hour: 8 }, monday, new Date('2026-11-28T10:00:00Z'))
    ).toMatchObject({
      from: '2026-11-16',
      to: '2026-11-22',
    });
  });

  it('is the one before until the hour has come', () => {
    const early = new Date('2026-11-28T04:29:59Z');
    expect(lastDueWeek({ weekday: null, hour: 8 }, saturday, early).from).toBe('2026-11-14');
    expect(nextDue({ weekday: null, hour: 8 }, saturday, early).toISOString()).toBe(
      '2026-11-28T04:30:00.000Z'
    );
  });

  it('changes once in seven days, and is never a week that still runs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.constantFrom(1 as const, 6 as const, 7 as const),
        fc.constantFrom(1 as const, 2 as const, 4 as const, 7 as const, null),
        fc.integer({ min: 0, max: 23 }),
        (hours, weekStart, weekday, hour) => {
          const site: SiteWeek = { weekStart, timeZone: 'UTC' };
          const now = new Date(Date.UTC(2020, 0, 1) + hours * HOUR);
          const choice = { weekday, hour };
          const week = lastDueWeek(choice, site, now);
          const later = lastDueWeek(choice, site, new Date(now.getTime() + 7 * 24 * HOUR));
          expect(later.from).toBe(addDays(week.from, 7));
          expect(week.to).toBe(addDays(week.from, 6));
          expect(week.dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
          expect(nextDue(choice, site, now).getTime()).toBe(week.dueAt.getTime() + 7 * 24 * HOUR);
          expect(week.to < week.dueAt.toISOString().slice(0, 10)).toBe(true);
        }
      )
    );
  });
});
