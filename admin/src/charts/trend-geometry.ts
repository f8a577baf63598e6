import { bandPath, linearScale, linePath, pointPosition, runsOf, type XY } from './geometry';
import { niceTicks, type Domain } from './ticks';

/** One period as the trend draws it: a value or a gap, with its interval where there is one. */
export interface TrendValue {
  value: number | null;
  low: number | null;
  /** null beside a lower end: open, the band reaches to the top of the plot. */
  high: number | null;
  /** The window cuts the period, or it has not ended: its value may still move. */
  partial?: boolean;
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
  /** Steps to and from a period that is not complete. */
  dashes: string[];
  bands: string[];
  plot: { left: number; right: number; top: number; bottom: number };
}

const TICK_COUNT = 4;

const isDrawn = (at: TrendValue | undefined): boolean => at !== undefined && at.value !== null;

/** Neighbours that both have a value, of which at least one is not complete. */
const unsureSteps = (values: readonly TrendValue[]): [number, number][] =>
  values.flatMap((value, index): [number, number][] => {
    const next = values[index + 1];
    const drawn = isDrawn(value) && isDrawn(next);
    return drawn && (value.partial || next?.partial) ? [[index, index + 1]] : [];
  });

/**
 * Lines break where a period has no value, bands where it has no interval; steps to periods that are not
 * complete are dashes. Time runs left to right.
 */
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
    lines: runsOf(values, ({ value, partial }) => value !== null && !partial).map((run) =>
      linePath(edge(run, ({ value }) => value))
    ),
    dashes: unsureSteps(values).map((step) => linePath(edge(step, ({ value }) => value))),
    bands: runsOf(values, ({ low }) => low !== null).map((run) =>
      bandPath(
        edge(run, ({ high }) => high ?? axis.high),
        edge(run, ({ low }) => low)
      )
    ),
  };
};
