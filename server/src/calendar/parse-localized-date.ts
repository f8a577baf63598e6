import { why, type Why } from '../../../shared/rejection';
import type { Calendar, LocalDate } from '../../../shared/time';
import {
  Unreadable,
  localDateFrom,
  timeOfDayFrom,
  zoneOffset,
  type DateValues,
} from './date-values';
import { dateFormat, type DateFormat } from './date-format';
import { foldDigits } from '../../../shared/text/fold-digits';
import { instantOf } from './instant-of';
import { localDateOf } from './local-date-of';

/** How a written date is to be read. */
export interface DateReading {
  /** See {@link dateFormat}; without it ISO 8601 (`2025-03-09`, `2025-03-09T14:30`, `…:05.123+03:30`). */
  format?: string;
  /** IANA zone of texts that carry no zone, and of the local date. */
  timeZone: string;
  /** Calendar in which the text is written. */
  calendar: Calendar;
}

export type ParsedDate =
  { ok: true; instant: Date; localDate: LocalDate } | { ok: false; reason: string; why: Why };

const ISO_FORMATS = [
  'yyyy-MM-dd',
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mmXXX",
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ssXXX',
  'yyyy-MM-dd HH:mm:ss.SSS',
  'yyyy-MM-dd HH:mm:ss.SSSXXX',
];

const INVISIBLE = /[\u200B\u200D-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/g;

const foldText = (text: string): string =>
  foldDigits(text).replace(INVISIBLE, '').replace(/[−‐–]/g, '-').trim().toLowerCase();

const valuesOf = (match: RegExpExecArray, format: DateFormat): DateValues => {
  const values: DateValues = {};
  format.fields.forEach((field, index) => (values[field] = match[index + 1]));
  return values;
};

const NOON = 12 * 3_600_000;

const assemble = (values: DateValues, { timeZone, calendar }: DateReading): ParsedDate => {
  const localDate = localDateFrom(values, calendar);
  const timeOfDay = timeOfDayFrom(values);
  if (timeOfDay === null) {
    return { ok: true, instant: instantOf(localDate, NOON, timeZone), localDate };
  }
  if (values.zone === undefined) {
    return { ok: true, instant: instantOf(localDate, timeOfDay, timeZone), localDate };
  }
  const wall = instantOf(localDate, timeOfDay, 'UTC').getTime();
  const instant = new Date(wall - zoneOffset(values.zone));
  return { ok: true, instant, localDate: localDateOf(instant, timeZone) };
};

const mismatch = (text: string, folded: string, formats: string[], asked?: string): ParsedDate => {
  for (const format of formats) {
    const start = dateFormat(format).pattern.exec(folded);
    const rest = start ? folded.slice(start[0].length) : '';
    if (!start || !rest) continue;
    const reason = `"${text}" has text left over after the date: "${rest}"`;
    return { ok: false, reason, why: why('dateRest', { text, rest }) };
  }
  const reason = `"${text}" is not written as ${asked ?? 'ISO 8601 (yyyy-MM-dd, with or without time)'}`;
  return { ok: false, reason, why: why('dateFormat', { text, format: asked ?? 'ISO 8601' }) };
};

/**
 * Reads a written date, with digits and month names of English, Arabic or Persian.
 *
 * A date without a time becomes noon in the zone: from noon, no other zone within twelve hours of it (such
 * as the location's, where the mapping named the head office's) makes it another day, as midnight would.
 * A text with its own offset is that instant, and its local date the zone's.
 * @throws RangeError for a format or zone that can't be used, never for a text
 * @example parseLocalizedDate('۱ فروردین ۱۴۰۴', { format: 'd MMMM yyyy', timeZone: 'Asia/Tehran', calendar: 'jalali' })
 * // { ok: true, localDate: '2025-03-21', instant: 2025-03-21T08:30:00.000Z }
 */
export const parseLocalizedDate = (text: string, reading: DateReading): ParsedDate => {
  const folded = foldText(text);
  if (folded === '') return { ok: false, reason: 'the date is empty', why: why('dateEmpty') };
  const formats = reading.format === undefined ? ISO_FORMATS : [reading.format];
  for (const source of formats) {
    const format = dateFormat(source);
    const match = format.wholePattern.exec(folded);
    if (!match) continue;
    try {
      return assemble(valuesOf(match, format), reading);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { ok: false, reason: `"${text}": ${error.message}`, why: error.why };
    }
  }
  return mismatch(text, folded, formats, reading.format);
};
