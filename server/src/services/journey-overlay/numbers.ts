import type { Estimate } from '../../../../shared/contracts/kpi';
import { scaleId } from '../../../../shared/scale';
import {
  findPainPoints,
  totalOf,
  type KpiDefinition,
  type PlaceNumbers,
  type TargetOf,
} from '../../kpi';
import { histogramsOf } from '../kpi/cells';
import { halfOf, type PlaceCells } from './answers';
import type { PlacesReading } from './read';
import type { Wordings } from './wording';

/** One KPI at every touchpoint of a journey. */
export interface KpiNumbers {
  kpi: KpiDefinition;
  at: ReadonlyMap<string, PlaceNumbers & { scales: string[] }>;
}

export const NO_CELLS: PlaceCells = [];

export const scalesIn = (cells: PlaceCells, kpi: KpiDefinition): string[] =>
  histogramsOf(cells, kpi)
    .filter((histogram) => totalOf([histogram]) > 0 && kpi.estimate([histogram]).n > 0)
    .map(({ scale }) => scaleId(scale));

/**
 * A KPI at the touchpoints that have answers to it, adjusted for looking at all of them at once.
 * @param wordings where a question was put in other words within the window, no trend is looked for
 */
export const numbersOf = (
  kpi: KpiDefinition,
  touchpoints: readonly string[],
  { now, query }: PlacesReading,
  wordings: Wordings,
  targetOf: TargetOf
): KpiNumbers => {
  const cellsOf = (key: string) => now.get(key) ?? NO_CELLS;
  const answered = touchpoints.filter((key) => totalOf(histogramsOf(cellsOf(key), kpi)) > 0);
  const asked = { ...query.filters, ...query.places };
  const numbers = findPainPoints(
    kpi,
    answered.map((key) => ({
      first: halfOf(cellsOf(key), kpi, 0),
      second: halfOf(cellsOf(key), kpi, 1),
      isOneSeries: !kpi.metrics.some((metric) => wordings.isReworded(key, metric)),
    })),
    (estimate, index) => targetOf(estimate, { ...asked, touchpoint: [answered[index] ?? ''] })
  );
  const at = answered.map((key, index) => {
    const own = numbers[index] as PlaceNumbers;
    return [key, { ...own, scales: scalesIn(cellsOf(key), kpi) }] as const;
  });
  return { kpi, at: new Map(at) };
};

/** A KPI of several touchpoints together, each once. */
export type TogetherMetric = Estimate & { kpi: string };

/** KPIs of groups of touchpoints (stages, or a whole journey): one list a group, of KPIs with answers. */
export const numbersTogether = (
  kpis: readonly KpiDefinition[],
  groups: readonly (readonly string[])[],
  { now }: Pick<PlacesReading, 'now'>
): TogetherMetric[][] =>
  groups.map((group) => {
    const cells = [...new Set(group)].flatMap((key) => now.get(key) ?? NO_CELLS);
    return kpis.flatMap((kpi) => {
      const histograms = histogramsOf(cells, kpi);
      return totalOf(histograms) === 0 ? [] : [{ kpi: kpi.key, ...kpi.estimate(histograms) }];
    });
  });
