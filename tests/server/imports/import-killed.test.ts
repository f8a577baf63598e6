import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import supertest from 'supertest';
import { IMPORT_LEASE } from '../../../server/src/services/import-jobs/turns';
import type { ImportJob } from '../../../shared/contracts/import';
import { builtPlugin } from '../built-plugin';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  startHost,
  type TestDatabase,
} from '../host';
import { countFeedback } from '../intake/reference-data';
import { startChild, writeChildApp, type ChildHost } from '../safety/child-host';
import { verify } from '../safety/stored';
import { casesCsv, createImportClient, csvOf, MAPPING } from './import-client';

/** Six transactions; the first that stands in the database ends the process. */
const ROWS = 6_000;
/** Every tenth row cannot be read. */
const REJECTED = ROWS / 10;
/** Each with a history of up to seven events, and promises. */
const CASES = 2_000;
const ADMIN = {
  firstname: 'Test',
  lastname: 'Admin',
  email: 'admin@example.com',
  password: 'Test-Admin-1',
};

/** How long a lease lasts that nobody prolongs, and how long it still does after {@link shortenLease}. */
const LEASE = 30_000;
const SOON = 8_000;

/** How far an import was when its process ended, as the database says. */
interface Ended {
  state: string;
  done: number;
}

const openDatabase = ({ client, connection }: TestDatabase): Knex =>
  knex({
    client: { sqlite: 'better-sqlite3', postgres: 'pg', mysql: 'mysql2' }[client],
    connection: connection.connection as Record<string, string>,
    useNullAsDefault: true,
  });

/**
 * Kills the process as soon as a chunk of its import stands in the database. What it tells of itself comes a
 * second later, when on a slow machine nothing may be left to interrupt.
 */
const killMidway = async (database: TestDatabase, child: ChildHost, id: string): Promise<Ended> => {
  const server = openDatabase(database);
  const chunks = async () => Number((await server('cx_import_chunks').count({ n: '*' }))[0]?.n);
  try {
    const before = await chunks();
    while ((await chunks()) === before) await sleep(5);
    await child.end('SIGKILL');
    const [job] = await server('cx_import_jobs').where({ id }).select('state', 'done');
    return { state: job.state, done: Number(job.done) };
  } finally {
    await server.destroy();
  }
};

/** The half minute for which the dead one's lease still runs is cut to seconds, past the next start. */
const shortenLease = async (database: TestDatabase): Promise<void> => {
  const server = openDatabase(database);
  try {
    const lease = server('cx_leases').where({ name: IMPORT_LEASE });
    const [{ expires_at: expiresAt }] = await lease.clone().select('expires_at');
    const left = Number(expiresAt) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(LEASE);
    await lease.update({ expires_at: Number(expiresAt) - left + Math.min(left, SOON) });
  } finally {
    await server.destroy();
  }
};

describeOnEachDatabase('SIGKILL in the middle of an import', (client) => {
  let database: TestDatabase;
  let appDir: string;
  let killedAt: Ended;
  let finished: ImportJob;
  let casesKilledAt: Ended;
  let casesFinished: ImportJob;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-killed-import-'));

  const connect = async (url: string, route: 'register-admin' | 'login') => {
    const request = supertest.agent(url);
    const { email, password } = ADMIN;
    const body = route === 'login' ? { email, password } : ADMIN;
    const answer = await request.post(`/admin/${route}`).send(body).expect(200);
    return createImportClient({ request }, answer.body.data.token as string);
  };

  beforeAll(async () => {
    database = await createDatabaseWithTables(client);
    appDir = writeChildApp(database, { cx: { import: { folder } } });
    const first = await startChild(appDir);
    const before = await connect(first.url, 'register-admin');
    const { id } = await before.upload('killed.csv', csvOf(ROWS));
    await before.doIt(id, 'check', { mapping: MAPPING });
    await before.post(`/imports/${id}/start`).expect(200);
    killedAt = await killMidway(database, first, id);
    await shortenLease(database);

    // Nobody asks for it: the next start finds the import when the dead one's lease is over.
    const second = await startChild(appDir);
    const after = await connect(second.url, 'login');
    finished = await after.settled(id);

    const { id: cases, mapping } = await after.upload(
      'cases.csv',
      casesCsv(CASES),
      1,
      'complaints'
    );
    await after.doIt(cases, 'check', { mapping: mapping ?? {} });
    await after.post(`/imports/${cases}/start`).expect(200);
    casesKilledAt = await killMidway(database, second, cases);
    await shortenLease(database);

    const third = await startChild(appDir);
    casesFinished = await (await connect(third.url, 'login')).settled(cases);
    await third.end('SIGTERM');
  }, 900_000);
  afterAll(async () => {
    for (const gone of [appDir, folder]) fs.rmSync(gone, { recursive: true, force: true });
    builtPlugin.remove();
    await database.drop();
  });

  it('hit it while rows were being written', () => {
    expect(killedAt.state).toBe('importing');
    expect(killedAt.done).toBeLessThan(ROWS);
  });

  it('is gone on with after the restart: every row once, the counts of the whole', async () => {
    expect(finished).toMatchObject({
      state: 'finished',
      done: ROWS,
      totals: { created: ROWS - REJECTED, duplicates: 0, rejected: REJECTED, empty: 0 },
    });
    const rejected = fs.readFileSync(path.join(folder, `${finished.id}.rejected.csv`), 'utf8');
    expect(rejected.trim().split('\n')).toHaveLength(REJECTED + 1);
  });

  it('leaves whole complaints, with events and ledger, each once', async () => {
    expect(casesKilledAt.state).toBe('importing');
    expect(casesKilledAt.done).toBeLessThan(CASES);
    expect(casesFinished).toMatchObject({
      state: 'finished',
      done: CASES,
      totals: { created: CASES, duplicates: 0, rejected: 0 },
    });
    const host = await startHost({ database });
    try {
      expect(await countFeedback(host)).toBe(ROWS - REJECTED);
      expect(await verify(host)).toMatchObject({ differences: 0, examples: [] });
      expect(await host.strapi.plugin('cx').service('complaints').verify()).toMatchObject({
        complaints: CASES,
        // Half of them were closed, which takes seven steps; each got its priority by an event of its own.
        events: (CASES / 2) * 8 + (CASES / 2) * 2,
        differences: 0,
      });
    } finally {
      await host.stop();
    }
  });
});
