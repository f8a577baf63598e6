import type { Core } from '@strapi/strapi';
import type { StoredCalendar, StoredPolicy } from '../../../../shared/contracts/complaint-settings';
import { UID } from '../../constants';

/** A row with the id under which it is written. */
export type Kept<Value> = Value & { id: number };

type Raw = Record<string, unknown>;

const parsed = <Value>(value: unknown, otherwise: Value): Value => {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'string') return value as Value;
  try {
    return JSON.parse(value) as Value;
  } catch {
    // What is no JSON is judged as the text it is.
    return value as Value;
  }
};

const text = (value: unknown): string => String(value ?? '');

const dateOf = (value: unknown): string | null =>
  value === undefined || value === null || value === '' ? null : text(value);

/** A policy as the database or a lifecycle has it; what is missing is what Strapi fills in. */
export const toPolicy = (row: Raw): StoredPolicy => ({
  key: text(row.key),
  name: text(row.name),
  isDefault: Boolean(row.isDefault ?? false),
  enabled: Boolean(row.enabled ?? true),
  rank: Number(row.rank ?? 0),
  conditions: parsed(row.conditions, []),
  targets: parsed(row.targets, {} as StoredPolicy['targets']),
  clock: (row.clock ?? 'working') as StoredPolicy['clock'],
  validFrom: dateOf(row.validFrom),
  validTo: dateOf(row.validTo),
});

export const toCalendar = (row: Raw): StoredCalendar => ({
  key: text(row.key),
  name: text(row.name),
  isDefault: Boolean(row.isDefault ?? false),
  locations: parsed(row.locations, []),
  versions: parsed(row.versions, []),
  overrides: parsed(row.overrides, []),
  holidays: parsed(row.holidays, []),
});

/** All policies, the first to be tried first, the default last. */
export const readPolicies = async (strapi: Core.Strapi): Promise<Kept<StoredPolicy>[]> => {
  const rows: Raw[] = await strapi.db.query(UID.slaPolicy).findMany({});
  return rows
    .map((row) => ({ ...toPolicy(row), id: Number(row.id) }))
    .sort(
      (a, b) =>
        Number(a.isDefault) - Number(b.isDefault) || a.rank - b.rank || (a.key < b.key ? -1 : 1)
    );
};

/** All calendars, the default first, the others by name. */
export const readCalendars = async (strapi: Core.Strapi): Promise<Kept<StoredCalendar>[]> => {
  const rows: Raw[] = await strapi.db.query(UID.workingCalendar).findMany({});
  return rows
    .map((row) => ({ ...toCalendar(row), id: Number(row.id) }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name) || 0);
};

/** Without the row's id, which is nobody's business. */
export const withoutId = <Value extends object>({ id: _, ...value }: Kept<Value>): Value =>
  value as unknown as Value;
