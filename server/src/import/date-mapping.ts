import { CALENDARS } from '../../../shared/time';
import { LOCALES } from '../../../shared/locales';
import { because } from '../../../shared/refusal';
import { dateFormat, isTimeZone } from '../calendar';
import {
  isJson,
  readFieldMapping,
  type DateMapping,
  type Json,
  type ReportFault,
} from './field-mapping';

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const readFormat = (from: Json, path: string, report: ReportFault): string | undefined => {
  if (from.format === undefined) return undefined;
  if (typeof from.format !== 'string') {
    report(`${path}.format`, 'must be a text such as "dd/MM/yyyy HH:mm"');
    return undefined;
  }
  try {
    dateFormat(from.format);
    return from.format;
  } catch (error) {
    report(
      `${path}.format`,
      `"${from.format}" is no date format: ${reasonOf(error)}`,
      because('dateFormat', { format: from.format })
    );
    return undefined;
  }
};

/** Reads the field of a date, with `format`, `timeZone` (UTC unless told), `calendar` and `locale`. */
export const readDateMapping = (
  value: unknown,
  path: string,
  report: ReportFault
): DateMapping | null => {
  const more = ['format', 'timeZone', 'calendar', 'locale'];
  const field = readFieldMapping(value, path, report, more);
  const from: Json = isJson(value) ? value : {};
  const format = readFormat(from, path, report);
  const { timeZone = 'UTC', locale } = from;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
    report(`${path}.timeZone`, 'must be an IANA time zone such as Asia/Riyadh');
  }
  const calendar = CALENDARS.find((known) => known === (from.calendar ?? 'gregorian'));
  if (!calendar) report(`${path}.calendar`, `must be one of ${CALENDARS.join(', ')}`);
  // Names of months are read in all our languages, so the locale is only checked.
  if (locale !== undefined && !LOCALES.some((known) => String(locale).split('-')[0] === known)) {
    report(`${path}.locale`, `must be one of ${LOCALES.join(', ')}`);
  }
  if (!field || !calendar || typeof timeZone !== 'string') return null;
  return { ...field, format, timeZone, calendar };
};
