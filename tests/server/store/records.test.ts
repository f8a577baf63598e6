import { describeOnEachDatabase } from '../host';
import type { FactCursor } from '../../../server/src/store/fact-list-types';
import { randomFacts } from './random-facts';
import { insertFacts, startStoreHost, type StoreHost } from './store-host';

describeOnEachDatabase('records', (client) => {
  let host: StoreHost;

  beforeAll(async () => {
    host = await startStoreHost(client);
  });

  afterAll(() => host.stop());

  it('refuses an external id that is taken, whole batch, and tells which are known', async () => {
    const { store } = host;
    const facts = randomFacts(20, { seed: 5, name: 'ext' })
      .filter(({ position }) => position === 0)
      .map((fact, index) => ({
        ...fact,
        source: 'file',
        externalId: index % 2 ? `A${index}` : `a${index - 1}`,
      }));
    const distinct = facts.filter(({ externalId }) => externalId !== 'a-1').slice(0, 10);
    await insertFacts(store, distinct);
    const again = randomFacts(5, { seed: 6, name: 'again' }).concat(
      distinct.slice(0, 1).map((fact) => ({ ...fact, documentId: 'another' }))
    );
    await expect(insertFacts(store, again)).rejects.toMatchObject({ code: expect.any(String) });
    const known = await store.transaction((trx) =>
      store.facts.findExternal(trx, [
        { source: 'file', externalId: distinct[0]!.externalId! },
        { source: 'file', externalId: distinct[0]!.externalId!.toLowerCase() + '?' },
        { source: 'other', externalId: distinct[0]!.externalId! },
      ])
    );
    expect([...known]).toEqual([[`file\u0000${distinct[0]!.externalId}`, distinct[0]!.responseId]]);
    expect(await store.verification.verify()).toMatchObject({
      differences: 0,
      facts: distinct.length,
    });
  });

  it('knows which keys facts refer to, letter by letter', async () => {
    const { store } = host;
    const [fact] = randomFacts(1, { seed: 9, name: 'refers' });
    await insertFacts(store, [{ ...fact!, location: 'Caisse', exclusion: 'bot' }]);
    expect(await store.facts.refersTo('location', 'Caisse')).toBe(true);
    expect(await store.facts.refersTo('location', 'caisse')).toBe(false);
    expect(await store.facts.refersTo('touchpoint', 'Caisse')).toBe(false);
  });

  it.each(['newest', 'oldest'] as const)('lists the answers of places, %s first', async (order) => {
    const { store } = host;
    const HOUR = 3_600_000;
    const world = { seed: 21, name: `places-${order}`, firstDay: '2021-02-01', days: 150 };
    // A local date begins up to 14 hours before it does in UTC and ends up to 12 hours after.
    const facts = randomFacts(120, world).map((fact, index) => ({
      ...fact,
      occurredAt: new Date(Date.parse(fact.localDate) + (((index * 7) % 49) - 14) * HOUR),
      segment: order,
    }));
    await insertFacts(store, facts);
    const question = {
      from: '2021-02-03',
      to: '2021-06-20',
      filters: { location: ['store', 'فروشگاه'], segment: [order] },
      order,
      limit: 7,
    };
    const listed: string[] = [];
    let after: FactCursor | null = null;
    for (let page = 0; page < 100; page += 1) {
      const answers = await store.facts.list({ ...question, after });
      listed.push(...answers.map(({ fact }) => fact.documentId));
      after = answers.at(-1)?.cursor ?? null;
      if (answers.length < question.limit) break;
    }
    const sign = order === 'newest' ? -1 : 1;
    const wanted = facts
      .filter(
        ({ location, localDate }) =>
          (location === 'store' || location === 'فروشگاه') &&
          localDate >= question.from &&
          localDate <= question.to
      )
      .map(({ documentId, occurredAt }, index) => ({ documentId, occurredAt, index }))
      .sort((a, b) => sign * (Number(a.occurredAt) - Number(b.occurredAt) || a.index - b.index));
    expect(listed).toEqual(wanted.map(({ documentId }) => documentId));
    expect(listed.length).toBeGreaterThan(20);
  });

  it('pages through facts in a window', async () => {
    const { store } = host;
    const facts = randomFacts(30, { seed: 11, name: 'page', firstDay: '2022-05-01', days: 10 });
    await insertFacts(store, facts);
    const window = { from: '2022-05-03', to: '2022-05-06', filters: { channel: ['phone'] } };
    const wanted = facts.filter(
      ({ localDate, channel }) =>
        localDate >= window.from && localDate <= window.to && channel === 'phone'
    );
    const found = [];
    for (let afterId = 0; ;) {
      const page = await store.facts.page({ afterId, limit: 3, ...window });
      if (page.length === 0) break;
      found.push(...page.map(({ fact }) => fact));
      afterId = page.at(-1)!.id;
    }
    expect(wanted.length).toBeGreaterThan(3);
    expect(found).toEqual(wanted);
  });

  it('keeps every version of a survey', async () => {
    const { surveyVersions } = host.store;
    await surveyVersions.add('visit', 1, '[1]');
    await surveyVersions.add('visit', 2, '["دو"]');
    expect(await surveyVersions.find('visit', 1)).toBe('[1]');
    expect(await surveyVersions.find('visit', 3)).toBeNull();
    expect(await surveyVersions.latest('visit')).toEqual({ version: 2, questions: '["دو"]' });
    expect(await surveyVersions.latest('none')).toBeNull();
  });

  it('goes on with an import where its last committed rows ended', async () => {
    const { store } = host;
    const file = { fileDigest: 'f', mappingDigest: 'm', source: 's', fileName: 'a.csv' };
    const first = await store.imports.open(file);
    const fresh = { state: 'running', lastRow: 0, created: 0, duplicates: 0, rejected: 0 };
    expect(first).toMatchObject(fresh);
    const progress = { lastRow: 5_000_000_000, created: 7, duplicates: 2, rejected: 1 };
    await store.transaction((trx) => store.imports.checkpoint(trx, first.id, progress));
    const failing = store.transaction(async (trx) => {
      await store.imports.checkpoint(trx, first.id, { ...progress, created: 8 });
      throw new Error('interrupted');
    });
    await expect(failing).rejects.toThrow('interrupted');
    await store.imports.close(first.id, 'interrupted');
    const known = { id: first.id, state: 'running', ...progress };
    expect(await store.imports.open(file)).toEqual({ ...known, days: null });
    expect(await store.imports.open({ ...file, mappingDigest: 'other' })).toMatchObject(fresh);
  });

  it('knows from which day to which the rows of an import lie, in whatever order they come', async () => {
    const { imports, transaction } = host.store;
    const { id } = await imports.open({
      ...{ fileDigest: 'days', mappingDigest: 'm', source: 's', fileName: 'b.csv' },
    });
    const progress = { lastRow: 1, created: 1, duplicates: 0, rejected: 0 };
    const note = async (days?: { from: string; to: string } | null) => {
      await transaction((trx) => imports.checkpoint(trx, id, progress, days));
      return (await imports.find(id))?.days;
    };
    expect(await note()).toBeNull();
    expect(await note({ from: '2019-05-05', to: '2019-05-06' })).toEqual({
      from: '2019-05-05',
      to: '2019-05-06',
    });
    const all = { from: '2018-01-31', to: '2019-05-06' };
    expect(await note({ from: '2018-01-31', to: '2018-02-01' })).toEqual(all);
    expect(await note({ from: '2018-03-01', to: '2018-03-02' })).toEqual(all);
    expect(await note(null)).toEqual(all);
  });

  it('joins the transaction that is open', async () => {
    const { store, strapi } = host;
    const before = await store.facts.countResponses();
    const failing = strapi.db.transaction(async ({ trx }) => {
      await store.transaction(async (inner) => {
        expect(inner).toBe(trx);
        await store.facts.insert(inner, randomFacts(2, { seed: 1, name: 'joined' }));
      });
      expect(await store.facts.countResponses()).toBe(before + 2);
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await store.facts.countResponses()).toBe(before);
  });
});
