import { useTheme } from 'styled-components';

import { heightOf, limitSteps, slotOf } from './control-geometry';
import type { TrendGeometry } from './trend-geometry';

export interface ControlLinesProps {
  geometry: TrendGeometry;
  centre: number | null;
  /** One a period; null where there are none. */
  limits: readonly ({ low: number; high: number; nearLow: number; nearHigh: number } | null)[];
  /** First and last period of the baseline. */
  baseline: { first: number; last: number } | null;
}

interface BaselineProps {
  geometry: TrendGeometry;
  baseline: NonNullable<ControlLinesProps['baseline']>;
}

/** The periods that the limits come from, on a ground of their own. */
const Baseline = ({ geometry, baseline }: BaselineProps) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const { start } = slotOf(geometry, baseline.first);
  const { end } = slotOf(geometry, baseline.last);
  return (
    <rect
      x={start}
      y={plot.top}
      width={Math.max(0, end - start)}
      height={plot.bottom - plot.top}
      fill={colors.neutral150}
      fillOpacity={0.6}
    />
  );
};

/** Baseline, centre and limits of a control chart, under its line. */
export const ControlLines = ({ geometry, centre, limits, baseline }: ControlLinesProps) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const y = heightOf(geometry);
  const steps = (of: 'low' | 'high' | 'nearLow' | 'nearHigh') =>
    limitSteps(
      geometry,
      limits.map((one) => one?.[of] ?? null)
    ).map((path) => ({ path, of }));

  return (
    <g aria-hidden>
      {baseline && <Baseline {...{ geometry, baseline }} />}
      {centre !== null && (
        <line
          x1={plot.left}
          x2={plot.right}
          y1={y(centre)}
          y2={y(centre)}
          stroke={colors.neutral500}
          strokeWidth={1.4}
        />
      )}
      {[...steps('nearLow'), ...steps('nearHigh')].map(({ path, of }) => (
        <path
          key={of + path}
          d={path}
          fill="none"
          stroke={colors.neutral400}
          strokeDasharray="1 4"
        />
      ))}
      {[...steps('low'), ...steps('high')].map(({ path, of }) => (
        <path
          key={of + path}
          d={path}
          fill="none"
          stroke={colors.neutral600}
          strokeWidth={1.4}
          strokeDasharray="6 4"
        />
      ))}
    </g>
  );
};
