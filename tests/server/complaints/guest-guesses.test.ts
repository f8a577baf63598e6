import { createReference } from '../../../server/src/services/complaints/reference-code';
import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { filed, guestOf, SECRET, startGuestHost } from './guest-host';

const TRIES = 150;
const LIMIT = 4;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Nobody has it. */
const guess = (index: number): string => `guess-${index}-`.padEnd(27, 'x');

describeOnEachDatabase('a guest who guesses', (database) => {
  let host: Host;
  beforeAll(async () => {
    host = await startGuestHost(database, { tries: { points: 100_000, seconds: 900 } });
  });
  afterAll(() => host.stop());

  const path = (reference: string) => `/api/cx/complaints/${reference}`;
  const tryOnce = async (reference: string, index: number) => {
    const started = process.hrtime.bigint();
    const answer = await host.request.get(path(reference)).set(SECRET, guess(index));
    return { answer, took: Number(process.hrtime.bigint() - started) };
  };

  it('is answered alike and in the same time, whether the reference exists or not', async () => {
    const { reference } = await filed(host);
    const known: number[] = [];
    const unknown: number[] = [];
    const bodies = new Set<string>();
    // Alternating, so that whatever else the machine does falls on both.
    for (let index = 0; index < TRIES; index += 1) {
      const pair = [
        () => tryOnce(reference, index).then((result) => ({ ...result, into: known })),
        () =>
          tryOnce(createReference(2026), index).then((result) => ({ ...result, into: unknown })),
      ];
      for (const work of index % 2 === 0 ? pair : pair.reverse()) {
        const { answer, took, into } = await work();
        expect(answer.status).toBe(404);
        bodies.add(JSON.stringify(answer.body));
        into.push(took);
      }
    }
    expect(bodies.size).toBe(1);
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });

  it('asks the database the same questions either way', async () => {
    const { reference } = await filed(host);
    const { client } = host.strapi.db.connection;
    // Whoever asks for what, settings are looked at every two seconds: no question of the guest's.
    const settings = getService('settings', host);
    await settings.close();
    const questionsOf = async (of: string): Promise<string[]> => {
      const asked: string[] = [];
      const note = ({ sql }: { sql: string }) => {
        asked.push(sql);
      };
      client.on('query', note);
      try {
        await tryOnce(of, 0);
      } finally {
        client.removeListener('query', note);
      }
      // Some databases are told the time in the question itself.
      return asked.filter((sql) => /cx_/.test(sql)).map((sql) => sql.replace(/\d{13}/g, 'now'));
    };
    // A counter that is new is written like one that is not.
    await tryOnce(reference, 1);
    const right = await questionsOf(reference);
    const wrong = await questionsOf('C26-0000-000');
    await settings.open();
    expect(right.length).toBeGreaterThan(1);
    expect(wrong).toEqual(right);
  });

  it('learns nothing from any other endpoint of the case, nor without a secret', async () => {
    const { reference } = await filed(host);
    for (const one of [reference, 'C26-0000-000']) {
      const guest = guestOf(host, { reference: one, secret: guess(1) });
      await guest.post('/messages', { text: 'Hello' }).expect(404);
      await guest.post('/steps', { action: 'withdraw' }).expect(404);
      await guest.get('/attachments/0123456789abcdef01234567').expect(404);
      await host.request.get(path(one)).expect(404);
      await host.request
        .post('/api/cx/feedback')
        .set(SECRET, guess(1))
        .send({ complaint: one, answers: [{ question: 'outcome', score: 5 }] })
        .expect(404);
    }
    const { events } = await getService('complaints', host).find(reference);
    expect(events).toHaveLength(2);
  });
});

describeOnEachDatabase('limits of guessing', (database) => {
  let host: Host;
  beforeAll(async () => {
    host = await startGuestHost(database, {
      tries: { points: LIMIT, seconds: 900 },
      filings: { points: 8, seconds: 900 },
    });
  });
  afterAll(() => host.stop());

  beforeEach(async () => {
    await host.strapi.db.connection('cx_rate_limits').del();
    getService('intake', host).rateLimits.close();
  });

  it('stop an address after so many wrong secrets, whatever it asks for', async () => {
    const filing = await filed(host);
    const at = '203.0.113.7';
    const statuses = [];
    for (let index = 0; index < LIMIT + 1; index += 1) {
      const other = { reference: createReference(2026), secret: guess(index) };
      statuses.push((await guestOf(host, other, at).get()).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 429]);
    const refused = await guestOf(host, filing, at).get().expect(429);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
    // Another instance knows it too: nothing of it lies in this process alone.
    getService('intake', host).rateLimits.close();
    await guestOf(host, filing, at).get().expect(429);
    await guestOf(host, filing, '203.0.113.8').get().expect(200);
  });

  it('stop guessing at one reference from many addresses, existing or not', async () => {
    const { reference } = await filed(host);
    for (const one of [reference, 'C26-1111-111']) {
      const statuses = [];
      for (let index = 0; index < LIMIT + 1; index += 1) {
        const guest = guestOf(host, { reference: one, secret: guess(index) }, `192.0.2.${index}`);
        statuses.push((await guest.get()).status);
      }
      expect(statuses).toEqual([404, 404, 404, 404, 429]);
    }
  });

  it('do not lock out whoever has the secret because of what strangers guessed', async () => {
    const filing = await filed(host);
    const { reference } = filing;
    const guessAt = (index: number) =>
      guestOf(host, { reference, secret: guess(index) }, `192.0.2.${100 + index}`).get();
    for (let index = 0; index < LIMIT + 2; index += 1) await guessAt(index);
    const owner = guestOf(host, filing, '203.0.113.20');
    await owner.get().expect(200);
    await owner.post('/messages', { text: 'Any news?' }).expect(201);
    // Strangers stay out, also where another instance is asked.
    getService('intake', host).rateLimits.close();
    const refused = await guessAt(LIMIT + 3).expect(429);
    const unknown = { reference: 'C26-2222-222', secret: guess(0) };
    for (let index = 0; index < LIMIT; index += 1)
      await guestOf(host, unknown, `192.0.2.${200 + index}`)
        .get()
        .expect(404);
    const other = await guestOf(host, unknown, '192.0.2.250').get().expect(429);
    expect(refused.body).toEqual(other.body);
    await owner.get().expect(200);
  });

  it('do not count those who have the secret', async () => {
    const filing = await filed(host);
    const guest = guestOf(host, filing, '203.0.113.9');
    for (let index = 0; index < 3 * LIMIT; index += 1) await guest.get().expect(200);
  });

  it('stop an address from filing without end', async () => {
    const statuses = [];
    for (let index = 0; index < 10; index += 1) {
      const { status } = await host.request
        .post('/api/cx/complaints')
        .set('X-Forwarded-For', '203.0.113.10')
        .send({ siteKey: host.siteKey, text: 'x', name: 'A' });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(8);
    expect(statuses.slice(8)).toEqual([429, 429]);
  });
});
