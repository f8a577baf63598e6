import { toLocale } from '../../../shared/locales';
import { isTextKey, TEXTS, type TextKey } from '../translations';

/** What the server says to a reader, in the reader's language. */
export const createTranslationsService = () => ({
  /** A text of ours. */
  text: (locale: string | null | undefined, key: TextKey): string => TEXTS[toLocale(locale)][key],

  /** The text of a key that is put together at run time, or `null` where we have none under it. */
  find(locale: string | null | undefined, key: string): string | null {
    return isTextKey(key) ? TEXTS[toLocale(locale)][key] : null;
  },
});

export type TranslationsService = ReturnType<typeof createTranslationsService>;
