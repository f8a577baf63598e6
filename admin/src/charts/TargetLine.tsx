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

/** The value to reach, dashed through the plot; its name stands on the side away from the axis. */
export const TargetLine = ({ geometry, value, label, direction }: TargetLineProps) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const y = heightOf(geometry)(value);
  const isAtTop = y - GAP - TEXT_HEIGHT < plot.top;
  return (
    <g aria-hidden data-cx-target>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={y}
        y2={y}
        stroke={colors.neutral700}
        strokeWidth={1.4}
        strokeDasharray="7 5"
      />
      <ChartText
        x={direction === 'ltr' ? plot.right : plot.left}
        y={isAtTop ? y + GAP + TEXT_HEIGHT - 3 : y - GAP}
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
