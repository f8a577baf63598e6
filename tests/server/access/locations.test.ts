import type { FeedbackRow } from '../../../shared/contracts/feedback-list';
import type { KpiGroup } from '../../../shared/contracts/kpi';
import type { TargetRow } from '../../../shared/contracts/target';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MARCH = 'from=2025-03-01&to=2025-03-31';
const OWN = ['plugin::cx.manages-location'];
const ALL = Object.values(ADMIN_ACTIONS);
const LOCATION = 'plugin::cx.location';

describeOnEachDatabase('those who manage a location', (database) => {
  let host: Host;
  let north: string;
  let nobody: string;
  let everything: string;

  const get = (path: string, token: string) =>
    host.request.get(path).set('Authorization', `Bearer ${token}`);
  const rows = async (token: string, query = ''): Promise<FeedbackRow[]> =>
    (await get(`/cx/feedback?${MARCH}${query}`, token).expect(200)).body.data;
  const kpi = async (token: string, query = '') =>
    (await get(`/cx/kpis/nps?${MARCH}${query}`, token).expect(200)).body.data;

  const bound = () => host.adminToken(ALL.map((action) => ({ action, conditions: OWN })));
  const manage = async (token: string, key: string) => {
    const { body } = await get('/admin/users/me', token).expect(200);
    const documents = host.strapi.documents(LOCATION);
    const [location] = await documents.findMany({ filters: { key } as Record<string, string> });
    await documents.update({
      documentId: location?.documentId ?? '',
      data: { managers: [body.data.id] } as Record<string, unknown>,
    });
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    for (const [key, region] of [
      ['north', ' Gulf / Riyadh '],
      ['south', 'Gulf/Jeddah'],
    ]) {
      await host.strapi
        .documents(LOCATION)
        .create({ data: { key, name: key, region, timeZone: 'UTC' } as Record<string, unknown> });
    }
    [north, nobody, everything] = [await bound(), await bound(), await host.adminToken(ALL)];
    await manage(north, 'north');
    const answers = (score: number) => [{ metric: 'nps', score, comment: `said ${score}` }];
    const responses = [
      ...[10, 9, 8].map((score) => ({ location: 'north', answers: answers(score) })),
      ...[0, 1].map((score) => ({ location: 'south', answers: answers(score) })),
      { answers: answers(5) },
    ].map((response) => ({ ...response, channel: 'app', occurredAt: '2025-03-05T12:00:00.000Z' }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
  });
  afterAll(() => host.stop());

  it('see the numbers of theirs only, and the others’ by no question', async () => {
    expect(await kpi(everything)).toMatchObject({ n: 6 });
    expect(await kpi(north)).toMatchObject({ n: 3 });
    expect(await kpi(north, '&filters[location]=south')).toMatchObject({ n: 0, value: null });
    expect(await kpi(north, '&filters[channel]=app&filters[location][$in][0]=north')).toMatchObject(
      {
        n: 3,
      }
    );
    const { groups } = await kpi(north, '&by=location');
    expect(groups.map(({ key }: KpiGroup) => key)).toEqual(['north']);
    expect(await kpi(nobody)).toMatchObject({ n: 0 });
  });

  it('see an overview of theirs', async () => {
    const overview = async (token: string) =>
      (await get(`/cx/overview?${MARCH}&kpi=nps&by=location`, token).expect(200)).body.data;
    expect(await overview(north)).toMatchObject({ totalResponses: 3, detail: { n: 3 } });
    expect(await overview(nobody)).toMatchObject({ totalResponses: 0, detail: { n: 0 } });
    expect(await overview(everything)).toMatchObject({ totalResponses: 6, detail: { n: 6 } });
  });

  it('see one KPI in depth of theirs', async () => {
    const page = async (token: string, query = '') =>
      (await get(`/cx/kpis/nps/page?${MARCH}${query}`, token).expect(200)).body.data;
    expect(await page(north)).toMatchObject({ totalResponses: 3, answer: { n: 3 } });
    expect(await page(north, '&filters[location]=south')).toMatchObject({ answer: { n: 0 } });
    expect(await page(nobody)).toMatchObject({ totalResponses: 0, answer: { n: 0 } });
    expect(await page(everything)).toMatchObject({ totalResponses: 6, answer: { n: 6 } });
    const { body } = await get(`/cx/kpis/nps/dimensions?${MARCH}`, north).expect(200);
    for (const { groups } of body.data as { groups: KpiGroup[] }[]) {
      expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(3);
    }
  });

  it('see the regions of theirs only, and by no region the others', async () => {
    const keysOf = async (token: string, query: string) =>
      (await kpi(token, query)).groups.map(({ key, n }: KpiGroup) => `${key}: ${n}`).sort();
    expect(await keysOf(everything, '&by=region')).toEqual(['Gulf: 5', 'null: 1']);
    expect(await keysOf(north, '&by=region')).toEqual(['Gulf: 3']);
    const within = '&by=region&filters[region]=Gulf';
    expect(await keysOf(everything, within)).toEqual(['Gulf/Jeddah: 2', 'Gulf/Riyadh: 3']);
    expect(await keysOf(north, within)).toEqual(['Gulf/Riyadh: 3']);
    expect(await kpi(north, '&filters[region]=Gulf/Jeddah')).toMatchObject({ n: 0, value: null });
    expect(await rows(north, '&filters[region]=Gulf')).toHaveLength(3);
    const { body } = await get('/cx/filter-values', north).expect(200);
    expect(body.data.region.map(({ key }: { key: string }) => key)).toEqual([
      'Gulf',
      'Gulf/Riyadh',
    ]);
  });

  it('has a region’s number from the answers of all its locations, not from their means', async () => {
    const pooled = await kpi(
      everything,
      '&filters[location][$in][0]=north&filters[location][$in][1]=south'
    );
    const estimate = ({ value, n, numerator, denominator, confidence }: typeof pooled) => ({
      value,
      n,
      numerator,
      denominator,
      confidence,
    });
    const [gulf] = (await kpi(everything, '&by=region')).groups;
    expect(estimate(gulf)).toEqual(estimate(pooled));
    expect(estimate(await kpi(everything, '&filters[region]=Gulf'))).toEqual(estimate(pooled));
    const page = await get(`/cx/kpis/nps/page?${MARCH}&filters[region]=Gulf`, everything);
    expect(estimate(page.body.data.answer)).toEqual(estimate(pooled));
  });

  it('are told how many answers refer to a place only where it is theirs', async () => {
    const READ = 'plugin::content-manager.explorer.read';
    const subject = LOCATION;
    const usage = async (token: string, key: string) =>
      (await get(`/cx/references/location/${key}/usage`, token).expect(200)).body.data;
    const editor = await host.adminToken([
      { action: READ, subject },
      { action: ADMIN_ACTIONS.readKpis, conditions: OWN },
    ]);
    await manage(editor, 'south');
    expect(await usage(editor, 'south')).toMatchObject({
      answered: true,
      answers: { n: 2, first: '2025-03-05', last: '2025-03-05', surveys: [] },
      journeys: [],
    });
    expect(await usage(editor, 'north')).toEqual({ answered: true, answers: null, journeys: [] });
    expect(await usage(editor, 'nowhere')).toMatchObject({ answered: false, answers: null });
    await get('/cx/references/touchpoint/till/usage', editor).expect(403);
    await get('/cx/references/customer/x/usage', editor).expect(403);
    await get('/cx/references/location/north/usage', north).expect(403);
    await host.request.get('/cx/references/location/north/usage').expect(401);
  });

  it('see and manage the targets of theirs only', async () => {
    const wanted = { kpi: 'nps', recurrence: 'month', value: 10 };
    const send = (method: 'post' | 'put' | 'delete', path: string, token: string, body?: object) =>
      host.request[method](`/cx/targets${path}`).set('Authorization', `Bearer ${token}`).send(body);
    const make = async (token: string, scope: object) =>
      (await send('post', '', token, { ...wanted, scope }).expect(201)).body.data.id as string;
    const ids = async (token: string): Promise<string[]> =>
      (await get('/cx/targets', token).expect(200)).body.data.targets.map(
        (row: TargetRow) => row.target.id
      );
    const all = await make(everything, {});
    const south = await make(everything, { location: ['south'] });
    const both = await make(everything, { location: ['north', 'south'] });
    const own = await make(north, { location: ['north'], channel: ['app'] });
    expect(await ids(everything)).toEqual([own, both, south, all]);
    expect(await ids(north)).toEqual([own]);
    expect(await ids(nobody)).toEqual([]);
    for (const scope of [{}, { channel: ['app'] }, { location: ['north', 'south'] }]) {
      await send('post', '', north, { ...wanted, scope }).expect(403);
    }
    for (const id of [all, south, both]) {
      await send('put', `/${id}`, north, { value: 1 }).expect(404);
      await send('delete', `/${id}`, north).expect(404);
    }
    await send('put', `/${own}`, north, { scope: { location: ['south'] } }).expect(403);
    await send('put', `/${own}`, north, { value: 11 }).expect(200);
    const { body } = await get('/cx/targets/choices', north).expect(200);
    expect(body.data.locationRequired).toBe(true);
    expect(body.data.scope.location).toEqual([{ key: 'north', label: 'north' }]);
    // What they see without a filter is theirs, and so is its target.
    expect((await kpi(north)).target).toBeNull();
    const plain = await make(north, { location: ['north'] });
    const { body: targets } = await get('/cx/targets', north).expect(200);
    const { key } = targets.data.targets[0].target;
    expect((await kpi(north)).target).toMatchObject({ key, state: 'too_few' });
    expect((await kpi(everything)).target).toMatchObject({ value: 10 });
    for (const id of [all, south, both, own, plain]) {
      await send('delete', `/${id}`, everything).expect(200);
    }
  });

  it('read the answers of theirs only', async () => {
    const own = await rows(north);
    expect(own.map(({ location }) => location)).toEqual(['north', 'north', 'north']);
    expect(await rows(north, '&filters[location]=south')).toEqual([]);
    expect(await rows(north, '&search=said')).toHaveLength(3);
    expect(await rows(nobody)).toEqual([]);
    expect(await rows(everything)).toHaveLength(6);
    const [foreign] = await rows(everything, '&filters[location]=south');
    await get(`/cx/feedback/responses/${foreign?.responseId}`, north).expect(404);
    await get(`/cx/feedback/responses/${own[0]?.responseId}`, north).expect(200);
  });

  it('export, filter and exclude theirs only', async () => {
    const { text } = await get(`/cx/feedback/export?${MARCH}`, north).expect(200);
    expect(text.trim().split('\n')).toHaveLength(1 + 3);
    expect(text).not.toContain('south');
    const { body: values } = await get('/cx/filter-values', north).expect(200);
    expect(values.data.location.map(({ key }: { key: string }) => key)).toEqual(['north']);
    const [foreign] = await rows(everything, '&filters[location]=south');
    await host.request
      .post('/cx/feedback/curation')
      .set('Authorization', `Bearer ${north}`)
      .send({ action: 'exclude', reason: 'bot', documentIds: [foreign?.documentId] })
      .expect(404);
    expect(await kpi(everything)).toMatchObject({ n: 6 });
  });

  it('exclude all that match among theirs, and the others’ by no filter', async () => {
    const start = async (query: string) => {
      const jobs = '/cx/feedback/curation-jobs';
      await host.request
        .post(`${jobs}?${MARCH}${query}`)
        .set('Authorization', `Bearer ${north}`)
        .send({ action: 'exclude', reason: 'test', wholeResponses: true })
        .expect(202);
      for (;;) {
        const { data } = (await get(`${jobs}/latest`, north).expect(200)).body;
        if (data.state !== 'running') return data;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    expect(await start('&filters[location]=south')).toMatchObject({ total: 0, changed: 0 });
    expect(await start('')).toMatchObject({ state: 'done', total: 3, changed: 3 });
    expect(await kpi(everything)).toMatchObject({ n: 3, exclusions: { test: 3 } });
    const documentIds = (await rows(north)).map(({ documentId }) => documentId);
    await host.request
      .post('/cx/feedback/curation')
      .set('Authorization', `Bearer ${north}`)
      .send({ action: 'include', documentIds })
      .expect(200);
    expect(await kpi(everything)).toMatchObject({ n: 6 });
  });

  it('download theirs only by a link, and nothing by one of a place that is theirs no more', async () => {
    const path = `/cx/feedback/exports?${MARCH}`;
    const link = async (token: string): Promise<string> => {
      const asked = host.request.post(path).set('Authorization', `Bearer ${token}`);
      return (await asked.expect(201)).body.data.path;
    };
    const download = async (from: string) => (await host.request.get(from).expect(200)).text;
    const theirs = await download(await link(north));
    expect(theirs.match(/said (10|9|8)/g)).toHaveLength(3);
    expect(theirs.match(/said/g)).toHaveLength(3);
    const former = await bound();
    await manage(former, 'south');
    const late = await link(former);
    expect((await download(await link(former))).match(/said/g)).toHaveLength(2);
    await manage(everything, 'south');
    expect(await download(late)).not.toContain('said');
  });

  it('may read all scores but the words of their own customers only', async () => {
    const { readComments, ...others } = ADMIN_ACTIONS;
    const mixed = await host.adminToken([
      ...Object.values(others),
      { action: readComments, conditions: OWN },
    ]);
    await manage(mixed, 'south');
    const shown = (await rows(mixed)).filter(({ comment }) => comment !== null);
    expect(shown.map(({ location }) => location)).toEqual(['south', 'south']);
    expect(await rows(mixed)).toHaveLength(6);
    expect(await rows(mixed, '&search=said')).toHaveLength(2);
    const { text } = await get(`/cx/feedback/export?${MARCH}`, mixed).expect(200);
    expect(text.match(/said/g)).toHaveLength(2);
  });

  it('export and exclude none that they may not read, where only reading is bound', async () => {
    const { readFeedback, ...others } = ADMIN_ACTIONS;
    const reader = await host.adminToken([
      ...Object.values(others),
      { action: readFeedback, conditions: OWN },
    ]);
    await manage(reader, 'north');
    const send = (path: string, body: object = {}) =>
      host.request.post(path).set('Authorization', `Bearer ${reader}`).send(body);
    const onlyTheirs = (text: string) => {
      expect(text.trim().split('\n')).toHaveLength(1 + 3);
      expect(text.match(/said (10|9|8)/g)).toHaveLength(3);
    };
    onlyTheirs((await get(`/cx/feedback/export?${MARCH}`, reader).expect(200)).text);
    const link = await send(`/cx/feedback/exports?${MARCH}`).expect(201);
    onlyTheirs((await host.request.get(link.body.data.path).expect(200)).text);
    const curate = (key: string, action: object) =>
      rows(everything, `&filters[location]=${key}`).then(([row]) =>
        send('/cx/feedback/curation', { ...action, documentIds: [row?.documentId] })
      );
    await curate('south', { action: 'exclude', reason: 'bot' }).then(({ status }) =>
      expect(status).toBe(404)
    );
    await curate('south', { action: 'archive' }).then(({ status }) => expect(status).toBe(404));
    await curate('north', { action: 'archive' }).then(({ status }) => expect(status).toBe(200));
    await curate('north', { action: 'unarchive' }).then(({ status }) => expect(status).toBe(200));
    expect(await kpi(everything)).toMatchObject({ n: 6 });
  });

  it('see all of them when one of their roles is not bound', async () => {
    const scope = host.strapi.plugin('cx').service('locationAccess').scopeOf;
    const rule = (conditions?: object) => ({ conditions });
    const ability = (...rules: { conditions?: object }[]) => ({ rulesFor: () => rules });
    const bindTo = (...keys: string[]) => rule({ $and: [{ $or: [{ location: { $in: keys } }] }] });
    expect(scope(ability(bindTo('a'), bindTo('b')), ADMIN_ACTIONS.readKpis)).toEqual(['a', 'b']);
    expect(scope(ability(bindTo('a'), rule()), ADMIN_ACTIONS.readKpis)).toBeNull();
    const foreign = rule({ $and: [{ $or: [{ 'createdBy.id': 7 }] }] });
    expect(scope(ability(foreign), ADMIN_ACTIONS.readKpis)).toEqual([]);
  });
});
