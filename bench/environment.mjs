import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { onPostgres } from './databases.mjs';
import { ROOT } from './host-app.mjs';

const require = createRequire(import.meta.url);
const versionOf = (name) =>
  JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
    }).trim();
  } catch {
    return null;
  }
};

const sqliteVersion = () => {
  const Sqlite = require('better-sqlite3');
  const db = new Sqlite(':memory:');
  const { version } = db.prepare('SELECT sqlite_version() AS version').get();
  db.close();
  return version;
};

const postgres = () =>
  onPostgres(async (db) => {
    const { rows } = await db.raw(
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'shared_buffers')`
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  });

/** Where the figures come from: machine, versions and settings that they depend on. */
export const describeEnvironment = async (databases, options) => ({
  date: new Date().toISOString(),
  commit: commit(),
  node: process.version,
  platform: `${os.type()} ${os.release()} ${os.arch()}`,
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cpuCount: os.cpus().length,
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  loadBefore: os.loadavg()[0],
  strapi: versionOf('@strapi/strapi'),
  plugin: JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version,
  autocannon: versionOf('autocannon'),
  sqlite: { version: sqliteVersion(), driver: versionOf('better-sqlite3') },
  ...(databases.includes('postgres') && {
    postgres: { ...(await postgres()), driver: versionOf('pg') },
  }),
  options,
});
