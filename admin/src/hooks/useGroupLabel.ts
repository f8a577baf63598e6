import * as React from 'react';

import type { KpiGroup } from '../../../shared/contracts/kpi';
import { CHANNELS, type Channel, type KpiGrouping } from '../../../shared/dimensions';
import { useLanguage } from './useLanguage';
import { isMessageKey } from '../translations/messages';
import { useTranslate } from './useTranslate';

const isChannel = (key: string): key is Channel => (CHANNELS as readonly string[]).includes(key);

/** A language's own tag that Intl does not know stays as it is. */
const languageName = (tag: string, locale: string): string | undefined => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
  } catch {
    return undefined;
  }
};

/** Names a key: channels and languages in the reader's words, everything else as the server does. */
export const useNameOfKey = (): ((by: KpiGrouping, key: string, label: string) => string) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  return React.useCallback(
    (by, key, label) => {
      if (by === 'channel' && isChannel(key)) return t(`channel.${key}`);
      const word = `complaint.${by}.${key}`;
      if ((by === 'priority' || by === 'severity') && isMessageKey(word)) return t(word);
      if (by === 'language') return languageName(key, locale) ?? label;
      return label;
    },
    [locale, t]
  );
};

/** The same for one dimension. */
export const useKeyLabel = (by: KpiGrouping): ((key: string, label: string) => string) => {
  const nameOf = useNameOfKey();
  return React.useCallback((key, label) => nameOf(by, key, label), [by, nameOf]);
};

/** Names a group, also that of the answers without a key. */
export const useGroupLabel = (by: KpiGrouping): ((group: KpiGroup) => string) => {
  const t = useTranslate();
  const labelOf = useKeyLabel(by);
  return React.useCallback(
    ({ key, label }) =>
      key === null ? t('breakdown.none', { dimension: by }) : labelOf(key, label),
    [by, labelOf, t]
  );
};
