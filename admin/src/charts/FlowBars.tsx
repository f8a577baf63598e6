import * as React from 'react';
import { Link } from 'react-router-dom';
import { css, styled, useTheme } from 'styled-components';

import { useDrawingWidth } from '../hooks/useDrawingWidth';
import { useRovingFocus } from '../hooks/useRovingFocus';
import { ChartNumber, ChartText } from './chart-text';
import { flowGeometry, type Box, type FlowGeometry, type FlowValue } from './flow-geometry';
import { FlowFills, useFlowFills } from './FlowFills';
import { labelledIndices } from './geometry';

export interface FlowBar extends FlowValue {
  key: string;
  /** Under the axis. */
  short: string;
  /** Everything that the bars say, as a sentence for assistive technology. */
  description: string;
  /** Where a press leads; null: nowhere. */
  to: string | null;
}

interface FlowBarsProps {
  label: string;
  bars: readonly FlowBar[];
  formatCount: (n: number) => string;
  direction: 'ltr' | 'rtl';
}

const HEIGHT = 190;
const AXIS_SPACE = 44;
const EDGE_SPACE = 22;
const FALLBACK_WIDTH = 760;
const LABEL_GAP = 76;

const pressed = css`
  outline: none;

  &:hover rect:first-child {
    fill: ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible rect:first-child {
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2;
  }
`;

const ColumnLink = styled(Link)`
  ${pressed}
`;

const Column = styled.g`
  ${pressed}
`;

const Rect = ({ box, fill }: { box: Box; fill: string }) =>
  box.height > 0 ? <rect {...box} fill={fill} /> : null;

/** What has no number below 0: so many went out. */
const Axis = ({
  geometry: { ticks, plot },
  formatCount,
  direction,
}: Pick<FlowBarsProps, 'formatCount' | 'direction'> & { geometry: FlowGeometry }) => {
  const { colors } = useTheme();
  const ltr = direction === 'ltr';
  return (
    <g aria-hidden>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y}
            y2={y}
            stroke={value === 0 ? colors.neutral500 : colors.neutral150}
          />
          <ChartNumber
            x={ltr ? plot.left - 12 : plot.right + 12}
            y={y}
            dy="0.35em"
            textAnchor={ltr ? 'end' : 'start'}
          >
            {formatCount(Math.abs(value))}
          </ChartNumber>
        </g>
      ))}
    </g>
  );
};

const marginOf = (direction: 'ltr' | 'rtl') => ({
  top: 8,
  bottom: 26,
  left: direction === 'ltr' ? AXIS_SPACE : EDGE_SPACE,
  right: direction === 'ltr' ? EDGE_SPACE : AXIS_SPACE,
});

type FlowColumn = ReturnType<typeof flowGeometry>['columns'][number];

const Parts = ({
  column,
  into,
  out,
  fills,
}: Pick<FlowColumn, 'column' | 'into' | 'out'> & { fills: ReturnType<typeof useFlowFills> }) => (
  <>
    <rect {...column} fill="transparent" />
    <Rect box={into[0]} fill={fills.received} />
    <Rect box={into[1]} fill={fills.reopened} />
    <Rect box={out[0]} fill={fills.closed} />
    <Rect box={out[1]} fill={fills.otherwise} />
  </>
);

/**
 * What came in above the line, what went out below it, period by period from left to right; second parts are
 * hatched. All columns share one tab stop.
 */
export const FlowBars = ({ label, bars, formatCount, direction }: FlowBarsProps) => {
  const [ref, width] = useDrawingWidth(FALLBACK_WIDTH);
  const fills = useFlowFills();
  const rovingFor = useRovingFocus(bars.map((_, index) => index));
  const geometry = React.useMemo(
    () => flowGeometry(bars, { width, height: HEIGHT, margin: marginOf(direction) }),
    [bars, width, direction]
  );
  const { plot, columns } = geometry;
  const labelled = labelledIndices(bars.length, plot.right - plot.left, LABEL_GAP);
  return (
    <div ref={ref} dir="ltr">
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-label={label}
      >
        <FlowFills fills={fills} />
        <Axis {...{ geometry, formatCount, direction }} />
        {columns.map(({ column, into, out, middle }, index) => {
          const bar = bars[index];
          if (!bar) return null;
          const shared = { ...rovingFor(index), 'aria-label': bar.description };
          const parts = <Parts {...{ column, into, out, fills }} />;
          return (
            <g key={bar.key}>
              {bar.to ? (
                <ColumnLink to={bar.to} {...shared}>
                  {parts}
                </ColumnLink>
              ) : (
                <Column role="img" {...shared}>
                  {parts}
                </Column>
              )}
              {labelled.has(index) && (
                <ChartText
                  aria-hidden
                  x={middle}
                  y={plot.bottom + 20}
                  textAnchor="middle"
                  direction={direction}
                >
                  {bar.short}
                </ChartText>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
};
