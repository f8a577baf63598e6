import {
  dueAt,
  hoursAcross,
  instantOf,
  isOpen,
  nextOpening,
  openIntervals,
  wallTime,
  workingTime,
  type CalendarHours,
} from '../../../server/src/calendar';
import { ALL_DAYS, holidays, hoursOf, week } from './working-weeks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `at('2025-03-27 16:30', 'Asia/Riyadh')` */
const at = (text: string, zone: string): number => {
  const [date = '', time = ''] = text.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return instantOf(date, hour! * HOUR + minute! * MINUTE, zone).getTime();
};

const minutes = (hours: CalendarHours, from: string, to: string, ...pauses: string[][]): number => {
  const zone = hours.calendar.timeZone;
  return (
    workingTime(
      hours,
      at(from, zone),
      at(to, zone),
      pauses.map(([start, end]) => ({ from: at(start!, zone), to: at(end!, zone) }))
    ) / MINUTE
  );
};

const riyadh = { 'Sun Mon Tue Wed Thu': '09:00-17:00' };

describe('workingTime', () => {
  it('leaves out weekends and holidays (Riyadh)', () => {
    const span = ['2025-03-27 16:30', '2025-04-06 10:15'] as const;
    const feast = ['2025-03-30', '2025-03-31', '2025-04-01', '2025-04-02', '2025-04-03'];
    const closed = hoursOf('Asia/Riyadh', riyadh, { holidays: holidays(...feast) });
    expect(minutes(closed, ...span)).toBe(105);
    expect(minutes(hoursOf('Asia/Riyadh', riyadh), ...span)).toBe(2505);
    const struckOut = holidays(...feast).map((day) => ({ ...day, removed: true }));
    expect(minutes(hoursOf('Asia/Riyadh', riyadh, { holidays: struckOut }), ...span)).toBe(2505);
  });

  it.each([
    [
      'Friday alone, Thursday half',
      { 'Sat Sun Mon Tue Wed': '08:00-16:00', Thu: '08:00-12:00' },
      870,
    ],
    ['Thursday and Friday', { 'Sat Sun Mon Tue Wed': '08:00-16:00' }, 630],
    ['Friday and Saturday', { 'Sun Mon Tue Wed Thu': '08:00-16:00' }, 630],
  ])('takes any weekend (Tehran: %s)', (_, days, expected) => {
    const hours = hoursOf('Asia/Tehran', days);
    expect(minutes(hours, '2025-04-30 15:00', '2025-05-04 09:30')).toBe(expected);
  });

  it('counts the 23 hours of a day on which the clock goes forward (Cairo)', () => {
    const always = hoursOf('Africa/Cairo', { [ALL_DAYS]: '00:00-24:00' });
    expect(minutes(always, '2025-04-24 00:00', '2025-04-26 00:00')).toBe(2820);
    expect(minutes(always, '2025-10-30 00:00', '2025-10-31 00:00')).toBe(25 * 60);
  });

  it('takes off only the working part of pauses (Riyadh)', () => {
    const hours = hoursOf('Asia/Riyadh', riyadh);
    const span = ['2025-03-23 10:00', '2025-03-25 12:00'] as const;
    expect(minutes(hours, ...span, ['2025-03-23 15:00', '2025-03-24 11:00'])).toBe(840);
    expect(minutes(hours, ...span, ['2025-03-23 18:00', '2025-03-24 08:00'])).toBe(1080);
    expect(minutes(hours, ...span)).toBe(1080);
  });

  it('counts pauses that overlap once, and one that still lasts to the end', () => {
    const hours = hoursOf('Asia/Riyadh', riyadh);
    const zone = 'Asia/Riyadh';
    const pauses = [
      { from: at('2025-03-24 11:00', zone), to: null },
      { from: at('2025-03-23 15:00', zone), to: at('2025-03-24 10:00', zone) },
      { from: at('2025-03-23 16:00', zone), to: at('2025-03-24 09:30', zone) },
    ];
    const [from, to] = [at('2025-03-23 10:00', zone), at('2025-03-25 12:00', zone)];
    expect(workingTime(hours, from, to, pauses) / MINUTE).toBe(360);
    expect(wallTime(from, to, pauses) / MINUTE).toBe(360);
  });

  it('lets a shift run over midnight', () => {
    const night = hoursOf('Asia/Riyadh', { 'Sun Mon Tue Wed Thu': '20:00-02:00' });
    expect(minutes(night, '2025-03-09 21:00', '2025-03-10 01:30')).toBe(270);
    expect(minutes(night, '2025-03-13 23:00', '2025-03-14 05:00')).toBe(180);
  });

  it('ends a shift that began before a holiday, and starts none on it', () => {
    const night = hoursOf(
      'Asia/Riyadh',
      { [ALL_DAYS]: '20:00-02:00' },
      { holidays: holidays('2025-03-10') }
    );
    expect(minutes(night, '2025-03-09 12:00', '2025-03-11 12:00')).toBe(360);
  });

  it('sums every schedule for the time it was in force (dbt_zendesk, ticket 941606)', () => {
    const first = hoursOf('UTC', { [ALL_DAYS]: '12:00-02:00' });
    const second = hoursOf('UTC', { 'Mon Tue Wed Thu Fri': '15:00-00:30' });
    const created = Date.parse('2020-09-29T17:01:38Z');
    const switched = Date.parse('2020-09-30T19:01:25Z');
    const replied = Date.parse('2020-09-30T19:01:46Z');
    const across = hoursAcross([
      { from: switched, hours: second },
      { from: created, hours: first },
    ]);
    expect(workingTime(across, created, replied) / MINUTE).toBeCloseTo(960.1333, 4);
    expect(workingTime(first, created, switched) / MINUTE).toBeCloseTo(959.7833, 4);
    expect(workingTime(second, created, replied) / MINUTE).toBeCloseTo(690.1333, 4);
  });

  it('follows versions by date and hours of a period', () => {
    const hours = hoursOf('Asia/Riyadh', riyadh, {
      versions: [
        { validFrom: '2025-06-01', week: week({ 'Mon Tue Wed Thu': '08:00-18:00' }) },
        { validFrom: null, week: week(riyadh) },
      ],
      overrides: [
        {
          name: 'Ramadan',
          from: '2025-03-01',
          to: '2025-03-29',
          week: week({ 'Sun Mon Tue Wed Thu': '10:00-15:00 21:00-01:00' }),
        },
      ],
    });
    expect(minutes(hours, '2025-02-27 00:00', '2025-02-28 00:00')).toBe(480);
    expect(minutes(hours, '2025-03-02 00:00', '2025-03-03 00:00')).toBe(300 + 180);
    // The night shift of the last evening of the period is finished, even into a normal day.
    expect(minutes(hours, '2025-03-27 20:00', '2025-03-30 10:00')).toBe(240 + 60);
    expect(minutes(hours, '2025-06-01 00:00', '2025-06-04 00:00')).toBe(1200);
  });

  it('has no skipped time and a repeated one twice', () => {
    const hours = hoursOf('America/Los_Angeles', {
      [ALL_DAYS]: '01:00-02:30 02:40-02:50 03:00-04:00',
    });
    expect(minutes(hours, '2025-03-09 00:00', '2025-03-10 00:00')).toBe(120);
    const early = hoursOf('America/Los_Angeles', { [ALL_DAYS]: '00:00-04:00' });
    expect(minutes(early, '2025-11-02 00:00', '2025-11-03 00:00')).toBe(300);
  });

  it('skips the day that Samoa skipped', () => {
    const hours = hoursOf('Pacific/Apia', { [ALL_DAYS]: '09:00-17:00' });
    const from = Date.parse('2011-12-29T00:00:00-10:00');
    expect(workingTime(hours, from, Date.parse('2012-01-01T00:00:00+14:00'))).toBe(16 * HOUR);
  });

  it('counts time twice covered once: the evening shift reaches into an early day', () => {
    const hours = hoursOf('UTC', { Sun: '20:00-04:00', Mon: '02:00-06:00' });
    expect(minutes(hours, '2025-03-09 00:00', '2025-03-11 00:00')).toBe(600);
  });

  it('is nothing backwards, and refuses what is no date', () => {
    const hours = hoursOf('UTC', { [ALL_DAYS]: '00:00-24:00' });
    expect(workingTime(hours, 5, 5)).toBe(0);
    expect(workingTime(hours, 10, 5)).toBe(0);
    expect(() => workingTime(hours, NaN, 5)).toThrow(RangeError);
  });
});

describe('dueAt', () => {
  const office = hoursOf('Asia/Riyadh', { 'Mon Tue Wed Thu Fri': '09:00-17:00' });
  const due = (start: string, target: number, ...pauses: [string, string | null][]): unknown => {
    const zone = 'Asia/Riyadh';
    return dueAt(
      office,
      at(start, zone),
      target,
      pauses.map(([from, to]) => ({ from: at(from, zone), to: to === null ? null : at(to, zone) }))
    );
  };
  const on = (text: string): unknown => ({ due: at(text, 'Asia/Riyadh') });

  it('goes on after the weekend', () => {
    expect(due('2025-03-28 16:30', HOUR)).toEqual(on('2025-03-31 09:30'));
  });

  it('is at closing time when the target fills the day, and at the start when there is none', () => {
    expect(due('2025-03-28 09:00', 8 * HOUR)).toEqual(on('2025-03-28 17:00'));
    expect(due('2025-03-29 12:00', 8 * HOUR)).toEqual(on('2025-03-31 17:00'));
    expect(due('2025-03-29 12:00', 0)).toEqual(on('2025-03-29 12:00'));
  });

  it('is put off by the working time of pauses', () => {
    expect(due('2025-03-27 16:00', 2 * HOUR, ['2025-03-27 16:30', '2025-03-28 10:00'])).toEqual(
      on('2025-03-28 11:30')
    );
    expect(due('2025-03-27 16:00', HOUR, ['2025-03-27 18:00', null])).toEqual(
      on('2025-03-27 17:00')
    );
  });

  it('is unknown while the clock stands, and says what is left', () => {
    expect(due('2025-03-27 16:00', 2 * HOUR, ['2025-03-27 16:30', null])).toEqual({
      due: null,
      reason: 'paused',
      left: 1.5 * HOUR,
    });
  });

  it('ends its search where a calendar has nothing more to offer', () => {
    const shut = hoursOf(
      'UTC',
      {},
      {
        versions: [
          { validFrom: '2025-01-01', week: week({ Wed: '09:00-10:00' }) },
          { validFrom: '2025-01-08', week: {} },
        ],
      }
    );
    const start = Date.parse('2024-12-31T00:00:00Z');
    expect(dueAt(shut, start, 3 * HOUR)).toEqual({ due: null, reason: 'never', left: 2 * HOUR });
    expect(nextOpening(shut, start)).toBe(Date.parse('2025-01-01T09:00:00Z'));
    expect(nextOpening(shut, Date.parse('2025-01-01T10:00:00Z'))).toBeNull();
    expect(dueAt(office, start, 1e15)).toMatchObject({ due: null, reason: 'never' });
    expect(() => dueAt(shut, start, -1)).toThrow(RangeError);
    expect(() => dueAt(shut, start, Infinity)).toThrow(RangeError);
  });
});

describe('opening hours', () => {
  const zone = 'Asia/Tehran';
  const hours = hoursOf(zone, { 'Sat Sun': '08:00-12:00 13:00-16:00' });

  it('is open from the opening up to the closing', () => {
    const open = (text: string): boolean => isOpen(hours, at(text, zone));
    expect(
      ['07:59', '08:00', '11:59', '12:00', '13:00'].map((t) => open(`2025-05-03 ${t}`))
    ).toEqual([false, true, true, false, true]);
  });

  it('names the next opening, which is now when it is open', () => {
    const next = (text: string): number | null => nextOpening(hours, at(text, zone));
    expect(next('2025-05-03 09:00')).toBe(at('2025-05-03 09:00', zone));
    expect(next('2025-05-03 12:00')).toBe(at('2025-05-03 13:00', zone));
    expect(next('2025-05-04 16:00')).toBe(at('2025-05-10 08:00', zone));
  });

  it('lists intervals cut to the span, and joins those that touch', () => {
    expect(
      openIntervals(hours, at('2025-05-03 09:00', zone), at('2025-05-04 10:00', zone))
    ).toEqual([
      { from: at('2025-05-03 09:00', zone), to: at('2025-05-03 12:00', zone) },
      { from: at('2025-05-03 13:00', zone), to: at('2025-05-03 16:00', zone) },
      { from: at('2025-05-04 08:00', zone), to: at('2025-05-04 10:00', zone) },
    ]);
    const always = hoursOf('Africa/Cairo', { [ALL_DAYS]: '00:00-23:59' });
    const [from, to] = [Date.parse('2024-01-01'), Date.parse('2026-01-01')];
    expect(openIntervals(always, from, to)).toEqual([{ from, to }]);
    expect(openIntervals(always, to, from)).toEqual([]);
  });
});
