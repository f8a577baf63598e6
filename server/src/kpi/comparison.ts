import type { Change, KpiWindow } from '../../../shared/contracts/kpi';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { CONFIDENCE_LEVEL } from './confidence';
import type { Computed, CountedDifference } from './definition';

const ALPHA = 1 - CONFIDENCE_LEVEL;

const excludesZero = ({ confidence }: CountedDifference): boolean =>
  confidence !== null && (confidence.low > 0 || confidence.high < 0);

/** Two sides of one KPI held against each other. */
export interface Comparison {
  from: number | null;
  n: number;
  difference: CountedDifference | null;
  /** Both sides have answers enough for a sentence about them. */
  testable: boolean;
  /** Both sides have answers enough for an interval. */
  bounded: boolean;
}

/** A census is compared, but there is no chance to test it against. */
const isTested = (difference: CountedDifference | null): boolean =>
  difference !== null && difference.pValue !== null;

/**
 * Compares two sides; says what there is too little of.
 * @param other the later side's estimate, where it is known already
 */
export const compare = <Evidence>(
  definition: Computed<Evidence>,
  from: Evidence,
  to: Evidence,
  other = definition.estimate(to)
): Comparison => {
  const base = definition.estimate(from);
  const fewer = Math.min(base.n, other.n);
  const isLow = [base, other].some(({ flags }) => flags.includes('low_n'));
  const difference = definition.difference(from, to);
  return {
    from: base.value,
    n: base.n,
    difference,
    testable: isTested(difference) && fewer >= definition.minimumN.ranking && !isLow,
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
