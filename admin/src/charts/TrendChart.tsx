import * as React from 'react';
import { isolateLtr } from '../format/number';
import { useDrawingWidth } from '../hooks/useDrawingWidth';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { EVENT_ROWS, eventMarks, type TrendEvent } from './event-marks';
import { labelledIndices } from './geometry';
import { TrendAxes } from './TrendAxes';
import { EVENT_ROW_HEIGHT, TrendEvents } from './TrendEvents';
import { TrendLines } from './TrendLines';
import { TrendPoints, type TrendMark } from './TrendPoints';
import { TrendReadout } from './TrendReadout';
import { trendGeometry, type TrendGeometry, type TrendValue } from './trend-geometry';
import type { Domain } from './ticks';

export interface TrendPoint extends TrendValue, TrendMark {
  /** Under the axis. */
  short: string;
}

export interface TrendChartProps {
  label: string;
  points: readonly TrendPoint[];
  domain: Domain;
  /** Writes a tick, given as many digits after the point as the ticks need. */
  formatTick: (value: number, decimals: number) => string;
  direction: 'ltr' | 'rtl';
  /** What happened in the periods. */
  events?: readonly TrendEvent[];
  /** Drawn under the lines. */
  underlay?: (geometry: TrendGeometry) => React.ReactNode;
  /** Labels of the axis keep so far apart, from middle to middle. */
  labelGap?: number;
}

const HEIGHT = 220;
const FALLBACK_WIDTH = 760;
const AXIS_SPACE = 44;
const EDGE_SPACE = 22;
const LABEL_GAP = 76;
const NO_EVENTS: readonly TrendEvent[] = [];

/** The side on which reading begins carries the value axis; time runs left to right in every language. */
const marginOf = (direction: 'ltr' | 'rtl', hasEvents: boolean) => ({
  top: hasEvents ? EVENT_ROWS * EVENT_ROW_HEIGHT + 6 : 12,
  bottom: 28,
  left: direction === 'ltr' ? AXIS_SPACE : EDGE_SPACE,
  right: direction === 'ltr' ? EDGE_SPACE : AXIS_SPACE,
});

/** Where the events stand; of those that stand together the first, with how many more there are. */
const useEventMarks = (
  events: NonNullable<TrendChartProps['events']>,
  geometry: ReturnType<typeof trendGeometry>
) => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useMemo(
    () =>
      eventMarks(events, geometry, (event, n) =>
        t('event.more', { event, more: isolateLtr(`+${formats.count(n)}`) })
      ),
    [events, geometry, formats, t]
  );
};

export const TrendChart = ({
  label,
  points,
  domain,
  formatTick,
  direction,
  events = NO_EVENTS,
  underlay,
  labelGap = LABEL_GAP,
}: TrendChartProps) => {
  const [ref, width] = useDrawingWidth(FALLBACK_WIDTH);
  const [active, setActive] = React.useState<number | null>(null);
  const hasEvents = events.length > 0;
  const geometry = React.useMemo(() => {
    const margin = marginOf(direction, hasEvents);
    return trendGeometry(points, domain, { width, height: HEIGHT, margin });
  }, [points, domain, width, direction, hasEvents]);
  const marks = useEventMarks(events, geometry);
  const labelled = labelledIndices(
    points.length,
    geometry.plot.right - geometry.plot.left,
    labelGap
  );
  const shown = active === null ? undefined : points[active];
  const at = active === null ? undefined : geometry.points[active];

  return (
    <div ref={ref} dir="ltr" style={{ position: 'relative' }}>
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-label={label}
      >
        <TrendAxes
          geometry={geometry}
          width={width}
          labels={points.map((point, index) => (labelled.has(index) ? point.short : null))}
          formatTick={formatTick}
          direction={direction}
        />
        {underlay?.(geometry)}
        <TrendEvents marks={marks} plot={geometry.plot} direction={direction} />
        <TrendLines geometry={geometry} />
        <TrendPoints marks={points} positions={geometry.points} onActivate={setActive} />
      </svg>
      {shown && at && at.y !== null && (
        <TrendReadout x={at.x} y={at.y} width={width} direction={direction}>
          {shown.readout}
        </TrendReadout>
      )}
    </div>
  );
};
