import * as React from 'react';

import { LanguageContext, type LanguageContextValue } from '../language/LanguageProvider';

/** The reader's language, direction, calendar and digits. */
export const useLanguage = (): LanguageContextValue => {
  const language = React.useContext(LanguageContext);
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it');
  return language;
};

/** For content that is portalled to the body, outside our root: it needs direction and language again. */
export const usePortalLanguage = (): { dir: 'ltr' | 'rtl'; lang: string } => {
  const { direction, locale } = useLanguage();
  return { dir: direction, lang: locale };
};
