import { isDimension, type Dimension } from '../../../../shared/dimensions';
import type { FactFilters } from '../../store/fact-list-types';
import { isRecord, parseFilters } from './kpi-query';
import { refuse } from './parameters';

/**
 * Reads the filters of the feedback list: those of the KPIs, and `filters[dimension][$null]=true` for the
 * answers without a value, alone or beside values.
 * @throws ValidationError that names the filter and what is allowed
 */
export const parseFactFilters = (filters: unknown): FactFilters => {
  if (!isRecord(filters)) return parseFilters(filters);
  const without: Dimension[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, condition] of Object.entries(filters)) {
    if (!isDimension(name) || !isRecord(condition) || condition.$null === undefined) {
      values[name] = condition;
      continue;
    }
    const { $null, ...others } = condition;
    if ($null !== 'true') refuse(['filters', name], `filters[${name}][$null] must be true`);
    without.push(name);
    if (Object.keys(others).length > 0) values[name] = others;
  }
  const parsed: FactFilters = parseFilters(values);
  for (const name of without) parsed[name] = [...(parsed[name] ?? []), null];
  return parsed;
};
