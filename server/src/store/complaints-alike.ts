import { complaintColumns, queueColumns } from './complaint-columns';
import { among, joined } from './complaint-conditions';
import type { AlikeQuestion, QueueRow } from './complaint-queue-types';
import { select, type Database } from './database';
import { moment, type Conditions } from './fact-conditions';
import { runInContext } from './transaction';

/** See `Store.complaintQueue.alike`. */
export const findAlike = async (
  database: Database,
  { not, same, words = [], since, locations, limit }: AlikeQuestion
): Promise<QueueRow[]> => {
  const { table, column } = complaintColumns(database);
  const columns = queueColumns(database);
  const { sql, bindings }: Conditions = joined([
    ...Object.entries(same).map(([attribute, value]) => ({
      sql: [`${column(attribute as keyof typeof same)} = ?`],
      bindings: [value],
    })),
    since === undefined
      ? { sql: [], bindings: [] }
      : { sql: [`${column('receivedAt')} >= ?`], bindings: [moment(database, since)] },
    locations === null ? { sql: [], bindings: [] } : among(column('location'), locations),
    ...words.map((part) => ({
      sql: [`${column('textFolded')} LIKE ?`],
      bindings: [`%${part}%`],
    })),
    { sql: [`${column('documentId')} <> ?`], bindings: [not] },
  ]);
  const found = await runInContext(database, (runner) =>
    select<Record<string, unknown>>(
      database,
      runner,
      `SELECT ${columns.selection()} FROM ${table} WHERE ${sql.join(' AND ')}
       ORDER BY ${column('receivedAt')} DESC, id DESC LIMIT ?`,
      [...bindings, limit]
    )
  );
  return found.map(columns.read);
};
