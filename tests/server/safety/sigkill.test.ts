import fs from 'node:fs';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  startHost,
  type TestDatabase,
} from '../host';
import { builtPlugin } from '../built-plugin';
import { startChild, UNLIMITED, writeChildApp } from './child-host';
import { countComments, verify } from './stored';
import { hammer, submit, type Outcome } from './submissions';

const KILLS = 3;
const LANES = 24;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Kills the host when it is in full flow, at another moment of its commits each time. */
const hammerAndKill = async (appDir: string, round: number): Promise<Outcome> => {
  const child = await startChild(appDir);
  const { outcome, ended } = hammer(child.url, `kill-${round}`, LANES);
  while (outcome.confirmed.length < LANES && outcome.refused.length === 0) await wait(5);
  await wait(100 + Math.random() * 1000);
  await child.end('SIGKILL');
  await ended;
  return outcome;
};

describeOnEachDatabase('SIGKILL during a load of writes', (client) => {
  let database: TestDatabase;
  let appDir: string;
  const rounds: Outcome[] = [];

  beforeAll(async () => {
    database = await createDatabaseWithTables(client);
    appDir = writeChildApp(database);
    for (let round = 0; round < KILLS; round += 1) rounds.push(await hammerAndKill(appDir, round));
  }, 600_000);
  afterAll(async () => {
    fs.rmSync(appDir, { recursive: true, force: true });
    builtPlugin.remove();
    await database.drop();
  });

  it('hit the host while it was writing', () => {
    for (const { confirmed, unknown, refused } of rounds) {
      expect(refused).toEqual([]);
      expect(confirmed.length).toBeGreaterThan(0);
      expect(unknown.length).toBeGreaterThan(0);
    }
  });

  it('loses no confirmed answer, doubles none, and leaves histograms equal to the facts', async () => {
    const host = await startHost({ database, cx: UNLIMITED });
    try {
      const stored = await countComments(host);
      const lost = rounds
        .flatMap(({ confirmed }) => confirmed)
        .filter(({ id }) => stored.get(id) !== 2);
      expect(lost).toEqual([]);
      const halves = [...stored].filter(([, count]) => count !== 2);
      expect(halves).toEqual([]);
      expect(await verify(host)).toMatchObject({ differences: 0, examples: [] });
    } finally {
      await host.stop();
    }
  });

  it('lets clients who got no answer send again, once more counted once', async () => {
    const host = await startHost({ database, cx: UNLIMITED });
    try {
      const unknown = rounds.flatMap((round) => round.unknown);
      const answers = await Promise.all(unknown.map((submission) => submit(host.url, submission)));
      expect(answers.map(({ status }) => status)).toEqual(unknown.map(() => 201));
      const stored = await countComments(host);
      const all = [...rounds.flatMap(({ confirmed }) => confirmed), ...unknown];
      expect(stored.size).toBe(all.length);
      expect(all.filter(({ id }) => stored.get(id) !== 2)).toEqual([]);
      expect(await verify(host)).toMatchObject({ differences: 0, examples: [] });
    } finally {
      await host.stop();
    }
  });
});
