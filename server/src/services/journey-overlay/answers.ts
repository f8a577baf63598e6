import { RESPONSE_METRIC } from '../../../../shared/metrics';
import { addDays, epochDay } from '../../calendar';
import {
  isCaseKpi,
  SHORTEST_TREND_DAYS,
  totalOf,
  type AnyKpi,
  type KpiDefinition,
  type ScoreHistogram,
} from '../../kpi';
import type { HistogramCell } from '../../store/types';
import { histogramsOf } from '../kpi/cells';

interface Dates {
  from: string;
  to: string;
}

/** The answers at one touchpoint in a window, as cells of its two halves. */
export type PlaceCells = readonly HistogramCell[];

/** By touchpoint; one without answers is missing. */
export type PlacesCells = ReadonlyMap<string, PlaceCells>;

export const placesOf = (cells: readonly HistogramCell[]): PlacesCells => {
  const places = new Map<string, HistogramCell[]>();
  for (const cell of cells) {
    if (cell.key === null) continue;
    const known = places.get(cell.key);
    if (known) known.push(cell);
    else places.set(cell.key, [cell]);
  }
  return places;
};

/** Both halves of a window; the whole where it is too short to speak of a trend. */
export const halvesOf = ({ from, to }: Dates): { start: string; end: string }[] => {
  const days = epochDay(to) - epochDay(from) + 1;
  if (days < SHORTEST_TREND_DAYS) return [{ start: from, end: to }];
  const middle = addDays(from, Math.floor(days / 2));
  return [
    { start: from, end: addDays(middle, -1) },
    { start: middle, end: to },
  ];
};

/** Responses, each counted once where its leading answer was given. */
export const responsesIn = (cells: PlaceCells): number =>
  totalOf(
    cells
      .filter(({ metric, exclusion }) => metric === RESPONSE_METRIC && exclusion === null)
      .map(({ histogram }) => histogram)
  );

/** Whether anybody answered anything that was read. */
export const hasAnswers = (cells: PlaceCells): boolean =>
  cells.some(({ exclusion, histogram }) => exclusion === null && totalOf([histogram]) > 0);

/** The counted answers to a KPI in one half of the window. */
export const halfOf = (cells: PlaceCells, kpi: KpiDefinition, half: number): ScoreHistogram[] =>
  histogramsOf(
    cells.filter(({ period }) => period === half),
    kpi
  );

/** KPIs of answers: those that a map can show under a step. */
export const scoreKpis = (kpis: readonly AnyKpi[]): KpiDefinition[] =>
  kpis.flatMap((kpi) => (isCaseKpi(kpi) || kpi.metrics.includes(RESPONSE_METRIC) ? [] : [kpi]));
