import type { FeedbackRow, GetFeedbackResponse } from '../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MARCH = 'from=2025-03-01&to=2025-03-31';
const CURATION = '/cx/feedback/curation';

describeOnEachDatabase('excluding and archiving feedback', (database) => {
  let host: Host;
  let editor: string;

  const get = async (path: string) =>
    (await host.request.get(path).set('Authorization', `Bearer ${editor}`).expect(200)).body;
  const post = (body: object, token = editor) =>
    host.request.post(CURATION).set('Authorization', `Bearer ${token}`).send(body);
  const rows = async (query = ''): Promise<FeedbackRow[]> =>
    (await get(`/cx/feedback?${MARCH}&order=oldest${query}`)).data;
  const kpi = async (key: string) => (await get(`/cx/kpis/${key}?${MARCH}`)).data;
  const differences = async () =>
    (await host.strapi.plugin('cx').service('store').verification.verify()).differences;

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    editor = await host.adminToken([
      ADMIN_ACTIONS.readFeedback,
      ADMIN_ACTIONS.readComments,
      ADMIN_ACTIONS.readKpis,
      ADMIN_ACTIONS.curateFeedback,
    ]);
    const responses = Array.from({ length: 6 }, (_, index) => ({
      occurredAt: `2025-03-0${index + 1}T12:00:00.000Z`,
      answers: [
        { metric: 'nps', score: index < 3 ? 10 : 0, comment: `c${index}` },
        { metric: 'csat', score: 5 },
      ],
    }));
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${await host.apiToken()}`)
      .send({ responses })
      .expect(200);
  });
  afterAll(() => host.stop());

  const nps = async () => (await rows('&metric=nps')).map(({ documentId }) => documentId);

  it('excludes with a reason, counted among the exclusions, and includes again', async () => {
    const ids = (await nps()).slice(3, 5);
    const before = await kpi('nps');
    expect(before).toMatchObject({ value: 0, n: 6, exclusions: { bot: 0 } });
    const { body } = await post({
      action: 'exclude',
      documentIds: ids,
      reason: 'bot',
      note: ' seen in the logs ',
    }).expect(200);
    expect(body.data).toEqual({ changed: 2, unchanged: 0 });
    expect(await kpi('nps')).toMatchObject({ value: 50, n: 4, exclusions: { bot: 2 } });
    expect(await kpi('csat')).toMatchObject({ n: 6 });
    expect(await rows('&counting=excluded')).toHaveLength(2);
    expect(await differences()).toBe(0);

    const again = await post({ action: 'exclude', documentIds: ids, reason: 'bot' }).expect(200);
    expect(again.body.data).toEqual({ changed: 0, unchanged: 2 });
    await post({ action: 'include', documentIds: ids }).expect(200);
    expect(await kpi('nps')).toEqual(before);
    expect(await differences()).toBe(0);
  });

  it('takes whole responses', async () => {
    const [first = ''] = await nps();
    const { body } = await post({
      action: 'exclude',
      documentIds: [first],
      wholeResponses: true,
      reason: 'test',
    }).expect(200);
    expect(body.data).toEqual({ changed: 2, unchanged: 0 });
    expect(await kpi('responses')).toMatchObject({ value: 5, exclusions: { test: 1 } });
    expect(await kpi('csat')).toMatchObject({ n: 5 });
    await post({ action: 'include', documentIds: [first], wholeResponses: true }).expect(200);
    expect(await kpi('responses')).toMatchObject({ value: 6 });
    expect(await differences()).toBe(0);
  });

  it('archives: out of the open ones, counted all the same', async () => {
    const ids = (await nps()).slice(0, 2);
    await post({ action: 'archive', documentIds: ids }).expect(200);
    const archived = await rows('&archive=archived');
    expect(archived.map(({ documentId }) => documentId)).toEqual(ids);
    expect(Date.now() - Date.parse(archived[0]?.archivedAt ?? '')).toBeLessThan(600_000);
    expect(await rows('&archive=open')).toHaveLength(10);
    expect(await rows()).toHaveLength(12);
    expect(await kpi('nps')).toMatchObject({ n: 6 });
    await post({ action: 'unarchive', documentIds: ids }).expect(200);
    expect(await rows('&archive=archived')).toEqual([]);
    expect(await differences()).toBe(0);
  });

  it('notes for each answer who did what, when and why, the last first', async () => {
    const [, , , id] = await nps();
    const [row] = (await rows('&metric=nps')).filter(({ documentId }) => documentId === id);
    const { data }: GetFeedbackResponse.Response = await get(
      `/cx/feedback/responses/${row?.responseId}`
    );
    const changes = data.find(({ documentId }) => documentId === id)?.changes;
    expect(changes).toMatchObject([
      { action: 'include', reason: null, note: null },
      { action: 'exclude', reason: 'bot', note: 'seen in the logs' },
    ]);
    expect(changes?.[0]?.by).not.toBe('');
    expect(data.find(({ metric }) => metric === 'csat')?.changes).toEqual([]);
  });

  it('changes nothing when one answer is unknown', async () => {
    const [id = ''] = await nps();
    const { body } = await post({
      action: 'exclude',
      documentIds: [id, 'unknown'],
      reason: 'bot',
    }).expect(404);
    expect(body.error.message).toContain('unknown');
    expect(await rows('&counting=excluded')).toEqual([]);
  });

  it.each([
    [{}, 'action'],
    [{ action: 'delete', documentIds: ['a'] }, 'action'],
    [{ action: 'archive' }, 'documentIds'],
    [{ action: 'archive', documentIds: [] }, 'documentIds'],
    [{ action: 'archive', documentIds: [7] }, 'documentIds'],
    [{ action: 'archive', documentIds: Array(501).fill('a') }, 'documentIds'],
    [{ action: 'exclude', documentIds: ['a'] }, 'reason'],
    [{ action: 'exclude', documentIds: ['a'], reason: 'dislike' }, 'reason'],
    [{ action: 'include', documentIds: ['a'], reason: 'bot' }, 'reason'],
    [{ action: 'archive', documentIds: ['a'], note: 'n'.repeat(501) }, 'note'],
    [{ action: 'archive', documentIds: ['a'], wholeResponses: 'yes' }, 'wholeResponses'],
    [{ action: 'archive', documentIds: ['a'], foreign: 1 }, 'foreign'],
  ])('refuses %j and names %s', async (body, field) => {
    const { body: answer } = await post(body).expect(400);
    expect(JSON.stringify(answer.error)).toContain(field);
  });

  it('is closed without the right', async () => {
    const [id] = await nps();
    const body = { action: 'archive', documentIds: [id] };
    await host.request.post(CURATION).send(body).expect(401);
    await post(body, await host.adminToken([ADMIN_ACTIONS.readFeedback])).expect(403);
  });

  it('stays exact when two editors do it at once', async () => {
    const ids = await nps();
    const answers = await Promise.all(
      (['bot', 'test', 'bot', 'invalid'] as const).map((reason) =>
        post({ action: 'exclude', documentIds: ids, reason, wholeResponses: true })
      )
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await differences()).toBe(0);
    expect(await kpi('nps')).toMatchObject({ value: null, n: 0 });
    await post({ action: 'include', documentIds: ids, wholeResponses: true }).expect(200);
    expect(await kpi('nps')).toMatchObject({ value: 0, n: 6 });
    expect(await differences()).toBe(0);
  });
});
