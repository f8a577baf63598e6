import type { GetKpiDimensions, GetKpiPage } from '../../../../shared/contracts/kpi-page';
import {
  aboutCells,
  estimateCells,
  groupCells,
  kpiCells,
  NUMBER_COLUMNS,
  numbersCsv,
  type NumberRow,
} from '../../export/numbers-csv';
import type { DimensionFilters } from '../../filters/dimension-filters';
import { signalsByPeriod } from './control-points';

type KpiPage = GetKpiPage.Response['data'];

const COLUMNS = [
  ...NUMBER_COLUMNS,
  'limitLow',
  'limitHigh',
  // Why the rules pass over a period, and which rules mark it.
  'leftOut',
  'signals',
] as const;

type Row = NumberRow<(typeof COLUMNS)[number]>;

/** The points of the control chart; what the series tells of them and the chart does not goes along. */
const periodRows = ({ answer, controlChart }: KpiPage, about: Row): Row[] => {
  const marked = signalsByPeriod(controlChart.signals);
  return controlChart.points.map((point) => {
    const told = answer.series.find(({ period }) => period === point.period);
    return {
      ...about,
      ...(told && estimateCells(told)),
      part: 'period',
      from: point.start,
      to: point.end,
      key: point.period,
      value: point.value,
      n: point.n,
      limitLow: point.limits?.low,
      limitHigh: point.limits?.high,
      leftOut: point.leftOut,
      signals: (marked.get(point.period) ?? []).map(({ rule }) => rule).join(' '),
    };
  });
};

/**
 * The numbers of a KPI's page as CSV, one line a number: the whole period, each period of the control chart
 * with its limits and signals, and each group of each dimension.
 */
export const kpiCsv = (
  page: KpiPage,
  dimensions: GetKpiDimensions.Response['data'],
  filters: DimensionFilters
): string => {
  const about = aboutCells(page.answer, { name: page.definition.name, filters });
  return numbersCsv(COLUMNS, [
    { ...about, ...kpiCells(page.answer) },
    ...periodRows(page, about),
    ...dimensions.flatMap(({ by, groups }) =>
      groups.map((group) => ({ ...about, ...groupCells(group, by) }))
    ),
  ]);
};
