import type { KaplanMeier } from './kaplan-meier';
import { survivalBands, type BandOptions } from './survival-bands';

/** From `time` on, `survival` of the cases lasted longer; with the limits of that share. */
export interface CurveStep {
  time: number;
  survival: number;
  low: number;
  high: number;
}

/** The last event after 0 of each of so many equal stretches of the axis. */
const drawnEvents = (times: Float64Array, horizon: number, most: number): number[] => {
  const drawn: number[] = [];
  let last = -1;
  for (let i = 0; i < times.length && (times[i] ?? Infinity) <= horizon; i += 1) {
    const time = times[i] ?? 0;
    if (time === 0) continue;
    const stretch = Math.min(most - 1, Math.floor((time / horizon) * most));
    if (stretch === last) drawn.pop();
    drawn.push(i);
    last = stretch;
  }
  return drawn;
};

/**
 * A Kaplan–Meier curve as a picture needs it: of the events that fall on the same spot of the axis only the
 * last is kept, so that 100,000 cases make as many steps as a few hundred. What is kept is exact.
 *
 * @param curve from {@link kaplanMeier}
 * @param horizon where the axis ends, above 0, in the unit of the durations
 * @param most steps at most, besides the start
 * @param options level (0.95) and scale (log-log) of the band
 * @returns from time 0 on, ascending: at 0 the survival is 1 unless something ended at once
 * @throws RangeError for a horizon that is not above 0
 */
export const survivalSteps = (
  curve: KaplanMeier,
  horizon: number,
  most: number,
  options: BandOptions = {}
): CurveStep[] => {
  if (!(horizon > 0)) throw new RangeError(`the axis must have a length, got ${horizon}`);
  const bands = survivalBands(curve, options);
  const at = (index: number): CurveStep => ({
    time: curve.times[index] ?? 0,
    survival: curve.survival[index] ?? 1,
    low: bands.low[index] ?? 0,
    high: bands.high[index] ?? 1,
  });
  // What ends at once has never lasted: the curve begins below 1.
  const start = curve.times[0] === 0 ? at(0) : { time: 0, survival: 1, low: 1, high: 1 };
  return [start, ...drawnEvents(curve.times, horizon, most).map(at)];
};
