import type { KpiFilters } from '../../../../shared/contracts/kpi';
import { parseFilters } from './kpi-query';
import { checkNames, checkOrder, readChoice, readDate, type Query } from './parameters';

export interface ExportQuery {
  /** First and last local date, inclusive; without them everything. */
  from?: string;
  to?: string;
  filters: KpiFilters;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

const PARAMETERS = ['from', 'to', 'filters', 'bom', 'locale'];

/**
 * Reads the parameters of an export.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseExportQuery = (query: Query): ExportQuery => {
  checkNames(query, PARAMETERS);
  const from = readDate(query, 'from');
  const to = readDate(query, 'to');
  if (from && to) checkOrder(from, to);
  const bom = readChoice(query, 'bom', ['true', 'false'], 'false') === 'true';
  return { from, to, filters: parseFilters(query.filters), bom };
};
