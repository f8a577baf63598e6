import * as React from 'react';

import { useTranslate } from '../../../hooks/useTranslate';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Under so many seconds they are worth telling. */
const CLOSE = 10 * MINUTE;
/** From so many hours on nobody asks for minutes. */
const MANY_HOURS = 100;

/**
 * A length of time in words: `2 h 10 min`, `45 min`, `9 min 58 s`. In hours, never in days: a day of working
 * time is as long as the place's hours are.
 */
export const useDurationText = (): ((seconds: number) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (seconds) => {
      const whole = Math.floor(seconds);
      const [h, m, s] = [Math.floor(whole / HOUR), Math.floor(whole / MINUTE) % 60, whole % MINUTE];
      if (h >= MANY_HOURS || (h > 0 && m === 0)) return t('duration.hours', { h });
      if (h > 0) return t('duration.hoursMinutes', { h, m });
      if (whole >= CLOSE || (m > 0 && s === 0)) return t('duration.minutes', { m });
      if (m > 0) return t('duration.minutesSeconds', { m, s });
      return t('duration.seconds', { s });
    },
    [t]
  );
};
