import type { Change, Estimate, KpiAnswer, KpiGroup, Unit } from '../../../shared/contracts/kpi';
import type { CaseFacts } from './case-facts';
import type { ScoreHistogram } from './definition';
import { totalOf } from './histogram';
import { roundConfidence, roundCount, roundValue, roundValueInterval } from './public-rounding';
import { type DisclosureRule, isDisclosable, suppressedCells } from './suppressed-cells';

/** The histograms that an answer was computed from, cell by cell in the answer's own order. */
export interface SuppressionEvidence {
  total: readonly ScoreHistogram[];
  /** One a point of `answer.series`. */
  series: readonly (readonly ScoreHistogram[])[];
  /** One a group of `answer.groups`. */
  groups: readonly (readonly ScoreHistogram[])[];
  /** The window behind `answer.change`; without it no change is shown. */
  earlier?: readonly ScoreHistogram[];
  /** Fewest answers behind a public number: 10 by default, at least 5. */
  minimumN?: number;
}

const DEFAULT_MINIMUM_N = 10;
const LOWEST_MINIMUM_N = 5;
const rounded = <T extends Estimate>(estimate: T, unit: Unit): T => ({
  ...estimate,
  value: roundValue(estimate.value, unit),
  n: roundCount(estimate.n),
  numerator: null,
  denominator: null,
  confidence: roundValueInterval(estimate.confidence, unit),
});

/** Nothing but the fact that something is withheld; `n` is withheld too. */
const withheld = <T extends Estimate>(estimate: T): T => ({
  ...estimate,
  value: null,
  n: 0,
  numerator: null,
  denominator: null,
  confidence: null,
  flags: ['suppressed'],
});

const publicChange = (
  { change, unit }: KpiAnswer,
  earlier: readonly ScoreHistogram[] | undefined,
  rule: DisclosureRule
): Change | null => {
  if (!change || !earlier || !isDisclosable(earlier, rule)) return null;
  return {
    ...change,
    from: roundValue(change.from, unit),
    n: roundCount(change.n),
    value: roundValue(change.value, unit),
    confidence: roundConfidence(change.confidence, unit),
    pValue: null,
  };
};

/**
 * A group as strangers may see it. Adjusted p-values and shrunken estimates are computed from all
 * groups, the hidden ones too, so that nothing of them stays as soon as one group is hidden.
 */
const publicGroup = (
  group: KpiGroup,
  unit: Unit,
  hidden: boolean,
  anyHidden: boolean
): KpiGroup => {
  const { shrunk } = group;
  const confidence = shrunk && roundConfidence(shrunk.confidence, unit);
  const value = shrunk && roundValue(shrunk.value, unit);
  return {
    ...(hidden ? withheld(group) : rounded(group, unit)),
    shrunk: anyHidden || confidence === null || value === null ? null : { value, confidence },
    versusRest: null,
    position: anyHidden ? 'indistinguishable' : group.position,
    change: null,
  };
};

/** Units of numbers that equal answers would give away. */
const ANSWERED: readonly Unit[] = ['points', 'percent', 'scale'];

const CASE_SCALE = { min: 0, max: 1 };

/** Cases as answers, 1 for those that the KPI is about, so that the same rules hide small groups of both. */
export const casesAsAnswers = ({ n, hits, tallies, stock }: CaseFacts): ScoreHistogram[] => {
  const lasting = tallies.reduce(
    (sum, { events = 0, censored = 0, competing = 0 }) => sum + events + censored + competing,
    0
  );
  const all = n + lasting + (stock?.open ?? 0);
  return [{ scale: CASE_SCALE, counts: [Math.max(0, all - hits), Math.max(0, hits)] }];
};

const ruleFor = (unit: Unit, minimumN: number): DisclosureRule => {
  if (!Number.isInteger(minimumN) || minimumN < LOWEST_MINIMUM_N) {
    throw new RangeError(
      `minimumN of public KPIs must be a whole number from ${LOWEST_MINIMUM_N}, got ${minimumN}`
    );
  }
  return { minimumN, refusesEqualAnswers: ANSWERED.includes(unit) };
};

/**
 * What strangers may see of an answer (methods §7, "Public KPIs"). Numbers of too few answers, or of
 * answers that are all equal, are withheld; so are others next to them, until nothing withheld can be
 * had by subtracting groups or periods from the total. Counts are rounded to fives, values to their
 * digits on screen, intervals outwards. Numerators, p-values and comparisons with the rest are left
 * out.
 *
 * It guards one answer. Whoever may choose any window can still subtract two answers from each
 * other: rounding blurs single answers among many, but only fixed windows exclude it.
 *
 * @param answer the full answer
 * @param evidence the histograms behind it
 * @returns the public answer; what is withheld has value null, n 0 and the flag `suppressed`
 * @throws RangeError when minimumN is below 5, or the evidence doesn't fit the answer
 */
export const suppressAnswer = (answer: KpiAnswer, evidence: SuppressionEvidence): KpiAnswer => {
  const { total, series, groups, earlier, minimumN = DEFAULT_MINIMUM_N } = evidence;
  const { unit } = answer;
  if (series.length < answer.series.length || groups.length !== answer.groups.length) {
    throw new RangeError('suppression needs the histograms of every point and every group');
  }
  const rule = ruleFor(unit, minimumN);
  const hidesTotal = totalOf(total) > 0 && !isDisclosable(total, rule);
  const cells = series.slice(0, answer.series.length);
  const hiddenPoints = cells.length === 0 ? [] : suppressedCells(total, cells, rule);
  const hiddenGroups = groups.length === 0 ? [] : suppressedCells(total, groups, rule);
  const anyHidden = hiddenGroups.includes(true);
  return {
    ...(hidesTotal ? withheld(answer) : rounded(answer, unit)),
    exclusions: Object.fromEntries(
      Object.entries(answer.exclusions).map(([reason, count]) => [
        reason,
        hidesTotal ? 0 : roundCount(count),
      ])
    ) as KpiAnswer['exclusions'],
    change: hidesTotal ? null : publicChange(answer, earlier, rule),
    series: answer.series.map((point, index) =>
      hiddenPoints[index] ? withheld(point) : rounded(point, unit)
    ),
    groups: answer.groups.map((group, index) =>
      publicGroup(group, unit, hiddenGroups[index] === true, anyHidden)
    ),
  };
};
