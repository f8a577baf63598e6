import { parse } from 'csv-parse/sync';
import type {
  KeptReview,
  ReviewContent,
  ReviewFollowUp,
  ReviewRecord,
} from '../../../shared/contracts/review-record';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const { readComplaints, manageImprovements, readKpis } = ADMIN_ACTIONS;
const BOUND = ['plugin::cx.manages-location'];

const texts = (over: Partial<ReviewContent['texts']> = {}): ReviewContent['texts'] => ({
  ...{ internal: '', external: '', conclusions: '', decisions: '', resources: '' },
  ...over,
});

const followUp = (id: string, over: Partial<ReviewFollowUp> = {}): ReviewFollowUp => ({
  ...{ id, text: `Do ${id}`, owner: 'Sara', due: '2025-06-30', state: 'open', note: '' },
  since: null,
  ...over,
});

const AUDIT = {
  ...{ id: 'a1', date: '2025-02-10', subject: 'The desk at north', auditor: 'Omid' },
  ...{ findings: '=Two cases without an answer', decided: 'A second reader' },
};

const written = (version: number, over: Partial<ReviewContent> = {}) => ({
  ...{ version, texts: texts(), audits: [], followUps: [] },
  ...over,
});

const Q1 = 'from=2025-01-01&to=2025-03-31';
const Q2 = 'from=2025-04-01&to=2025-06-30';

describeOnEachDatabase('what is written of a management review', (database) => {
  let host: Host;
  let writer: string;
  let reader: string;
  let north: string;

  const read = (query: string, as: string) =>
    host.request.get(`/cx/complaint-review/record?${query}`).set('Authorization', `Bearer ${as}`);
  const put = (query: string, body: object, as: string) =>
    host.request
      .put(`/cx/complaint-review/record?${query}`)
      .set('Authorization', `Bearer ${as}`)
      .send(body);
  const recordOf = async (query: string, as: string): Promise<ReviewRecord> =>
    (await read(query, as).expect(200)).body.data;
  const save = async (query: string, body: object, as: string): Promise<ReviewRecord> =>
    (await put(query, body, as).expect(200)).body.data;

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    writer = await host.adminToken([readComplaints, readKpis, manageImprovements]);
    reader = await host.adminToken([readComplaints]);
    north = await host.adminToken([
      { action: readComplaints, conditions: BOUND },
      { action: manageImprovements, conditions: BOUND },
    ]);
    const { body } = await host.request
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${north}`)
      .expect(200);
    for (const key of ['north', 'south']) {
      const managers = key === 'north' ? [body.data.id] : [];
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name: key, timeZone: 'UTC', managers } as never });
    }
  }, 300_000);
  afterAll(() => host.stop());

  it('is kept for everybody who reads the review, with who and when', async () => {
    expect(await recordOf(Q1, reader)).toEqual({
      ...{ kept: null, previous: null, carried: [], others: [], versions: [], mayWrite: false },
    });
    const content = {
      texts: texts({ internal: 'Two shops more', conclusions: 'سيارات أكثر\nمیانگین' }),
      audits: [AUDIT],
      followUps: [followUp('f1'), followUp('f2', { state: 'done', due: null })],
    };
    const saved = await save(Q1, written(0, content), writer);
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${writer}`);
    expect(saved.kept).toMatchObject({ ...content, version: 1, from: '2025-01-01' });
    expect(me.body.data.firstname).toBeTruthy();
    expect(saved.kept?.by).toContain(me.body.data.firstname);
    expect(Math.abs(Date.now() - Date.parse(saved.kept?.at ?? ''))).toBeLessThan(60_000);
    expect(saved.mayWrite).toBe(true);
    expect((await recordOf(Q1, reader)).kept).toEqual(saved.kept);
    expect(await recordOf(Q2.replace('06-30', '06-29'), reader)).toMatchObject({ kept: null });
    const { body } = await host.request
      .get(`/cx/complaint-review?${Q1}&timeZone=UTC`)
      .set('Authorization', `Bearer ${reader}`)
      .expect(200);
    expect(body.data.record.kept).toEqual(saved.kept);
  });

  it('never writes over what another one saved, and shows it', async () => {
    const before = await recordOf(Q1, writer);
    const { kept } = before;
    const base = { ...kept } as KeptReview;
    const change = (conclusions: string) => ({
      ...{ version: base.version, audits: base.audits, followUps: base.followUps },
      texts: { ...base.texts, conclusions },
    });
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((text) => put(Q1, change(text), writer))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const won = answers.find(({ status }) => status === 200)?.body.data as ReviewRecord;
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.error.details.kept).toEqual(won.kept);
      expect(body.error.message).toMatch(/saved this review in between/);
    }
    expect(won.kept?.version).toBe(base.version + 1);
    // A first text meets one that is there already.
    await put(Q1, written(0), writer).expect(409);
    const lost = await put('from=2024-01-01&to=2024-01-31', written(7), writer).expect(409);
    expect(lost.body.error.details).toEqual({ kept: null });
    const again = await save(Q1, { ...change('four'), version: base.version + 1 }, writer);
    expect(again.kept).toMatchObject({ version: base.version + 2 });
  });

  it('keeps what was written before, with who and when, for those who read the review', async () => {
    const version = (query: string, number: number | string, as = reader) =>
      host.request
        .get(`/cx/complaint-review/record/versions/${number}?${query}`)
        .set('Authorization', `Bearer ${as}`);
    const { kept, versions } = await recordOf(Q1, reader);
    expect(kept?.version).toBe(3);
    expect(versions.map((one) => one.version)).toEqual([2, 1]);
    const [second, first] = versions;
    expect(Date.parse(second?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.at ?? ''));
    const { body } = await version(Q1, 1).expect(200);
    expect(body.data).toMatchObject({ ...first, texts: { internal: 'Two shops more' } });
    expect(body.data.audits).toEqual([AUDIT]);
    const { body: later } = await version(Q1, 2).expect(200);
    expect(['one', 'two', 'three']).toContain(later.data.texts.conclusions);
    // What stands there now is no earlier version, nor is one of another review or of nobody.
    await version(Q1, 3).expect(404);
    await version(Q2, 1).expect(404);
    await version(Q1, 1, north).expect(404);
    const { body: wrong } = await version(Q1, '1.5').expect(400);
    expect(wrong.error.details.errors[0].path).toEqual(['version']);
    await version(Q1, 1, await host.adminToken([readKpis])).expect(403);
  });

  it('lets two who begin at once have one first version', async () => {
    const query = 'from=2023-01-01&to=2023-03-31';
    const answers = await Promise.all(
      ['one', 'two'].map((decisions) =>
        put(query, written(0, { texts: texts({ decisions }) }), writer)
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)?.body.data as ReviewRecord;
    expect((await recordOf(query, writer)).kept).toEqual(won.kept);
  });

  it('shows in the next review what the last one decided and what is open of it', async () => {
    const next = await recordOf(Q2, writer);
    expect(next.kept).toBeNull();
    expect(next.previous).toMatchObject({ to: '2025-03-31', texts: { conclusions: 'four' } });
    expect(next.carried).toEqual([followUp('f1', { since: '2025-03-31' })]);
    const [open] = next.carried;
    const done = { ...open, state: 'started', note: 'half of it' };
    const saved = await save(Q2, { ...written(0), followUps: [done, followUp('f3')] }, writer);
    expect(saved.carried).toEqual([]);
    const { carried } = await recordOf('from=2025-07-01&to=2025-09-30', writer);
    expect(carried).toEqual([
      { ...done, since: '2025-03-31' },
      followUp('f3', { since: '2025-06-30' }),
    ]);
    // A month within it is no review before it, nor is the year that holds it.
    expect((await recordOf('from=2025-01-01&to=2025-12-31', writer)).previous?.to).toBe(
      '2023-03-31'
    );
    expect((await recordOf('from=2025-05-01&to=2025-05-31', writer)).previous?.to).toBe(
      '2025-03-31'
    );
    expect((await recordOf(Q1, writer)).others.map(({ to }) => to)).toEqual([
      ...['2025-06-30', '2025-03-31', '2023-03-31'],
    ]);
  });

  it('is one for each choice of locations, and of their own alone for those who are bound', async () => {
    expect(await recordOf(Q1, north)).toMatchObject({ kept: null, others: [], mayWrite: true });
    const mine = await save(Q1, written(0, { texts: texts({ decisions: 'North' }) }), north);
    const narrowed = `${Q1}&filters[location]=north`;
    expect((await recordOf(narrowed, writer)).kept).toEqual(mine.kept);
    expect((await recordOf(Q1, writer)).kept?.texts.decisions).toBe('');
    const both = (places: string[]) =>
      `${Q1}${places.map((key) => `&filters[location][$in][]=${key}`).join('')}`;
    const two = await save(
      both(['south', 'north']),
      written(0, { texts: texts({ decisions: 'Both' }) }),
      writer
    );
    expect((await recordOf(both(['north', 'south']), reader)).kept).toEqual(two.kept);
    // Who asks for more than their own gets their own.
    expect((await recordOf(both(['north', 'south']), north)).kept).toEqual(mine.kept);
    const south = `${Q1}&filters[location]=south`;
    expect(await recordOf(south, north)).toMatchObject({ kept: null, mayWrite: false });
    await put(south, written(0), north).expect(403);
    expect((await recordOf(south, writer)).kept).toBeNull();
  });

  it('is written by those alone who manage improvements there', async () => {
    await put(Q2, written(1), reader).expect(403);
    await read(Q2, await host.adminToken([readKpis])).expect(403);
    await host.request.get(`/cx/complaint-review/record?${Q2}`).expect(401);
    const half = await host.adminToken([
      readComplaints,
      { action: manageImprovements, conditions: BOUND },
    ]);
    expect((await recordOf(Q2, half)).mayWrite).toBe(false);
    const { body } = await put(Q2, written(1), half).expect(403);
    expect(body.error.message).toMatch(/other locations/);
    expect((await recordOf(Q2, reader)).kept?.version).toBe(1);
  });

  it('stands in the file, where no spreadsheet takes it for a formula', async () => {
    const csv = async (query: string, as: string): Promise<Record<string, string>[]> => {
      const { text } = await host.request
        .get(`/cx/complaint-review?${query}&timeZone=UTC&format=csv`)
        .set('Authorization', `Bearer ${as}`)
        .expect(200);
      return parse(text, { columns: true, bom: true });
    };
    const first = await csv(Q1, reader);
    const of = (section: string, rows = first) => rows.filter((row) => row.section === section);
    expect(of('record').map(({ item, text }) => [item, text])).toEqual([
      ['written', 'version=3'],
      ['internal', 'Two shops more'],
      ['conclusions', 'four'],
    ]);
    expect(of('audits')).toEqual([
      expect.objectContaining({
        ...{ name: 'The desk at north', group: 'Omid', at: '2025-02-10' },
        text: 'findings==Two cases without an answer\ndecided=A second reader',
      }),
    ]);
    const second = await csv(Q2, reader);
    expect(of('previous_review', second).map(({ item }) => item)).toEqual([
      ...['written', 'internal', 'conclusions'],
    ]);
    expect(of('follow_ups', second)).toEqual([
      expect.objectContaining({
        ...{ name: 'Do f1', state: 'started', at: '2025-06-30', group: 'Sara' },
        text: 'since=2025-03-31\nnote=half of it',
      }),
      expect.objectContaining({ name: 'Do f3', state: 'open' }),
    ]);
    const bound = await csv(Q1, north);
    expect(of('record', bound).map(({ text }) => text)).toEqual(['version=1', 'North']);
  });

  it.each([
    ['version', { ...written(0), version: '1' }],
    ['texts', { ...written(0), texts: 'all well' }],
    ['texts.decisions', written(0, { texts: texts({ decisions: 'x'.repeat(20_001) }) })],
    ['audits.0.date', written(0, { audits: [{ ...AUDIT, date: '2025-02-30' }] })],
    ['audits.0.subject', written(0, { audits: [{ ...AUDIT, subject: ' ' }] })],
    ['audits.1.id', written(0, { audits: [AUDIT, AUDIT] })],
    ['followUps', { ...written(0), followUps: {} }],
    ['followUps.0.state', { ...written(0), followUps: [{ ...followUp('f'), state: 'x' }] }],
    ['followUps.0.id', written(0, { followUps: [followUp('f 1')] })],
    ['body.by', { ...written(0), by: 'Sara' }],
  ])('refuses a wrong %s, and writes nothing', async (path, body) => {
    const query = 'from=2022-01-01&to=2022-01-31';
    const { body: answer } = await put(query, body, writer).expect(400);
    expect(answer.error.details.errors[0].path.join('.')).toBe(path);
    expect((await recordOf(query, writer)).kept).toBeNull();
  });

  it.each([
    ['from', 'to=2025-03-31'],
    ['to', 'from=2025-01-01'],
    ['exposure', `${Q1}&exposure=responses`],
    ['filters', `${Q1}&filters[category]=late`],
  ])('asks for the period and knows no other than its filters: %s', async (name, query) => {
    const { body } = await put(query, written(0), writer).expect(400);
    expect(body.error.details.errors[0].path[0]).toBe(name);
  });
});
