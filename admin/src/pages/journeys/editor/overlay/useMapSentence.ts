import * as React from 'react';

import type { FoundPainPoint } from '../../../../../../shared/contracts/journey-overlay';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import { toLocale } from '../../../../../../shared/locales';
import { useLazyGetCxKpisQuery } from '../../../../api/settings';
import { useFormats } from '../../../../hooks/useFormats';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { wordsIn } from '../../../../language/words-in';
import { useJourneyPage } from '../PageContext';
import { painSentence } from './pain-sentence';

/** What content is called where a site has no languages. */
const NO_LANGUAGE = 'default';

/**
 * What the data found, in the words in which it is taken onto the map: those of the map's language, whatever
 * the reader's is; English where the map has one that we don't speak.
 */
export const useMapSentence = (): ((
  found: FoundPainPoint,
  definition: KpiDescription
) => Promise<string>) => {
  const t = useTranslate();
  const formats = useFormats();
  const reader = useLanguage().locale;
  const { locale } = useJourneyPage();
  const [describe] = useLazyGetCxKpisQuery();
  return React.useCallback(
    async (found, definition) => {
      const language = locale === NO_LANGUAGE ? reader : toLocale(locale);
      if (language === reader) return painSentence(found, definition, { t, formats });
      const kpis = await describe({ locale: language }, true)
        .unwrap()
        .catch(() => []);
      const named = kpis.find(({ key }) => key === found.kpi) ?? definition;
      return painSentence(found, named, wordsIn(language));
    },
    [t, formats, reader, locale, describe]
  );
};
