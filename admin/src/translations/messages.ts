import type { Locale } from '../../../shared/locales';
import ar from './ar.json';
import en from './en.json';
import fa from './fa.json';

/** English is the source: a key missing elsewhere does not compile. */
export type MessageKey = keyof typeof en;

export const MESSAGES: Record<Locale, Record<MessageKey, string>> = { en, ar, fa };

/** True for keys built at run time (`flag.${flag}`, `method.${method}`) that have a message. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Texts of core parts that show inside our pages (`Page.Protect`), in our language. */
export const coreMessages = (locale: Locale): Record<string, string> => ({
  'app.components.EmptyStateLayout.content-permissions': MESSAGES[locale]['state.noPermission'],
  anErrorOccurred: MESSAGES[locale]['state.error'],
});
