import type { Pause } from '../../../shared/contracts/working-calendar';
import type { DueDate } from '../calendar';

/**
 * When an amount of wall time after a start is used up; pauses put it off.
 * @param target milliseconds
 * @param pauses in order and apart, as `pausesOf` gives them
 */
export const dueByWall = (start: number, target: number, pauses: readonly Pause[]): DueDate => {
  let due = start + target;
  for (const { from, to } of pauses) {
    const begun = Math.max(from, start);
    if (begun >= due || (to !== null && to <= start)) continue;
    if (to === null) return { due: null, reason: 'paused', left: due - begun };
    due += to - begun;
  }
  return { due };
};
