import * as React from 'react';

import type { Target, TargetRow } from '../../../../shared/contracts/target';
import { FACT_DIMENSIONS } from '../../../../shared/dimensions';
import { useFormats } from '../../hooks/useFormats';
import { useLanguage } from '../../hooks/useLanguage';
import { useNameOfKey } from '../../hooks/useGroupLabel';
import { useTranslate } from '../../hooks/useTranslate';

export interface TargetWords {
  /** "Location: Riyadh, Jeddah · Channel: App", or "everything". */
  scope: (row: Pick<TargetRow, 'target' | 'labels'>) => string;
  /** "every month, from 1 Jan 2026", or the days of a single window. */
  period: (target: Target) => string;
}

/** A target's scope and period in the reader's language and calendar. */
export const useTargetWords = (): TargetWords => {
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useNameOfKey();
  const { calendar: readersCalendar } = useLanguage();
  return React.useMemo(
    () => ({
      scope: ({ target, labels }) => {
        const parts = FACT_DIMENSIONS.flatMap((dimension) => {
          const keys = target.scope[dimension];
          if (!keys) return [];
          const names = keys
            .map((key) => nameOf(dimension, key, labels[dimension]?.[key] ?? key))
            .join(t('list.separator'));
          return [
            t('targets.scopePart', { dimension: t('filter.dimension', { dimension }), names }),
          ];
        });
        return parts.length > 0 ? parts.join(t('facts.separator')) : t('targets.everything');
      },
      period: ({ recurrence, calendar, from, to }) => {
        if (recurrence === 'once') return from && to ? formats.dateRange(from, to) : '';
        const every = t(`targets.every.${recurrence}`);
        const named =
          calendar === readersCalendar
            ? every
            : t('targets.everyIn', { every, calendar: t(`calendar.${calendar}`) });
        if (from && to) return [named, formats.dateRange(from, to)].join(t('list.separator'));
        const bounds = [
          ...(from ? [t('targets.from', { date: formats.date(from) })] : []),
          ...(to ? [t('targets.until', { date: formats.date(to) })] : []),
        ];
        return [named, ...bounds].join(t('list.separator'));
      },
    }),
    [t, formats, nameOf, readersCalendar]
  );
};
