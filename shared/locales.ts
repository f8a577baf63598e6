export const LOCALES = ['en', 'ar', 'fa'] as const;
/** Languages in which everything a person sees is written. */
export type Locale = (typeof LOCALES)[number];

/** The locale among ours that serves a language tag: `ar-EG` → `ar`; anything else → `en`. */
export const toLocale = (tag: string | null | undefined): Locale => {
  const language = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
};

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'en' ? 'ltr' : 'rtl');
