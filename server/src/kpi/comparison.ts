import type { Change, KpiWindow } from '../../../shared/contracts/kpi';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { CONFIDENCE_LEVEL } from './confidence';
import type { Difference, KpiDefinition, ScoreHistogram } from './definition';

const ALPHA = 1 - CONFIDENCE_LEVEL;

const excludesZero = ({ confidence }: Difference): boolean =>
  confidence.low > 0 || confidence.high < 0;

/** Two sides of one KPI held against each other. */
export interface Comparison {
  from: number | null;
  n: number;
  difference: Difference | null;
  /** Both sides have answers enough for a sentence about them. */
  testable: boolean;
  /** Both sides have answers enough for an interval. */
  bounded: boolean;
}

/** Compares two sides; says what there is too little of. */
export const compare = (
  definition: KpiDefinition,
  from: readonly ScoreHistogram[],
  to: readonly ScoreHistogram[]
): Comparison => {
  const base = definition.estimate(from);
  const fewer = Math.min(base.n, definition.estimate(to).n);
  const difference = definition.difference(from, to);
  return {
    from: base.value,
    n: base.n,
    difference,
    testable: difference !== null && fewer >= definition.minimumN.ranking,
    bounded: difference !== null && fewer >= definition.minimumN.interval,
  };
};

/** A comparison as it goes over the wire, with the p-value by which it is judged. */
export const toChange = (
  { from, n, difference, testable, bounded }: Comparison,
  pValue: number | null,
  window: KpiWindow | null
): Change => ({
  from,
  n,
  value: difference?.value ?? null,
  confidence: bounded && difference ? difference.confidence : null,
  pValue,
  significant:
    testable &&
    difference !== null &&
    pValue !== null &&
    pValue < ALPHA &&
    excludesZero(difference),
  window,
});

/** The adjusted p-value of each comparison that can be tested; null for the others. */
export const adjustTogether = (
  comparisons: readonly Comparison[]
): { comparison: Comparison; pValue: number | null }[] => {
  const tested = comparisons.filter(({ testable }) => testable);
  const adjusted = benjaminiHochberg(tested.map(({ difference }) => difference?.pValue ?? 1));
  const byComparison = new Map(tested.map((comparison, i) => [comparison, adjusted[i] ?? null]));
  return comparisons.map((comparison) => ({
    comparison,
    pValue: byComparison.get(comparison) ?? null,
  }));
};
