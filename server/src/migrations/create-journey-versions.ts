import type { StoredJourneyMap } from '../../../shared/contracts/journey';
import { journeyOf, type JourneyEntry } from '../../../shared/journey-map/model';
import { UID } from '../constants';
import { rowPlaceholders, run, select, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

interface Row extends Omit<JourneyEntry, 'map'> {
  locale: string | null;
  map: StoredJourneyMap | string;
  published_at: Date | number | string;
}

const parsed = (map: Row['map']): StoredJourneyMap =>
  typeof map === 'string' ? (JSON.parse(map) as StoredJourneyMap) : map;

/** What was published before versions were kept is the first version, since its last publishing. */
const addFirstVersions = async (trx: Transaction, database: Database): Promise<void> => {
  const { tableName } = database.strapi.db.metadata.get(UID.journey);
  const rows = await select<Row>(
    database,
    trx,
    `SELECT ${['key', 'name', 'description', 'state', 'owner', 'map', 'locale', 'published_at']
      .map(database.column)
      .join(', ')}
     FROM ${database.table(tableName)} WHERE published_at IS NOT NULL`
  );
  const journeys = new Map<string, { content: Record<string, unknown>; from: number }>();
  for (const row of rows) {
    const known = journeys.get(row.key) ?? { content: {}, from: 0 };
    known.content[row.locale || 'default'] = journeyOf({ ...row, map: parsed(row.map) });
    known.from = Math.max(known.from, new Date(row.published_at).getTime());
    journeys.set(row.key, known);
  }
  for (const [key, { content, from }] of journeys) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table('cx_journey_versions')}
         (journey, version, valid_from, valid_until, published_by, content)
       VALUES ${rowPlaceholders(1, 6)}`,
      [key, 1, from, null, null, JSON.stringify(content)]
    );
  }
};

/** Every publishing of every journey, so that facts and people can name the one that was in force. */
export const createJourneyVersionTable = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const { dialect } = database;
  const table = database.table('cx_journey_versions');
  const bigint = dialect === 'sqlite' ? 'integer' : 'bigint';
  const end =
    dialect === 'mysql'
      ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
      : '';
  await run(
    database,
    trx,
    `CREATE TABLE IF NOT EXISTS ${table} (
      journey varchar(190) NOT NULL, version integer NOT NULL, valid_from ${bigint} NOT NULL,
      valid_until ${bigint}, published_by varchar(255), content ${dialect === 'mysql' ? 'longtext' : 'text'} NOT NULL,
      PRIMARY KEY (journey, version)
    ) ${end}`
  );
  // MySQL commits the table at once, so that this may run again.
  await run(database, trx, `DELETE FROM ${table}`);
  await addFirstVersions(trx, database);
};
