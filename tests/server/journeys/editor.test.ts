import type { Journey } from '../../../shared/contracts/journey';
import type { SaveConflict } from '../../../shared/contracts/journey-editor';
import { mergeJourneys } from '../../../shared/journey-map';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { adminJourneyRoutes } from '../../../server/src/routes/admin/journeys';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { compareCases } from './compare-cases';
import { journeyClient, mapWith, placesOf, uid, type JourneyClient } from './journey-client';
import { linkCases } from './link-cases';
import { lostTouchpointCases } from './lost-touchpoint-cases';
import { mapFieldCases } from './map-field-cases';
import { overlayCases } from './overlay-cases';
import { rewordedCases } from './reworded-cases';
import { scopeCases } from './scope-cases';
import { versionCases } from './version-cases';

const EXPLORER = 'plugin::content-manager.explorer';
const on = (verbs: string[], locales: string[] | null = null, conditions: string[] = []) =>
  verbs.map((verb) => ({
    action: `${EXPLORER}.${verb}`,
    subject: 'plugin::cx.journey',
    properties: { locales },
    conditions,
  }));

const renamed = (journey: Journey, step: string, name: string): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((one) => (one.id === step ? { ...one, name } : one)),
  })),
});

describeOnEachDatabase('the journey editor', (database) => {
  let host: Host;
  let editor: JourneyClient;

  const clientOf = async (actions?: Parameters<Host['adminToken']>[0]) =>
    journeyClient(host, await host.adminToken(actions));

  beforeAll(async () => {
    host = await startHost({ database, plugins: { graphql: true } });
    for (const [name, code] of [
      ['Persian (fa)', 'fa'],
      ['Arabic (ar)', 'ar'],
    ]) {
      await host.strapi.plugin('i18n').service('locales').create({ name, code });
    }
    for (const key of ['checkout', 'advice', 'till']) {
      await host.strapi
        .documents(uid('touchpoint'))
        .create({ data: { key, name: `The ${key}`, channel: 'store' } as never });
    }
    editor = await clientOf();
  });
  afterAll(() => host.stop());

  /** A journey with two steps, as it is saved. */
  const twoSteps = async (name: string) => {
    const made = await editor.make({ from: 'empty', name });
    const map = mapWith({ buy: [{ id: 's1', cells: { touchpoint: 'checkout' } }, { id: 's2' }] });
    const journey: Journey = { ...made.journey, ...map };
    const saved = await editor.save(made.documentId, made.revision, journey).expect(200);
    return {
      documentId: made.documentId,
      journey,
      revision: saved.body.data.revision as string,
    };
  };

  it('asks for the rights that Strapi gives on the type, on every route', async () => {
    const { documentId } = await twoSteps('Rights');
    const nobody = await clientOf([ADMIN_ACTIONS.readKpis]);
    for (const { method, path } of adminJourneyRoutes) {
      const own = path
        .replace('/journey-maps', '')
        .replace(':documentId', documentId)
        .replace(':version', '1');
      const verb = method.toLowerCase() as 'get' | 'post' | 'put';
      await nobody.send(verb, own, {}).expect(403);
      await host.request[verb](`/cx${path}`).expect(401);
    }
    const reader = await clientOf(on(['read']));
    await reader.open(documentId);
    for (const [verb, path] of [
      ['post', ''],
      ['put', `/${documentId}`],
      ['post', `/${documentId}/publish`],
      ['post', `/${documentId}/versions/1/restore`],
      ['get', `/${documentId}/overlay`],
      ['post', `/${documentId}/pain-points`],
    ] as const) {
      await reader.send(verb, path, {}).expect(403);
    }
    const { meta } = await reader.get('');
    expect(meta).toMatchObject({
      window: null,
      rights: { create: false, update: false, publish: false, numbers: false },
    });
  });

  it('obeys the conditions of a role: who may read only what they made', async () => {
    const { documentId } = await twoSteps('Of the super admin');
    const bound = await clientOf(on(['read', 'create', 'update'], null, ['admin::is-creator']));
    await bound.send('get', `/${documentId}`).expect(404);
    const made = await bound.make({ from: 'empty', name: 'Of theirs' });
    await bound.open(made.documentId);
    const { data } = await bound.get('');
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['Of theirs']);
  });

  it('obeys the languages of a role', async () => {
    const { documentId, journey, revision } = await twoSteps('In English');
    const english = await clientOf(on(['read', 'update'], ['en']));
    await english.save(documentId, revision, renamed(journey, 's1', 'Pays')).expect(200);
    await english.save(documentId, null, journey, 'fa').expect(403);
    const persian = await clientOf(on(['read', 'update'], ['fa']));
    await persian.send('get', `/${documentId}`).expect(404);
  });

  it('makes journeys empty, from templates in each language, and as copies', async () => {
    const empty = await editor.make({ from: 'empty', name: 'My Shop!' });
    expect(empty).toMatchObject({ publication: 'draft', inForce: null });
    expect(empty.journey).toMatchObject({ key: 'my-shop', name: 'My Shop!', stages: [] });
    expect((await editor.make({ from: 'empty', name: 'My shop' })).journey.key).toBe('my-shop-2');
    const taken = await editor.send('post', '', { from: 'empty', name: 'x', key: 'my-shop' });
    expect([taken.status, placesOf(taken.body)]).toEqual([400, ['key']]);

    const { body } = await editor
      .send('post', '', { from: 'template', template: 'online-shop', locale: 'fa' })
      .expect(201);
    const { journey } = body.data;
    expect(body.data.locale).toBe('fa');
    expect(/[\u0600-\u06ff]/.test(journey.name)).toBe(true);
    const steps = journey.stages.flatMap(({ steps: own }: Journey['stages'][number]) => own);
    expect(steps.filter((step: { cells: object }) => 'touchpoint' in step.cells)).toMatchObject([
      { cells: { touchpoint: 'checkout' } },
    ]);
    expect(body.meta.missing.length).toBe(steps.length - 1);
    const wrong = await editor.send('post', '', { from: 'template', template: 'none' });
    expect(placesOf(wrong.body)).toEqual(['template']);

    const copy = await editor.make({
      from: 'copy',
      of: body.data.documentId,
      name: 'برای عمر',
      persona: 'omar',
      locale: 'fa',
    });
    expect(copy.journey).toMatchObject({ persona: 'omar', stages: journey.stages });
    expect(copy.journey.key).not.toBe(journey.key);
    const choices = await editor.get('/choices?locale=ar');
    expect(choices.data.templates.length).toBeGreaterThanOrEqual(6);
    expect(choices.data.locales[0].code).toBe('en');
  });

  it('reads its own files without loss, and refuses a damaged one with the place', async () => {
    const { documentId, journey } = await twoSteps('Exchange');
    for (const format of ['json', 'csv']) {
      const file = await editor.send('get', `/${documentId}/export?format=${format}`).expect(200);
      expect(file.headers['content-disposition']).toContain(`exchange.${format}`);
      const made = await editor.make({ from: 'file', format, text: file.text });
      expect({ ...made.journey, key: journey.key }).toEqual(journey);
    }
    const mermaid = await editor.send('get', `/${documentId}/export?format=mermaid`).expect(200);
    expect(mermaid.text).toContain('section BUY');
    const cjml = await editor.send('get', `/${documentId}/export?format=cjml`).expect(200);
    const read = await editor.make({ from: 'file', format: 'cjml', text: cjml.text });
    expect(read.journey.stages[0]?.steps.map(({ name }) => name)).toEqual(['s1', 's2']);

    const plain = { from: 'file' as const, format: 'csv' as const, text: 'stage,step\nBuy,Pays\n' };
    const named = await editor.make({ ...plain, fileName: 'Ways to pay.v2.csv' });
    expect(named.journey.name).toBe('Ways to pay.v2');

    const refused = async (format: string, text: string) =>
      placesOf((await editor.send('post', '', { from: 'file', format, text }).expect(400)).body);
    expect(await refused('json', '{"key": "x", ]')).toEqual(['line 1, column 14']);
    const damaged = JSON.stringify({ ...journey, state: 'sometime' });
    expect(await refused('json', damaged)).toEqual(['state']);
    expect(await refused('csv', 'stage,step,emotion\nBuy,Pays,7\n')).toEqual(['row 2.emotion']);
    const foreign = {
      ...journey,
      stages: mapWith({ a: [{ id: 'x', cells: { touchpoint: 'gone' } }] }).stages,
    };
    const { body } = await editor
      .send('post', '', { from: 'file', format: 'json', text: JSON.stringify(foreign) })
      .expect(201);
    expect(body.meta.missing).toEqual([{ step: 'x', key: 'gone', name: 'x', channel: null }]);
    expect(body.data.journey.stages[0].steps[0].cells).toEqual({});
  });

  it('saves a draft on the revision it stands on, and never over somebody else', async () => {
    const { documentId, journey, revision } = await twoSteps('Saving');
    const mine = renamed(journey, 's1', 'Pays');
    const theirs = renamed(journey, 's2', 'Waits');
    const colleague = await clientOf(on(['read', 'update']));
    const saved = await colleague.save(documentId, revision, theirs).expect(200);
    expect(saved.body.data.lastChange.by).toContain('Role');

    const refused = await editor.save(documentId, revision, mine).expect(409);
    const details: SaveConflict = refused.body.error.details;
    expect(details).toMatchObject({ revision: saved.body.data.revision, journey: theirs });
    expect(details.by).toBe(saved.body.data.lastChange.by);
    expect((await editor.open(documentId)).journey).toEqual(theirs);

    const merged = mergeJourneys(journey, mine, details.journey);
    if (!merged.ok) throw new Error('they can be merged');
    expect(merged.conflicts).toEqual([]);
    await editor.save(documentId, details.revision, merged.journey).expect(200);
    // The answer was lost and the request sent again.
    await editor.save(documentId, details.revision, merged.journey).expect(200);
    const names = (await editor.open(documentId)).journey.stages[0]?.steps.map(({ name }) => name);
    expect(names).toEqual(['Pays', 'Waits']);
  });

  it('lets exactly one of many win who save at once', async () => {
    const { documentId, journey, revision } = await twoSteps('At once');
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) =>
        editor.save(documentId, revision, renamed(journey, 's1', name))
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('names what is wrong with a map by its place', async () => {
    const { documentId, journey, revision } = await twoSteps('Faults');
    const faults = async (changed: Journey) =>
      placesOf((await editor.save(documentId, revision, changed).expect(400)).body);
    const [stage] = journey.stages;
    const withCells = (cells: object): Journey => ({
      ...journey,
      stages: [{ ...stage!, steps: [{ id: 's1', name: 's1', cells: cells as never }] }],
    });
    expect(await faults(withCells({ emotion: 9 }))).toEqual(['stages.0.steps.0.cells.emotion']);
    expect(await faults(withCells({ touchpoint: 'gone' }))).toEqual([
      'stages.0.steps.0.cells.touchpoint',
    ]);
    expect(await faults({ ...journey, key: 'another' })).toEqual(['key']);
    expect(await faults(7 as never)).not.toEqual([]);
    await editor.send('put', '/nowhere', { base: null, journey }).expect(404);
    const foreign = await editor.save(documentId, null, journey, 'xx').expect(400);
    expect(placesOf(foreign.body)).toEqual(['locale']);
  });

  it('tells a journey in another language, beginning with a copy', async () => {
    const { documentId, journey } = await twoSteps('Languages');
    const copy = await editor.open(documentId, '?locale=fa');
    expect(copy).toMatchObject({ locale: 'fa', revision: null, journey });
    const persian = { ...renamed(journey, 's1', 'می‌پردازد'), name: 'زبان‌ها' };
    await editor.save(documentId, null, persian, 'fa').expect(200);
    expect(await editor.open(documentId, '?locale=fa')).toMatchObject({ journey: persian });
    expect((await editor.open(documentId)).journey).toEqual(journey);
    const conflict = await editor.save(documentId, null, journey, 'fa').expect(409);
    expect(conflict.body.error.details.journey.name).toBe('زبان‌ها');
  });

  it('publishes versions, compares them, and puts an old one back as a draft', async () => {
    const { documentId, journey, revision } = await twoSteps('Versions');
    const publish = (base: string) => editor.send('post', `/${documentId}/publish`, { base });
    const first = await publish(revision).expect(200);
    expect(first.body.data).toMatchObject({ publication: 'published', inForce: { version: 1 } });

    const changed = renamed(journey, 's1', 'Pays by card');
    const without = {
      ...changed,
      stages: [{ ...changed.stages[0]!, steps: [changed.stages[0]!.steps[0]!] }],
    };
    const saved = await editor.save(documentId, revision, without).expect(200);
    expect(saved.body.data.publication).toBe('modified');
    await publish(revision).expect(409);
    await publish(saved.body.data.revision).expect(200);

    const versions = (await editor.get(`/${documentId}/versions`)).data;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const old = (await editor.get(`/${documentId}/versions/1`)).data;
    expect(old.journeys.en).toEqual(journey);
    await editor.send('get', `/${documentId}/versions/9`).expect(404);

    const compared = (await editor.get(`/${documentId}/compare?from=1&to=2`)).data;
    expect(compared.difference.steps.renamed).toEqual([
      { id: 's1', before: 's1', after: 'Pays by card' },
    ]);
    expect(compared.difference.steps.removed).toMatchObject([{ step: { id: 's2' } }]);
    expect((await editor.get(`/${documentId}/compare?from=2&to=draft`)).data.same).toBe(true);

    const base = saved.body.data.revision;
    const restored = await editor
      .send('post', `/${documentId}/versions/1/restore`, { base })
      .expect(200);
    expect(restored.body.data).toMatchObject({ publication: 'modified', journey });
    expect((await editor.get(`/${documentId}/versions`)).data).toHaveLength(2);
    const { revision: now } = restored.body.data;
    await editor.save(documentId, now, renamed(journey, 's2', 'Waits')).expect(200);
    await editor.send('post', `/${documentId}/versions/1/restore`, { base }).expect(409);
  });

  it('tells published journeys by GraphQL as by REST', async () => {
    const { documentId, revision } = await twoSteps('In a graph');
    const ask = async (query: string, token: string | null) => {
      const request = host.request.post('/graphql').send({ query });
      return (await (token ? request.set('Authorization', `Bearer ${token}`) : request)).body;
    };
    const query = `{ cxPublishedJourneys(locale: "en") { key version }
      cxPublishedJourney(key: "in-a-graph", locale: "en") {
        name version direction lanes stages { key steps { id cells } } touchpoints { key name }
        journeys { key name }
      } }`;
    const token = await host.apiToken();
    expect((await ask(query, token)).data.cxPublishedJourney).toBeNull();
    await editor.send('post', `/${documentId}/publish`, { base: revision }).expect(200);
    const { data } = await ask(query, token);
    expect(data.cxPublishedJourneys).toContainEqual({ key: 'in-a-graph', version: 1 });
    const rest = await host.request
      .get('/api/cx/journeys/in-a-graph?locale=en')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const { name, version, direction, lanes, stages } = rest.body.data;
    expect([data.cxPublishedJourney.journeys, rest.body.data.journeys]).toEqual([[], {}]);
    expect(data.cxPublishedJourney).toMatchObject({ name, version, direction, lanes });
    expect(data.cxPublishedJourney.stages[0].steps).toMatchObject([{ id: 's1' }, { id: 's2' }]);
    expect(data.cxPublishedJourney.stages[0].steps[0].cells).toEqual(stages[0].steps[0].cells);
    expect(data.cxPublishedJourney.touchpoints).toEqual([
      { key: 'checkout', name: 'The checkout' },
    ]);
    const refused = await ask('{ cxPublishedJourney(key: "in-a-graph") { name } }', null);
    expect(refused.errors[0].message).toMatch(/forbidden/i);
    const closed = await ask(
      '{ cxPublishedJourney(key: "in-a-graph", scores: ["nps"]) { name } }',
      token
    );
    expect(closed.errors[0].message).toContain('open to the public');
  });

  it('keeps a persona that journeys are drawn for', async () => {
    const personas = host.strapi.documents(uid('persona'));
    const { documentId } = await personas.create({
      data: { key: 'sara', name: 'Sara, 45', segment: 'families' } as never,
    });
    const made = await editor.make({ from: 'empty', name: 'For Sara' });
    const journey = { ...made.journey, persona: 'sara' };
    await editor.save(made.documentId, made.revision, journey).expect(200);
    expect((await editor.get('/choices')).data.personas).toEqual([
      { key: 'sara', name: 'Sara, 45', segment: 'families' },
    ]);
    await expect(personas.delete({ documentId })).rejects.toThrow('a journey is drawn for it');
    await expect(personas.update({ documentId, data: { key: 'other' } as never })).rejects.toThrow(
      'key must stay sara'
    );
  });

  overlayCases(() => ({ host, editor, clientOf }));
  scopeCases(() => ({ host, editor }));
  compareCases(() => ({ host, editor }));
  rewordedCases(() => ({ host, editor }));
  versionCases(() => ({ host, editor }));
  lostTouchpointCases(() => ({ host, editor }));
  linkCases(() => ({ host, editor }));
  mapFieldCases(() => ({ host, editor }));
});
