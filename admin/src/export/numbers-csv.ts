import type {
  Change,
  Estimate,
  KpiAnswer,
  KpiDescription,
  KpiGroup,
  KpiTarget,
} from '../../../shared/contracts/kpi';
import { TERM_NAMES } from '../../../shared/contracts/kpi-terms';
import { csvCell } from '../../../shared/csv-cell';
import type { KpiGrouping } from '../../../shared/dimensions';
import type { DimensionFilters } from '../filters/dimension-filters';

type Cell = string | number | null | undefined;

/** Columns of the files; names for people and programs, the same in every language. */
export const NUMBER_COLUMNS = [
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
  'basis',
  'terms',
] as const;

/** One line of a file, by its columns; what is left out is an empty cell. */
export type NumberRow<Column extends string = (typeof NUMBER_COLUMNS)[number]> = Partial<
  Record<Column, Cell>
>;

const BYTE_ORDER_MARK = '\ufeff';

export const estimateCells = ({ value, n, confidence, flags }: Estimate): NumberRow => ({
  value,
  n,
  low: confidence?.low,
  high: confidence?.high,
  level: confidence?.level,
  method: confidence?.method,
  flags: flags.join(' '),
});

const changeCells = (change: Change | null): NumberRow =>
  change === null
    ? {}
    : {
        change: change.value,
        changeLow: change.confidence?.low,
        changeHigh: change.confidence?.high,
        changeFrom: change.from,
        significant: String(change.significant),
      };

const targetCells = (target: KpiTarget | null): NumberRow =>
  target === null ? {} : { target: target.value, targetState: target.state };

/** The whole of a KPI. */
export const kpiCells = (answer: KpiAnswer): NumberRow => ({
  part: 'kpi',
  ...estimateCells(answer),
  ...changeCells(answer.change),
  ...targetCells(answer.target),
});

/** One group of a breakdown. */
export const groupCells = (group: KpiGroup, by: KpiGrouping): NumberRow => ({
  part: 'group',
  dimension: by,
  key: group.key,
  label: group.key === null ? null : group.label,
  ...estimateCells(group),
  shrunk: group.shrunk?.value,
  position: group.position,
  ...changeCells(group.change),
  ...targetCells(group.target),
});

/** `location=a|b;channel=app`. */
const filterText = (filters: DimensionFilters): string =>
  Object.entries(filters)
    .map(([dimension, keys]) => `${dimension}=${keys.join('|')}`)
    .join(';');

/** `quantile=90;clock=working`; nothing for KPIs of answers. The basis has a column of its own. */
const termsText = ({ terms }: Pick<KpiAnswer, 'terms'>): string =>
  TERM_NAMES.filter((name) => name !== 'basis')
    .flatMap((name) => (terms?.[name] === undefined ? [] : [`${name}=${terms[name]}`]))
    .join(';');

/** What each line of a file repeats: which KPI, of when, of what, and under which terms. */
export const aboutCells = (
  answer: KpiAnswer,
  { name, filters }: { name: KpiDescription['name'] | undefined; filters: DimensionFilters }
): NumberRow => ({
  kpi: answer.kpi,
  definitionVersion: answer.definitionVersion,
  name,
  from: answer.window.from,
  to: answer.window.to,
  timeZone: answer.window.timeZone,
  filters: filterText(filters),
  unit: answer.unit,
  basis: answer.basis,
  terms: termsText(answer),
});

/**
 * Lines as CSV (RFC 4180), unrounded, in the KPI's unit; begins with a byte order mark, by which spreadsheets
 * know UTF-8.
 */
export const numbersCsv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly NumberRow<Column>[]
): string => {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)).join(','));
  return `${BYTE_ORDER_MARK}${[columns.join(','), ...lines].join('\r\n')}\r\n`;
};
