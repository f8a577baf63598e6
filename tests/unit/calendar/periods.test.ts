import fc from 'fast-check';
import {
  MAX_PERIODS,
  addDays,
  countPeriods,
  epochDay,
  fromEpochDay,
  lastYearWindow,
  periodsBetween,
  previousWindow,
  weekStartOf,
  type PeriodRequest,
} from '../../../server/src/calendar';
import { CALENDARS, INTERVALS, WEEK_STARTS, type Weekday } from '../../../shared/time';

const names = (request: PeriodRequest): string[] =>
  periodsBetween(request).map(({ period }) => period);

const window = (from: string, to: string) => ({ from, to });

describe('periodsBetween', () => {
  it('clips months to the window', () => {
    expect(
      periodsBetween({
        from: '2025-03-15',
        to: '2025-05-31',
        interval: 'month',
        calendar: 'gregorian',
      })
    ).toEqual([
      { period: '2025-03', start: '2025-03-15', end: '2025-03-31', partial: true },
      { period: '2025-04', start: '2025-04-01', end: '2025-04-30', partial: false },
      { period: '2025-05', start: '2025-05-01', end: '2025-05-31', partial: false },
    ]);
  });

  it('follows the Jalali and Hijri months', () => {
    expect(
      periodsBetween({
        from: '2025-02-19',
        to: '2025-04-20',
        interval: 'month',
        calendar: 'jalali',
      })
    ).toEqual([
      { period: '1403-12', start: '2025-02-19', end: '2025-03-20', partial: false },
      { period: '1404-01', start: '2025-03-21', end: '2025-04-20', partial: false },
    ]);
    expect(
      periodsBetween({ from: '2025-03-01', to: '2025-03-30', interval: 'month', calendar: 'hijri' })
    ).toEqual([
      { period: '1446-09', start: '2025-03-01', end: '2025-03-29', partial: false },
      { period: '1446-10', start: '2025-03-30', end: '2025-03-30', partial: true },
    ]);
  });

  it('names quarters, years and days in the calendar', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    expect(names({ ...year, interval: 'quarter', calendar: 'gregorian' })).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ]);
    expect(names({ ...year, interval: 'quarter', calendar: 'jalali' })).toEqual([
      '1403-Q4',
      '1404-Q1',
      '1404-Q2',
      '1404-Q3',
      '1404-Q4',
    ]);
    expect(names({ ...year, interval: 'year', calendar: 'hijri' })).toEqual(['1446', '1447']);
    expect(
      names({ from: '2025-03-20', to: '2025-03-21', interval: 'day', calendar: 'jalali' })
    ).toEqual(['1403-12-30', '1404-01-01']);
  });

  it('names weeks by ISO 8601 when they begin on Monday', () => {
    const iso = (from: string, to = from) =>
      names({ from, to, interval: 'week', calendar: 'gregorian', weekStart: 1 });
    // Examples of the standard's rule: the week of the year's first Thursday is W01.
    expect(iso('2025-03-10')).toEqual(['2025-W11']);
    expect(iso('2024-12-30')).toEqual(['2025-W01']);
    expect(iso('2021-01-03')).toEqual(['2020-W53']);
    expect(iso('2026-12-31')).toEqual(['2026-W53']);
    expect(iso('2020-12-27', '2021-01-05')).toEqual(['2020-W52', '2020-W53', '2021-W01']);
  });

  it('begins weeks on Saturday where asked, and names them by that day', () => {
    expect(
      periodsBetween({
        from: '2025-03-15',
        to: '2025-03-29',
        interval: 'week',
        calendar: 'jalali',
        weekStart: 6,
      })
    ).toEqual([
      { period: '1403-12-25/P7D', start: '2025-03-15', end: '2025-03-21', partial: false },
      { period: '1404-01-02/P7D', start: '2025-03-22', end: '2025-03-28', partial: false },
      { period: '1404-01-09/P7D', start: '2025-03-29', end: '2025-03-29', partial: true },
    ]);
  });

  it('names a week by its first day also where the window begins later', () => {
    const week = { from: '2025-03-12', to: '2025-03-12', interval: 'week' } as const;
    expect(names({ ...week, calendar: 'gregorian', weekStart: 7 })).toEqual(['2025-03-09/P7D']);
    expect(names({ ...week, calendar: 'gregorian', weekStart: 6 })).toEqual(['2025-03-08/P7D']);
    expect(names({ ...week, calendar: 'hijri', weekStart: 7 })).toEqual(['1446-09-09/P7D']);
  });

  it('calls no week by an ISO number that ISO 8601 gives to another one', () => {
    const isoWeeks = (from: string) =>
      names({ from, to: addDays(from, 6), interval: 'week', calendar: 'gregorian', weekStart: 1 });
    fc.assert(
      fc.property(
        fc.integer({ min: epochDay('1990-01-01'), max: epochDay('2060-01-01') }),
        fc.constantFrom(...CALENDARS),
        fc.constantFrom(...WEEK_STARTS),
        (day, calendar, weekStart) => {
          const from = fromEpochDay(day);
          const to = addDays(from, 20);
          for (const week of periodsBetween({ from, to, interval: 'week', calendar, weekStart })) {
            if (!/W/.test(week.period) || week.partial) continue;
            expect(isoWeeks(week.start)).toEqual([week.period]);
          }
        }
      )
    );
  });

  it('is empty for an empty window and refuses too many periods', () => {
    const day = { interval: 'day', calendar: 'gregorian' } as const;
    expect(periodsBetween({ from: '2025-01-02', to: '2025-01-01', ...day })).toEqual([]);
    const to = addDays('2020-01-01', MAX_PERIODS - 1);
    expect(periodsBetween({ from: '2020-01-01', to, ...day })).toHaveLength(MAX_PERIODS);
    const more = { from: '2020-01-01', to: addDays(to, 1), ...day };
    expect(countPeriods(more)).toBe(MAX_PERIODS + 1);
    expect(() => periodsBetween(more)).toThrow('1001 periods; at most 1000');
  });

  it('covers the window without gap or overlap, with names that never repeat', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: epochDay('1990-01-01'), max: epochDay('2060-01-01') }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(...CALENDARS),
        fc.constantFrom(...INTERVALS),
        fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
        (first, length, calendar, interval, weekStart) => {
          const from = fromEpochDay(first);
          const to = fromEpochDay(first + length);
          const request = { from, to, calendar, interval, weekStart };
          const periods = periodsBetween(request);
          expect(periods).toHaveLength(countPeriods(request));
          expect(periods[0]?.start).toBe(from);
          expect(periods.at(-1)?.end).toBe(to);
          periods.slice(1).forEach((period, index) => {
            expect(period.start).toBe(addDays(periods[index]?.end ?? '', 1));
            expect(period.partial && index < periods.length - 2).toBe(false);
          });
          expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length);
        }
      )
    );
  });
});

describe('previousWindow', () => {
  it('takes as many days before', () => {
    expect(previousWindow(window('2025-03-10', '2025-03-16'), 'gregorian')).toEqual(
      window('2025-03-03', '2025-03-09')
    );
    // Whole in Gregorian, not in Jalali.
    expect(previousWindow(window('2025-03-01', '2025-03-31'), 'jalali')).toEqual(
      window('2025-01-29', '2025-02-28')
    );
  });

  it('takes whole months, quarters and years of the calendar', () => {
    expect(previousWindow(window('2025-03-01', '2025-03-31'), 'gregorian')).toEqual(
      window('2025-02-01', '2025-02-28')
    );
    expect(previousWindow(window('2025-04-01', '2025-06-30'), 'gregorian')).toEqual(
      window('2025-01-01', '2025-03-31')
    );
    expect(previousWindow(window('2025-01-01', '2025-12-31'), 'gregorian')).toEqual(
      window('2024-01-01', '2024-12-31')
    );
    expect(previousWindow(window('2025-03-21', '2025-04-20'), 'jalali')).toEqual(
      window('2025-02-19', '2025-03-20')
    );
    expect(previousWindow(window('2025-03-01', '2025-03-29'), 'hijri')).toEqual(
      window('2025-01-31', '2025-02-28')
    );
  });
});

describe('lastYearWindow', () => {
  it('takes the same dates, clipped to the month', () => {
    expect(lastYearWindow(window('2025-03-05', '2025-04-10'), 'gregorian')).toEqual(
      window('2024-03-05', '2024-04-10')
    );
    expect(lastYearWindow(window('2024-02-10', '2024-02-29'), 'gregorian')).toEqual(
      window('2023-02-10', '2023-02-28')
    );
    // 5 to 30 Esfand 1403 (leap) → 5 to 29 Esfand 1402.
    expect(lastYearWindow(window('2025-02-23', '2025-03-20'), 'jalali')).toEqual(
      window('2024-02-24', '2024-03-19')
    );
  });

  it('keeps whole months whole', () => {
    expect(lastYearWindow(window('2025-02-01', '2025-02-28'), 'gregorian')).toEqual(
      window('2024-02-01', '2024-02-29')
    );
    // Ramadan 1446 has 29 days, Ramadan 1445 had 30.
    expect(lastYearWindow(window('2025-03-01', '2025-03-29'), 'hijri')).toEqual(
      window('2024-03-11', '2024-04-09')
    );
  });
});

describe('weekStartOf', () => {
  it.each([
    ['fa', 6],
    ['ar', 6],
    ['ar-EG', 6],
    ['IR', 6],
    ['SA', 7],
    ['en', 7],
    ['en-GB', 1],
    ['de', 1],
    ['', 1],
    ['no language', 1],
  ] as const)('%s begins the week on %d', (tag, day) => {
    expect(weekStartOf(tag)).toBe(day);
  });
});
