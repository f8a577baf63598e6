import type { Domain } from './ticks';

/**
 * Place of a value on a horizontal category axis as a percentage of its width, clamped to the axis.
 * Mirrors in right-to-left pages: more lies further along the reading direction.
 */
export const axisPercent = (value: number, domain: Domain, direction: 'ltr' | 'rtl'): number => {
  const share =
    domain.high === domain.low ? 0.5 : (value - domain.low) / (domain.high - domain.low);
  const along = Math.min(1, Math.max(0, share)) * 100;
  return direction === 'ltr' ? along : 100 - along;
};

/** One row as drawn: solid dot = the value; hollow dot = drawn towards the mean, × = raw. */
export interface DotWhisker {
  dot: number | null;
  hollow: boolean;
  /** The raw value beside a hollow dot; null where the dot is the raw value. */
  cross: number | null;
  /** `high` null: open, drawn to the end of the axis. */
  whisker: { low: number; high: number | null } | null;
}

export interface GroupEstimate {
  value: number | null;
  low: number | null;
  high: number | null;
  shrunk: number | null;
  fewAnswers: boolean;
}

export const dotWhisker = ({ value, low, high, shrunk, fewAnswers }: GroupEstimate): DotWhisker => {
  const hollow = fewAnswers;
  const drawn = fewAnswers ? shrunk : null;
  return {
    dot: drawn ?? value,
    hollow,
    cross: drawn === null ? null : value,
    whisker: low === null ? null : { low, high },
  };
};
