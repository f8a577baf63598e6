import * as React from 'react';

import { useTranslate } from '../../../hooks/useTranslate';

const MINUTE = 60;
const HOUR = 3_600;

/** Seconds as hours and minutes in words. */
export const useDuration = (): ((seconds: number) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (seconds) => {
      const minutes = Math.round((seconds % HOUR) / MINUTE);
      const hours = Math.floor(seconds / HOUR);
      if (hours === 0) return t('desk.minutes', { n: minutes });
      const text = t('desk.hours', { n: hours });
      return minutes === 0 ? text : `${text} ${t('desk.minutes', { n: minutes })}`;
    },
    [t]
  );
};
