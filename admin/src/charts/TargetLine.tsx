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

/** Height of the last value that is drawn; the name of the line stands near it. */
const lastHeight = ({ points }: TrendGeometry, direction: 'ltr' | 'rtl'): number | null => {
  const heights = points.flatMap(({ y }) => (y === null ? [] : [y]));
  return (direction === 'ltr' ? heights[heights.length - 1] : heights[0]) ?? null;
};

/**
 * The value to reach, dash-dotted through the plot. Its name stands at the end away from the axis, on the side of
 * the line on which the values don't.
 */
export const TargetLine = ({ geometry, value, label, direction }: TargetLineProps) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const y = heightOf(geometry)(value);
  const near = lastHeight(geometry, direction);
  const hasRoomAbove = y - GAP - TEXT_HEIGHT >= plot.top;
  const isAbove = hasRoomAbove && (near === null || near >= y);
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
