import * as React from 'react';

import type { ChartEvent } from '../../../../shared/contracts/chart-event';
import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { MINIMUM_SPAN } from '../../charts/minimum-span';
import { domainOf } from '../../charts/ticks';
import { TrendChart } from '../../charts/TrendChart';
import { ChartCard } from '../../components/ChartCard';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useChartEvents } from '../../hooks/useChartEvents';
import { useFormats } from '../../hooks/useFormats';
import { useTargetLine } from '../../hooks/useTargetLine';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { TrendTable } from './TrendTable';
import { useTrendPoints } from './useTrendPoints';
import type { Interval } from '../../../../shared/time';

interface TrendCardProps {
  detail: KpiAnswer;
  definition: KpiDescription;
  interval: Interval;
  events: readonly ChartEvent[];
  pathTo?: PathToFacts;
}

/** The chosen KPI over time, with its confidence band. */
export const TrendCard = ({ detail, definition, interval, events, pathTo }: TrendCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const happened = useChartEvents(events, detail.series);
  const points = useTrendPoints(detail, definition, interval, happened.textsOf, pathTo);
  // The sum of a period says nothing of its parts.
  const target = definition.unit === 'count' ? null : detail.target;
  const targetLine = useTargetLine(target, definition);
  const domain = React.useMemo(
    () =>
      domainOf(
        [
          ...points.flatMap(({ value, low, high }) => [value, low, high]),
          ...(definition.unit === 'count' ? [0] : []),
          target?.value ?? null,
        ],
        definition.range,
        MINIMUM_SPAN[definition.unit]
      ),
    [points, definition, target]
  );
  const leads = points.some(({ to }) => to);
  const level = detail.series.find(({ confidence }) => confidence)?.confidence?.level;
  const title = t('trend.title', { kpi: definition.name, interval });

  const notes = [
    ...(level === undefined ? [] : [t('trend.band', { level: formats.share(level) })]),
    ...(detail.series.some(({ partial }) => partial) ? [t('trend.dashed')] : []),
    ...(target ? [t('trend.target')] : []),
  ];

  return (
    <ChartCard
      title={title}
      note={notes.length === 0 ? undefined : notes.join(t('list.separator'))}
      chart={
        <TrendChart
          label={`${title}. ${t(leads ? 'trend.keysAndEnter' : 'trend.keys', { input: definition.input })}`}
          points={points}
          events={happened.events}
          domain={domain}
          direction={direction}
          underlay={targetLine}
          formatTick={(value, decimals) => formats.tick(value, { ...definition, decimals })}
        />
      }
      table={<TrendTable caption={title} points={points} detail={detail} definition={definition} />}
    />
  );
};
