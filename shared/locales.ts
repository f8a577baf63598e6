export const LOCALES = ['en', 'ar', 'fa'] as const;
/** Languages in which everything a person sees is written. */
export type Locale = (typeof LOCALES)[number];

/** The locale among ours that serves a language tag: `ar-EG` → `ar`; anything else → `en`. */
export const toLocale = (tag: string | null | undefined): Locale => {
  const language = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
};

/** Languages that are usually written from right to left, by their ISO 639 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** In which direction a language is written: `ar-EG` → `rtl`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(tag.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
