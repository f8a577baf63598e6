import { MOST_FINDINGS } from '../../../../shared/contracts/attention';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { CONFIDENCE_LEVEL } from '../confidence';
import type { Candidate } from './candidate';
import { changesOf, outliersOf, trendsOf } from './candidates';
import { chooseFindings, type Chosen } from './choose';
import type { KpiLookedAt } from './looked-at';
import { surenessOf, type StandsOut } from './order';
import { targetsOf } from './target-candidates';

export { apartOfThemselves } from './apart';
export type { Chosen } from './choose';
export type { KpiLookedAt, PlacesLookedAt, PlaceTrend } from './looked-at';

const ALPHA = 1 - CONFIDENCE_LEVEL;

/** What stands out, and how many numbers were held against others for it. */
export interface FoundAttention {
  /** At most five. */
  findings: Chosen[];
  more: number;
  comparisons: number;
}

const standing = (candidate: Candidate, pValue: number | null): StandsOut[] => {
  const { finding } = candidate;
  if (!finding) return [];
  const difference = { ...finding.difference, pValue };
  const told = { ...candidate, pValue };
  return [{ ...told, finding: { ...finding, difference }, sureness: surenessOf(told) }];
};

/** Those that stand out even after adjusting for everything that the question was put to. */
const afterAdjusting = (candidates: readonly Candidate[]): StandsOut[] => {
  const adjusted = benjaminiHochberg(candidates.map(({ pValue }) => pValue ?? 1));
  return candidates.flatMap((candidate, index) => {
    const pValue = adjusted[index] ?? 1;
    return pValue < ALPHA ? standing(candidate, pValue) : [];
  });
};

/**
 * What stands out from noise among many KPIs, for the better or the worse. Three questions are each adjusted
 * for all KPIs and places that they are put to (Benjamini–Hochberg): which KPIs changed, which places lie apart
 * from the others, which moved within the window. So a list of these says no more than cards and breakdowns do,
 * and often less. Targets are not adjusted: each was set by somebody before anybody looked.
 *
 * @param all the KPIs, each as far as it was looked at
 * @returns at most five findings, the surest first, then bad news before good, then the largest
 */
export const findAttention = (all: readonly KpiLookedAt[]): FoundAttention => {
  const questions = [changesOf, outliersOf, trendsOf].map((ask) => all.flatMap(ask));
  const targets = all.flatMap(targetsOf);
  const found = chooseFindings([
    ...questions.flatMap(afterAdjusting),
    ...targets.flatMap((candidate) => standing(candidate, candidate.pValue)),
  ]);
  return {
    findings: found.slice(0, MOST_FINDINGS),
    more: Math.max(0, found.length - MOST_FINDINGS),
    comparisons: questions.reduce((sum, asked) => sum + asked.length, 0),
  };
};
