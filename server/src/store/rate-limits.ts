import {
  RateLimiterMySQL,
  RateLimiterPostgres,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { run, type Database } from './database';

const TABLE = 'cx_rate_limits';

export interface RateLimitRule {
  /** Apart from other rules on the same table. */
  name: string;
  points: number;
  seconds: number;
}

/** A limiter whose counters live in the host's database, on the host's own connections. */
export const openDatabaseLimiter = (
  database: Database,
  { name, points, seconds }: RateLimitRule
): RateLimiterStoreAbstract => {
  const knex = database.strapi.db.connection;
  const options = {
    storeClient: knex,
    storeType: 'knex',
    tableName: TABLE,
    tableCreated: true,
    // Its timer would outlive the host; the plugin's own job clears the table.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
    // Once a key has used up its points, this process refuses it without asking the database again.
    inMemoryBlockOnConsumed: points,
  };
  if (database.dialect === 'sqlite') return new RateLimiterSQLite(options);
  if (database.dialect === 'mysql') {
    return new RateLimiterMySQL({ ...options, dbName: knex.client.database() });
  }
  return new RateLimiterPostgres({ ...options, schemaName: database.strapi.db.getSchemaName() });
};

/** Deletes counters whose window ended; returns how many. */
export const forgetRateLimits = (database: Database, before: Date): Promise<number> =>
  run(
    database,
    database.strapi.db.connection,
    `DELETE FROM ${database.table(TABLE)} WHERE expire < ?`,
    [before.getTime()]
  );
