import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription, KpiPoint } from '../../../../shared/contracts/kpi';
import type { Interval } from '../../../../shared/time';
import type { TrendPoint } from '../../charts/TrendChart';
import { hasFewAnswers } from '../../components/change-verdict';
import { IntervalAndN } from '../../components/IntervalAndN';
import { Num } from '../../components/Num';
import { isolateLtr } from '../../format/number';
import { useCountWords, type CountWords } from '../../hooks/useCountWords';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useFormats, type Formats } from '../../hooks/useFormats';
import { useTranslate, type Translate } from '../../hooks/useTranslate';

export interface NamedTrendPoint extends TrendPoint {
  /** The period in full. */
  long: string;
  /** What happened in it, in words. */
  events: string[];
}

type PointTexts = Pick<NamedTrendPoint, 'long' | 'events'>;

/** How numbers are told in the reader's language. */
interface Wording {
  words: CountWords;
  formats: Formats;
  t: Translate;
}

/** A point as one sentence, for a screen reader. */
const describe = (
  point: KpiPoint,
  { long, events }: PointTexts,
  rules: KpiDescription,
  { words, formats, t }: Wording
) => {
  const parts = [
    long,
    point.value === null ? words.none : isolateLtr(formats.value(point.value, rules)),
    point.confidence ? isolateLtr(formats.interval(point.confidence, rules)) : null,
    words.count(point.n),
    hasFewAnswers(point.flags) ? words.few : null,
    point.partial ? t('trend.partial') : null,
    ...events,
  ];
  return parts.filter((part) => part !== null).join(t('list.separator'));
};

const readout = (
  point: KpiPoint,
  { long, events }: PointTexts,
  rules: KpiDescription,
  { formats, t }: Wording
) => (
  <>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {long}
      {point.partial && ` (${t('trend.partial')})`}
    </Typography>
    <Typography tag="div" variant="omega" fontWeight="bold">
      {point.value === null ? '—' : <Num>{formats.value(point.value, rules)}</Num>}
    </Typography>
    <Typography tag="div" variant="pi" textColor="neutral600">
      <IntervalAndN estimate={point} rules={rules} />
    </Typography>
    {events.map((event) => (
      <Typography key={event} tag="div" variant="pi" textColor="neutral600">
        {event}
      </Typography>
    ))}
  </>
);

/** A KPI's series, worded in the reader's language, for chart and table alike. */
export const useTrendPoints = (
  detail: Pick<KpiAnswer, 'series'>,
  definition: KpiDescription,
  interval: Interval,
  eventsOf: (index: number) => string[],
  pathTo?: PathToFacts
): NamedTrendPoint[] => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  return React.useMemo(
    () =>
      detail.series.map((point, index) => {
        const { short, long } = formats.period(point, interval);
        const texts = { long, events: eventsOf(index) };
        return {
          key: point.start,
          short,
          ...texts,
          value: point.value,
          low: point.confidence?.low ?? null,
          high: point.confidence?.high ?? null,
          partial: point.partial,
          fewAnswers: hasFewAnswers(point.flags),
          description: describe(point, texts, definition, { words, formats, t }),
          to: pathTo?.(point.n, {
            period: { period: 'custom', custom: { from: point.start, to: point.end } },
          }),
          readout: readout(point, texts, definition, { words, formats, t }),
        };
      }),
    [detail.series, definition, interval, eventsOf, pathTo, words, formats, t]
  );
};
