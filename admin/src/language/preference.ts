import { directionOf, LOCALES, toLocale, type Locale } from '../../../shared/locales';
import { CALENDARS, type Calendar } from '../../../shared/time';
import { languageTag } from '../format/date';
import { DIGITS, type Digits } from '../format/digits';

/** What a reader chose; null follows the default (the admin's locale, then the language's custom). */
export interface LanguagePreference {
  locale: Locale | null;
  calendar: Calendar | null;
  digits: Digits | null;
}

/** Where the browser keeps the choice. */
export const PREFERENCE_KEY = 'strapi-plugin-cx.language';

export interface Language {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  calendar: Calendar;
  digits: Digits;
  /** `fa-u-ca-persian-nu-arabext`. */
  tag: string;
}

/** Iran counts in Jalali; Arabic admins mostly work with Gregorian dates and Arabic-Indic digits. */
const CUSTOM: Record<Locale, { calendar: Calendar; digits: Digits }> = {
  en: { calendar: 'gregorian', digits: 'latn' },
  ar: { calendar: 'gregorian', digits: 'arab' },
  fa: { calendar: 'jalali', digits: 'arabext' },
};

const known = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null;

/** Reads what the browser kept, which may be of an older version or edited by hand. */
export const readPreference = (stored: unknown): LanguagePreference => {
  const fields: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    locale: known(LOCALES, fields.locale),
    calendar: known(CALENDARS, fields.calendar),
    digits: known(DIGITS, fields.digits),
  };
};

export const resolveLanguage = (preference: LanguagePreference, adminLocale: string): Language => {
  const locale = preference.locale ?? toLocale(adminLocale);
  const calendar = preference.calendar ?? CUSTOM[locale].calendar;
  const digits = preference.digits ?? CUSTOM[locale].digits;
  const tag = languageTag({ locale, calendar, digits });
  return { locale, direction: directionOf(locale), calendar, digits, tag };
};
