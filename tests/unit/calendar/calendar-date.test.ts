import fc from 'fast-check';
import {
  addDays,
  epochDay,
  fromCalendarDate,
  fromEpochDay,
  isLocalDate,
  toCalendarDate,
} from '../../../server/src/calendar';
import type { Calendar } from '../../../shared/time';

const INTL: Record<Calendar, string> = {
  gregorian: 'gregory',
  jalali: 'persian',
  hijri: 'islamic-umalqura',
};

const formatter = (calendar: Calendar) =>
  new Intl.DateTimeFormat(`en-u-ca-${INTL[calendar]}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });

const FORMATTERS = {
  gregorian: formatter('gregorian'),
  jalali: formatter('jalali'),
  hijri: formatter('hijri'),
};

/** "3/9/1446 AH" → [1446, 3, 9]. */
const byIntl = (day: number, calendar: Calendar): number[] => {
  const [month, date, year] = FORMATTERS[calendar].format(day * 86_400_000).split('/');
  return [parseInt(year ?? '', 10), Number(month), Number(date)];
};

const ours = (day: number, calendar: Calendar): number[] => {
  const { year, month, day: date } = toCalendarDate(fromEpochDay(day), calendar);
  return [year, month, date];
};

describe('days since 1970', () => {
  it('counts from 1970-01-01 and back', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    expect(epochDay('1969-12-31')).toBe(-1);
    expect(fromEpochDay(20168)).toBe('2025-03-21');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it('agrees with Date for any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (day) => {
        const date = fromEpochDay(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(epochDay(date)).toBe(day);
      })
    );
  });

  it('refuses what is no day', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '0000-01-01']) {
      expect(isLocalDate(text)).toBe(false);
      expect(() => epochDay(text)).toThrow(RangeError);
    }
    for (const text of ['2025-3-9', '2025-03-09T00:00', '', '٢٠٢٥-٠٣-٠٩', '2025-03-09 ']) {
      expect(isLocalDate(text)).toBe(false);
    }
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(() => fromEpochDay(2932897)).toThrow(RangeError);
    expect(() => fromEpochDay(0.5)).toThrow(RangeError);
  });
});

describe.each(['gregorian', 'jalali'] as const)('%s calendar', (calendar) => {
  it('is exactly that of Intl for every day of 1900 to 2100', () => {
    const wrong: number[] = [];
    for (let day = epochDay('1900-01-01'); day <= epochDay('2100-12-31'); day += 1) {
      if (ours(day, calendar).join() !== byIntl(day, calendar).join()) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('hijri calendar', () => {
  it('is exactly that of Intl for every day of its Umm al-Qura tables (1300 to 1600)', () => {
    const wrong: number[] = [];
    for (let day = epochDay('1882-11-12'); day <= epochDay('2174-11-25'); day += 1) {
      if (ours(day, 'hijri').join() !== byIntl(day, 'hijri').join()) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(toCalendarDate('1882-11-12', 'hijri')).toEqual({ year: 1300, month: 1, day: 1 });
  });

  it('goes on as the tabular calendar outside the tables, as Intl does', () => {
    for (let day = epochDay('1700-01-01'); day < epochDay('1882-11-12'); day += 13) {
      expect(ours(day, 'hijri')).toEqual(byIntl(day, 'hijri'));
    }
    for (let day = epochDay('2174-11-26'); day < epochDay('2300-01-01'); day += 13) {
      expect(ours(day, 'hijri')).toEqual(byIntl(day, 'hijri'));
    }
  });
});

describe('reference dates (methods §5)', () => {
  it('knows Nowruz 1404 and that 1403 is leap', () => {
    expect(toCalendarDate('2025-03-20', 'jalali')).toEqual({ year: 1403, month: 12, day: 30 });
    expect(toCalendarDate('2025-03-21', 'jalali')).toEqual({ year: 1404, month: 1, day: 1 });
    expect(fromCalendarDate({ year: 1403, month: 12, day: 30 }, 'jalali')).toBe('2025-03-20');
    expect(fromCalendarDate({ year: 1404, month: 12, day: 30 }, 'jalali')).toBeNull();
  });

  it('takes Umm al-Qura for Hijri', () => {
    expect(toCalendarDate('2025-03-01', 'hijri')).toEqual({ year: 1446, month: 9, day: 1 });
    expect(toCalendarDate('2025-02-28', 'hijri')).toEqual({ year: 1446, month: 8, day: 29 });
    expect(fromCalendarDate({ year: 1446, month: 9, day: 1 }, 'hijri')).toBe('2025-03-01');
    expect(fromCalendarDate({ year: 1446, month: 8, day: 30 }, 'hijri')).toBeNull();
  });
});

describe.each(['gregorian', 'jalali', 'hijri'] as const)('from %s and back', (calendar) => {
  it('is the identity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: epochDay('1883-01-01'), max: epochDay('2170-01-01') }),
        (day) => {
          const date = fromEpochDay(day);
          expect(fromCalendarDate(toCalendarDate(date, calendar), calendar)).toBe(date);
        }
      )
    );
  });

  it('is null for what does not exist', () => {
    for (const [year, month, day] of [
      [1400, 0, 1],
      [1400, 13, 1],
      [1400, 1, 0],
      [1400, 1, 32],
      [0, 1, 1],
      [1400, 1.5, 1],
      [1400, NaN, 1],
      [99999, 1, 1],
    ] as const) {
      expect(fromCalendarDate({ year, month, day }, calendar)).toBeNull();
    }
  });
});
