import * as React from 'react';
import { useIntl } from 'react-intl';

import type { Locale } from '../../../shared/locales';
import { PLUGIN_ID } from '../constants';
import { useStoredState } from '../hooks/useStoredState';
import { PREFERENCE_KEY, readKept } from '../language/preference';

/** Strapi takes a text, and knows no Persian: ours is read where the reader chose a language of their own. */
const titleIn = async (locale: Locale): Promise<string> =>
  (await import('../translations/messages')).MESSAGES[locale]['plugin.name'];

/** The panel's title in the reader's own language; until it is there, and without a choice, in Strapi's. */
export const usePanelTitle = (): string => {
  const { formatMessage } = useIntl();
  const [stored] = useStoredState(PREFERENCE_KEY);
  const { locale } = readKept(stored).preference;
  const [own, setOwn] = React.useState<string | null>(null);
  React.useEffect(() => {
    let wanted = true;
    if (locale === null) setOwn(null);
    else {
      // Without its texts the panel keeps Strapi's title.
      void titleIn(locale).then(
        (title) => wanted && setOwn(title),
        () => undefined
      );
    }
    return () => {
      wanted = false;
    };
  }, [locale]);
  const title = { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Customer Experience' };
  return own ?? formatMessage(title);
};
