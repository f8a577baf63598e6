import { LOCALES, type Locale } from './locales';
import { CALENDARS, type Calendar } from './time';

/** Unicode's names of the digits that a reader may choose: 0-9, ٠-٩, ۰-۹. */
export const DIGITS = ['latn', 'arab', 'arabext'] as const;

export type Digits = (typeof DIGITS)[number];

/** What a reader chose; null follows the default: the admin's language, then the custom of the language. */
export interface LanguagePreference {
  locale: Locale | null;
  calendar: Calendar | null;
  digits: Digits | null;
}

/** In what somebody reads. */
export interface ReaderLanguage {
  locale: Locale;
  calendar: Calendar;
  digits: Digits;
}

/** Iran counts in Jalali; Arabic admins mostly work with Gregorian dates and Arabic-Indic digits. */
const CUSTOM: Record<Locale, Omit<ReaderLanguage, 'locale'>> = {
  en: { calendar: 'gregorian', digits: 'latn' },
  ar: { calendar: 'gregorian', digits: 'arab' },
  fa: { calendar: 'jalali', digits: 'arabext' },
};

/** Nothing chosen. */
export const NO_PREFERENCE: LanguagePreference = { locale: null, calendar: null, digits: null };

/** What of each a preference may be, besides null. */
export const LANGUAGE_CHOICES = { locale: LOCALES, calendar: CALENDARS, digits: DIGITS } as const;

const known = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null;

/** Reads a preference that was kept somewhere, maybe by an older version or edited by hand. */
export const readPreference = (stored: unknown): LanguagePreference => {
  const fields: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    locale: known(LOCALES, fields.locale),
    calendar: known(CALENDARS, fields.calendar),
    digits: known(DIGITS, fields.digits),
  };
};

/** A preference with everything in it. `fallback`: language where none was chosen. */
export const languageOf = (preference: LanguagePreference, fallback: Locale): ReaderLanguage => {
  const locale = preference.locale ?? fallback;
  const { calendar, digits } = CUSTOM[locale];
  return {
    locale,
    calendar: preference.calendar ?? calendar,
    digits: preference.digits ?? digits,
  };
};
