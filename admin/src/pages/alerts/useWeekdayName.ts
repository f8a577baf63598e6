import * as React from 'react';

import type { DigestWeekday } from '../../../../shared/contracts/digest';
import { useLanguage } from '../../hooks/useLanguage';

/** 1970-01-05 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

/** What a day of the week is called in the reader's language. */
export const useWeekdayName = (): ((weekday: DigestWeekday) => string) => {
  const { locale } = useLanguage();
  return React.useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    return (weekday) => format.format(MONDAY + (weekday - 1) * DAY);
  }, [locale]);
};
