import type { LocalDate } from '../time';

/**
 * What statistics say of a number against its target. `reached` and `missed` (the target's period has ended)
 * or `on_course` and `behind` (it has not): the whole confidence interval lies on the good or the bad side.
 * `unclear`: the target lies inside the interval. `too_few`: fewer answers than the KPI needs to be judged.
 * Counts are known exactly once their period has ended.
 */
export const TARGET_STATES = [
  'reached',
  'missed',
  'on_course',
  'behind',
  'unclear',
  'too_few',
  'no_data',
] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** The target that applies to a number, see `shared/contracts/target.ts` for the rule. */
export interface KpiTarget {
  key: string;
  /** In the KPI's unit. */
  value: number;
  state: TargetState;
  /** First day of the target's period in which the number's window ends (or which it touches last). */
  from: LocalDate;
  /** Last day of that period. */
  to: LocalDate;
}
