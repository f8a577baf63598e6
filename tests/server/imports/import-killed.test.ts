import fs from 'node:fs';
import { builtPlugin } from '../built-plugin';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  reachableDatabases,
  startHost,
  type DatabaseClient,
  type TestDatabase,
} from '../host';
import { countFeedback } from '../intake/reference-data';
import { verify } from '../safety/stored';
import { CASES, killImports, REJECTED, ROWS, type KilledImports } from './killed-imports';

const databases: TestDatabase[] = [];
/** On all databases at once: each waits for its process to start and to look for work. A suite waits for its own. */
const killedOn = new Map<DatabaseClient, Promise<KilledImports>>();

beforeAll(async () => {
  for (const client of reachableDatabases()) databases.push(await createDatabaseWithTables(client));
  for (const database of databases) {
    const killed = killImports(database);
    killed.catch(() => undefined);
    killedOn.set(database.client, killed);
  }
});
afterAll(async () => {
  for (const killed of await Promise.allSettled(killedOn.values()))
    if (killed.status === 'fulfilled') killed.value.remove();
  builtPlugin.remove();
  for (const database of databases) await database.drop();
});

describeOnEachDatabase('SIGKILL in the middle of an import', (client) => {
  let killed: KilledImports;

  beforeAll(async () => {
    killed = await killedOn.get(client)!;
  }, 900_000);

  it('hit it while rows were being written', () => {
    expect(killed.killedAt.state).toBe('importing');
    expect(killed.killedAt.done).toBeLessThan(ROWS);
  });

  it('is gone on with after the restart: every row once, the counts of the whole', async () => {
    expect(killed.finished).toMatchObject({
      state: 'finished',
      done: ROWS,
      totals: { created: ROWS - REJECTED, duplicates: 0, rejected: REJECTED, empty: 0 },
    });
    const rejected = fs.readFileSync(killed.rejectedFile, 'utf8');
    expect(rejected.trim().split('\n')).toHaveLength(REJECTED + 1);
  });

  it('leaves whole complaints, with events and ledger, each once', async () => {
    expect(killed.casesKilledAt.state).toBe('importing');
    expect(killed.casesKilledAt.done).toBeLessThan(CASES);
    expect(killed.casesFinished).toMatchObject({
      state: 'finished',
      done: CASES,
      totals: { created: CASES, duplicates: 0, rejected: 0 },
    });
    const host = await startHost({ database: killed.database });
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
