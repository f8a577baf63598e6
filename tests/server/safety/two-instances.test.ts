import fs from 'node:fs';
import supertest from 'supertest';
import {
  createDatabaseWithTables,
  describeOnEachDatabase,
  startHost,
  type Host,
  type TestDatabase,
} from '../host';
import { builtPlugin } from '../built-plugin';
import { startChild, writeChildApp, type ChildHost } from './child-host';
import { countComments, verify } from './stored';
import { submit, type Submission } from './submissions';

const LANES = 16;
const EACH = 25;

const own = (instance: number): Submission[] =>
  Array.from({ length: LANES * EACH }, (_, index) => ({
    id: `own-${instance}-${index}`,
    score: index % 11,
  }));
const SHARED: Submission[] = Array.from({ length: 150 }, (_, index) => ({
  id: `shared-${index}`,
  score: index % 11,
}));
const CONTESTED = Array.from({ length: 30 }, (_, index) => `contested-${index}`);

const sendAll = async (url: string, submissions: Submission[]): Promise<number[]> => {
  const statuses: number[] = [];
  const waiting = [...submissions];
  const client = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      statuses.push((await submit(url, next)).status);
    }
  };
  await Promise.all(Array.from({ length: LANES }, client));
  return statuses;
};

describeOnEachDatabase(
  'two instances on one database',
  (client) => {
    let database: TestDatabase;
    let appDir: string;
    const children: ChildHost[] = [];

    beforeAll(async () => {
      database = await createDatabaseWithTables(client);
      appDir = writeChildApp(database);
      // One after the other: Strapi itself makes its tables without a lock.
      children.push(await startChild(appDir));
      children.push(await startChild(appDir));
    }, 600_000);
    afterAll(async () => {
      await Promise.all(children.map((child) => child.end('SIGKILL')));
      fs.rmSync(appDir, { recursive: true, force: true });
      builtPlugin.remove();
      await database.drop();
    });

    it('answer the same Idempotency-Key alike while both are under load', async () => {
      const [one, other] = children as [ChildHost, ChildHost];
      const [shared, ...loads] = await Promise.all([
        Promise.all(
          SHARED.map((submission) =>
            Promise.all([submit(one.url, submission), submit(other.url, submission)])
          )
        ),
        sendAll(one.url, own(1)),
        sendAll(other.url, own(2)),
      ]);
      expect(loads.flat().filter((status) => status !== 201)).toEqual([]);
      expect(shared.filter((pair) => pair.some(({ status }) => status !== 201))).toEqual([]);
      const unlike = shared.filter(([first, second]) => first.responseId !== second.responseId);
      expect(unlike).toEqual([]);
    });

    it('refuse a key with another body, whichever came first', async () => {
      const [one, other] = children as [ChildHost, ChildHost];
      const answers = await Promise.all(
        CONTESTED.map((id) =>
          Promise.all([submit(one.url, { id, score: 1 }), submit(other.url, { id, score: 9 })])
        )
      );
      const statuses = answers.map((pair) => pair.map(({ status }) => status).sort());
      expect(statuses).toEqual(CONTESTED.map(() => [201, 409]));
    });

    it('both hold a limit that is set at one of them within seconds', async () => {
      const [one, other] = children as [ChildHost, ChildHost];
      const admin = { firstname: 'A', email: 'a@example.com', password: 'Two-Instances-1' };
      const { body } = await supertest(one.url).post('/admin/register-admin').send(admin);
      const set = (limits: object) =>
        supertest(one.url)
          .put('/cx/settings/intake')
          .set('Authorization', `Bearer ${body.data.token}`)
          .send(limits)
          .expect(200);
      const big = () =>
        supertest(other.url)
          .post('/api/cx/feedback')
          .send({ siteKey: 'nobody', answers: [], filler: 'x'.repeat(2000) });
      const soon = async (status: number): Promise<number> => {
        const until = Date.now() + 10_000;
        for (;;) {
          const answer = await big();
          if (answer.status === status || Date.now() > until) return answer.status;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      };
      expect((await big()).status).toBe(403);
      await set({ maxBodyBytes: 1024 });
      expect(await soon(413)).toBe(413);
      await set({ maxBodyBytes: null });
      expect(await soon(403)).toBe(403);
    }, 60_000);

    it('store everything once, with histograms equal to the facts', async () => {
      await Promise.all(children.map((child) => child.end('SIGTERM')));
      const host: Host = await startHost({ database });
      try {
        const stored = await countComments(host);
        const expected = [...own(1), ...own(2), ...SHARED].map(({ id }) => id).concat(CONTESTED);
        expect([...stored.keys()].sort()).toEqual(expected.sort());
        expect([...stored].filter(([, count]) => count !== 2)).toEqual([]);
        expect(await verify(host)).toMatchObject({ differences: 0, examples: [] });
      } finally {
        await host.stop();
      }
    });
  },
  ['postgres', 'mysql']
);
