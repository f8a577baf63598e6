import type { Locale } from '../../../shared/locales';
import ar from './ar.json';
import en from './en.json';
import fa from './fa.json';

/** English is the source: a key missing elsewhere does not compile. */
export type TextKey = keyof typeof en;

export const TEXTS: Record<Locale, Record<TextKey, string>> = { en, ar, fa };

/** True for keys built at run time (`kpi.${key}.name`) that have a text. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);
