import { linearScale } from './geometry';
import { niceTicks } from './ticks';

/** What came in and what went out in one period, each in its parts, bottom to top and top to bottom. */
export interface FlowValue {
  into: readonly [number, number];
  out: readonly [number, number];
}

export interface FlowFrame {
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number };
}

/** A rectangle of the chart. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface FlowGeometry {
  plot: { left: number; right: number; top: number; bottom: number };
  /** Above 0 what came in, below it what went out. */
  ticks: { value: number; y: number }[];
  /** Places of the periods from left to right; the whole column can be pressed. */
  columns: { column: Box; into: [Box, Box]; out: [Box, Box]; middle: number }[];
}

const TICK_COUNT = 4;
/** Of a column's width. */
const BAR = 0.64;
const WIDEST = 34;

const sum = ([one, other]: readonly [number, number]): number => one + other;

/** Bars upwards and downwards from 0 on one scale, so that their lengths can be compared. */
export const flowGeometry = (
  values: readonly FlowValue[],
  { width, height, margin }: FlowFrame
): FlowGeometry => {
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const high = Math.max(1, ...values.map(({ into }) => sum(into)));
  const low = -Math.max(0, ...values.map(({ out }) => sum(out)));
  // Parts of a case there are none.
  const ticks = niceTicks({ low, high }, TICK_COUNT).filter(Number.isInteger);
  const domain = {
    low: Math.min(low, ticks[0] ?? low),
    high: Math.max(high, ticks.at(-1) ?? high),
  };
  const y = linearScale(domain, plot.bottom, plot.top);
  const slot = (plot.right - plot.left) / Math.max(1, values.length);
  const bar = Math.min(WIDEST, slot * BAR);
  const between = (middle: number, from: number, to: number): Box => ({
    x: middle - bar / 2,
    y: Math.min(y(from), y(to)),
    width: bar,
    height: Math.abs(y(from) - y(to)),
  });
  return {
    plot,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    columns: values.map(({ into, out }, index) => {
      const middle = plot.left + slot * (index + 0.5);
      return {
        middle,
        column: {
          x: plot.left + slot * index,
          y: plot.top,
          width: slot,
          height: plot.bottom - plot.top,
        },
        into: [between(middle, 0, into[0]), between(middle, into[0], sum(into))],
        out: [between(middle, 0, -out[0]), between(middle, -out[0], -sum(out))],
      };
    }),
  };
};
