import en from '../translations/en.json';
import ar from '../translations/ar.json';
import fa from '../translations/fa.json';
import { toLocale, type Locale } from '../../../shared/locales';

export type TextKey = keyof typeof en;

const texts: Record<Locale, Record<TextKey, string>> = { en, ar, fa };

/** What the server says to a reader, in the reader's language. */
export const createTranslationsService = () => ({
  /** The text, or `null` where we have none under this key. */
  find(locale: string | null | undefined, key: string): string | null {
    const table: Partial<Record<string, string>> = texts[toLocale(locale)];
    return table[key] ?? null;
  },
});

export type TranslationsService = ReturnType<typeof createTranslationsService>;
