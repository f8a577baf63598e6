import type { Estimate, KpiGroup } from '../../../shared/contracts/kpi';
import type { ScoreHistogram } from './definition';
import { suppressedCells } from './suppressed-cells';

/** Of how many answers a number would be, and nothing else of it. */
export const withheldEstimate = ({ n, flags }: Pick<Estimate, 'n' | 'flags'>): Estimate => ({
  value: null,
  n,
  numerator: null,
  denominator: null,
  confidence: null,
  flags: flags.includes('suppressed') ? flags : ['suppressed', ...flags],
});

/** A group whose number is withheld, with everything that says where the number lies. */
export const withheldGroup = <Group extends KpiGroup>(group: Group): Group => ({
  ...group,
  ...withheldEstimate(group),
  shrunk: null,
  versusRest: null,
  position: 'indistinguishable',
  change: null,
});

/**
 * Which parts of a whole are withheld from everybody: those of too few answers, and the next small ones until
 * none of them is what is left of the whole.
 * @param heldBackBelow see `KpiTraits`; undefined: nothing is withheld
 */
export const heldBackCells = (
  heldBackBelow: number | undefined,
  whole: readonly ScoreHistogram[],
  cells: readonly (readonly ScoreHistogram[])[]
): boolean[] =>
  heldBackBelow === undefined
    ? cells.map(() => false)
    : suppressedCells(whole, cells, { minimumN: heldBackBelow, refusesEqualAnswers: false });
