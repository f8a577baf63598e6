import type { Dialect } from './database';

/** Milliseconds since 1970 by the database's clock, the one clock that all instances share. */
export const DATABASE_NOW: Record<Dialect, string> = {
  sqlite: `CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)`,
  postgres: `CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)`,
  mysql: `CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)`,
};
