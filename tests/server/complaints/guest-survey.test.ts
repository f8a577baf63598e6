import { getService } from '../../../server/src/services/get-service';
import { describeOnEachDatabase, type Host } from '../host';
import { ACKNOWLEDGED, ASSESSED, CLOSED, DECIDED, INVESTIGATING, PROPOSED } from './case-steps';
import { close, decide, filed, guestOf, SECRET, startGuestHost } from './guest-host';

interface Kept {
  metric: string;
  score: number;
  scale: string;
  location: string | null;
  language: string | null;
  responseId: string;
}

const DAY = 86_400_000;

describeOnEachDatabase('what a guest says afterwards', (database) => {
  let host: Host;
  beforeAll(async () => {
    host = await startGuestHost(database);
  });
  afterAll(() => host.stop());

  type Filing = Awaited<ReturnType<typeof filed>>;
  const closeWhole = async (filing: Filing): Promise<void> => {
    await decide(host, filing.reference);
    await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
    await close(host, filing.reference);
  };
  const answer = ({ reference, secret }: Filing, answers: object[], over: object = {}) =>
    host.request
      .post('/api/cx/feedback')
      .set(SECRET, secret)
      .send({ complaint: reference, answers, ...over });
  const rowOf = async ({ reference }: Filing) =>
    (await getService('complaints', host).find(reference)).row;
  const factsOf = async (filing: Filing): Promise<Kept[]> => {
    const { documentId } = await rowOf(filing);
    return host.strapi.db.query('plugin::cx.feedback').findMany({
      where: { source: 'cx:complaint', externalId: { $startsWith: `${documentId}:` } },
      orderBy: ['id'],
    });
  };
  const ageBy = async (filing: Filing, days: number): Promise<void> => {
    const { documentId } = await rowOf(filing);
    await host.strapi.db
      .connection('cx_complaint_surveys')
      .where({ complaint: documentId })
      .update({ asked_at: Date.now() - days * DAY });
  };

  it('is asked once a case is closed, and counted under what the case was then', async () => {
    const filing = await filed(host, { location: 'tehran', locale: 'fa' });
    await answer(filing, [{ question: 'outcome', score: 5 }]).expect(409);
    expect((await guestOf(host, filing).track()).survey).toBeNull();
    await closeWhole(filing);
    const { survey } = await guestOf(host, filing).track();
    expect(survey?.answers).toEqual({ outcome: null, process: null });
    expect(Date.parse(survey?.until ?? '')).toBeGreaterThan(Date.now() + 13 * DAY);
    const { body } = await answer(filing, [
      { question: 'outcome', score: 2 },
      { question: 'process', score: 5 },
    ]).expect(201);
    expect(body.data).toMatchObject({
      reference: filing.reference,
      answers: { outcome: 2, process: 5 },
    });
    const facts = await factsOf(filing);
    expect(facts.map(({ metric, score, scale }) => [metric, score, scale])).toEqual([
      ['complaint_outcome', 2, '1..5'],
      ['complaint_process', 5, '1..5'],
    ]);
    expect(facts[0]).toMatchObject({ location: 'tehran', language: 'fa' });
    expect((await guestOf(host, filing).track()).survey?.answers).toEqual({
      outcome: 2,
      process: 5,
    });
  });

  it('can be changed for fourteen days; numbers follow, and no answer counts twice', async () => {
    const filing = await filed(host);
    await closeWhole(filing);
    await answer(filing, [{ question: 'process', score: 1 }]).expect(201);
    const [first] = await factsOf(filing);
    await answer(filing, [{ question: 'outcome', score: 4 }]).expect(201);
    await answer(filing, [{ question: 'process', score: 3 }]).expect(201);
    const facts = await factsOf(filing);
    expect(facts.map(({ metric, score }) => [metric, score])).toEqual([
      ['complaint_outcome', 4],
      ['complaint_process', 3],
    ]);
    expect(new Set(facts.map(({ responseId }) => responseId))).toEqual(
      new Set([first?.responseId])
    );
    const { differences } = await getService('store', host).verification.verify();
    expect(differences).toBe(0);
    await ageBy(filing, 15);
    await answer(filing, [{ question: 'process', score: 5 }]).expect(409);
    expect((await guestOf(host, filing).track()).survey).toBeNull();
    expect((await factsOf(filing)).map(({ score }) => score)).toEqual([4, 3]);
  });

  it('is asked anew after each closing, and not while the case is open again', async () => {
    const filing = await filed(host);
    await closeWhole(filing);
    await answer(filing, [{ question: 'outcome', score: 1 }]).expect(201);
    const reopen = { action: 'reopen', reason: 'Late again' };
    await guestOf(host, filing).post('/steps', reopen).expect(200);
    await answer(filing, [{ question: 'outcome', score: 5 }]).expect(409);
    const by = { role: 'agent', id: '7' } as const;
    const decided = { type: 'step', to: 'decision_communicated', text: 'Sorry' } as const;
    const remedy = { type: 'apology', cost: null } as const;
    await getService('complaints', host).execute(
      filing.reference,
      [
        { type: 'step', to: 'investigating' },
        { type: 'step', to: 'response_proposed', facts: { findings: 'x', remedy } },
        { ...decided, facts: { decisionMode: 'email', recourse: 'A review' } },
      ],
      { by }
    );
    await guestOf(host, filing).post('/steps', { action: 'accept' }).expect(200);
    await close(host, filing.reference);
    expect((await guestOf(host, filing).track()).survey?.answers.outcome).toBeNull();
    await answer(filing, [{ question: 'outcome', score: 5 }]).expect(201);
    expect((await factsOf(filing)).map(({ score }) => score)).toEqual([1, 5]);
  });

  it('is told every fault by its field', async () => {
    const filing = await filed(host);
    await closeWhole(filing);
    const pathsOf = async (answers: object[], over: object = {}) =>
      (await answer(filing, answers, over).expect(400)).body.error.details.errors.map(
        ({ path }: { path: string[] }) => path.join('.')
      );
    expect(await pathsOf([])).toEqual(['answers']);
    expect(await pathsOf([{ question: 'price', score: 3 }])).toEqual(['answers.0.question']);
    expect(await pathsOf([{ question: 'outcome', score: 6 }])).toEqual(['answers.0.score']);
    expect(await pathsOf([{ question: 'outcome', score: 2.5 }])).toEqual(['answers.0.score']);
    const twice = { question: 'outcome', score: 3 };
    expect(await pathsOf([twice, twice])).toEqual(['answers.1.question']);
    expect(await pathsOf([twice], { location: 'tehran' })).toEqual(['location']);
  });

  it('can be recorded of the past, under what a case was when it was closed, each once', async () => {
    const complaints = getService('complaints', host);
    const day = (number: number) => `2025-03-${String(number).padStart(2, '0')}T09:00:00.000Z`;
    const by = { role: 'agent', id: '7' } as const;
    const wishes = [
      { ...ACKNOWLEDGED, facts: { acknowledgementMode: 'phone' } },
      ASSESSED,
      INVESTIGATING,
      PROPOSED,
      DECIDED,
    ];
    const steps = [...wishes, { type: 'step', to: 'accepted' }, CLOSED];
    const received = {
      type: 'step',
      to: 'received',
      text: 'late',
      at: day(1),
      by: { role: 'complainant', id: null },
      facts: {
        kind: 'complaint',
        channel: 'app',
        locale: 'fa',
        location: 'tehran',
        anonymous: false,
        customer: 'k7',
      },
    };
    const moved = { type: 'facts', facts: { location: null }, by, at: day(20) };
    const told = steps.map((step, index) => ({ ...step, by, at: day(2 + index) }));
    const history = {
      source: 'test',
      externalId: 'past-1',
      reference: 'C25-PAST-001',
      complainant: { name: null, email: 'past@example.com', phone: null },
      commands: [received, ...told, moved] as never,
    };
    expect(await complaints.record([history])).toEqual([
      { status: 'recorded', reference: history.reference },
    ]);
    const past = { reference: history.reference, closing: 0, outcome: 2, process: null };
    const { record } = getService('complaintSurveys', host);
    await record([{ ...past, answeredAt: day(10) }]);
    await record([{ ...past, answeredAt: day(11), outcome: 5 }]);
    const facts = await factsOf({ reference: history.reference } as Filing);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      metric: 'complaint_outcome',
      score: 2,
      location: 'tehran',
      language: 'fa',
      localDate: '2025-03-10',
    });
    const wrong = [
      { ...past, closing: 1, answeredAt: day(10) },
      { ...past, answeredAt: day(7) },
      { ...past, answeredAt: day(30) },
      { ...past, answeredAt: day(10), outcome: 6 },
      { ...past, answeredAt: day(10), outcome: null },
    ];
    for (const one of wrong) await expect(record([one])).rejects.toThrow(RangeError);
    const unknown = { ...past, reference: 'C25-NONE-000', answeredAt: day(10) };
    await expect(record([unknown])).rejects.toThrow(/C25-NONE-000/);
    expect((await getService('store', host).verification.verify()).differences).toBe(0);
  });

  it('is not asked of staff: nobody rates their own work', async () => {
    await host.adminToken();
    const filing = await filed(host, { email: 'admin@example.com' });
    await closeWhole(filing);
    expect((await guestOf(host, filing).track()).survey).toBeNull();
    await answer(filing, [{ question: 'outcome', score: 5 }]).expect(409);
  });
});
