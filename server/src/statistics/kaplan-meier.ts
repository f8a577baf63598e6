import type { DurationCounts } from './duration-counts';

/** A Kaplan–Meier curve: parallel arrays over the durations at which events happened, ascending. */
export interface KaplanMeier {
  /** All cases, and how they ended. */
  n: number;
  events: number;
  censored: number;
  competing: number;
  /** Share of all cases that ended by something else than the event; `null` without cases. */
  competingShare: number | null;
  /** The longest duration, censored or not; the curve is unknown beyond it unless it has reached 0. */
  lastTime: number | null;
  times: Float64Array;
  /** Cases that had lasted at least so long, just before the events. */
  atRisk: Float64Array;
  eventsAt: Float64Array;
  /** Share of cases that last longer than the time. */
  survival: Float64Array;
  /** Greenwood's Σ d/(n(n − d)), the variance of ln S; Infinity where S is 0. Var S is S² times it. */
  logVariance: Float64Array;
}

const sumOf = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

const eventTimesOf = ({ times, events }: DurationCounts): number => {
  let distinct = 0;
  for (let i = 0; i < times.length; i += 1) if ((events[i] ?? 0) > 0) distinct += 1;
  return distinct;
};

/** Fills the curve's arrays in one pass; who is censored at a time is still at risk of its events. */
const fillCurve = (counts: DurationCounts, n: number, curve: KaplanMeier): void => {
  let atRisk = n;
  let survival = 1;
  let logVariance = 0;
  let step = 0;
  for (let i = 0; i < counts.times.length; i += 1) {
    const events = counts.events[i] ?? 0;
    if (events > 0) {
      const left = atRisk - events;
      survival *= left / atRisk;
      logVariance += left > 0 ? events / (atRisk * left) : Infinity;
      curve.times[step] = counts.times[i] ?? 0;
      curve.atRisk[step] = atRisk;
      curve.eventsAt[step] = events;
      curve.survival[step] = survival;
      curve.logVariance[step] = logVariance;
      step += 1;
    }
    atRisk -= events + (counts.censored[i] ?? 0) + (counts.competing[i] ?? 0);
  }
};

/**
 * Kaplan–Meier estimate of how long cases last, with open cases counted for as long as they have been open:
 * leaving them out makes every duration look shorter than it is. S(t) = Π(1 − dᵢ/nᵢ); at equal times events
 * come before censorings. Competing ends are censored, and their share is told.
 *
 * Source: E. L. Kaplan & P. Meier (1958), JASA 53, 457–481; variance by M. Greenwood (1926).
 *
 * @param counts from {@link countDurations} or {@link tallyDurations}
 * @returns the curve; without events its arrays are empty and S is 1 up to the longest duration
 * @example kaplanMeier(countDurations({ events: [1, 2, 4], censored: [3] })).survival // 0.75, 0.5, 0
 */
export const kaplanMeier = (counts: DurationCounts): KaplanMeier => {
  const [events, censored, competing] = [
    sumOf(counts.events),
    sumOf(counts.censored),
    sumOf(counts.competing),
  ];
  const n = events + censored + competing;
  const steps = eventTimesOf(counts);
  const curve: KaplanMeier = {
    n,
    events,
    censored,
    competing,
    competingShare: n === 0 ? null : competing / n,
    lastTime: counts.times[counts.times.length - 1] ?? null,
    times: new Float64Array(steps),
    atRisk: new Float64Array(steps),
    eventsAt: new Float64Array(steps),
    survival: new Float64Array(steps),
    logVariance: new Float64Array(steps),
  };
  fillCurve(counts, n, curve);
  return curve;
};
