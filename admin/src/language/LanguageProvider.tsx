import * as React from 'react';
import { Box } from '@strapi/design-system';
import { IntlProvider, useIntl, type IntlConfig } from 'react-intl';

import type { LanguagePreference } from '../../../shared/language';
import { coreMessages, MESSAGES } from '../translations/messages';
import { resolveLanguage, type Language } from './preference';
import { SiteProvider } from './SiteProvider';
import { textsInDigits } from './texts-in-digits';
import { usePreference } from './usePreference';

export interface LanguageContextValue extends Language {
  preference: LanguagePreference;
  choose: (choice: Partial<LanguagePreference>) => void;
}

export const LanguageContext = React.createContext<LanguageContextValue | null>(null);

/** Core parts ask for messages of their own that the admin may not have; their default text stands in. */
const ignoreMissing: IntlConfig['onError'] = (error) => {
  if (error.code !== 'MISSING_TRANSLATION') throw error;
};

/**
 * Language, direction, calendar and digits of our pages. The admin cannot be Persian and never sets
 * `dir` (strapi issues 23694 and 15920), so the plugin brings its own; without a choice it follows the admin.
 */
export const LanguageProvider = ({ children }: { children: React.ReactNode }) => {
  const admin = useIntl();
  const { preference, choose } = usePreference();
  const value = React.useMemo(
    () => ({ ...resolveLanguage(preference, admin.locale), preference, choose }),
    [preference, choose, admin.locale]
  );

  const { locale, digits } = value;
  const messages = React.useMemo(
    () => ({
      ...admin.messages,
      ...coreMessages(locale),
      ...textsInDigits(MESSAGES[locale], { locale, digits }),
    }),
    [admin.messages, locale, digits]
  );

  return (
    <LanguageContext.Provider value={value}>
      <IntlProvider
        locale={value.tag}
        defaultLocale="en"
        messages={messages}
        textComponent={React.Fragment}
        onError={ignoreMissing}
      >
        <Box dir={value.direction} lang={value.locale} data-cx-page>
          <SiteProvider>{children}</SiteProvider>
        </Box>
      </IntlProvider>
    </LanguageContext.Provider>
  );
};
