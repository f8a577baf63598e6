import { bandPath, linearScale, linePath, type XY } from './geometry';

/** From `time` on so many lasted longer, with the limits of that share. */
export interface SurvivalValue {
  time: number;
  survival: number;
  low: number;
  high: number;
}

export interface SurvivalFrame {
  width: number;
  height: number;
  /** Space kept free for labels, in the SVG's units. */
  margin: { top: number; bottom: number; left: number; right: number };
}

export interface SurvivalScales {
  plot: { left: number; right: number; top: number; bottom: number };
  x: (time: number) => number;
  y: (share: number) => number;
}

/** Time runs left to right from 0 to the horizon, the share upwards from 0 to 1. */
export const survivalScales = (
  horizon: number,
  { width, height, margin }: SurvivalFrame
): SurvivalScales => {
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  return {
    plot,
    x: linearScale({ low: 0, high: horizon }, plot.left, plot.right),
    y: linearScale({ low: 0, high: 1 }, plot.bottom, plot.top),
  };
};

/** The corners of a staircase that ends at a time. */
const corners = (
  steps: readonly SurvivalValue[],
  until: number,
  { x, y }: SurvivalScales,
  of: (step: SurvivalValue) => number
): XY[] =>
  steps.flatMap((step, index): XY[] => {
    const next = steps[index + 1]?.time ?? Math.max(step.time, until);
    const height = y(of(step));
    return [
      { x: x(step.time), y: height },
      { x: x(next), y: height },
    ];
  });

/** Where a curve ends: with the longest duration that was seen, or with the axis. */
const endOf = (lastTime: number | null, horizon: number): number =>
  Math.min(horizon, lastTime ?? horizon);

export interface SurvivalPaths {
  line: string;
  band: string;
}

/** A curve as a staircase, and the band round it. */
export const survivalPaths = (
  steps: readonly SurvivalValue[],
  lastTime: number | null,
  horizon: number,
  scales: SurvivalScales
): SurvivalPaths => {
  const until = endOf(lastTime, horizon);
  return {
    line: linePath(corners(steps, until, scales, ({ survival }) => survival)),
    band: bandPath(
      corners(steps, until, scales, ({ high }) => high),
      corners(steps, until, scales, ({ low }) => low)
    ),
  };
};
