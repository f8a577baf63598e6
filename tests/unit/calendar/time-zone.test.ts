import fc from 'fast-check';
import { instantOf, isTimeZone, localDateOf, utcOffset } from '../../../server/src/calendar';
import { toCalendarDate } from '../../../server/src/calendar';

const at = (iso: string): number => Date.parse(iso);

describe('localDateOf', () => {
  it('turns the Jalali year at midnight in Tehran', () => {
    const before = localDateOf(new Date('2025-03-20T20:29:59Z'), 'Asia/Tehran');
    const after = localDateOf(new Date('2025-03-20T20:30:00Z'), 'Asia/Tehran');
    expect(toCalendarDate(before, 'jalali')).toEqual({ year: 1403, month: 12, day: 30 });
    expect(toCalendarDate(after, 'jalali')).toEqual({ year: 1404, month: 1, day: 1 });
  });

  it('is the date that Intl shows, in any zone at any instant', () => {
    const zones = [
      'Asia/Tehran',
      'Africa/Casablanca',
      'Africa/Cairo',
      'Asia/Gaza',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'Europe/London',
      'UTC',
    ];
    const shown = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
          timeZone,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        }),
      ])
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('1950-01-01'), max: at('2080-01-01') }),
        (timeZone, time) => {
          expect(localDateOf(new Date(time), timeZone)).toBe(shown.get(timeZone)?.format(time));
        }
      ),
      { numRuns: 5000 }
    );
  });

  it('skips the day that Samoa skipped', () => {
    expect(localDateOf(new Date('2011-12-30T09:59:59Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDateOf(new Date('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('refuses an invalid date and an unknown zone', () => {
    expect(() => localDateOf(new Date(NaN), 'UTC')).toThrow(RangeError);
    expect(() => localDateOf(new Date(0), 'Asia/Atlantis')).toThrow(RangeError);
  });
});

describe('utcOffset', () => {
  const hours = (iso: string, zone: string): number => utcOffset(at(iso), zone) / 3600;

  it('knows that Tehran has no summer time since September 2022', () => {
    expect(hours('2022-06-15T00:00:00Z', 'Asia/Tehran')).toBe(4.5);
    expect(hours('2023-06-15T00:00:00Z', 'Asia/Tehran')).toBe(3.5);
  });

  it('knows that Casablanca is +01 but +00 in Ramadan', () => {
    expect(hours('2025-02-10T00:00:00Z', 'Africa/Casablanca')).toBe(1);
    expect(hours('2025-03-10T00:00:00Z', 'Africa/Casablanca')).toBe(0);
  });

  it.each(['Africa/Cairo', 'Asia/Beirut', 'Asia/Gaza'])('knows the summer time of %s', (zone) => {
    expect([hours('2025-01-15T00:00:00Z', zone), hours('2025-07-15T00:00:00Z', zone)]).toEqual([
      2, 3,
    ]);
  });

  it.each(['Asia/Amman', 'Asia/Riyadh', 'Asia/Baghdad'])('has %s always at +03', (zone) => {
    expect([hours('2025-01-15T00:00:00Z', zone), hours('2025-07-15T00:00:00Z', zone)]).toEqual([
      3, 3,
    ]);
  });

  it('is exact within the hour of a change and to the millisecond', () => {
    const change = at('2025-03-09T10:00:00Z');
    expect(utcOffset(change - 1, 'America/Los_Angeles')).toBe(-8 * 3600);
    expect(utcOffset(change, 'America/Los_Angeles')).toBe(-7 * 3600);
    // Gaza's clock changed at half past the hour in 2011, Lord Howe's moves by half an hour.
    expect(utcOffset(at('2025-04-05T14:59:59.999Z'), 'Australia/Lord_Howe')).toBe(11 * 3600);
    expect(utcOffset(at('2025-04-05T15:00:00Z'), 'Australia/Lord_Howe')).toBe(10.5 * 3600);
    expect(utcOffset(at('1944-12-31T23:59:59.999Z'), 'Africa/Monrovia')).toBe(-2670);
    // Monrovia left -00:44:30 at 00:44:30 UTC: the change lies within an hour.
    expect(utcOffset(at('1972-01-07T00:44:29.999Z'), 'Africa/Monrovia')).toBe(-2670);
    expect(utcOffset(at('1972-01-07T00:44:30Z'), 'Africa/Monrovia')).toBe(0);
  });
});

describe('instantOf', () => {
  const clock = (date: string, hour: number, zone: string): string =>
    instantOf(date, hour * 3_600_000, zone).toISOString();

  it('finds noon', () => {
    expect(clock('2025-03-21', 12, 'Asia/Tehran')).toBe('2025-03-21T08:30:00.000Z');
  });

  it('takes the first of two and moves a skipped time on', () => {
    expect(clock('2025-11-02', 1.5, 'America/Los_Angeles')).toBe('2025-11-02T08:30:00.000Z');
    expect(clock('2025-03-09', 2.5, 'America/Los_Angeles')).toBe('2025-03-09T10:30:00.000Z');
    expect(clock('2025-04-25', 0, 'Africa/Cairo')).toBe('2025-04-24T22:00:00.000Z');
  });

  it('is undone by the offset, except where a time is skipped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Tehran', 'Africa/Casablanca', 'America/Los_Angeles', 'Asia/Riyadh'),
        fc.integer({ min: 0, max: 20_000 }),
        (zone, day) => {
          const date = localDateOf(new Date(day * 86_400_000), 'UTC');
          expect(localDateOf(instantOf(date, 43_200_000, zone), zone)).toBe(date);
        }
      )
    );
  });
});

describe('isTimeZone', () => {
  it('takes IANA names only', () => {
    for (const zone of ['Asia/Tehran', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta']) {
      expect(isTimeZone(zone)).toBe(true);
    }
    for (const zone of ['', '+03:30', 'Tehran', 'Asia/Atlantis', 'تهران', 'Asia/Tehran ']) {
      expect(isTimeZone(zone)).toBe(false);
    }
  });
});
