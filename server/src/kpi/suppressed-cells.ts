import { scaleId } from '../../../shared/scale';
import type { ScoreHistogram } from './definition';
import { mergeHistograms, totalOf } from './histogram';

/** When a number may be shown in public. */
export interface DisclosureRule {
  /** Fewest answers behind a public number. */
  minimumN: number;
  /** Whether equal answers give each person's answer away; not so for a mere count of them. */
  refusesEqualAnswers: boolean;
}

const distinctScores = (histograms: readonly ScoreHistogram[]): number =>
  mergeHistograms(histograms).reduce(
    (sum, { counts }) => sum + counts.filter((count) => count > 0).length,
    0
  );

/**
 * True where a number says nothing about a single person: enough answers, and not all the same.
 *
 * Source: A. Hundepool et al. (2012), Statistical Disclosure Control, Wiley: minimum frequency and
 * group disclosure.
 */
export const isDisclosable = (
  histograms: readonly ScoreHistogram[],
  { minimumN, refusesEqualAnswers }: DisclosureRule
): boolean =>
  totalOf(histograms) >= minimumN && (!refusesEqualAnswers || distinctScores(histograms) > 1);

/** What the cells leave of the total; `null` where they are no parts of it (they overlap). */
const remainderOf = (
  total: readonly ScoreHistogram[],
  cells: readonly (readonly ScoreHistogram[])[]
): ScoreHistogram[] | null => {
  const parts = new Map(mergeHistograms(...cells).map((part) => [scaleId(part.scale), part]));
  const rest = mergeHistograms(total).map(({ scale, counts }) => {
    const part = parts.get(scaleId(scale));
    parts.delete(scaleId(scale));
    return { scale, counts: counts.map((count, i) => count - (part?.counts[i] ?? 0)) };
  });
  const overlaps = rest.some(({ counts }) => counts.some((count) => count < 0));
  return overlaps || totalOf([...parts.values()]) > 0 ? null : rest;
};

/**
 * Which cells of a published total must be hidden: those that are not disclosable themselves, and
 * then the smallest of the others until what anyone gets by subtracting the visible cells from the
 * total is at least two cells together, and itself disclosable (complementary suppression).
 *
 * @param total everything, itself published
 * @param cells its parts (groups or periods); answers in none of them count as a part never shown
 * @param rule when a number may be shown
 * @returns one a cell: true where it is hidden; empty cells are never hidden
 */
export const suppressedCells = (
  total: readonly ScoreHistogram[],
  cells: readonly (readonly ScoreHistogram[])[],
  rule: DisclosureRule
): boolean[] => {
  const remainder = remainderOf(total, cells);
  if (remainder === null || !isDisclosable(total, rule)) {
    return cells.map((cell) => totalOf(cell) > 0);
  }
  const parts = [...cells, remainder].map((histograms, index) => ({
    index,
    histograms,
    n: totalOf(histograms),
  }));
  const filled = parts.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  const hidden = filled.filter(({ histograms }) => !isDisclosable(histograms, rule));
  const candidates = filled.filter(({ histograms }) => isDisclosable(histograms, rule));
  const isProtected = () =>
    hidden.length === 0 ||
    (hidden.length > 1 &&
      isDisclosable(
        hidden.flatMap(({ histograms }) => histograms),
        rule
      ));
  while (!isProtected()) {
    const next = candidates.shift();
    if (!next) break;
    hidden.push(next);
  }
  const indices = new Set(hidden.map(({ index }) => index));
  return cells.map((_, index) => indices.has(index));
};
