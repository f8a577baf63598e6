import type { FeedbackRow, GetFeedbackResponse } from '../../../shared/contracts/feedback-list';
import type { CurationJob } from '../../../shared/contracts/feedback-curation';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { CURATION_LEASE } from '../../../server/src/services/curation-jobs/runner';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MARCH = 'from=2025-03-01&to=2025-03-31';
const CURATION = '/cx/feedback/curation';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

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

  describe('all answers that match', () => {
    const APRIL = 'from=2025-04-01&to=2025-04-30';
    const JOBS = '/cx/feedback/curation-jobs';
    const RESPONSES = 700;

    const store = (): Store => host.strapi.plugin('cx').service('store');
    const start = (query: string, body: object, token = editor) =>
      host.request.post(`${JOBS}?${query}`).set('Authorization', `Bearer ${token}`).send(body);
    const latest = async (): Promise<CurationJob> => (await get(`${JOBS}/latest`)).data;
    const ended = async (): Promise<CurationJob> => {
      for (;;) {
        const job = await latest();
        if (job.state !== 'running') return job;
        await aMoment();
      }
    };
    const april = async (key: string) => (await get(`/cx/kpis/${key}?${APRIL}`)).data;
    const send = async (count: number, metric: string) => {
      const responses = Array.from({ length: count }, (_, index) => ({
        occurredAt: '2025-04-05T12:00:00.000Z',
        channel: index % 2 === 0 ? 'app' : 'store',
        answers: [
          { metric: 'nps', score: 9 },
          { metric, score: 5 },
        ],
      }));
      await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .send({ responses })
        .expect(200);
    };
    /** As an editor begins it, but for the work, which each test does itself. */
    const added = (over: Partial<Parameters<Store['curationJobs']['add']>[0]> = {}) =>
      store().curationJobs.add({
        action: 'exclude',
        choice: { from: '2025-04-01', to: '2025-04-30', metric: 'nps' },
        locations: null,
        wholeResponses: false,
        reason: 'bot',
        note: null,
        by: { id: 'somebody', name: 'Somebody' },
        ...over,
      });

    /** As if another instance were at work, so that the job that wakes each minute finds nothing to do. */
    const holdJobs = async () => {
      while (!(await store().leases.acquire(CURATION_LEASE, 'another', 60_000))) await aMoment();
    };
    /** That instance is done, and this one looks for work. */
    const letGo = async () => {
      await store().leases.release(CURATION_LEASE, 'another');
      host.strapi.plugin('cx').service('curationJobs').wake();
    };

    beforeAll(() => send(RESPONSES, 'csat'));

    it('are excluded in the background, with their reason, and counted again', async () => {
      const filter = `${APRIL}&metric=nps&filters[channel]=app`;
      const { body } = await start(filter, { action: 'exclude', reason: 'bot', note: 'a bot' });
      expect(body.data).toMatchObject({ state: 'running', total: null, done: 0, changed: 0 });
      expect(await ended()).toMatchObject({
        state: 'done',
        action: 'exclude',
        reason: 'bot',
        note: 'a bot',
        done: RESPONSES / 2,
        total: RESPONSES / 2,
        changed: RESPONSES / 2,
      });
      expect(await april('nps')).toMatchObject({
        n: RESPONSES / 2,
        exclusions: { bot: RESPONSES / 2 },
      });
      expect(await april('csat')).toMatchObject({ n: RESPONSES });
      expect(await differences()).toBe(0);
      const [excluded] = (await get(`/cx/feedback?${filter}&limit=1`)).data as FeedbackRow[];
      const { data } = await get(`/cx/feedback/responses/${excluded?.responseId}`);
      expect(data.find(({ metric }: FeedbackRow) => metric === 'nps').changes).toMatchObject([
        { action: 'exclude', reason: 'bot', note: 'a bot' },
      ]);

      await start(`${APRIL}&counting=excluded`, { action: 'include' }).expect(202);
      expect(await ended()).toMatchObject({ state: 'done', changed: RESPONSES / 2 });
      expect(await april('nps')).toMatchObject({ n: RESPONSES, exclusions: { bot: 0 } });
      expect(await differences()).toBe(0);
    });

    it('take the other answers of their responses along', async () => {
      const filter = `${APRIL}&metric=nps&filters[channel]=store`;
      const whole = { wholeResponses: true };
      await start(filter, { action: 'exclude', reason: 'test', ...whole }).expect(202);
      expect(await ended()).toMatchObject({ done: RESPONSES / 2, changed: RESPONSES });
      expect(await april('csat')).toMatchObject({ n: RESPONSES / 2 });
      expect(await april('responses')).toMatchObject({ value: RESPONSES / 2 });
      await start(filter, { action: 'include', ...whole }).expect(202);
      expect(await ended()).toMatchObject({ changed: RESPONSES });
      expect(await april('responses')).toMatchObject({ value: RESPONSES });
      expect(await differences()).toBe(0);
    });

    it('are gone on with where an instance died, and no step is done twice', async () => {
      await holdJobs();
      const job = await added({ action: 'archive', reason: null });
      const { curationJobs } = store();
      await curationJobs.count(job);
      expect(await curationJobs.step(job)).toBe(false);
      const halfway = await curationJobs.find(job.id);
      expect(halfway).toMatchObject({ total: RESPONSES, done: 500, changed: 500 });
      // An instance that believes it still has the lease.
      expect(await curationJobs.step(job)).toBe(false);
      expect(await curationJobs.find(job.id)).toEqual(halfway);
      await letGo();
      for (;;) {
        const now = await curationJobs.find(job.id);
        if (now?.state === 'done') {
          expect(now).toMatchObject({ done: RESPONSES, changed: RESPONSES });
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await start(`${APRIL}&archive=archived`, { action: 'unarchive' }).expect(202);
      expect(await ended()).toMatchObject({ changed: RESPONSES });
    });

    it('are those that were there when it began', async () => {
      await holdJobs();
      const job = await added();
      await send(3, 'csat');
      const { curationJobs } = store();
      for (let over = false; !over;) {
        over = await curationJobs.step((await curationJobs.find(job.id)) ?? job);
      }
      await curationJobs.end(job.id, 'done');
      await letGo();
      expect(await april('nps')).toMatchObject({ n: 3, exclusions: { bot: RESPONSES } });
      await start(`${APRIL}&counting=excluded`, { action: 'include' }).expect(202);
      expect(await ended()).toMatchObject({ changed: RESPONSES });
      expect(await differences()).toBe(0);
    });

    it('stay as they are from where it is stopped', async () => {
      await holdJobs();
      const job = await added();
      const { curationJobs } = store();
      await curationJobs.step(job);
      await curationJobs.cancel(job.id);
      await letGo();
      for (;;) {
        if ((await curationJobs.find(job.id))?.state === 'cancelled') break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await april('nps')).toMatchObject({ exclusions: { bot: 500 } });
      expect(await differences()).toBe(0);
      await start(`${APRIL}&counting=excluded`, { action: 'include' }).expect(202);
      expect(await ended()).toMatchObject({ changed: 500 });
    });

    it('are one matter at a time for each editor, who alone can stop it', async () => {
      const { id } = (await get('/admin/users/me')).data as { id: number };
      await holdJobs();
      const job = await added({ by: { id: String(id), name: 'The editor' } });
      const { body } = await start(APRIL, { action: 'archive' }).expect(409);
      expect(body.error.message).toContain('still running');
      const other = await host.adminToken([
        ADMIN_ACTIONS.readFeedback,
        ADMIN_ACTIONS.curateFeedback,
      ]);
      const cancel = (token: string) =>
        host.request.post(`${JOBS}/${job.id}/cancel`).set('Authorization', `Bearer ${token}`);
      await cancel(other).expect(404);
      expect((await cancel(editor).expect(202)).body.data).toMatchObject({ cancelling: true });
      await letGo();
      expect(await ended()).toMatchObject({ state: 'cancelled', changed: 0 });
    });

    it.each([
      ['action=x', { action: 'archive' }, 'action'],
      [APRIL, { action: 'exclude' }, 'reason'],
      [APRIL, { action: 'archive', documentIds: ['a'] }, 'documentIds'],
      ['order=newest', { action: 'archive' }, 'order'],
    ])('are not touched for ?%s with %j', async (query, body, field) => {
      const { body: answer } = await start(query, body).expect(400);
      expect(JSON.stringify(answer.error)).toContain(field);
    });

    it('are closed without the rights to read and to change them', async () => {
      const body = { action: 'archive' };
      await host.request.post(JOBS).send(body).expect(401);
      for (const action of [ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.curateFeedback]) {
        await start(APRIL, body, await host.adminToken([action])).expect(403);
      }
      const blind = [ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.curateFeedback];
      await start(`${APRIL}&search=bot`, body, await host.adminToken(blind)).expect(403);
    });
  });
});
