import { EXCLUSIONS } from '../../../../shared/dimensions';
import { scalePoints, type Scale } from '../../../../shared/scale';
import type { Exclusions } from '../../../../shared/contracts/kpi';
import { isCaseKpi, mergeHistograms, totalOf, valueRangeOf, type AnyKpi } from '../../kpi';
import type { KpiDefinition, ScoreHistogram } from '../../kpi/definition';
import type { HistogramCell } from '../../store/types';
import type { Gathered } from './gather';

const counted = (cell: HistogramCell, definition: KpiDefinition): boolean =>
  cell.exclusion === null && definition.metrics.includes(cell.metric);

/** The counted answers to one KPI, all keys and periods added up. */
export const histogramsOf = (
  cells: readonly HistogramCell[],
  definition: KpiDefinition
): ScoreHistogram[] =>
  mergeHistograms(cells.filter((cell) => counted(cell, definition)).map((cell) => cell.histogram));

/** The counted answers to one KPI, apart for each of `count` periods. */
export const histogramsByPeriod = (
  cells: readonly HistogramCell[],
  definition: KpiDefinition,
  count: number
): ScoreHistogram[][] => {
  const periods: ScoreHistogram[][] = Array.from({ length: count }, () => []);
  for (const cell of cells) {
    if (counted(cell, definition)) periods[cell.period]?.push(cell.histogram);
  }
  return periods.map((histograms) => mergeHistograms(histograms));
};

/** The counted answers to one KPI, apart for each key; answers without one under `null`. */
export const histogramsByKey = (
  cells: readonly HistogramCell[],
  definition: KpiDefinition
): Map<string | null, ScoreHistogram[]> => {
  const groups = new Map<string | null, ScoreHistogram[]>();
  for (const cell of cells) {
    if (!counted(cell, definition)) continue;
    groups.set(cell.key, [...(groups.get(cell.key) ?? []), cell.histogram]);
  }
  return new Map([...groups].map(([key, histograms]) => [key, mergeHistograms(histograms)]));
};

/** How many answers were kept out, by reason. */
export const exclusionsOf = (
  cells: readonly HistogramCell[],
  definition: KpiDefinition
): Exclusions =>
  Object.fromEntries(
    EXCLUSIONS.map((reason) => [
      reason,
      totalOf(
        cells
          .filter((cell) => cell.exclusion === reason && definition.metrics.includes(cell.metric))
          .map((cell) => cell.histogram)
      ),
    ])
  ) as Exclusions;

/** Lowest and highest possible value of a KPI on what was gathered. */
export const rangeOf = (kpi: AnyKpi, { total }: Pick<Gathered, 'total'>) =>
  isCaseKpi(kpi) ? kpi.range : valueRangeOf(kpi, histogramsOf(total, kpi));

/** The scales whose answers a KPI counts; null where it leaves none of these answers out. */
export const countedScales = (
  histograms: readonly ScoreHistogram[],
  definition: KpiDefinition
): Scale[] | null => {
  const counts = histograms.filter((histogram) => definition.estimate([histogram]).n > 0);
  const answered = histograms.filter((histogram) => totalOf([histogram]) > 0);
  return counts.length === answered.length ? null : counts.map(({ scale }) => scale);
};

/** Answers by score, for the picture of the distribution. */
export const distributionOf = (
  histograms: readonly ScoreHistogram[],
  nameOf: (h: ScoreHistogram) => string
) =>
  histograms.map((histogram) => ({
    scale: nameOf(histogram),
    scores: Array.from({ length: scalePoints(histogram.scale) }, (_, index) => ({
      score: histogram.scale.min + index,
      n: histogram.counts[index] ?? 0,
    })),
  }));
