import * as React from 'react';

import { useLanguage } from '../../../hooks/useLanguage';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago an instant was, or until it is, in the largest unit of which it has one: `2 days ago`. */
export const useRelativeTime = (): ((iso: string, now: number) => string) => {
  const { locale, digits } = useLanguage();
  return React.useMemo(() => {
    const format = new Intl.RelativeTimeFormat(`${locale}-u-nu-${digits}`, { numeric: 'auto' });
    return (iso, now) => {
      const seconds = (Date.parse(iso) - now) / 1000;
      const [unit, length] = UNITS.find(([, of]) => Math.abs(seconds) >= of) ?? ['minute', 60];
      return format.format(Math.trunc(seconds / length), unit);
    };
  }, [locale, digits]);
};
