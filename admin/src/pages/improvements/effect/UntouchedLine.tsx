import { useTheme } from 'styled-components';

import { heightOf } from '../../../charts/control-geometry';
import { linePath, runsOf } from '../../../charts/geometry';
import type { TrendGeometry } from '../../../charts/trend-geometry';

interface UntouchedLineProps {
  geometry: TrendGeometry;
  /** One a period. */
  values: readonly (number | null)[];
}

const HALF = 3;

/** The untouched locations: a dashed grey line with squares, under the line of those where something was done. */
export const UntouchedLine = ({ geometry, values }: UntouchedLineProps) => {
  const { colors } = useTheme();
  const y = heightOf(geometry);
  const at = (index: number) => ({ x: geometry.points[index]?.x ?? 0, y: y(values[index] ?? 0) });
  return (
    <g aria-hidden data-cx-untouched>
      {runsOf(values, (value) => value !== null).map((run) => (
        <path
          key={run[0]}
          d={linePath(run.map(at))}
          fill="none"
          stroke={colors.neutral600}
          strokeWidth={1.4}
          strokeDasharray="5 4"
        />
      ))}
      {values.map((value, index) => {
        if (value === null) return null;
        const point = at(index);
        return (
          <rect
            key={index}
            x={point.x - HALF}
            y={point.y - HALF}
            width={2 * HALF}
            height={2 * HALF}
            fill={colors.neutral0}
            stroke={colors.neutral600}
          />
        );
      })}
    </g>
  );
};
