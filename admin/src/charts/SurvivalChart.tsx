import * as React from 'react';
import { useTheme } from 'styled-components';

import { useDrawingWidth } from '../hooks/useDrawingWidth';
import { AT_RISK_ROW, AtRiskRows } from './AtRiskRows';
import { curveStyle } from './curve-styles';
import { survivalPaths, survivalScales, type SurvivalValue } from './survival-geometry';
import { SurvivalAxes } from './SurvivalAxes';
import { TrendPoints, type TrendMark } from './TrendPoints';
import { TrendReadout } from './TrendReadout';

export interface SurvivalCurve {
  key: string;
  steps: readonly SurvivalValue[];
  lastTime: number | null;
  atRisk: readonly number[];
}

/** A marked point of a curve: by then, so many still lasted. */
export interface SurvivalMark extends TrendMark {
  time: number;
}

interface SurvivalChartProps {
  label: string;
  curves: readonly SurvivalCurve[];
  marks: readonly SurvivalMark[];
  horizon: number;
  ticks: readonly number[];
  atRiskTitle: string;
  formatTime: (seconds: number) => string;
  formatShare: (share: number) => string;
  formatCount: (n: number) => string;
  direction: 'ltr' | 'rtl';
}

const PLOT = 240;
const AXIS_SPACE = 72;
const EDGE_SPACE = 26;
const UNDER_AXIS = 48;
const FALLBACK_WIDTH = 760;

const marginOf = (direction: 'ltr' | 'rtl', rows: number) => ({
  top: 12,
  bottom: UNDER_AXIS + AT_RISK_ROW * rows,
  left: direction === 'ltr' ? AXIS_SPACE : EDGE_SPACE,
  right: direction === 'ltr' ? EDGE_SPACE : AXIS_SPACE,
});

/**
 * Kaplan–Meier curves: the share of the cases that lasted longer than each time, with a band where there is one
 * curve only, and the number at risk under it. Time runs left to right in every language.
 */
export const SurvivalChart = (props: SurvivalChartProps) => {
  const { label, curves, marks, horizon, ticks, direction } = props;
  const { colors } = useTheme();
  const [ref, width] = useDrawingWidth(FALLBACK_WIDTH);
  const [active, setActive] = React.useState<number | null>(null);
  const margin = marginOf(direction, curves.length);
  const height = margin.top + PLOT + margin.bottom;
  const scales = survivalScales(horizon, { width, height, margin });
  const positions = marks.map(({ time, value }) => ({
    x: scales.x(time),
    y: value === null ? null : scales.y(value),
  }));
  const shown = active === null ? undefined : marks[active];
  const at = active === null ? undefined : positions[active];

  return (
    <div ref={ref} dir="ltr" style={{ position: 'relative' }}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
      >
        <SurvivalAxes scales={scales} {...props} />
        {curves.map(({ key, steps, lastTime }, index) => {
          const { color, dashes } = curveStyle(index);
          const { line, band } = survivalPaths(steps, lastTime, horizon, scales);
          return (
            <g key={key} aria-hidden>
              {curves.length === 1 && <path d={band} fill={colors[color]} fillOpacity={0.14} />}
              <path
                d={line}
                fill="none"
                stroke={colors[color]}
                strokeWidth={2.2}
                strokeDasharray={dashes}
              />
            </g>
          );
        })}
        <AtRiskRows
          scales={scales}
          ticks={ticks}
          rows={curves.map(({ atRisk }) => atRisk)}
          title={props.atRiskTitle}
          formatCount={props.formatCount}
          direction={direction}
          top={scales.plot.bottom + UNDER_AXIS - 6}
        />
        <TrendPoints marks={marks} positions={positions} onActivate={setActive} />
      </svg>
      {shown && at && at.y !== null && (
        <TrendReadout x={at.x} y={at.y} width={width} direction={direction}>
          {shown.readout}
        </TrendReadout>
      )}
    </div>
  );
};
