import type { ExpectationGap, NoGap } from '../../../../shared/contracts/journey-overlay';
import { parseScaleId, scaleId, type Scale } from '../../../../shared/scale';
import { changeBetween, type KpiDefinition, type ScoreHistogram } from '../../kpi';
import { histogramsOf } from '../kpi/cells';
import type { PlaceCells } from './answers';

/** KPIs that a gap is computed with: what was expected, and what may stand for the experience, likeliest first. */
export interface GapKpis {
  expectation: KpiDefinition;
  experiences: readonly KpiDefinition[];
}

/** The scale without its rule for top boxes: what a score means. */
const meaningOf = ({ min, max, reversed }: Scale): string =>
  scaleId({ min, max, ...(reversed && { reversed }) });

const answered = (histograms: readonly ScoreHistogram[]): ScoreHistogram[] =>
  histograms.filter(({ counts }) => counts.some((count) => count > 0));

/** The answers on the scale of −2 to +2, on which the designed emotion curve is drawn. */
export const onEmotionScale = (histograms: readonly ScoreHistogram[]): ScoreHistogram[] => {
  const curve = parseScaleId('-2..2');
  return histograms.filter(({ scale }) => curve !== null && meaningOf(scale) === meaningOf(curve));
};

/**
 * Experience minus expectation (SERVQUAL's P − E) at one place, on one scale. Histograms know no pairs, so
 * that it is the difference of two means with Welch's interval.
 */
export const gapOf = (
  cells: PlaceCells,
  { expectation, experiences }: GapKpis
): ExpectationGap | NoGap => {
  const expected = answered(histogramsOf(cells, expectation));
  const scales = new Set(expected.map(({ scale }) => meaningOf(scale)));
  if (expected.length === 0) return 'no_expectation';
  const given = experiences.map((kpi) => ({ kpi, all: answered(histogramsOf(cells, kpi)) }));
  if (given.every(({ all }) => all.length === 0)) return 'no_experience';
  if (scales.size > 1) return 'scale';
  const onScale = given
    .map(({ kpi, all }) => ({
      kpi,
      own: all.filter(({ scale }) => scales.has(meaningOf(scale))),
    }))
    .find(({ own }) => own.length > 0);
  if (!onScale) return 'scale';
  const { kpi, own } = onScale;
  const { value, confidence, significant } = changeBetween(kpi, expected, own);
  return {
    expectation: expectation.estimate(expected),
    experience: { kpi: kpi.key, ...kpi.estimate(own) },
    value,
    confidence,
    significant,
    unpaired: true,
  };
};
