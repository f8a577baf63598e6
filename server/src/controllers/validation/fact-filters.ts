import { GROUPINGS, isDimension, type Grouping } from '../../../../shared/dimensions';
import type { PlaceChoice } from '../../services/location-trees';
import type { FactFilters } from '../../store/fact-list-types';
import { isRecord, parseFilters } from './kpi-query';
import { refuse } from './parameters';

/** Which answers filters let through: by what they carry, and by where their locations stand. */
export interface ParsedFactFilters {
  filters: FactFilters;
  places: PlaceChoice;
}

const groupingOf = (name: string): Grouping | undefined => GROUPINGS.find((one) => one === name);

/**
 * Reads the filters of the feedback list: those of the KPIs, and `filters[dimension][$null]=true` for the
 * answers without a value, alone or beside values.
 * @throws ValidationError that names the filter and what is allowed
 */
export const parseFactFilters = (given: unknown): ParsedFactFilters => {
  if (!isRecord(given)) return parseFilters(given);
  const without: Grouping[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, condition] of Object.entries(given)) {
    const grouping = groupingOf(name);
    if (!grouping || !isRecord(condition) || condition.$null === undefined) {
      values[name] = condition;
      continue;
    }
    const { $null, ...others } = condition;
    if ($null !== 'true') refuse(['filters', name], `filters[${name}][$null] must be true`);
    without.push(grouping);
    if (Object.keys(others).length > 0) values[name] = others;
  }
  const parsed = parseFilters(values);
  const filters: FactFilters = parsed.filters;
  const places: PlaceChoice = parsed.places;
  for (const name of without) {
    if (isDimension(name)) filters[name] = [...(filters[name] ?? []), null];
    else places[name] = [...(places[name] ?? []), null];
  }
  return { filters, places };
};
