import type { Weekday } from '../../../shared/time';

/** `weekInfo` up to Node 21, `getWeekInfo()` from Node 22 on; neither is in TypeScript's ES2022 library. */
interface LocaleWithWeek {
  weekInfo?: { firstDay: number };
  getWeekInfo?(): { firstDay: number };
}

/** True for the number of a day of the week. */
export const isWeekday = (day: number): day is Weekday =>
  Number.isInteger(day) && day >= 1 && day <= 7;

/**
 * First day of the week where a language or region is at home (CLDR week data): Saturday for `fa`, `ar`,
 * `EG`; Sunday for `SA`, `en-US`; Monday for `de`, `GB`. Monday (ISO 8601) for what is unknown.
 * @param localeOrRegion language tag (`fa`, `ar-SA`) or two-letter region (`SA`)
 */
export const weekStartOf = (localeOrRegion: string): Weekday => {
  const tag = /^[A-Z]{2}$/.test(localeOrRegion) ? `und-${localeOrRegion}` : localeOrRegion;
  try {
    const locale: Intl.Locale & LocaleWithWeek = new Intl.Locale(tag).maximize();
    const day = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
    return isWeekday(day) ? day : 1;
  } catch {
    return 1;
  }
};

/** Weekday of a day number: 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): Weekday => {
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return isWeekday(weekday) ? weekday : 1;
};
