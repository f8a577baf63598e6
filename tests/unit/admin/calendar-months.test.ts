import {
  addMonths,
  daysBetween,
  endOfMonth,
  monthLength,
  startOfMonth,
  startOfQuarter,
  toCalendarParts,
} from '../../../admin/src/calendar/calendar-months';
import { intervalFor, presetWindow, todayIn } from '../../../admin/src/calendar/preset-windows';

describe('months of three calendars', () => {
  it('reads Gregorian dates in them', () => {
    expect(toCalendarParts('2025-03-21', 'jalali')).toEqual({ year: 1404, month: 1, day: 1 });
    expect(toCalendarParts('2025-03-01', 'hijri')).toEqual({ year: 1446, month: 9, day: 1 });
  });

  it('knows that 1403 was a leap year: Esfand had 30 days', () => {
    expect(monthLength('2025-03-01', 'jalali')).toBe(30);
    expect(endOfMonth('2025-03-01', 'jalali')).toBe('2025-03-20');
    expect(monthLength('2026-03-01', 'jalali')).toBe(29);
  });

  it('finds first days and quarters', () => {
    expect(startOfMonth('2025-04-10', 'jalali')).toBe('2025-03-21');
    expect(startOfQuarter('2025-08-10', 'jalali')).toBe('2025-06-22');
    expect(startOfQuarter('2025-08-10', 'gregorian')).toBe('2025-07-01');
  });

  it('keeps the day, or takes the last one of a shorter month', () => {
    expect(addMonths('2025-03-31', -1, 'gregorian')).toBe('2025-02-28');
    expect(addMonths('2025-01-31', 13, 'gregorian')).toBe('2026-02-28');
    expect(toCalendarParts(addMonths('2025-03-20', 12, 'jalali'), 'jalali')).toEqual({
      year: 1404,
      month: 12,
      day: 29,
    });
  });
});

describe('presets', () => {
  // A Thursday.
  const today = '2025-04-10';
  const gregorian = { today, calendar: 'gregorian', weekStart: 1 } as const;
  const jalali = { today, calendar: 'jalali', weekStart: 6 } as const;

  it('mean the weeks of the site', () => {
    expect(presetWindow('thisWeek', gregorian)).toEqual({ from: '2025-04-07', to: today });
    expect(presetWindow('thisWeek', jalali)).toEqual({ from: '2025-04-05', to: today });
    expect(presetWindow('thisWeek', { ...jalali, weekStart: 7 }).from).toBe('2025-04-06');
    expect(presetWindow('lastWeek', jalali)).toEqual({ from: '2025-03-29', to: '2025-04-04' });
    const saturday = { ...jalali, today: '2025-04-12' };
    expect(presetWindow('thisWeek', saturday)).toEqual({ from: '2025-04-12', to: '2025-04-12' });
  });

  it('count both ends', () => {
    expect(presetWindow('last30Days', gregorian)).toEqual({
      from: '2025-03-12',
      to: today,
    });
    const year = presetWindow('last12Months', gregorian);
    expect(year).toEqual({ from: '2024-04-11', to: today });
    expect(daysBetween(year.from, year.to)).toBe(365);
  });

  it('mean the reader’s own months', () => {
    expect(presetWindow('thisMonth', gregorian).from).toBe('2025-04-01');
    expect(presetWindow('thisMonth', jalali).from).toBe('2025-03-21');
    expect(presetWindow('lastMonth', jalali)).toEqual({
      from: '2025-02-19',
      to: '2025-03-20',
    });
  });

  it('mean the quarter and the year before the running ones, in the reader’s calendar', () => {
    expect(presetWindow('lastQuarter', gregorian)).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
    });
    expect(presetWindow('lastQuarter', jalali)).toEqual({ from: '2024-12-21', to: '2025-03-20' });
    expect(presetWindow('lastYear', gregorian)).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    // 1403 was a leap year.
    expect(presetWindow('lastYear', jalali)).toEqual({ from: '2024-03-20', to: '2025-03-20' });
    const hijri = presetWindow('lastYear', { ...gregorian, calendar: 'hijri' });
    expect(toCalendarParts(hijri.from, 'hijri')).toEqual({ year: 1445, month: 1, day: 1 });
    expect(toCalendarParts(hijri.to, 'hijri')).toMatchObject({ year: 1445, month: 12 });
  });

  it('take today in the reader’s time zone', () => {
    const lateInLondon = new Date('2025-01-31T22:30:00Z');
    expect(todayIn('Europe/London', lateInLondon)).toBe('2025-01-31');
    expect(todayIn('Asia/Riyadh', lateInLondon)).toBe('2025-02-01');
  });

  it('choose a bucket by the length of the window', () => {
    const from = '2024-01-01';
    expect(intervalFor({ from, to: '2024-01-30' })).toBe('day');
    expect(intervalFor({ from, to: '2024-03-30' })).toBe('week');
    expect(intervalFor({ from, to: '2024-12-31' })).toBe('month');
    expect(intervalFor({ from: '2014-01-01', to: '2017-12-31' })).toBe('quarter');
  });
});
