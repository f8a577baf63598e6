import { useTheme } from 'styled-components';

import { linePath, linearScale, pointPosition, runsOf } from './geometry';
import { domainOf } from './ticks';

const WIDTH = 100;
const HEIGHT = 28;
const INSET = 2;

/**
 * What a word-sized trend may show: it has no room to say that a period is not complete, so it leaves
 * those out, unless there are no others.
 */
export const completeValues = (
  series: readonly { value: number | null; partial: boolean }[]
): (number | null)[] => {
  const complete = series.filter(({ partial }) => !partial);
  return (complete.length > 0 ? complete : series).map(({ value }) => value);
};

/** A word-sized trend; decoration only, the numbers stand beside it. Time runs left to right. */
export const Sparkline = ({ values }: { values: readonly (number | null)[] }) => {
  const { colors } = useTheme();
  const y = linearScale(domainOf(values, [null, null], 0), HEIGHT - INSET, INSET);
  // A lone value shows as a dot: a line of no length with round ends.
  const paths = runsOf(values, (value) => value !== null).map((run) =>
    linePath(
      (run.length === 1 ? [...run, ...run] : run).map((index) => ({
        x: pointPosition(index, values.length, INSET, WIDTH - INSET),
        y: y(values[index] ?? 0),
      }))
    )
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden
    >
      {paths.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colors.primary600}
          strokeWidth={1.8}
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
};
