import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import supertest from 'supertest';
import { IMPORT_LEASE } from '../../../server/src/services/import-jobs/turns';
import type { ImportJob } from '../../../shared/contracts/import';
import type { TestDatabase } from '../host';
import { startChild, writeChildApp, type ChildHost } from '../safety/child-host';
import { casesCsv, createImportClient, csvOf, MAPPING } from './import-client';

/** Six transactions; the first that stands in the database ends the process. */
export const ROWS = 6_000;
/** Every tenth row cannot be read. */
export const REJECTED = ROWS / 10;
/** Each with a history of up to seven events, and promises. */
export const CASES = 2_000;
const ADMIN = {
  firstname: 'Test',
  lastname: 'Admin',
  email: 'admin@example.com',
  password: 'Test-Admin-1',
};

/** How long a lease lasts that nobody prolongs, and longer than any start takes, in milliseconds. */
const LEASE = 30_000;
const LONG = 600_000;

/** How far an import was when its process ended, as the database says. */
interface Ended {
  state: string;
  done: number;
}

const inDatabase = async <Result>(
  { client, connection }: TestDatabase,
  work: (server: Knex) => Promise<Result>
): Promise<Result> => {
  const server = knex({
    client: { sqlite: 'better-sqlite3', postgres: 'pg', mysql: 'mysql2' }[client],
    connection: connection.connection as Record<string, string>,
    useNullAsDefault: true,
  });
  try {
    return await work(server);
  } finally {
    await server.destroy();
  }
};

/**
 * Kills the process as soon as a chunk of its import stands in the database. What it tells of itself comes a
 * second later, when on a slow machine nothing may be left to interrupt.
 */
const killMidway = (database: TestDatabase, child: ChildHost, id: string): Promise<Ended> =>
  inDatabase(database, async (server) => {
    const chunks = async () => Number((await server('cx_import_chunks').count({ n: '*' }))[0]?.n);
    const before = await chunks();
    while ((await chunks()) === before) await sleep(5);
    await child.end('SIGKILL');
    const [job] = await server('cx_import_jobs').where({ id }).select('state', 'done');
    return { state: job.state, done: Number(job.done) };
  });

const leaseIn = (server: Knex) => server('cx_leases').where({ name: IMPORT_LEASE });

/**
 * The half minute for which the dead one's lease still runs becomes longer than the next start takes on any machine.
 * @returns the dead one's name
 */
const prolongLease = (database: TestDatabase): Promise<string> =>
  inDatabase(database, async (server) => {
    const [{ owner, expires_at: expiresAt }] = await leaseIn(server).select('owner', 'expires_at');
    const left = Number(expiresAt) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(LEASE);
    await leaseIn(server).update({ expires_at: Date.now() + LONG });
    return owner as string;
  });

/** What started since left the dead one its lease; now that is over. */
const endLease = (database: TestDatabase, dead: string): Promise<void> =>
  inDatabase(database, async (server) => {
    const [{ owner }] = await leaseIn(server).select('owner');
    expect(owner).toBe(dead);
    await leaseIn(server).update({ expires_at: 0 });
  });

/** What two imports left, of feedback and of complaints, each killed in its middle and gone on with. */
export interface KilledImports {
  database: TestDatabase;
  killedAt: Ended;
  finished: ImportJob;
  /** What was rejected of it, as a file. */
  rejectedFile: string;
  casesKilledAt: Ended;
  casesFinished: ImportJob;
  /** Removes what lies on the disk; the database stays. */
  remove(): void;
}

const connect = async (url: string, route: 'register-admin' | 'login') => {
  const request = supertest.agent(url);
  const { email, password } = ADMIN;
  const body = route === 'login' ? { email, password } : ADMIN;
  const answer = await request.post(`/admin/${route}`).send(body).expect(200);
  return createImportClient({ request }, answer.body.data.token as string);
};

/** Starts an import of feedback and kills it; the next start of the same host finishes it. */
const killFeedback = async (database: TestDatabase, appDir: string) => {
  const first = await startChild(appDir);
  const before = await connect(first.url, 'register-admin');
  const { id } = await before.upload('killed.csv', csvOf(ROWS));
  await before.doIt(id, 'check', { mapping: MAPPING });
  await before.post(`/imports/${id}/start`).expect(200);
  const killedAt = await killMidway(database, first, id);
  const dead = await prolongLease(database);

  // Nobody asks for it: the next start finds the import when the dead one's lease is over.
  const second = await startChild(appDir);
  const after = await connect(second.url, 'login');
  await endLease(database, dead);
  return { killedAt, finished: await after.settled(id), second, after };
};

/** Two imports on this database, both killed and gone on with. */
export const killImports = async (database: TestDatabase): Promise<KilledImports> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-killed-import-'));
  const appDir = writeChildApp(database, { cx: { import: { folder } } });
  const { killedAt, finished, second, after } = await killFeedback(database, appDir);

  const { id, mapping } = await after.upload('cases.csv', casesCsv(CASES), 1, 'complaints');
  await after.doIt(id, 'check', { mapping: mapping ?? {} });
  await after.post(`/imports/${id}/start`).expect(200);
  const casesKilledAt = await killMidway(database, second, id);
  const dead = await prolongLease(database);

  const third = await startChild(appDir);
  const client = await connect(third.url, 'login');
  await endLease(database, dead);
  const casesFinished = await client.settled(id);
  await third.end('SIGTERM');
  return {
    database,
    killedAt,
    finished,
    rejectedFile: path.join(folder, `${finished.id}.rejected.csv`),
    casesKilledAt,
    casesFinished,
    remove() {
      for (const gone of [appDir, folder]) fs.rmSync(gone, { recursive: true, force: true });
    },
  };
};
