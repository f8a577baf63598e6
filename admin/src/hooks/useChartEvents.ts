import * as React from 'react';

import type { ChartEvent } from '../../../shared/contracts/chart-event';
import { eventsInPeriods, type TrendEvent } from '../charts/event-marks';
import { isolated } from '../format/isolated';
import { useFormats } from './useFormats';
import { useTranslate } from './useTranslate';

export interface WordedEvents {
  /** As a chart draws them. */
  events: TrendEvent[];
  /** In full, with their days, by index of the period. */
  textsOf: (index: number) => string[];
}

const NONE: string[] = [];

/** What happened in a chart's periods, in the reader's words. */
export const useChartEvents = (
  events: readonly ChartEvent[],
  periods: readonly { start: string; end: string }[]
): WordedEvents => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useMemo(() => {
    const worded = events.map((event) => {
      // A name may run the other way than the sentence it stands in.
      const name = isolated(event.name);
      const label = t(`event.${event.kind}`, { name, version: event.version ?? 0 });
      return { date: event.date, label };
    });
    const placed = eventsInPeriods(worded, periods);
    const dated = eventsInPeriods(
      worded.map(({ date, label }) => ({
        date,
        label: t('event.dated', { event: label, date: formats.date(date) }),
      })),
      periods
    );
    const texts = new Map<number, string[]>();
    for (const { index, label } of dated) texts.set(index, [...(texts.get(index) ?? []), label]);
    return { events: placed, textsOf: (index) => texts.get(index) ?? NONE };
  }, [events, periods, formats, t]);
};
