import { useTheme } from 'styled-components';

import { heightOf, limitSteps, slotOf } from './control-geometry';
import type { TrendGeometry } from './trend-geometry';

/** Periods with one centre, by their indices. */
export interface DrawnPhase {
  first: number;
  last: number;
  centre: number | null;
  /** Whether an editor fixed a new baseline where it begins. */
  rebased: boolean;
  /** First and last period of the baseline. */
  baseline: { first: number; last: number } | null;
}

export interface ControlLinesProps {
  geometry: TrendGeometry;
  phases: readonly DrawnPhase[];
  /** One a period; null where there are none. */
  limits: readonly ({ low: number; high: number; nearLow: number; nearHigh: number } | null)[];
}

interface BaselineProps {
  geometry: TrendGeometry;
  baseline: { first: number; last: number };
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

/** A phase's baseline, its centre, and where it begins anew. */
const Phase = ({ geometry, phase }: { geometry: TrendGeometry; phase: DrawnPhase }) => {
  const { colors } = useTheme();
  const { plot } = geometry;
  const { first, last, centre, rebased, baseline } = phase;
  const start = slotOf(geometry, first).start;
  const end = slotOf(geometry, last).end;
  const height = centre === null ? null : heightOf(geometry)(centre);
  return (
    <>
      {baseline && <Baseline {...{ geometry, baseline }} />}
      {rebased && (
        <line
          x1={start}
          x2={start}
          y1={plot.top}
          y2={plot.bottom}
          stroke={colors.neutral600}
          strokeWidth={1.4}
        />
      )}
      {height !== null && (
        <line
          x1={first === 0 ? plot.left : start}
          x2={last === geometry.points.length - 1 ? plot.right : end}
          y1={height}
          y2={height}
          stroke={colors.neutral500}
          strokeWidth={1.4}
        />
      )}
    </>
  );
};

/** Baselines, centres and limits of a control chart, under its line. */
export const ControlLines = ({ geometry, phases, limits }: ControlLinesProps) => {
  const { colors } = useTheme();
  const steps = (of: 'low' | 'high' | 'nearLow' | 'nearHigh') =>
    phases.flatMap(({ first, last }) =>
      limitSteps(
        geometry,
        limits.map((one, index) => (first <= index && index <= last ? (one?.[of] ?? null) : null))
      ).map((path) => ({ path, of }))
    );

  return (
    <g aria-hidden>
      {phases.map((phase) => (
        <Phase key={phase.first} geometry={geometry} phase={phase} />
      ))}
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
