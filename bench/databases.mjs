import { rmSync } from 'node:fs';
import path from 'node:path';
import knex from 'knex';

export const DATABASES = ['sqlite', 'postgres'];

/** Where PostgreSQL is reached: its usual variables; default postgres@127.0.0.1:5432 without a password. */
const server = () => ({
  host: process.env.PGHOST ?? '127.0.0.1',
  port: Number(process.env.PGPORT ?? 5432),
  user: process.env.PGUSER ?? 'postgres',
  password: process.env.PGPASSWORD ?? '',
});

/** Runs work in PostgreSQL's maintenance database. */
export const onPostgres = async (work) => {
  const db = knex({ client: 'pg', connection: { ...server(), database: 'postgres' } });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
};

const createFile = (folder) => {
  const filename = path.join(folder, 'data.db');
  return {
    connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true },
    drop: async () => {
      for (const suffix of ['', '-wal', '-shm', '-journal'])
        rmSync(filename + suffix, { force: true });
    },
  };
};

const createOnPostgres = async (name) => {
  const drop = () => onPostgres((db) => db.raw('drop database if exists ?? with (force)', [name]));
  await drop();
  await onPostgres((db) => db.raw('create database ??', [name]));
  return {
    connection: {
      client: 'postgres',
      connection: { ...server(), database: name },
      pool: { min: 2, max: 10 },
    },
    drop,
  };
};

/** A new, empty database: its connection as in Strapi's `config/database`, and how to drop it. */
export const createDatabase = (client, name, folder) =>
  client === 'sqlite'
    ? createFile(folder)
    : createOnPostgres(`cx_bench_${process.pid}_${name.replaceAll('-', '_')}`);
