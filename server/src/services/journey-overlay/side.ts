import type { KpiWindow } from '../../../../shared/contracts/kpi';
import type { KpiDefinition } from '../../kpi';
import type { HistogramCell } from '../../store/types';
import type { AskedPlace } from './comparability';
import { NO_CELLS, scalesIn } from './numbers';
import type { PlacesReading } from './read';
import type { Wordings } from './wording';

/** One side of a comparison, as it was read. */
export interface Side {
  reading: PlacesReading;
  wordings: Wordings;
}

/** Touchpoints whose answers are added up, each once. */
export type Group = readonly string[];

export const cellsOf = ({ reading }: Side, group: Group): HistogramCell[] =>
  [...new Set(group)].flatMap((key) => reading.now.get(key) ?? NO_CELLS);

/** On which scales and in which words a KPI was asked at a touchpoint. */
export const askedAt = (touchpoint: string, kpi: KpiDefinition, side: Side): AskedPlace => ({
  scales: scalesIn(cellsOf(side, [touchpoint]), kpi),
  wordings: kpi.metrics.map((metric) => side.wordings.of(touchpoint, metric)),
});

export const windowOf = ({ reading }: Side): KpiWindow => {
  const { from, to, timeZone, calendar, weekStart } = reading.query;
  return { from, to, timeZone, calendar, weekStart };
};
