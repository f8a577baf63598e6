import {
  dateFormat,
  parseLocalizedDate,
  toCalendarDate,
  type DateReading,
} from '../../../server/src/calendar';
import { foldDigits } from '../../../shared/text/fold-digits';
import { MONTH_NAMES, monthByName } from '../../../server/src/calendar/month-names';
import { CALENDARS } from '../../../shared/time';

const read = (text: string, reading: Partial<DateReading> = {}): string => {
  const parsed = parseLocalizedDate(text, { timeZone: 'UTC', calendar: 'gregorian', ...reading });
  return parsed.ok ? `${parsed.localDate} ${parsed.instant.toISOString()}` : parsed.reason;
};
const dateOnly = (text: string, reading: Partial<DateReading> = {}): string =>
  read(text, reading).split(' 20')[0] ?? '';

describe('parseLocalizedDate', () => {
  it('reads dates as noon of the zone, on exactly the written date', () => {
    expect(read('2017-05-05', { timeZone: 'America/Los_Angeles' })).toBe(
      '2017-05-05 2017-05-05T19:00:00.000Z'
    );
    expect(read('31/12/2021', { format: 'dd/MM/yyyy' })).toBe(
      '2021-12-31 2021-12-31T12:00:00.000Z'
    );
    expect(read('1/2/2021', { format: 'dd/MM/yyyy', timeZone: 'Pacific/Kiritimati' })).toBe(
      '2021-02-01 2021-01-31T22:00:00.000Z'
    );
  });

  it('reads times, in the zone or with their own offset', () => {
    expect(
      read('05/03/2016 02:15:09 PM', {
        format: 'MM/dd/yyyy hh:mm:ss a',
        timeZone: 'America/Los_Angeles',
      })
    ).toBe('2016-05-03 2016-05-03T21:15:09.000Z');
    expect(read('12:00 am 5/3/2016', { format: 'h:mm a M/d/yyyy' })).toBe(
      '2016-05-03 2016-05-03T00:00:00.000Z'
    );
    expect(read('20250320203000', { format: 'yyyyMMddHHmmss', timeZone: 'UTC' })).toBe(
      '2025-03-20 2025-03-20T20:30:00.000Z'
    );
    const iso = { timeZone: 'Asia/Tehran' };
    expect(read('2025-03-20T20:30:00Z', iso)).toBe('2025-03-21 2025-03-20T20:30:00.000Z');
    expect(read('2025-03-20T23:59:59.5+03:30', iso)).toBe('2025-03-20 2025-03-20T20:29:59.500Z');
    expect(read('2025-03-20 23:59', iso)).toBe('2025-03-20 2025-03-20T20:29:00.000Z');
    expect(read('2025-03-20 10:00 -0800', { format: 'yyyy-MM-dd HH:mm XXX' })).toBe(
      '2025-03-20 2025-03-20T18:00:00.000Z'
    );
  });

  it('reads native digits and Jalali month names, however they were typed', () => {
    const jalali = { calendar: 'jalali', format: 'd MMMM yyyy', timeZone: 'Asia/Tehran' } as const;
    expect(read('۱ فروردین ۱۴۰۴', jalali)).toBe('2025-03-21 2025-03-21T08:30:00.000Z');
    // Arabic yeh and kaf, a blank too many, a direction mark.
    expect(dateOnly('\u200f۱۵  ارديبهشت ١٤٠٤', jalali)).toBe('2025-05-05');
    expect(dateOnly('30 Esfand 1403', jalali)).toBe('2025-03-20');
    expect(dateOnly('۱۴۰۴/۰۱/۰۱', { ...jalali, format: 'yyyy/MM/dd' })).toBe('2025-03-21');
    expect(dateOnly('04/01/01', { ...jalali, format: 'yy/MM/dd' })).toBe('2025-03-21');
    expect(read('۱۴۰۴/۰۱/۰۱ ۰۸:۳۰ ب.ظ', { ...jalali, format: 'yyyy/MM/dd hh:mm a' })).toBe(
      '2025-03-21 2025-03-21T17:00:00.000Z'
    );
  });

  it('reads Hijri and both styles of Gregorian months in Arabic', () => {
    const arabic = { format: 'd MMMM yyyy' };
    expect(dateOnly('١ رمضان ١٤٤٦', { ...arabic, calendar: 'hijri' })).toBe('2025-03-01');
    expect(dateOnly('1 ربيع الآخر 1446', { ...arabic, calendar: 'hijri' })).toBe('2024-10-04');
    expect(dateOnly("1 Rabi' al-Thani 1446", { ...arabic, calendar: 'hijri' })).toBe('2024-10-04');
    expect(dateOnly('٩ يناير ٢٠٢٥', arabic)).toBe('2025-01-09');
    expect(dateOnly('٩ كانون الثاني ٢٠٢٥', arabic)).toBe('2025-01-09');
    expect(dateOnly('٩ كانون الأوّل، ٢٠٢٥', { format: 'd MMMM، yyyy' })).toBe('2025-12-09');
    expect(dateOnly('۹ ژانویه ۲۰۲۵', arabic)).toBe('2025-01-09');
    expect(dateOnly('Sept. 9, 2025', { format: 'MMM d, yyyy' })).toBe('2025-09-09');
    expect(read('9 مارس 2025 3:05 م', { format: 'd MMMM yyyy h:mm a' })).toBe(
      '2025-03-09 2025-03-09T15:05:00.000Z'
    );
  });

  it('reads the day of the week and refuses one that contradicts the date', () => {
    const weekday = { format: 'EEEE d MMMM yyyy' };
    expect(dateOnly('Friday 5 May 2017', weekday)).toBe('2017-05-05');
    expect(dateOnly('الجمعة ٥ مايو ٢٠١٧', weekday)).toBe('2017-05-05');
    expect(dateOnly('پنج‌شنبه ۳۰ اسفند ۱۴۰۳', { ...weekday, calendar: 'jalali' })).toBe(
      '2025-03-20'
    );
    expect(dateOnly('2017-05-18 THUR', { format: 'yyyy-MM-dd EEE' })).toBe('2017-05-18');
    expect(read('Mon 5 May 2017', { format: 'EEE d MMM yyyy' })).toBe(
      '"Mon 5 May 2017": 2017-05-05 is no mon'
    );
    expect(read('Lundi 5 May 2017', weekday)).toContain('"lundi" is no day of the week');
  });

  it('knows every weekday that Intl writes', () => {
    for (const locale of ['en', 'ar', 'ar-MA', 'fa', 'fa-AF']) {
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
        for (let day = 1; day <= 7; day += 1) {
          const name = format.format(Date.UTC(2025, 2, 2 + day));
          expect(dateOnly(`${name} 2025-03-${2 + day}`, { format: 'EEE yyyy-MM-dd' })).toBe(
            `2025-03-0${2 + day}`
          );
        }
      }
    }
  });

  it('reads quoted text in the format as itself', () => {
    expect(dateOnly('on 9 of 3, 2025', { format: "'on' d 'of' M, yyyy" })).toBe('2025-03-09');
    expect(dateOnly("9 o'3 2025", { format: "d 'o'''M yyyy" })).toBe('2025-03-09');
  });

  it('says why a text is no date', () => {
    const month = { format: 'd MMMM yyyy' };
    expect(read('', month)).toBe('the date is empty');
    expect(read('5 Brumaire 2025', month)).toContain('"brumaire" is no month of the gregorian');
    expect(read('5 Mehr 2025', month)).toContain('"mehr" is no month of the gregorian calendar');
    expect(read('2025-02-29')).toBe('"2025-02-29": day 29 is not between 1 and 28');
    expect(read('2025-13-01')).toContain('month 13 is not between 1 and 12');
    expect(read('1404-12-30', { calendar: 'jalali' })).toContain('day 30 is not between 1 and 29');
    expect(read('2025-03-09T25:00')).toContain('hour 25 is not between 0 and 23');
    expect(read('2025-03-09T10:61')).toContain('minute 61 is not between 0 and 59');
    expect(read('2025-03-09T10:00+19:00')).toContain('hours of the offset 19');
    expect(read('31/12/2021 x', { format: 'dd/MM/yyyy' })).toContain('left over after the date');
    expect(read('yesterday')).toContain('is not written as ISO 8601');
    expect(read('2021-12-31', { format: 'dd/MM/yyyy' })).toContain('is not written as dd/MM/yyyy');
    expect(read('9/3/2025 5 o', { format: 'd/M/yyyy h a' })).toContain('neither AM nor PM');
  });
});

describe('dateFormat', () => {
  it.each([
    ['yyyy-MM', 'the day is missing'],
    ['yyyy-MM-dd MMM', 'the month stands twice'],
    ['yyyy-MM-dd hh:mm', 'h needs a'],
    ['yyyy-MM-dd mm', 'the minute needs an hour'],
    ['YYYY-MM-DD', '"YYYY" is no token'],
    ["yyyy-MM-dd 'T", 'a quotation mark is not closed'],
  ])('refuses %s', (format, why) => {
    expect(() => dateFormat(format)).toThrow(why);
  });
});

describe('month names', () => {
  it.each(CALENDARS)('have no spelling for two months of the %s calendar', (calendar) => {
    const ambiguous = MONTH_NAMES[calendar].filter(
      ([name, month]) => monthByName(name, calendar) !== month
    );
    expect(ambiguous).toEqual([]);
    expect(new Set(MONTH_NAMES[calendar].map(([, month]) => month)).size).toBe(12);
  });

  it.each([
    ['gregorian', 'gregory'],
    ['jalali', 'persian'],
    ['hijri', 'islamic-umalqura'],
  ] as const)('knows every month name that Intl writes for %s', (calendar, ca) => {
    for (const locale of ['en', 'ar', 'ar-EG', 'ar-SY', 'ar-IQ', 'ar-DZ', 'ar-MA', 'fa', 'fa-AF']) {
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-${ca}-nu-latn`, {
          timeZone: 'UTC',
          month,
        });
        for (let day = 20_000; day < 20_400; day += 1) {
          const date = new Date(day * 86_400_000);
          const expected = toCalendarDate(date.toISOString().slice(0, 10), calendar).month;
          const name = format.format(date);
          expect([locale, name, monthByName(name, calendar)]).toEqual([locale, name, expected]);
        }
      }
    }
  });
});

it('folds digits of all kinds', () => {
  expect(foldDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ a１')).toBe('0123456789 0123456789 a1');
});
