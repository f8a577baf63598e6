import * as React from 'react';

import type { EffectPeriod, ImprovementEffect } from '../../../../../shared/contracts/improvement';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import type { LocalDate } from '../../../../../shared/time';
import { domainOf } from '../../../charts/ticks';
import { TrendChart, type TrendPoint } from '../../../charts/TrendChart';
import { MINIMUM_SPAN } from '../../../charts/minimum-span';
import type { TrendGeometry } from '../../../charts/trend-geometry';
import { ChartCard } from '../../../components/ChartCard';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { isolateLtr } from '../../../format/number';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { PeriodReadout } from './PeriodReadout';
import { UntouchedLine } from './UntouchedLine';

type Kpi = NonNullable<ImprovementEffect['kpi']>;

interface EffectChartProps {
  kpi: Kpi;
  definition: KpiDescription;
  startsOn: LocalDate;
}

/** Two days with a year need so much of the axis. */
const RANGE_GAP = 150;

/** Below this a period's value is drawn hollow. */
const FEW = 30;

/** The periods as the chart draws and says them. */
const usePoints = (periods: readonly EffectPeriod[], definition: KpiDescription): TrendPoint[] => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  return React.useMemo(
    () =>
      periods.map((period) => {
        const { from, to, acted, untouched } = period;
        const shown = (value: number | null) =>
          value === null ? words.none : isolateLtr(formats.value(value, definition));
        const parts = [
          formats.dateRange(from, to),
          shown(acted.value),
          words.count(acted.n),
          ...(untouched
            ? [`${t('improvements.effect.untouched')}: ${shown(untouched.value)}`]
            : []),
        ];
        return {
          key: from,
          // Not its first day alone: the start lies between two of them.
          short: formats.dateRange(from, to),
          value: acted.value,
          low: acted.low,
          high: acted.high,
          fewAnswers: acted.n < FEW,
          description: parts.join(t('list.separator')),
          readout: <PeriodReadout period={period} definition={definition} />,
        };
      }),
    [periods, definition, words, formats, t]
  );
};

const PeriodTable = ({
  title,
  kpi,
  definition,
}: { title: string } & Omit<EffectChartProps, 'startsOn'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const compared = kpi.periods.some(({ untouched }) => untouched !== null);
  const number = (value: number | null) =>
    value === null ? '—' : <Num>{formats.value(value, definition)}</Num>;
  const n = t('improvements.effect.column.n');
  return (
    <DataTable
      caption={title}
      columns={[
        t('improvements.effect.column.period'),
        t('improvements.effect.column.acted'),
        n,
        ...(compared
          ? [t('improvements.effect.untouched'), `${n} (${t('improvements.effect.untouched')})`]
          : []),
      ]}
      rows={kpi.periods.map(({ from, to, acted, untouched }) => ({
        key: from,
        cells: [
          formats.dateRange(from, to),
          number(acted.value),
          formats.count(acted.n),
          ...(compared ? [number(untouched?.value ?? null), formats.count(untouched?.n ?? 0)] : []),
        ],
      }))}
    />
  );
};

/** The windows before and the one after, with the start marked, and beside them the untouched locations. */
export const EffectChart = ({ kpi, definition, startsOn }: EffectChartProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const { periods } = kpi;
  const points = usePoints(periods, definition);
  const others = React.useMemo(
    () => periods.map(({ untouched }) => untouched?.value ?? null),
    [periods]
  );
  const compared = others.some((value) => value !== null);
  const domain = React.useMemo(
    () =>
      domainOf(
        [...points.flatMap(({ value, low, high }) => [value, low, high]), ...others],
        definition.range,
        MINIMUM_SPAN[definition.unit]
      ),
    [points, others, definition]
  );
  const events = React.useMemo(
    () => [{ index: periods.length - 1, share: 0, label: t('improvements.effect.start') }],
    [periods, t]
  );
  const underlay = React.useCallback(
    (geometry: TrendGeometry) => compared && <UntouchedLine geometry={geometry} values={others} />,
    [compared, others]
  );
  const title = t('improvements.effect.chart', {
    kpi: definition.name,
    date: formats.date(startsOn),
  });
  return (
    <ChartCard
      title={title}
      note={t(compared ? 'improvements.effect.chart.compared' : 'improvements.effect.chart.note', {
        level: formats.share(0.95),
      })}
      chart={
        <TrendChart
          label={`${title}. ${t('trend.keys')}`}
          points={points}
          events={events}
          domain={domain}
          direction={direction}
          underlay={underlay}
          labelGap={RANGE_GAP}
          formatTick={(value, decimals) => formats.value(value, { ...definition, decimals })}
        />
      }
      table={<PeriodTable title={title} kpi={kpi} definition={definition} />}
    />
  );
};
