import { useTheme } from 'styled-components';

import { ChartNumber, ChartText } from './chart-text';
import { labelMiddle } from './geometry';
import { tickDecimals } from './ticks';
import type { TrendGeometry } from './trend-geometry';

interface TrendAxesProps {
  geometry: TrendGeometry;
  /** Of the picture. */
  width: number;
  /** One a period; null where the axis has no room. */
  labels: readonly (string | null)[];
  formatTick: (value: number, decimals: number) => string;
  direction: 'ltr' | 'rtl';
}

/** Grid lines with their values on the reading side, and the periods under the plot. */
export const TrendAxes = ({ geometry, width, labels, formatTick, direction }: TrendAxesProps) => {
  const { colors } = useTheme();
  const { plot, ticks, points } = geometry;
  const decimals = tickDecimals(ticks.map(({ value }) => value));
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
            stroke={value === 0 ? colors.neutral300 : colors.neutral150}
          />
          <ChartNumber
            x={ltr ? plot.left - 12 : plot.right + 12}
            y={y}
            dy="0.35em"
            textAnchor={ltr ? 'end' : 'start'}
          >
            {formatTick(value, decimals)}
          </ChartNumber>
        </g>
      ))}
      {labels.map(
        (label, index) =>
          label !== null && (
            <ChartText
              key={index}
              x={labelMiddle(label, points[index]?.x ?? 0, width)}
              y={plot.bottom + 20}
              textAnchor="middle"
              direction={direction}
            >
              {label}
            </ChartText>
          )
      )}
    </g>
  );
};
