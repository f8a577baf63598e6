import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

const tables = (bigint: string, longText: string, end: string): Record<string, string> => ({
  cx_import_jobs: `(
    id varchar(64) PRIMARY KEY, state varchar(20) NOT NULL, file_name varchar(255) NOT NULL,
    size ${bigint} NOT NULL, received ${bigint} NOT NULL, file_digest varchar(128), file ${longText},
    mapping ${longText}, mapping_origin varchar(20), checked ${longText}, import_id varchar(64),
    done ${bigint} NOT NULL, total ${bigint} NOT NULL, created_count ${bigint} NOT NULL,
    duplicate_count ${bigint} NOT NULL, rejected_count ${bigint} NOT NULL, empty_count ${bigint} NOT NULL,
    error ${longText}, cancelling integer NOT NULL, started_by varchar(255) NOT NULL,
    started_by_id varchar(100) NOT NULL, scope ${longText},
    created_at ${bigint} NOT NULL, updated_at ${bigint} NOT NULL, finished_at ${bigint}
  ) ${end}`,
  cx_import_chunks: `(
    import_id varchar(64) NOT NULL, last_row ${bigint} NOT NULL, responses integer NOT NULL,
    response_ids ${longText} NOT NULL, PRIMARY KEY (import_id, last_row)
  ) ${end}`,
  cx_import_mappings: `(
    header_digest varchar(64) PRIMARY KEY, mapping ${longText} NOT NULL, updated_at ${bigint} NOT NULL
  ) ${end}`,
});

/**
 * The admin's imports: the jobs, which responses each chunk brought (by which an import is undone; the facts
 * themselves need neither a column nor an index for it), and the mapping last used for files of one header.
 */
export const createImportJobs = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const longText = dialect === 'mysql' ? 'longtext' : 'text';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  for (const [name, definition] of Object.entries(tables(bigint, longText, end))) {
    await run(database, trx, `CREATE TABLE IF NOT EXISTS ${database.table(name)} ${definition}`);
  }
};
