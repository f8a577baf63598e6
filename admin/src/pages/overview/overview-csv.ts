import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import type { GetOverview } from '../../../../shared/contracts/overview';
import type { KpiGrouping } from '../../../../shared/dimensions';
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

type Overview = GetOverview.Response['data'];

const detailRows = (
  { detail, distribution }: Overview,
  about: NumberRow,
  by: KpiGrouping
): NumberRow[] => [
  ...detail.series.map((point) => ({
    ...about,
    part: 'period',
    from: point.start,
    to: point.end,
    key: point.period,
    ...estimateCells(point),
    flags: [...point.flags, ...(point.partial ? ['partial'] : [])].join(' '),
  })),
  ...detail.groups.map((group) => ({ ...about, ...groupCells(group, by) })),
  ...distribution.flatMap(({ scale, scores }) =>
    scores.map(({ score, n }) => ({ ...about, unit: null, part: 'score', scale, score, n }))
  ),
];

/**
 * The numbers that the overview shows as CSV, one line a number: the KPIs, and of the chosen one its periods,
 * groups and scores.
 */
export const overviewCsv = (data: Overview, filters: DimensionFilters, by: KpiGrouping): string => {
  const nameOf = ({ kpi }: KpiAnswer) => data.definitions.find(({ key }) => key === kpi)?.name;
  const about = (answer: KpiAnswer) => aboutCells(answer, { name: nameOf(answer), filters });
  return numbersCsv(NUMBER_COLUMNS, [
    ...data.cards.map((card) => ({ ...about(card), ...kpiCells(card) })),
    ...detailRows(data, about(data.detail), by),
  ]);
};
