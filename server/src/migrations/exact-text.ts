import { UID } from '../constants';
import { complaintColumns, complaintEventColumns } from '../store/complaint-columns';
import { placeholders, run, select, type Binding, type Database } from '../store/database';
import { exactColumnNames } from '../store/fact-columns';
import type { Transaction } from '../store/types';

/** Collations that tell every two texts apart, the best first; MySQL has the first, MariaDB the second. */
const EXACT_COLLATIONS = ['utf8mb4_0900_bin', 'utf8mb4_nopad_bin', 'utf8mb4_bin'];

/** The collation under which `A`, `a`, `á` and `a ` are four keys. */
export const exactCollation = async (database: Database, trx: Transaction): Promise<string> => {
  const rows = await select<{ name: string }>(
    database,
    trx,
    `SELECT collation_name AS name FROM information_schema.collations
     WHERE collation_name IN (${placeholders(EXACT_COLLATIONS.length)})`,
    EXACT_COLLATIONS
  );
  const available = new Set(rows.map(({ name }) => name));
  return EXACT_COLLATIONS.find((name) => available.has(name)) ?? 'utf8mb4_bin';
};

interface ColumnRow {
  name: string;
  type: string;
  nullable: string;
}

/** Gives text columns of a table the exact collation, where they do not have it. */
const makeExact = async (
  database: Database,
  trx: Transaction,
  table: string,
  columns: readonly string[]
): Promise<void> => {
  const collation = await exactCollation(database, trx);
  const bindings: Binding[] = [table, collation, ...columns];
  const rows = await select<ColumnRow>(
    database,
    trx,
    `SELECT column_name AS name, column_type AS type, is_nullable AS nullable
     FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND collation_name <> ?
       AND column_name IN (${placeholders(columns.length)})`,
    bindings
  );
  if (rows.length === 0) return;
  const changes = rows.map(
    ({ name, type, nullable }) =>
      `MODIFY ${database.column(name)} ${type} CHARACTER SET utf8mb4 COLLATE ${collation}` +
      (nullable === 'YES' ? ' NULL' : ' NOT NULL')
  );
  await run(database, trx, `ALTER TABLE ${database.table(table)} ${changes.join(', ')}`);
};

/**
 * MySQL compares text without regard to case and accents by default, so that two different keys would be
 * counted as one. Gives the key columns of facts and complaints an exact collation; comments stay
 * searchable as they were, and what is folded for a search is exact already.
 * Runs at each boot, because Strapi makes the tables anew after the plugin was disabled.
 */
export const compareTextExactly = async (database: Database, trx: Transaction): Promise<void> => {
  if (database.dialect !== 'mysql') return;
  const tableOf = (uid: string) => database.strapi.db.metadata.get(uid).tableName;
  await makeExact(database, trx, tableOf(UID.feedback), exactColumnNames(database));
  await makeExact(database, trx, tableOf(UID.complaint), complaintColumns(database).textColumns);
  const events = complaintEventColumns(database).textColumns;
  await makeExact(database, trx, tableOf(UID.complaintEvent), events);
};
