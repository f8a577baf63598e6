import type { Change, Direction, Estimate, Flag } from '../../../shared/contracts/kpi';
import type { Tone } from './Tag';

/**
 * What may be said about a change in one word: `real` only where the server's test says so,
 * `few` where too few answers forbid a judgement, `noise` where chance alone could explain it.
 */
export type Verdict = 'noAnswers' | 'few' | 'nothingToCompare' | 'noise' | 'real';

export const hasFewAnswers = (flags: readonly Flag[]): boolean =>
  flags.includes('low_n') || flags.includes('insufficient');

/** null: no comparison was asked for and nothing needs saying. */
export const verdictOf = (estimate: Estimate, change: Change | null): Verdict | null => {
  if (estimate.value === null) return 'noAnswers';
  if (hasFewAnswers(estimate.flags)) return 'few';
  if (!change) return null;
  if (change.value === null) return 'nothingToCompare';
  return change.significant ? 'real' : 'noise';
};

/** Whether a difference is welcome, for a KPI on which up or down is better. */
export const toneOf = (difference: number, direction: Direction): Tone => {
  if (direction === 'neutral' || difference === 0) return 'info';
  return difference > 0 === (direction === 'up') ? 'good' : 'bad';
};
