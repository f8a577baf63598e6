import type { KpiRules, TopBoxes } from '../../../../shared/contracts/kpi-rules';
import { MAX_MINIMUM_N, type KpiSettings } from '../../../../shared/contracts/settings';
import { MAX_SCALE_POINTS } from '../../../../shared/scale';
import { wholeNumberIn } from './whole-number';

/** Rules of a KPI as a form holds them; empty is the definition's own. */
export interface RulesDraft {
  interval: string;
  ranking: string;
  topBoxes: TopBoxes;
}

/** Scales of these numbers of scores leave a choice of how many of the best count. */
export const CHOOSABLE_POINTS = Array.from(
  { length: MAX_SCALE_POINTS - 2 },
  (_, index) => index + 3
);

export const rulesDraftOf = ({ minimumN, topBoxes }: KpiRules): RulesDraft => ({
  interval: minimumN ? String(minimumN.interval) : '',
  ranking: minimumN ? String(minimumN.ranking) : '',
  topBoxes: topBoxes ?? {},
});

type Lowest = KpiSettings['lowest'];

/** Which whole numbers each field takes. */
export const boundsOf = (draft: RulesDraft, lowest: Lowest) => {
  const interval = [lowest.interval, MAX_MINIMUM_N] as const;
  const least = wholeNumberIn(draft.interval, interval) ?? lowest.interval;
  return { interval, ranking: [Math.max(least, lowest.ranking), MAX_MINIMUM_N] as const };
};

/** What the draft says; undefined where it says something that can't be. */
export const rulesIn = (draft: RulesDraft, lowest: Lowest): KpiRules | undefined => {
  const bounds = boundsOf(draft, lowest);
  const interval = wholeNumberIn(draft.interval, bounds.interval);
  const ranking = wholeNumberIn(draft.ranking, bounds.ranking);
  if (interval === undefined || ranking === undefined) return undefined;
  const isOwn = interval === null && ranking === null;
  return {
    minimumN: isOwn
      ? null
      : { interval: interval ?? lowest.interval, ranking: ranking ?? bounds.ranking[0] },
    topBoxes: Object.keys(draft.topBoxes).length === 0 ? null : draft.topBoxes,
  };
};

/** With so many of the best on scales of so many scores; null: as usual. */
export const withTopBox = (draft: RulesDraft, points: number, best: number | null): RulesDraft => {
  const { [points]: _, ...others } = draft.topBoxes;
  return { ...draft, topBoxes: best === null ? others : { ...others, [points]: best } };
};

export const sameRules = (one: KpiRules, other: KpiRules): boolean =>
  JSON.stringify([one.minimumN, one.topBoxes]) === JSON.stringify([other.minimumN, other.topBoxes]);
