import type { Direction, KpiPoint } from '../../../shared/contracts/kpi';
import {
  CONTROL_RULES,
  type ControlEffect,
  type ControlRule,
  type ControlSignal,
} from '../../../shared/contracts/kpi-page';
import type { ControlledValue } from '../statistics/control-limits';
import type { ControlStretch } from '../statistics/control-stretch';
import { monotoneTrends } from '../statistics/monotone-trends';
import { pointsOutsideLimits } from '../statistics/points-outside-limits';
import { runsOnOneSide } from '../statistics/runs-on-one-side';
import { twoOfThreeNearLimit } from '../statistics/two-of-three-near-limit';

const FIND: Record<ControlRule, (points: readonly ControlledValue[]) => ControlStretch[]> = {
  outside: pointsOutsideLimits,
  run: runsOnOneSide,
  near: twoOfThreeNearLimit,
  trend: monotoneTrends,
};

/** Whether a move to one side is welcome, for a KPI of which up or down is better. */
const effectOf = (side: ControlStretch['side'], direction: Direction): ControlEffect => {
  if (direction === 'neutral') return 'change';
  return (side === 'above') === (direction === 'up') ? 'improvement' : 'worsening';
};

/**
 * Everything that the four rules find, in order of time.
 *
 * @param judged the periods that the rules look at
 * @param points the same with centre and limits; empty without limits
 */
export const controlSignals = (
  direction: Direction,
  judged: readonly KpiPoint[],
  points: readonly ControlledValue[]
): ControlSignal[] =>
  CONTROL_RULES.flatMap((rule) =>
    FIND[rule](points).map(({ members, side }) => {
      const marked = members.flatMap((index) => judged[index] ?? []);
      return {
        rule,
        side,
        effect: effectOf(side, direction),
        from: marked[0]?.start ?? '',
        to: marked[marked.length - 1]?.end ?? '',
        periods: marked.map(({ period }) => period),
      };
    })
  ).sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
