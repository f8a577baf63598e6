import { bandPath, linearScale, linePath, pointPosition, runsOf, type XY } from './geometry';
import { niceTicks, type Domain } from './ticks';

/** One period as the trend draws it: a value or a gap, with its interval where there is one. */
export interface TrendValue {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface TrendFrame {
  width: number;
  height: number;
  /** Space kept free for labels, in the SVG's units. */
  margin: { top: number; bottom: number; left: number; right: number };
}

export interface TrendGeometry {
  ticks: { value: number; y: number }[];
  /** Where each period stands; `y` null where it has no value. */
  points: { x: number; y: number | null }[];
  lines: string[];
  bands: string[];
  plot: { left: number; right: number; top: number; bottom: number };
}

const TICK_COUNT = 4;

/** Lines break where a period has no value, bands where it has no interval. Time runs left to right. */
export const trendGeometry = (
  values: readonly TrendValue[],
  domain: Domain,
  { width, height, margin }: TrendFrame
): TrendGeometry => {
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const ticks = niceTicks(domain, TICK_COUNT);
  const axis = { low: ticks[0] ?? domain.low, high: ticks[ticks.length - 1] ?? domain.high };
  const y = linearScale(axis, plot.bottom, plot.top);
  const x = (index: number) => pointPosition(index, values.length, plot.left, plot.right);
  const edge = (run: readonly number[], of: (value: TrendValue) => number | null): XY[] =>
    run.flatMap((index) => {
      const at = values[index];
      const value = at ? of(at) : null;
      return value === null ? [] : [{ x: x(index), y: y(value) }];
    });

  return {
    plot,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    points: values.map(({ value }, index) => ({
      x: x(index),
      y: value === null ? null : y(value),
    })),
    lines: runsOf(values, ({ value }) => value !== null).map((run) =>
      linePath(edge(run, ({ value }) => value))
    ),
    bands: runsOf(values, ({ low, high }) => low !== null && high !== null).map((run) =>
      bandPath(
        edge(run, ({ high }) => high),
        edge(run, ({ low }) => low)
      )
    ),
  };
};
