import type { Change, Estimate, KpiAnswer, KpiTarget } from '../../../../shared/contracts/kpi';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { csvCell } from '../../../../shared/csv-cell';
import type { KpiGrouping } from '../../../../shared/dimensions';
import type { DimensionFilters } from '../../filters/dimension-filters';

type Overview = GetOverview.Response['data'];
type Cell = string | number | null | undefined;

/** Columns of the file; names for people and programs, the same in every language. */
const COLUMNS = [
  'part',
  'kpi',
  'definitionVersion',
  'name',
  'from',
  'to',
  'timeZone',
  'filters',
  'dimension',
  'key',
  'label',
  'scale',
  'score',
  'value',
  'unit',
  'n',
  'low',
  'high',
  'level',
  'method',
  'flags',
  'shrunk',
  'position',
  'change',
  'changeLow',
  'changeHigh',
  'changeFrom',
  'significant',
  'target',
  'targetState',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

const BYTE_ORDER_MARK = '\ufeff';

const estimateCells = ({ value, n, confidence, flags }: Estimate): Row => ({
  value,
  n,
  low: confidence?.low,
  high: confidence?.high,
  level: confidence?.level,
  method: confidence?.method,
  flags: flags.join(' '),
});

const changeCells = (change: Change | null): Row =>
  change === null
    ? {}
    : {
        change: change.value,
        changeLow: change.confidence?.low,
        changeHigh: change.confidence?.high,
        changeFrom: change.from,
        significant: String(change.significant),
      };

const targetCells = (target: KpiTarget | null): Row =>
  target === null ? {} : { target: target.value, targetState: target.state };

const detailRows = ({ detail, distribution }: Overview, about: Row, by: KpiGrouping): Row[] => [
  ...detail.series.map((point) => ({
    ...about,
    part: 'period',
    from: point.start,
    to: point.end,
    key: point.period,
    ...estimateCells(point),
    flags: [...point.flags, ...(point.partial ? ['partial'] : [])].join(' '),
  })),
  ...detail.groups.map((group) => ({
    ...about,
    part: 'group',
    dimension: by,
    key: group.key,
    label: group.key === null ? null : group.label,
    ...estimateCells(group),
    shrunk: group.shrunk?.value,
    position: group.position,
    ...changeCells(group.change),
    ...targetCells(group.target),
  })),
  ...distribution.flatMap(({ scale, scores }) =>
    scores.map(({ score, n }) => ({ ...about, unit: null, part: 'score', scale, score, n }))
  ),
];

/** `location=a|b;channel=app`. */
const filterText = (filters: DimensionFilters): string =>
  Object.entries(filters)
    .map(([dimension, keys]) => `${dimension}=${keys.join('|')}`)
    .join(';');

/**
 * The numbers that the overview shows as CSV (RFC 4180), one line a number: the KPIs, and of the chosen
 * one its periods, groups and scores. Unrounded, in the KPI's unit; begins with a byte order mark, by which
 * spreadsheets know UTF-8.
 */
export const overviewCsv = (data: Overview, filters: DimensionFilters, by: KpiGrouping): string => {
  const { window, definitions } = data;
  const aboutKpi = ({ kpi, definitionVersion, unit }: KpiAnswer): Row => ({
    kpi,
    definitionVersion,
    name: definitions.find(({ key }) => key === kpi)?.name,
    from: window.from,
    to: window.to,
    timeZone: window.timeZone,
    filters: filterText(filters),
    unit,
  });
  const rows: Row[] = [
    ...data.cards.map((card) => ({
      ...aboutKpi(card),
      part: 'kpi',
      ...estimateCells(card),
      ...changeCells(card.change),
      ...targetCells(card.target),
    })),
    ...detailRows(data, aboutKpi(data.detail), by),
  ];
  const lines = rows.map((row) => COLUMNS.map((column) => csvCell(row[column] ?? null)).join(','));
  return `${BYTE_ORDER_MARK}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
};
