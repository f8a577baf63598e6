import type { DateJson } from '../../../../shared/contracts/import-mapping';
import { CALENDARS, type Calendar } from '../../../../shared/time';
import { parseLocalizedDate } from '../../calendar';
import { shareOf, type Column } from './column';

export interface DateContext {
  /** Zone of dates that carry none. */
  timeZone: string;
  today: Date;
}

type DateReading = Pick<DateJson, 'format'> & { calendar: Calendar };

const SEPARATORS = ['/', '-', '.'] as const;
/** What stands between date and time: browsers and spreadsheets write commas, forms in Iran a dash. */
const JOINTS = [' ', ', ', '، ', ' - '] as const;
const TIMES = ['H:mm', 'H:mm:ss', 'h:mm a', 'h:mm:ss a'];
const AFTER = [
  ...JOINTS.flatMap((joint) => TIMES.map((time) => joint + time)),
  "'T'H:mm",
  "'T'H:mm:ss",
];
const BEFORE = JOINTS.flatMap((joint) => ['H:mm', 'H:mm:ss'].map((time) => time + joint));
/** Where both read every date, the day stands first: only the United States write the month first. */
const ORDERS = [
  ['yyyy', 'M', 'd'],
  ['d', 'M', 'yyyy'],
  ['M', 'd', 'yyyy'],
  ['d', 'M', 'yy'],
] as const;
const WITH_NAMES = [
  'd MMMM yyyy',
  'd MMMM, yyyy',
  'MMMM d, yyyy',
  'MMMM d yyyy',
  'd-MMMM-yyyy',
  'EEE d MMMM yyyy',
  'EEE, d MMMM yyyy',
  'yyyy MMMM d',
];

const FORMATS: readonly (string | undefined)[] = [
  // ISO 8601
  undefined,
  ...ORDERS.flatMap((order) => SEPARATORS.map((separator) => order.join(separator))),
  ...WITH_NAMES,
].flatMap((date) =>
  date === undefined
    ? [date]
    : [date, ...AFTER.map((time) => date + time), ...BEFORE.map((time) => time + date)]
);

const TRIED = 60;
const SURE = 0.95;
const YEARS_BACK = 40;
const DAY = 86_400_000;

const readable = (texts: readonly string[], reading: DateReading, context: DateContext): number => {
  const first = context.today.getTime() - YEARS_BACK * 366 * DAY;
  const last = context.today.getTime() + 2 * DAY;
  return shareOf(texts, (text) => {
    const parsed = parseLocalizedDate(text, { ...reading, timeZone: context.timeZone });
    return parsed.ok && parsed.instant.getTime() > first && parsed.instant.getTime() < last;
  });
};

/** `1/2/25` has four; without that many there is nothing to try hundreds of formats on. */
const FOUR_DIGITS = /(?:\p{Nd}\P{Nd}*){4}/u;

/** Numbers of at most six digits are no dates; nearly all dates hold a separator. */
const mayBeDates = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  shareOf(texts, (text) => text.length >= 6 && text.length <= 40 && FOUR_DIGITS.test(text)) >= SURE;

/**
 * How a column's dates are written: the first format and calendar under which nearly all lie between forty
 * years ago and today. A year of about 1400 is far in the past of one calendar and recent in another.
 */
export const guessDate = ({ distinct }: Column, context: DateContext): DateReading | null => {
  const texts = distinct.slice(0, TRIED);
  if (!mayBeDates(texts)) return null;
  const [first = ''] = texts;
  for (const format of FORMATS) {
    for (const calendar of CALENDARS) {
      const reading = format === undefined ? { calendar } : { format, calendar };
      // Most formats fail at the first text.
      if (
        texts.length > 3 &&
        readable([first, texts[1] ?? '', texts[2] ?? ''], reading, context) === 0
      )
        continue;
      if (readable(texts, reading, context) >= SURE) return reading;
    }
  }
  return null;
};
