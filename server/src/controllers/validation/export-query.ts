import { errors } from '@strapi/utils';
import type { KpiFilters } from '../../../../shared/contracts/kpi';
import { isLocalDate } from '../../calendar';
import { parseFilters } from './kpi-query';

export interface ExportQuery {
  /** First and last local date, inclusive; without them everything. */
  from?: string;
  to?: string;
  filters: KpiFilters;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

const PARAMETERS = ['from', 'to', 'filters', 'bom', 'locale'];

const fail = (name: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError' }],
  });
};

const readDate = (query: Record<string, unknown>, name: 'from' | 'to'): string | undefined => {
  const value = query[name];
  if (value === undefined || (typeof value === 'string' && isLocalDate(value))) return value;
  return fail(name, `${name} must be a date such as 2025-03-31`);
};

const readBom = (value: unknown): boolean => {
  if (value === undefined || value === 'false') return false;
  return value === 'true' || fail('bom', 'bom must be true or false');
};

/**
 * Reads the parameters of an export.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseExportQuery = (query: Record<string, unknown>): ExportQuery => {
  const foreign = Object.keys(query).find((name) => !PARAMETERS.includes(name));
  if (foreign) fail(foreign, `unknown parameter ${foreign}; allowed are: ${PARAMETERS.join(', ')}`);
  const from = readDate(query, 'from');
  const to = readDate(query, 'to');
  if (from && to && from > to) fail('to', `to (${to}) must not lie before from (${from})`);
  return { from, to, filters: parseFilters(query.filters), bom: readBom(query.bom) };
};
