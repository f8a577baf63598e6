import { useTheme } from 'styled-components';

import { ChartText } from './chart-text';
import { heightOf } from './control-geometry';
import type { TrendGeometry } from './trend-geometry';

interface TargetLineProps {
  geometry: TrendGeometry;
  value: number;
  label: string;
  direction: 'ltr' | 'rtl';
}

const GAP = 5;
const TEXT_HEIGHT = 14;

/** About so wide is the name, and so far a mark reaches beyond its point. */
const NAME_WIDTH = 80;
const MARK = 7;

/** On which side of the line its name covers fewer values. */
const isNamedAbove = (
  { points, plot }: TrendGeometry,
  line: number,
  direction: 'ltr' | 'rtl'
): boolean => {
  const room = GAP + TEXT_HEIGHT;
  const near = points.filter(({ x }) =>
    direction === 'ltr' ? x >= plot.right - NAME_WIDTH : x <= plot.left + NAME_WIDTH
  );
  const between = (top: number, bottom: number): number =>
    near.filter(({ y }) => y !== null && y >= top && y <= bottom).length;
  const above = line - room < plot.top ? Infinity : between(line - room - MARK, line);
  return above <= between(line, line + room + MARK);
};

/**
 * The value to reach, dash-dotted through the plot. Its name stands at the end away from the axis, on the side of
 * the line on which it covers fewer values.
 */
export const TargetLine = ({ geometry, value, label, direction }: TargetLineProps) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const y = heightOf(geometry)(value);
  const isAbove = isNamedAbove(geometry, y, direction);
  return (
    <g aria-hidden data-cx-target>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={y}
        y2={y}
        stroke={colors.neutral700}
        strokeWidth={1.4}
        strokeDasharray="10 4 2 4"
      />
      <ChartText
        x={direction === 'ltr' ? plot.right : plot.left}
        y={isAbove ? y - GAP : y + GAP + TEXT_HEIGHT - 3}
        textAnchor="end"
        direction={direction}
        // The name stays readable where the line or its band runs behind it.
        style={{
          fill: colors.neutral800,
          stroke: colors.neutral0,
          strokeWidth: 3,
          paintOrder: 'stroke',
        }}
      >
        {label}
      </ChartText>
    </g>
  );
};
