import type { Fact, HistogramQuestion } from '../../../server/src/store/types';
import { describeOnEachDatabase } from '../host';
import { randomFacts } from './random-facts';
import { lines, recount } from './recount';
import { allFacts, insertFacts, startStoreHost, type StoreHost } from './store-host';

const UID = 'plugin::cx.feedback';

/** The Document Service, of whose types the plugin's own content types are no part. */
interface Documents {
  create(params: { data: object }): Promise<{ documentId: string }>;
  update(params: { documentId: string; data: object }): Promise<unknown>;
  clone(params: {
    documentId: string;
    data: object;
  }): Promise<{ entries: { documentId: string }[] }>;
  delete(params: { documentId: string }): Promise<unknown>;
}

const QUESTION: HistogramQuestion = {
  metrics: ['nps', 'csat', 'emotion', 'pünktlichkeit', 'response'],
  from: '2020-01-01',
  to: '2026-12-31',
  filters: {},
  by: 'touchpoint',
};

const answer = (more: Partial<Fact> = {}) => ({
  responseId: 'cm-1',
  position: 0,
  leads: true,
  metric: 'nps',
  score: 9,
  scale: '0..10',
  touchpoint: 'desk',
  occurredAt: '2024-01-05T10:00:00.000Z',
  localDate: '2024-01-05',
  timeZone: 'UTC',
  ...more,
});

describeOnEachDatabase('feedback changed through Strapi', (client) => {
  let host: StoreHost;

  beforeAll(async () => {
    host = await startStoreHost(client);
    await insertFacts(host.store, randomFacts(120, { seed: 21, name: 'seed' }));
  });

  afterAll(() => host.stop());

  /** After each change the histograms are those of the facts, and each response has one leader. */
  afterEach(async () => {
    const { store } = host;
    expect(await store.verification.verify()).toMatchObject({ differences: 0, examples: [] });
    const facts = await allFacts(store);
    expect(lines(await store.histograms.read(QUESTION))).toEqual(lines(recount(facts, QUESTION)));
    const leaders = facts.filter(({ leads }) => leads).map(({ responseId }) => responseId);
    expect(leaders.sort()).toEqual([...new Set(facts.map(({ responseId }) => responseId))].sort());
  });

  const documents = () => host.strapi.documents(UID) as unknown as Documents;
  const query = () => host.strapi.db.query(UID);
  const factsOf = async (responseId: string): Promise<Fact[]> =>
    (await allFacts(host.store)).filter((fact) => fact.responseId === responseId);

  /** A response of three answers whose first leads. */
  const threeAnswers = async (responseId: string): Promise<Fact[]> => {
    const [fact] = randomFacts(1, { seed: 3, name: responseId });
    const facts = [0, 1, 2].map((position) => ({
      ...fact!,
      responseId,
      documentId: `${responseId}-${position}`,
      position,
      leads: position === 0,
    }));
    await insertFacts(host.store, facts);
    return facts;
  };

  it('counts what the Document Service creates, changes and deletes', async () => {
    const { documentId } = await documents().create({ data: answer() });
    await documents().update({ documentId, data: { score: 3, touchpoint: 'till' } });
    expect(await factsOf('cm-1')).toMatchObject([{ score: 3, touchpoint: 'till', leads: true }]);
    await documents().update({ documentId, data: { exclusion: 'bot' } });
    await documents().update({ documentId, data: { comment: 'nothing counted changes' } });
    const clone = await documents().clone({ documentId, data: {} });
    expect((await factsOf('cm-1')).map(({ leads }) => leads)).toEqual([true, false]);
    await documents().delete({ documentId });
    expect(await factsOf('cm-1')).toMatchObject([
      { documentId: clone.entries[0]!.documentId, leads: true },
    ]);
  });

  it('counts what db.query creates, changes and deletes, without any transaction', async () => {
    const created = await query().create({
      data: answer({ responseId: 'q-1' }),
      select: ['score'],
    });
    expect(created.score).toBe(9);
    await query().update({ where: { responseId: 'q-1' }, data: { score: 0, scale: '0..10' } });
    expect(await factsOf('q-1')).toMatchObject([{ score: 0 }]);
    expect(await query().update({ where: { responseId: 'none' }, data: { score: 1 } })).toBeNull();
    await query().delete({ where: { responseId: 'q-1' } });
    expect(await query().delete({ where: { responseId: 'q-1' } })).toBeNull();
    expect(await factsOf('q-1')).toEqual([]);
  });

  it('counts what the Many variants create, change and delete', async () => {
    const data = [0, 1, 2, 3].map((position) =>
      answer({ responseId: `m-${position >> 1}`, position, leads: true })
    );
    expect((await query().createMany({ data })).count).toBe(4);
    expect((await factsOf('m-0')).map(({ leads }) => leads)).toEqual([true, false]);
    await query().updateMany({
      where: { responseId: { $in: ['m-0', 'm-1'] } },
      data: { score: 2 },
    });
    const where = { metric: 'nps', touchpoint: 'desk' };
    await query().updateMany({
      where,
      data: { touchpoint: 'kiosk', metric: 'csat', scale: '1..5' },
    });
    expect((await factsOf('m-1')).map(({ touchpoint }) => touchpoint)).toEqual(['kiosk', 'kiosk']);
    expect((await query().deleteMany({ where: { responseId: 'm-0', position: 0 } })).count).toBe(1);
    expect(await factsOf('m-0')).toMatchObject([{ position: 1, leads: true }]);
    await query().deleteMany({ filters: { segment: 'gold' } });
    expect((await allFacts(host.store)).filter(({ segment }) => segment === 'gold')).toEqual([]);
  });

  it('lets the answer with the lowest position lead when the leader goes', async () => {
    const [first, second, third] = await threeAnswers('lead');
    await documents().delete({ documentId: first!.documentId });
    expect(await factsOf('lead')).toEqual([{ ...second!, leads: true }, third]);
    await documents().update({ documentId: third!.documentId, data: { leads: true } });
    expect((await factsOf('lead')).map(({ leads }) => leads)).toEqual([true, false]);
    await documents().update({ documentId: second!.documentId, data: { responseId: 'moved' } });
    expect(await factsOf('lead')).toMatchObject([{ position: 2, leads: true }]);
    expect(await factsOf('moved')).toMatchObject([{ position: 1, leads: true }]);
  });

  it('counts rightly when all answers of a response are deleted at once, as the Content Manager does', async () => {
    const facts = await threeAnswers('bulk');
    await host.strapi
      .plugin('content-manager')
      .service('document-manager')
      .deleteMany(
        facts.map(({ documentId }) => documentId),
        UID,
        {}
      );
    expect(await factsOf('bulk')).toEqual([]);
  });

  it('keeps writes of one transaction apart, though a lifecycle of the host takes its time', async () => {
    const facts = await threeAnswers('slow');
    let deletions = 0;
    const end = host.strapi.db.lifecycles.subscribe({
      models: [UID],
      async beforeDelete() {
        deletions += 1;
        const late = deletions > 1 ? 100 : 0;
        await new Promise((resolve) => {
          setTimeout(resolve, late);
        });
      },
    });
    await host.strapi.db.transaction(() =>
      Promise.all(facts.map(({ documentId }) => query().delete({ where: { documentId } })))
    );
    end();
    expect(await factsOf('slow')).toEqual([]);
  });

  it('counts rightly when one row is changed by several at once', async () => {
    const [fact] = await threeAnswers('race');
    const { documentId } = fact!;
    const scores = [-2, -1, 0, 1, 2];
    await Promise.all(
      scores.map((score) =>
        query().update({
          where: { documentId },
          data: { metric: 'emotion', scale: '-2..2', score },
        })
      )
    );
    expect(scores).toContain((await factsOf('race'))[0]!.score);
  });

  it('undoes the counts with the transaction', async () => {
    const before = await allFacts(host.store);
    const failing = host.strapi.db.transaction(async () => {
      await documents().create({ data: answer({ responseId: 'undone' }) });
      await query().deleteMany({ where: { metric: 'csat' } });
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await allFacts(host.store)).toEqual(before);
  });

  it('refuses what no histogram has a place for, and keeps the row', async () => {
    const [fact] = await threeAnswers('bad');
    const { documentId } = fact!;
    const refused = (path: string) => ({
      name: 'ValidationError',
      details: { errors: [expect.objectContaining({ path: [path] })] },
    });
    await expect(documents().update({ documentId, data: { score: 99 } })).rejects.toMatchObject(
      refused('score')
    );
    await expect(
      query().update({ where: { documentId }, data: { scale: 'many' } })
    ).rejects.toMatchObject(refused('scale'));
    await expect(
      documents().create({ data: answer({ localDate: '2024-02-30' }) })
    ).rejects.toMatchObject(refused('localDate'));
    expect(await factsOf('bad')).toContainEqual(fact);
  });
});
