import knex, { type Knex } from 'knex';

/** How the PostgreSQL or MySQL/MariaDB of this machine is reached; see `databases.ts` for the variables. */
export const serverConnection = (client: 'postgres' | 'mysql') =>
  client === 'postgres'
    ? {
        host: process.env.PGHOST ?? '127.0.0.1',
        port: Number(process.env.PGPORT ?? 5432),
        user: process.env.PGUSER ?? 'postgres',
        password: process.env.PGPASSWORD ?? '',
      }
    : {
        host: process.env.MYSQL_HOST ?? '127.0.0.1',
        port: Number(process.env.MYSQL_PORT ?? 3306),
        user: process.env.MYSQL_USER ?? 'root',
        password: process.env.MYSQL_PASSWORD ?? '',
      };

/** A connection to the server's maintenance database, in which databases are made and dropped. */
export const connectServer = (client: 'postgres' | 'mysql'): Knex =>
  knex({
    client: client === 'postgres' ? 'pg' : 'mysql2',
    connection: {
      ...serverConnection(client),
      database: client === 'postgres' ? 'postgres' : 'mysql',
    },
    pool: { min: 0, max: 1 },
    acquireConnectionTimeout: 5000,
  });
