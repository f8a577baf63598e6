import { createIntl, createIntlCache } from 'react-intl';

import { NO_PREFERENCE } from '../../../shared/language';
import type { Locale } from '../../../shared/locales';
import { formatsIn, type Formats } from '../hooks/useFormats';
import type { Translate } from '../hooks/useTranslate';
import { MESSAGES } from '../translations/messages';
import { resolveLanguage } from './preference';

/** Texts, numbers and dates of one language. */
export interface Words {
  t: Translate;
  formats: Formats;
}

const cache = createIntlCache();

/** Those of a language that may be another than the reader's, with the digits and calendar usual there. */
export const wordsIn = (locale: Locale): Words => {
  const language = resolveLanguage(NO_PREFERENCE, locale);
  const intl = createIntl({ locale: language.tag, messages: MESSAGES[locale] }, cache);
  const t: Translate = (key, values) => intl.formatMessage({ id: key }, values);
  return { t, formats: formatsIn(language, t) };
};
