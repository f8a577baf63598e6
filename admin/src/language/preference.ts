import {
  languageOf,
  NO_PREFERENCE,
  readPreference,
  type LanguagePreference,
  type ReaderLanguage,
} from '../../../shared/language';
import { directionOf, toLocale } from '../../../shared/locales';
import { languageTag } from '../format/date';

/** Where the browser keeps the choice. */
export const PREFERENCE_KEY = 'strapi-plugin-cx.language';

export interface Language extends ReaderLanguage {
  direction: 'ltr' | 'rtl';
  /** `fa-u-ca-persian-nu-arabext`. */
  tag: string;
}

/** A choice as the browser keeps it. */
export interface KeptPreference {
  preference: LanguagePreference;
  /**
   * The server still has to hear of it: it was made just now, while the server was away, or before the server
   * kept any.
   */
  pending: boolean;
}

/** Reads what the browser kept, which may be of an older version or edited by hand. */
export const readKept = (stored: unknown): KeptPreference => {
  if (typeof stored !== 'object' || stored === null) {
    return { preference: NO_PREFERENCE, pending: false };
  }
  const isSaved = 'saved' in stored && stored.saved === true;
  return { preference: readPreference(stored), pending: !isSaved };
};

/** What the browser keeps of a choice. */
export const keptText = (preference: LanguagePreference, saved: boolean): object => ({
  ...preference,
  saved,
});

export const samePreference = (one: LanguagePreference, other: LanguagePreference): boolean =>
  one.locale === other.locale && one.calendar === other.calendar && one.digits === other.digits;

export const resolveLanguage = (preference: LanguagePreference, adminLocale: string): Language => {
  const language = languageOf(preference, toLocale(adminLocale));
  return {
    ...language,
    direction: directionOf(language.locale),
    tag: languageTag(language),
  };
};
