import * as React from 'react';

import { todayIn } from '../calendar/preset-windows';
import type { Reader } from '../filters/period-state';
import { useLanguage } from './useLanguage';

/** Who asks: calendar and language of the page, time zone and today of the browser. */
export const useReader = (): Reader => {
  const { calendar, locale } = useLanguage();
  return React.useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { calendar, locale, timeZone, today: todayIn(timeZone) };
  }, [calendar, locale]);
};
