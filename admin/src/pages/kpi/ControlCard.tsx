import * as React from 'react';

import type { ChartEvent } from '../../../../shared/contracts/chart-event';
import type { KpiTarget } from '../../../../shared/contracts/kpi';
import type { Interval } from '../../../../shared/time';
import { ControlLines } from '../../charts/ControlLines';
import { TrendChart } from '../../charts/TrendChart';
import { ChartCard } from '../../components/ChartCard';
import { useChartEvents } from '../../hooks/useChartEvents';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useFormats } from '../../hooks/useFormats';
import { useTargetLine } from '../../hooks/useTargetLine';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { controlDomain, drawnPhases, type ControlPart } from './control-points';
import { ControlLegend } from './ControlLegend';
import { ControlTable } from './ControlTable';
import { useControlPoints } from './useControlPoints';

/** Where the limits come from, or why there are none. */
const useStatusText = ({ controlChart, definition: { input } }: ControlPart): string => {
  const t = useTranslate();
  const formats = useFormats();
  const { baseline, minimum, phases, points, status } = controlChart;
  const phase = phases[phases.length - 1];
  const judged = points.filter(
    ({ leftOut, start }) => leftOut === null && start >= (phase?.from ?? '')
  ).length;
  if (phase?.rebasedOn) {
    return t(`control.rebased.${status}`, {
      input,
      n: judged,
      limits: minimum.limits,
      fixed: minimum.fixed,
      date: formats.date(phase.rebasedOn),
    });
  }
  return t(`control.status.${status}`, {
    input,
    n: baseline?.periods ?? judged,
    limits: minimum.limits,
    fixed: minimum.fixed,
    dates: baseline ? formats.dateRange(baseline.from, baseline.to) : '',
  });
};

interface ControlCardProps extends ControlPart {
  interval: Interval;
  events: readonly ChartEvent[];
  target: KpiTarget | null;
  /** Where what a point counts can be read; nowhere when left out. */
  pathTo?: PathToFacts;
}

/** Is what moves more than the usual noise? The KPI by period, between its limits. */
export const ControlCard = ({
  interval,
  events,
  target: asked,
  pathTo,
  ...part
}: ControlCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const { controlChart, definition } = part;
  const happened = useChartEvents(events, controlChart.points);
  const points = useControlPoints(part, interval, happened.textsOf, pathTo);
  const leads = points.some(({ to }) => to);
  // The sum of a period says nothing of its parts.
  const target = definition.unit === 'count' ? null : asked;
  const targetLine = useTargetLine(target, definition);
  const domain = React.useMemo(
    () => controlDomain({ controlChart, definition }, target?.value ?? null),
    [controlChart, definition, target]
  );
  const title = t('control.title', { kpi: definition.name, interval });
  const phases = drawnPhases(controlChart);

  return (
    <ChartCard
      title={title}
      note={useStatusText(part)}
      chart={
        <>
          <TrendChart
            label={`${title}. ${t(leads ? 'trend.keysAndEnter' : 'trend.keys', { input: definition.input })}`}
            points={points}
            events={happened.events}
            domain={domain}
            direction={direction}
            formatTick={(value, decimals) => formats.tick(value, { ...definition, decimals })}
            underlay={(geometry) => (
              <>
                <ControlLines
                  geometry={geometry}
                  phases={phases}
                  limits={controlChart.points.map(({ limits }) => limits)}
                />
                {targetLine(geometry)}
              </>
            )}
          />
          <ControlLegend controlChart={controlChart} definition={definition} />
        </>
      }
      table={<ControlTable caption={title} points={points} {...part} />}
    />
  );
};
