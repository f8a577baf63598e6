import { linearScale, linePath, runsOf, type XY } from './geometry';
import type { TrendGeometry } from './trend-geometry';

/** Where a value stands on a trend's axis. */
export const heightOf = ({ ticks, plot }: TrendGeometry): ((value: number) => number) => {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  return linearScale({ low: first?.value ?? 0, high: last?.value ?? 1 }, plot.bottom, plot.top);
};

/** From half-way to the period before to half-way to the period after. */
export const slotOf = (
  { points, plot }: TrendGeometry,
  index: number
): { start: number; end: number } => {
  const x = points[index]?.x ?? plot.left;
  return {
    start: ((points[index - 1]?.x ?? x) + x) / 2,
    end: ((points[index + 1]?.x ?? x) + x) / 2,
  };
};

/**
 * A limit as steps, each as wide as its period: limits of shares move with the number of answers. Steps break
 * where a period has none.
 */
export const limitSteps = (
  geometry: TrendGeometry,
  values: readonly (number | null)[]
): string[] => {
  const y = heightOf(geometry);
  return runsOf(values, (value) => value !== null).map((run) =>
    linePath(
      run.flatMap((index): XY[] => {
        const { start, end } = slotOf(geometry, index);
        const height = y(values[index] ?? 0);
        return [
          { x: start, y: height },
          { x: end, y: height },
        ];
      })
    )
  );
};
