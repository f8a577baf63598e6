import {
  formatDate,
  formatDateRange,
  languageTag,
  periodLabels,
} from '../../../admin/src/format/date';
import { formatNumber, isolateLtr } from '../../../admin/src/format/number';

const DIGITS = { en: 'latn', ar: 'arab', fa: 'arabext' } as const;
type Language = keyof typeof DIGITS;

const write = (locale: Language, value: number, decimals = 0, signed = true) =>
  formatNumber(value, { locale, digits: DIGITS[locale], decimals, signed });

describe('formatNumber', () => {
  it.each([
    ['en', -16, 0, '−16'],
    ['ar', -16, 0, '−١٦'],
    ['fa', -16, 0, '−۱۶'],
    ['en', 0.9, 1, '+0.9'],
    ['ar', 0.9, 1, '+٠٫٩'],
    ['fa', 0.9, 1, '+۰٫۹'],
    ['en', 3311, 0, '+3,311'],
    ['ar', 3311, 0, '+٣٬٣١١'],
    ['fa', 3311, 0, '+۳٬۳۱۱'],
  ] as const)('%s %d with %d decimals is %s', (locale, value, decimals, text) => {
    expect(write(locale, value, decimals)).toBe(text);
  });

  it('leaves no invisible mark of Intl behind, in any language', () => {
    for (const locale of ['en', 'ar', 'fa'] as const) {
      for (const value of [-23, -8, 0.9]) {
        expect(write(locale, value, 1)).not.toMatch(/[\u200e\u200f\u061c]/);
      }
    }
  });

  it('rounds half away from zero and never writes a negative zero', () => {
    expect(write('en', 2.5)).toBe('+3');
    expect(write('en', -2.5)).toBe('−3');
    expect(write('en', -0.4)).toBe('0');
    expect(write('en', -0.004, 2, false)).toBe('0.00');
  });

  it('takes digits apart from the language', () => {
    expect(formatNumber(1404, { locale: 'fa', digits: 'latn', decimals: 0, grouping: false })).toBe(
      '1404'
    );
  });
});

describe('isolateLtr', () => {
  it('isolates and overrides, and closes both in the reverse order', () => {
    expect(isolateLtr('−٢٣ … −٨')).toBe('\u2066\u202d−٢٣ … −٨\u202c\u2069');
  });
});

describe('dates', () => {
  const fa = { locale: 'fa', calendar: 'jalali', digits: 'arabext' } as const;
  const ar = { locale: 'ar', calendar: 'gregorian', digits: 'arab' } as const;
  const en = { locale: 'en', calendar: 'gregorian', digits: 'latn' } as const;

  it('spell calendar and digits out', () => {
    expect(languageTag(fa)).toBe('fa-u-ca-persian-nu-arabext');
    expect(languageTag({ ...ar, calendar: 'hijri' })).toBe('ar-u-ca-islamic-umalqura-nu-arab');
  });

  it('are written in the reader’s calendar and digits', () => {
    expect(formatDate('2026-07-01', fa)).toBe('۱۰ تیر ۱۴۰۵');
    expect(formatDate('2026-07-01', ar)).toBe('١ يوليو ٢٠٢٦');
    expect(formatDate('2026-07-01', en)).toBe('1 Jul 2026');
  });

  it('carry no era', () => {
    expect(formatDate('2026-07-01', { ...en, calendar: 'jalali' })).toBe('10 Tir 1405');
  });

  it('write a year common to both ends of a range once', () => {
    expect(formatDateRange('2026-07-01', '2026-08-30', en)).toBe('1 Jul – 30 Aug 2026');
    expect(formatDateRange('2025-12-01', '2026-01-30', en)).toBe('1 Dec 2025 – 30 Jan 2026');
    expect(formatDateRange('2026-07-01', '2026-07-01', en)).toBe('1 Jul 2026');
  });

  it('name quarters by the number in the period’s name', () => {
    const quarter = { period: '1404-Q2', start: '2025-06-22', end: '2025-09-22' };
    expect(periodLabels(quarter, 'quarter', fa).quarter).toBe('2');
    expect(periodLabels({ ...quarter, period: '1404-04' }, 'month', fa).short).toBe('تیر');
  });
});
