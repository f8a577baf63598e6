import { complaintColumns } from './complaint-columns';
import { among, joined } from './complaint-conditions';
import type { TallyQuestion } from './complaint-queue-types';
import { select, type Binding, type Database } from './database';
import type { Conditions } from './fact-conditions';
import { runInContext } from './transaction';

const time = (value: unknown): Date | null =>
  value == null ? null : value instanceof Date ? value : new Date(value as number | string);

/** See `Store.complaintQueue.tally`. */
export const tallyComplaints = async (
  database: Database,
  { coded = false, causeCode, category, locations, touchpoints, from, to }: TallyQuestion
): Promise<{ count: number; first: Date | null; last: Date | null }> => {
  const { table, column } = complaintColumns(database);
  const compare = (sql: string, value: Binding | undefined): Conditions =>
    value === undefined ? { sql: [], bindings: [] } : { sql: [sql], bindings: [value] };
  const { sql, bindings } = joined([
    compare(`${column('counts')} = ?`, database.dialect === 'sqlite' ? 1 : true),
    { sql: coded ? [`${column('causeCode')} IS NOT NULL`] : [], bindings: [] },
    compare(`${column('causeCode')} = ?`, causeCode),
    compare(`${column('category')} = ?`, category),
    compare(`${column('localDate')} >= ?`, from),
    compare(`${column('localDate')} <= ?`, to),
    ...(locations.length > 0 ? [among(column('location'), locations)] : []),
    ...(touchpoints.length > 0 ? [among(column('touchpoint'), touchpoints)] : []),
  ]);
  const received = column('receivedAt');
  const [row] = await runInContext(database, (runner) =>
    select<Record<'cases' | 'first_at' | 'last_at', unknown>>(
      database,
      runner,
      `SELECT COUNT(*) AS cases, MIN(${received}) AS first_at, MAX(${received}) AS last_at
       FROM ${table} WHERE ${sql.join(' AND ')}`,
      bindings
    )
  );
  return {
    count: Number(row?.cases ?? 0),
    first: time(row?.first_at),
    last: time(row?.last_at),
  };
};
