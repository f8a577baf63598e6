import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { connectServer, serverConnection } from './database-servers';

/**
 * The databases that the plugin is tested on.
 *
 * - `sqlite`: a new file each.
 * - `postgres`: a new database each, on PGHOST, PGPORT, PGUSER, PGPASSWORD; default
 *   `postgres@127.0.0.1:5432` without a password (trust).
 * - `mysql` (MySQL or MariaDB): a new database each, on MYSQL_HOST, MYSQL_PORT, MYSQL_USER,
 *   MYSQL_PASSWORD; default `root@127.0.0.1:3306` without a password.
 *
 * `CX_TEST_DATABASES=sqlite,postgres` limits a developer's run. Under `CI=true` all three must be there.
 */
export const DATABASES = ['sqlite', 'postgres', 'mysql'] as const;

export type DatabaseClient = (typeof DATABASES)[number];

/** Where Strapi connects to: the `connection` of its `config/database`. */
export type StrapiConnection = Record<string, unknown> & { client: DatabaseClient };

/** A database that exists from {@link createDatabase} to its `drop`, over any number of boots. */
export interface TestDatabase {
  client: DatabaseClient;
  name: string;
  connection: StrapiConnection;
  drop(): Promise<void>;
}

/** Folder for everything the tests write; ignored by git, linters and jest's file map. */
export const SCRATCH = path.resolve(__dirname, '../../.tmp');

const isDatabase = (name: string): name is DatabaseClient =>
  (DATABASES as readonly string[]).includes(name);

/** The databases of this run, all three unless `CX_TEST_DATABASES` names fewer. */
export const wantedDatabases = (): DatabaseClient[] => {
  const names = (process.env.CX_TEST_DATABASES ?? DATABASES.join(',')).split(',');
  const unknown = names.find((name) => !isDatabase(name));
  if (unknown !== undefined) {
    throw new Error(`CX_TEST_DATABASES must name ${DATABASES.join(', ')}, not "${unknown}".`);
  }
  return names.filter(isDatabase);
};

/** Where a SQLite database of this name lies. */
export const fileOf = ({ name }: { name: string }): string =>
  path.join(SCRATCH, 'databases', `${name}.db`);

const createFile = (name: string): TestDatabase => {
  const filename = fileOf({ name });
  fs.mkdirSync(path.dirname(filename), { recursive: true });
  return {
    client: 'sqlite',
    name,
    connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true },
    async drop() {
      for (const suffix of ['', '-wal', '-shm', '-journal']) {
        fs.rmSync(filename + suffix, { force: true });
      }
    },
  };
};

const onServer = async (
  client: 'postgres' | 'mysql',
  work: (server: Knex) => Promise<unknown>
): Promise<void> => {
  const server = connectServer(client);
  try {
    await work(server);
  } finally {
    await server.destroy();
  }
};

const createOnServer = async (
  client: 'postgres' | 'mysql',
  name: string,
  template?: string
): Promise<TestDatabase> => {
  const like = template === undefined ? '' : ' template ??';
  await onServer(client, (server) =>
    server.raw(`create database ??${like}`, [name, ...(template === undefined ? [] : [template])])
  );
  const force = client === 'postgres' ? ' with (force)' : '';
  return {
    client,
    name,
    connection: {
      client,
      connection: { ...serverConnection(client), database: name },
      pool: { min: 0, max: 10 },
    },
    async drop() {
      await onServer(client, (server) => server.raw(`drop database if exists ??${force}`, [name]));
    },
  };
};

export interface DatabaseOrigin {
  /** Default: a name of its own. */
  name?: string;
  /** PostgreSQL only: the database to copy. Default: an empty database. */
  template?: string;
}

/** A new database, empty unless copied, to be dropped by the caller. */
export const createDatabase = async (
  client: DatabaseClient,
  {
    name = `cx_test_${process.pid}_${randomBytes(4).toString('hex')}`,
    template,
  }: DatabaseOrigin = {}
): Promise<TestDatabase> =>
  client === 'sqlite' ? createFile(name) : createOnServer(client, name, template);
