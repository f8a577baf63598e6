import type { Unit } from '../../../shared/contracts/kpi';

/** The smallest height of the value axis, so that a calm week doesn't look like a storm. */
export const MINIMUM_SPAN: Record<Unit, number> = {
  points: 20,
  percent: 10,
  scale: 0.5,
  count: 5,
  per_thousand: 1,
  ratio: 0.5,
  seconds: 3_600,
  days: 2,
  money: 100,
};
