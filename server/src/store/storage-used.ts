import type { StorageUsed } from '../../../shared/contracts/maintenance';
import { UID } from '../constants';
import { placeholders, select, type Database } from './database';
import { runInContext } from './transaction';

interface Row {
  plugin: number | string | null;
  database: number | string | null;
}

/** The content types' tables have names of Strapi's; all others of the plugin begin so. */
const PREFIX = 'cx\\_%';

const statementFor = (database: Database, count: number): string => {
  if (database.dialect === 'sqlite') {
    return `SELECT NULL AS plugin, page_count * page_size AS ${database.column('database')}
            FROM pragma_page_count(), pragma_page_size()`;
  }
  const own = `name IN (${placeholders(count)}) OR name LIKE ?`;
  if (database.dialect === 'postgres') {
    return `SELECT SUM(CASE WHEN ${own} THEN bytes END) AS plugin,
              pg_database_size(current_database()) AS database
            FROM (SELECT c.relname AS name, pg_total_relation_size(c.oid) AS bytes FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE c.relkind = 'r' AND n.nspname = ANY(current_schemas(false))) AS tables`;
  }
  return `SELECT SUM(CASE WHEN ${own} THEN bytes END) AS plugin, SUM(bytes) AS ${database.column('database')}
          FROM (SELECT table_name AS name, data_length + index_length AS bytes
                FROM information_schema.tables WHERE table_schema = DATABASE()) AS tables`;
};

const numberOf = (value: number | string | null): number | null =>
  value === null ? null : Number(value);

/** See `Store.storageUsed`. */
export const storageUsed = async (database: Database): Promise<StorageUsed> => {
  const tables = Object.values(UID).map((uid) => database.strapi.db.metadata.get(uid).tableName);
  const [row] = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      statementFor(database, tables.length),
      database.dialect === 'sqlite' ? [] : [...tables, PREFIX]
    )
  );
  return { plugin: numberOf(row?.plugin ?? null), database: numberOf(row?.database ?? null) };
};
