import * as React from 'react';

import { todayIn } from '../calendar/preset-windows';
import type { Reader } from '../filters/period-state';
import { useLanguage } from './useLanguage';
import { useSite } from './useSite';

/** Who asks: calendar and language of the page; week start, reporting zone and today of the site. */
export const useReader = (): Reader => {
  const { calendar, locale } = useLanguage();
  const { timeZone, weekStart } = useSite().site;
  return React.useMemo(
    () => ({ calendar, locale, timeZone, weekStart, today: todayIn(timeZone) }),
    [calendar, locale, timeZone, weekStart]
  );
};
