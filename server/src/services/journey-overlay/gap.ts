import type { ExpectationGap, NoGap } from '../../../../shared/contracts/journey-overlay';
import { parseScaleId, scaleId, type Scale } from '../../../../shared/scale';
import { distanceFrom, totalOf, type KpiDefinition, type ScoreHistogram } from '../../kpi';

/** The scale without its rule for top boxes: what a score means. */
const meaningOf = ({ min, max, reversed }: Scale): string =>
  scaleId({ min, max, ...(reversed && { reversed }) });

/** The answers on the scale of −2 to +2, on which the designed emotion curve is drawn. */
export const onEmotionScale = (histograms: readonly ScoreHistogram[]): ScoreHistogram[] => {
  const curve = parseScaleId('-2..2');
  return histograms.filter(({ scale }) => curve !== null && meaningOf(scale) === meaningOf(curve));
};

/**
 * How what customers found compares with what they had expected: their own judgement, so that experience and
 * expectation are of one person (a disconfirmation item, as in the ACSI's questions).
 * @param histograms the answers to the comparison at one place
 */
export const gapOf = (
  histograms: readonly ScoreHistogram[],
  comparison: KpiDefinition
): ExpectationGap | NoGap => {
  const [first] = histograms.filter((histogram) => totalOf([histogram]) > 0);
  if (!first) return 'no_expectation';
  const { value, n, flags, confidence } = comparison.estimate(histograms);
  if (value === null) return 'scale';
  const middle = (first.scale.min + first.scale.max) / 2;
  const shifted = distanceFrom(confidence, middle);
  return {
    value: value - middle,
    n,
    flags,
    confidence: shifted,
    significant:
      shifted !== null && !flags.includes('low_n') && (shifted.low > 0 || shifted.high < 0),
    scale: meaningOf(first.scale),
    middle,
  };
};
