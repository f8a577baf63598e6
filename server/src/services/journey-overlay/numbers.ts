import type { Change, Estimate, KpiWindow } from '../../../../shared/contracts/kpi';
import type { StepMetric } from '../../../../shared/contracts/journey-overlay';
import { scaleId } from '../../../../shared/scale';
import {
  changesBetween,
  findPainPoints,
  totalOf,
  type KpiDefinition,
  type PlaceNumbers,
  type TargetOf,
} from '../../kpi';
import { histogramsOf } from '../kpi/cells';
import { halfOf, type PlaceCells } from './answers';
import type { PlacesReading } from './read';

/** One KPI at every touchpoint of a journey. */
export interface KpiNumbers {
  kpi: KpiDefinition;
  at: ReadonlyMap<string, PlaceNumbers & { change: Change | null; scales: string[] }>;
}

export const NO_CELLS: PlaceCells = [];

/** The window compared with, as readers see it. */
export const earlierWindow = ({ query, earlier }: PlacesReading): KpiWindow | null => {
  if (!earlier) return null;
  const { timeZone, calendar, weekStart } = query;
  return { ...earlier.window, timeZone, calendar, weekStart };
};

const scalesIn = (cells: PlaceCells, kpi: KpiDefinition): string[] =>
  histogramsOf(cells, kpi)
    .filter((histogram) => totalOf([histogram]) > 0 && kpi.estimate([histogram]).n > 0)
    .map(({ scale }) => scaleId(scale));

/** A KPI at the touchpoints that have answers to it, adjusted for looking at all of them at once. */
export const numbersOf = (
  kpi: KpiDefinition,
  touchpoints: readonly string[],
  reading: PlacesReading,
  targetOf: TargetOf
): KpiNumbers => {
  const { now, earlier, query } = reading;
  const cellsOf = (key: string) => now.get(key) ?? NO_CELLS;
  const answered = touchpoints.filter((key) => totalOf(histogramsOf(cellsOf(key), kpi)) > 0);
  const asked = { ...query.filters, ...query.places };
  const numbers = findPainPoints(
    kpi,
    answered.map((key) => ({
      first: halfOf(cellsOf(key), kpi, 0),
      second: halfOf(cellsOf(key), kpi, 1),
    })),
    (estimate, index) => targetOf(estimate, { ...asked, touchpoint: [answered[index] ?? ''] })
  );
  const changes =
    earlier &&
    changesBetween(
      kpi,
      answered.map((key) => ({
        before: histogramsOf(earlier.places.get(key) ?? NO_CELLS, kpi),
        after: histogramsOf(cellsOf(key), kpi),
      })),
      earlierWindow(reading)
    );
  const at = answered.map((key, index) => {
    const own = numbers[index] as PlaceNumbers;
    const scales = scalesIn(cellsOf(key), kpi);
    return [key, { ...own, change: changes?.[index] ?? null, scales }] as const;
  });
  return { kpi, at: new Map(at) };
};

/** A KPI of several touchpoints together, each once. */
export type TogetherMetric = Estimate & Pick<StepMetric, 'kpi' | 'change'>;

/**
 * KPIs of groups of touchpoints (stages, or a whole journey); the changes of one KPI are adjusted together.
 * One list a group, of KPIs with answers.
 */
export const numbersTogether = (
  kpis: readonly KpiDefinition[],
  groups: readonly (readonly string[])[],
  reading: PlacesReading
): TogetherMetric[][] => {
  const found: TogetherMetric[][] = groups.map(() => []);
  const cellsIn = (places: PlacesReading['now'], group: readonly string[]) =>
    [...new Set(group)].flatMap((key) => places.get(key) ?? NO_CELLS);
  for (const kpi of kpis) {
    const after = groups.map((group) => histogramsOf(cellsIn(reading.now, group), kpi));
    const { earlier } = reading;
    const changes =
      earlier &&
      changesBetween(
        kpi,
        groups.map((group, index) => ({
          before: histogramsOf(cellsIn(earlier.places, group), kpi),
          after: after[index] ?? [],
        })),
        earlierWindow(reading)
      );
    after.forEach((histograms, index) => {
      if (totalOf(histograms) === 0) return;
      const change = changes?.[index] ?? null;
      found[index]?.push({ kpi: kpi.key, ...kpi.estimate(histograms), change });
    });
  }
  return found;
};
