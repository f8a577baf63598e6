import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { ImportJob } from '../../../shared/contracts/import';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { createImportFiles } from '../../../server/src/services/import-jobs/files';
import { createHeart } from '../../../server/src/services/import-jobs/heart';
import { IMPORT_LEASE, UNDER_WAY_LEASE } from '../../../server/src/services/import-jobs/turns';
import type { Store } from '../../../server/src/store/types';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback } from '../intake/reference-data';
import type { ComplaintsService } from '../../../server/src/services/complaints';
import {
  casesCsv,
  createImportClient,
  csvOf,
  eventsCsv,
  MAPPING,
  type ImportClient,
} from './import-client';

const FOLDER = '.tmp/imports-of-the-test';

const OFF_SCALE = { code: 'offScale', args: { score: 77, min: 0, max: 10 } };

describeOnEachDatabase('imports in the admin', (database) => {
  let host: Host;
  let client: ImportClient;

  const store = (): Store => host.strapi.plugin('cx').service('store') as Store;
  const differences = async () => (await store().verification.verify()).differences;
  const chunksOf = async (id: string): Promise<number> => {
    const { importId } = (await store().importJobs.find(id)) ?? {};
    const rows = host.strapi.db.connection('cx_import_chunks');
    const [counted] = await rows.where({ import_id: importId }).count({ n: '*' });
    return Number(counted?.n);
  };
  const filesOf = (id: string) =>
    fs.readdirSync(path.join(host.appDir, FOLDER)).filter((name) => name.startsWith(id));

  beforeAll(async () => {
    host = await startHost({
      database,
      cx: { import: { folder: FOLDER, maxFileBytes: 50_000_000 } },
    });
    await host.adminToken();
    client = createImportClient(host, await host.adminToken([ADMIN_ACTIONS.importFeedback]));
  });
  afterAll(() => host.stop());

  it.each([
    ['GET', '/cx/imports'],
    ['POST', '/cx/imports'],
    ['GET', '/cx/imports/x'],
    ['POST', '/cx/imports/x/file'],
    ['POST', '/cx/imports/x/preview'],
    ['POST', '/cx/imports/x/check'],
    ['POST', '/cx/imports/x/start'],
    ['POST', '/cx/imports/x/cancel'],
    ['POST', '/cx/imports/x/undo'],
    ['GET', '/cx/imports/x/rejects'],
  ])('%s %s is closed without the right', async (method, url) => {
    const call = () => (method === 'GET' ? host.request.get(url) : host.request.post(url));
    await call().expect(401);
    const reader = await host.adminToken([
      ADMIN_ACTIONS.readFeedback,
      ADMIN_ACTIONS.exportFeedback,
    ]);
    await call().set('Authorization', `Bearer ${reader}`).expect(403);
  });

  it('takes a file in pieces, reads it through and shows its first rows', async () => {
    const job = await client.upload('C:\\files\\answers.csv.gz', gzipSync(csvOf(300)), 3);
    expect(job).toMatchObject({
      state: 'uploaded',
      fileName: 'answers.csv.gz',
      file: { delimiter: ',', header: ['Score', 'Date', 'Place', 'Text', 'Id'], rows: 300 },
      mappingOrigin: 'guess',
      startedBy: expect.stringMatching(/^Role /),
      done: 0,
      total: 0,
    });
    const { body } = await client.post(`/imports/${job.id}/preview`, { mapping: MAPPING });
    expect(body.data).toHaveLength(20);
    expect(body.data[0]).toEqual({
      row: 1,
      cells: ['0', '2025-03-01', 'Branch 0', 'نظر 0', 'row-0'],
      read: {
        status: 'ready',
        occurredAt: '2025-03-01T12:00:00.000Z',
        answers: [{ metric: 'nps', score: 0 }],
      },
    });
    expect(body.data[9].read).toEqual({
      status: 'rejected',
      reason: expect.stringContaining('77 is not on the scale 0..10'),
      rejected: [expect.objectContaining({ field: 'answers[0].score', why: OFF_SCALE })],
    });
    const { body: bare } = await client.post(`/imports/${job.id}/preview`).expect(200);
    expect(bare.data[0].read).toBeNull();
    await client.doIt(job.id, 'cancel');
    expect(filesOf(job.id)).toEqual([]);
  });

  it('imports after a dry run that writes nothing, and keeps rejected rows as a file', async () => {
    const { id } = await client.upload('first.csv', csvOf(2_500));
    await client.post(`/imports/${id}/start`).expect(400);
    const checked = await client.doIt(id, 'check', { mapping: MAPPING });
    expect(checked).toMatchObject({
      state: 'checked',
      check: { rows: 2_500, created: 2_250, duplicates: 0, rejected: 250, empty: 0 },
    });
    expect(checked.check?.rejects).toHaveLength(20);
    expect(checked.check?.rejects[0]).toEqual({
      row: 10,
      reason: 'answers[0].score: 77 is not on the scale 0..10',
      rejected: [
        {
          field: 'answers[0].score',
          why: OFF_SCALE,
          text: 'answers[0].score: 77 is not on the scale 0..10',
        },
      ],
    });
    expect(await countFeedback(host)).toBe(0);
    expect(await host.strapi.db.query('plugin::cx.location').count()).toBe(0);
    expect(checked.period).toBeNull();

    const job = await client.doIt(id, 'start');
    expect(job.period).toEqual({ from: '2025-03-01', to: '2025-03-28' });
    expect(job).toMatchObject({
      state: 'finished',
      done: 2_500,
      total: 2_500,
      totals: { created: 2_250, duplicates: 0, rejected: 250, empty: 0 },
      hasRejects: true,
    });
    expect(await countFeedback(host)).toBe(2_250);
    expect(await differences()).toBe(0);
    const { text, headers } = await client.get(`/imports/${id}/rejects`).expect(200);
    expect(headers['content-disposition']).toContain('first.csv.rejected.csv');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(251);
    expect(lines[0]).toBe('Score,Date,Place,Text,Id,_row,_reason');
    expect(lines[1]).toContain(',10,answers[0].score: 77 is not on the scale 0..10');
  });

  it('tells in a dry run what repeats far behind, as the import does, and why the server refuses', async () => {
    const lines = csvOf(1_800, 'again').trim().split('\n');
    const [header = '', ...rows] = lines;
    const lost = '5,2025-03-01,Branch 0,,lost,nowhere';
    const repeated = [...rows, ...rows.slice(0, 400)].map((line) => `${line},`);
    const text = `${header},Point\n${[...repeated, lost].join('\n')}\n`;
    const { id } = await client.upload('again.csv', text);
    const mapping = { ...MAPPING, touchpoint: { column: 'Point' } };
    const { check } = await client.doIt(id, 'check', { mapping });
    const job = await client.doIt(id, 'start');
    expect(check).toMatchObject({ created: 1_620, duplicates: 360, rejected: 221 });
    expect(job.totals).toMatchObject({ created: 1_620, duplicates: 360, rejected: 221 });
    await client.doIt(id, 'undo');

    const only = await client.upload('lost.csv', `${header},Point\n${lost}\n`);
    const refused = await client.doIt(only.id, 'check', { mapping });
    expect(refused.check?.rejects[0]?.rejected).toEqual([
      {
        field: 'touchpoint',
        why: { code: 'missing', args: { key: 'nowhere' } },
        text: 'there is no touchpoint with the key nowhere',
      },
    ]);
    await client.doIt(only.id, 'cancel');
  });

  it('remembers the mapping for the next file with these columns, and tells what is known', async () => {
    const job = await client.upload('second.csv', csvOf(1_000));
    expect(job).toMatchObject({ mapping: MAPPING, mappingOrigin: 'saved' });
    const checked = await client.doIt(job.id, 'check', { mapping: job.mapping ?? {} });
    expect(checked.check).toMatchObject({ created: 0, duplicates: 900, rejected: 100 });
    await client.doIt(job.id, 'cancel');
  });

  it('undoes an import to the last answer and nothing else, and can import it again', async () => {
    const before = await countFeedback(host);
    const job = await client.bringIn('third.csv', csvOf(3_000, 'third'));
    expect(await countFeedback(host)).toBe(before + 2_700);
    const undone = await client.doIt(job.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', done: 2_700, total: 2_700, hasRejects: false });
    expect([job.period?.to, undone.period]).toEqual(['2025-03-28', null]);
    expect(await countFeedback(host)).toBe(before);
    expect(await differences()).toBe(0);
    expect(filesOf(job.id)).toEqual([]);
    await client.post(`/imports/${job.id}/undo`).expect(400);
    const again = await client.bringIn('third.csv', csvOf(3_000, 'third'));
    expect(again.totals).toMatchObject({ created: 2_700, duplicates: 0 });
    expect(await countFeedback(host)).toBe(before + 2_700);
    expect(await differences()).toBe(0);
    await client.doIt(again.id, 'undo');
    expect(await countFeedback(host)).toBe(before);
  });

  it('stops on request with what is in, goes on from there, and undoes both parts', async () => {
    const before = await countFeedback(host);
    const { id } = await client.upload('long.csv', csvOf(30_000, 'long'));
    await client.doIt(id, 'check', { mapping: MAPPING });
    await client.post(`/imports/${id}/start`).expect(200);
    await client.until(id, ({ done, state }) => done > 0 || state !== 'importing');
    await client.post(`/imports/${id}/cancel`).expect(200);
    const stopped = await client.settled(id);
    expect(stopped).toMatchObject({ state: 'cancelled', cancelling: false });
    expect(stopped.done).toBeGreaterThan(0);
    expect(stopped.done).toBeLessThan(30_000);
    expect(await countFeedback(host)).toBe(before + stopped.totals.created);
    expect(await differences()).toBe(0);

    const finished = await client.doIt(id, 'start');
    expect(finished).toMatchObject({
      state: 'finished',
      totals: { created: 27_000, duplicates: 0, rejected: 3_000, empty: 0 },
    });
    expect(await countFeedback(host)).toBe(before + 27_000);
    await client.post(`/imports/${id}/undo`).expect(200);
    // What a page asks one after another must not wait for a chunk each time.
    const chunks = await chunksOf(id);
    expect(chunks).toBeGreaterThan(20);
    for (let asked = 0; asked < 12; asked += 1) await host.strapi.db.connection.raw('SELECT 1');
    expect(chunks - (await chunksOf(id))).toBeLessThanOrEqual(6);
    expect(await client.settled(id)).toMatchObject({ state: 'undone', done: 27_000 });
    expect(await countFeedback(host)).toBe(before);
    expect(await differences()).toBe(0);
  });

  it('tells that an import waits for another, and lets it go at once where it shall stop', async () => {
    const short = await client.upload('short.csv', csvOf(30, 'short'));
    await client.doIt(short.id, 'check', { mapping: MAPPING });
    const { id } = await client.upload('large.csv', csvOf(30, 'large'));
    const large = await store().importJobs.find(id);
    if (!large) throw new Error('there is no large import');
    // Another instance is at work on it.
    const rooms = { strapi: host.strapi, files: createImportFiles(host.strapi) };
    const heart = createHeart(rooms, large, new AbortController(), 'another');
    while ((await store().leases.holderOf(UNDER_WAY_LEASE)) !== id) await sleep(20);
    await client.post(`/imports/${id}/check`, { mapping: MAPPING }).expect(200);

    const begun = await client.post(`/imports/${short.id}/start`).expect(200);
    expect(begun.body.data).toMatchObject({ state: 'importing', waiting: true });
    const size = Buffer.byteLength(csvOf(3));
    const created = await client.post('/imports', { fileName: 'new.csv', size }).expect(201);
    const fresh = created.body.data as ImportJob;
    await client.send(fresh.id, 0, Buffer.from(csvOf(3))).expect(200);
    const { body } = await client.get('/imports').expect(200);
    const waiting = (body.data as ImportJob[]).filter((job) => job.waiting).map((job) => job.id);
    expect(waiting).toEqual([fresh.id, short.id]);
    expect(await client.find(id)).toMatchObject({ state: 'checking', waiting: false });

    const back = await client.doIt(short.id, 'cancel');
    expect(back).toMatchObject({ state: 'checked', cancelling: false, waiting: false });
    expect(back.check?.created).toBe(27);
    expect(await client.doIt(fresh.id, 'cancel')).toMatchObject({ state: 'cancelled' });
    expect(filesOf(fresh.id)).toEqual([]);
    expect((await client.find(id)).state).toBe('checking');
    await heart.end();
    await store().leases.release(IMPORT_LEASE, 'another');
    host.strapi.plugin('cx').service('importJobs').wake();
    expect(await client.settled(id)).toMatchObject({ state: 'checked', waiting: false });
    for (const job of [id, short.id]) await client.doIt(job, 'cancel');
  });

  it('goes on where a dead instance stopped once its lease is over, with the whole count', async () => {
    const before = await countFeedback(host);
    const { id } = await client.upload('left.csv', csvOf(5_000, 'left'));
    await client.doIt(id, 'check', { mapping: MAPPING });
    // Another instance holds the lease, does three chunks and dies.
    await store().leases.acquire('cx:imports', 'dead', 1_000);
    await client.post(`/imports/${id}/start`).expect(200);
    expect((await client.find(id)).state).toBe('importing');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    host.strapi.plugin('cx').service('importJobs').wake();
    const job = await client.settled(id);
    expect(job).toMatchObject({ state: 'finished', totals: { created: 4_500, rejected: 500 } });
    expect(await countFeedback(host)).toBe(before + 4_500);
  });

  it('lets those who manage a location import its answers only, and see no import but their own', async () => {
    const token = await host.adminToken([
      { action: ADMIN_ACTIONS.importFeedback, conditions: ['plugin::cx.manages-location'] },
    ]);
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`);
    const documents = host.strapi.documents('plugin::cx.location');
    const filters = { key: 'Branch-0' } as Record<string, string>;
    const [branch] = await documents.findMany({ filters });
    await documents.update({
      documentId: branch?.documentId ?? '',
      data: { managers: [me.body.data.id] } as Record<string, unknown>,
    });
    const manager = createImportClient(host, token);
    const job = await manager.bringIn('own.csv', csvOf(90, 'own'));
    expect(job.totals).toEqual({ created: 27, duplicates: 0, rejected: 63, empty: 0 });
    const { text } = await manager.get(`/imports/${job.id}/rejects`).expect(200);
    expect(text).toContain('location: ""Branch-1"" is none of your locations');
    const { body } = await manager.get('/imports').expect(200);
    expect(body.data.map(({ id }: ImportJob) => id)).toEqual([job.id]);
    const foreign = await client.upload('foreign.csv', csvOf(3));
    await manager.get(`/imports/${foreign.id}`).expect(404);
    await manager.post(`/imports/${foreign.id}/preview`).expect(404);
    await manager.post(`/imports/${foreign.id}/cancel`).expect(404);
    await client.doIt(job.id, 'undo');
  });

  it('says what is wrong with a file', async () => {
    const broken = await client.upload('broken.csv', 'a,b\n1,"never closed\n');
    expect(broken).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('a quotation mark is never closed'),
      errorBecause: { code: 'fileQuote', args: {} },
    });
    const latin = await client.upload('latin.csv', Buffer.from([0x61, 0x0a, 0xe9, 0x0a]));
    expect(latin.error).toContain('not UTF-8');
    expect(latin.errorBecause).toEqual({ code: 'fileEncoding', args: {} });
    await client.post(`/imports/${latin.id}/start`).expect(400);
    await client.post(`/imports/${latin.id}/undo`).expect(400);
  });

  it.each([
    [{ fileName: '', size: 5 }, 'fileName'],
    [{ fileName: 'a.csv' }, 'size'],
    [{ fileName: 'a.csv', size: 0 }, 'size'],
    [{ fileName: 'a.csv', size: 50_000_001 }, 'size'],
  ])('refuses the new import %j and names %s', async (body, field) => {
    const { body: answer } = await client.post('/imports', body).expect(400);
    expect(answer.error.details.errors[0].path).toEqual([field]);
  });

  it('tells why in words for people, where people come upon it', async () => {
    const large = { fileName: 'a.csv', size: 50_000_001 };
    const { body } = await client.post('/imports', large).expect(400);
    const tooLarge = { code: 'fileSize', args: { most: 47 } };
    expect(body.error.details.errors[0].because).toEqual(tooLarge);
    const { id } = await client.upload('columns.csv', csvOf(3, 'columns'));
    const mapping = { ...MAPPING, location: { column: 'Town' }, stage: { column: 'Place' } };
    const refused = await client.post(`/imports/${id}/check`, { mapping }).expect(400);
    expect(refused.body.error.details.errors[0].because).toEqual({
      code: 'needsJourney',
      args: {},
    });
    const { stage: _, ...unstaged } = mapping;
    const missing = await client.post(`/imports/${id}/check`, { mapping: unstaged }).expect(400);
    const noColumn = { code: 'noColumn', args: { column: 'Town' } };
    expect(missing.body.error.details.errors[0].because).toEqual(noColumn);
  });

  it('refuses pieces that do not fit', async () => {
    const created = await client.post('/imports', { fileName: 'a.csv', size: 4 }).expect(201);
    const { id } = created.body.data as ImportJob;
    const refused = async (offset: number, text: string, field: string) => {
      const { body } = await client.send(id, offset, Buffer.from(text)).expect(400);
      expect(body.error.details.errors[0].path).toEqual([field]);
    };
    await refused(2, 'cd', 'offset');
    await refused(0, 'abcde', 'files');
    await client.send(id, 0, Buffer.from('a\n')).expect(200);
    await refused(0, 'a\n', 'offset');
    await client.post(`/imports/${id}/file?offset=2`).expect(400);
    await client.post(`/imports/${id}/file?offset=here`).expect(400);
    await client.post(`/imports/${id}/check`, { mapping: MAPPING }).expect(400);
    const done = await client.send(id, 2, Buffer.from('1\n')).expect(200);
    expect(done.body.data.received).toBe(4);
    expect((await client.settled(id)).file).toMatchObject({ header: ['a'], rows: 1 });
  });

  it.each([
    [{}, 'score'],
    [{ answers: [{ metric: { value: 'nps' } }] }, 'answers[0].score'],
    [{ ...MAPPING, location: { column: 'Shop' } }, 'location.column'],
    [{ ...MAPPING, occurredAt: { column: 'Date', format: 'yyyy-QQ' } }, 'occurredAt.format'],
    [{ ...MAPPING, mood: { column: 'Text' } }, 'mood'],
  ])('refuses the mapping %j and names %s', async (mapping, field) => {
    const { id } = await client.upload('fine.csv', csvOf(3));
    for (const what of ['preview', 'check']) {
      const { body } = await client.post(`/imports/${id}/${what}`, { mapping }).expect(400);
      expect(body.error.name).toBe('ValidationError');
      const paths = body.error.details.errors.map(({ path: at }: { path: string[] }) => at[1]);
      expect(paths.some((at: string) => at === field || at.startsWith(field))).toBe(true);
    }
    expect((await client.find(id)).state).toBe('uploaded');
  });

  it('lists imports, the newest first, and answers 404 for one that is not there', async () => {
    const { body } = await client.get('/imports').expect(200);
    const times = body.data.map(({ createdAt }: ImportJob) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(body.meta.maxBytes).toBe(50_000_000);
    await client.get('/imports/unknown').expect(404);
    await client.get(`/imports/${body.data[0].id}/rejects`).expect(404);
  });

  it('deletes files after their days, and ends what still waited for a person', async () => {
    const { id } = await client.upload('old.csv', csvOf(3));
    const [name = ''] = filesOf(id);
    const old = new Date(Date.now() - 15 * 86_400_000);
    fs.utimesSync(path.join(host.appDir, FOLDER, name), old, old);
    await host.strapi.plugin('cx').service('importJobs').forgetFiles();
    expect(filesOf(id)).toEqual([]);
    expect((await client.find(id)).state).toBe('cancelled');
  });

  describe('of complaints', () => {
    let handler: ImportClient;
    const complaints = () => host.strapi.plugin('cx').service('complaints') as ComplaintsService;
    const caseOf = async (externalId: string) => {
      const row = await store().complaints.findExternal('import:cases.csv', externalId);
      if (!row) throw new Error(`no complaint ${externalId}`);
      return complaints().find(row.reference);
    };
    const faults = async () => (await complaints().verify()).examples;
    const stored = () => host.strapi.db.query('plugin::cx.complaint').count();

    beforeAll(async () => {
      const actions = [ADMIN_ACTIONS.importFeedback, ADMIN_ACTIONS.handleComplaints];
      handler = createImportClient(host, await host.adminToken(actions));
    });

    it('are for those who handle them', async () => {
      for (const kind of ['complaints', 'complaintEvents']) {
        const body = { kind, fileName: 'cases.csv', size: 10 };
        await client.post('/imports', body).expect(403);
      }
      const wrong = await client.post('/imports', { kind: 'orders', fileName: 'a.csv', size: 1 });
      expect(wrong.body.error.details.errors[0].path).toEqual(['kind']);
      const job = await handler.upload('cases.csv', casesCsv(3), 1, 'complaints');
      await client.get(`/imports/${job.id}`).expect(404);
      const { body: mine } = await client.get('/imports').expect(200);
      expect(mine.meta.kinds).toEqual(['feedback']);
      expect(mine.data.map(({ id }: ImportJob) => id)).not.toContain(job.id);
      const { body } = await handler.get('/imports').expect(200);
      expect(body.meta.kinds).toEqual(['feedback', 'complaints', 'complaintEvents']);
      await handler.doIt(job.id, 'cancel');
    });

    it('come in as proposed, after a dry run, and are undone with all that belongs to them', async () => {
      const job = await handler.upload('cases.csv', casesCsv(120), 1, 'complaints');
      const timeZone = 'UTC';
      expect(job).toMatchObject({
        kind: 'complaints',
        mappingOrigin: 'guess',
        mapping: {
          externalId: { column: 'Case ID' },
          receivedAt: { column: 'Received', timeZone },
          closedAt: { column: 'Closed', timeZone },
          location: { column: 'Branch' },
          category: { column: 'Category' },
          subject: { column: 'Title' },
          priority: { column: 'Priority', values: { High: 'high', Low: 'low' } },
          createMissing: ['location', 'category'],
        },
      });
      const { body } = await handler.post(`/imports/${job.id}/preview`, { mapping: job.mapping });
      expect(body.data[0].read).toEqual({
        status: 'ready',
        occurredAt: '2025-03-01T10:00:00.000Z',
        answers: [],
        told: [
          { field: 'state', text: 'closed' },
          { field: 'subject', text: 'دیر رسید 0' },
          { field: 'location', text: 'Branch-0' },
        ],
      });
      const checked = await handler.doIt(job.id, 'check', { mapping: job.mapping ?? {} });
      expect(checked.check).toMatchObject({ created: 120, duplicates: 0, rejected: 0 });
      expect(await stored()).toBe(0);
      const done = await handler.doIt(job.id, 'start');
      expect(done).toMatchObject({ state: 'finished', totals: { created: 120, rejected: 0 } });
      expect(done.period).toEqual({ from: '2025-03-01', to: '2025-03-20' });
      expect((await caseOf('case-0')).row).toMatchObject({ state: 'closed', priority: 'high' });

      const undone = await handler.doIt(job.id, 'undo');
      expect(undone).toMatchObject({ state: 'undone', done: 120, total: 120, kept: [] });
      expect(await stored()).toBe(0);
      expect(await faults()).toEqual([]);
      for (const table of ['cx_complaint_spans', 'cx_complaint_promises']) {
        expect(await host.strapi.db.connection(table).select()).toEqual([]);
      }
    });

    it('stay where people have touched them since, and are named', async () => {
      const job = await handler.bringInCases('complaints', 'cases.csv', casesCsv(40));
      const touched = await caseOf('case-7');
      await complaints().execute(touched.row.reference, [{ type: 'note', text: 'called' }], {
        by: { role: 'agent', id: '1' },
      });
      const undone = await handler.doIt(job.id, 'undo');
      expect(undone).toMatchObject({ state: 'undone', kept: [touched.row.reference] });
      expect(await stored()).toBe(1);
      expect(await faults()).toEqual([]);
      const again = await handler.bringInCases('complaints', 'cases.csv', casesCsv(40));
      expect(again.totals).toMatchObject({ created: 39, duplicates: 1 });
    });

    it('are known by their names anew when they have been taken out and brought in again', async () => {
      const names = ['twice-1', 'twice-3'];
      for (const round of [1, 2]) {
        const cases = await handler.bringInCases('complaints', 'cases.csv', casesCsv(4, 'twice'));
        const events = await handler.bringInCases(
          'complaintEvents',
          'twice-events.csv',
          eventsCsv(names)
        );
        expect([round, events.totals.created]).toEqual([round, 8]);
        expect(await handler.doIt(events.id, 'undo')).toMatchObject({ kept: [] });
        expect(await handler.doIt(cases.id, 'undo')).toMatchObject({ kept: [] });
      }
      expect(await faults()).toEqual([]);
    });

    it('get their events, and are taken back to where they stood', async () => {
      const names = ['case-1', 'case-3', 'case-5', 'case-9'];
      const { id, mapping } = await handler.upload(
        'events.csv',
        eventsCsv(names),
        1,
        'complaintEvents'
      );
      expect(mapping).toMatchObject({
        complaint: { column: 'Case ID' },
        // Looked up by the ids of the file.
        complaintSource: { value: 'import:cases.csv' },
        at: { column: 'Time', timeZone: 'UTC' },
        to: {
          column: 'New status',
          values: { Acknowledged: 'acknowledged', Assessed: 'assessed' },
        },
        text: { column: 'Message' },
        author: { column: 'Sender', values: { Staff: 'agent', Customer: 'complainant' } },
      });
      const before = await caseOf('case-3');
      const checked = await handler.doIt(id, 'check', { mapping: mapping ?? {} });
      expect(checked.check).toMatchObject({ created: 16, duplicates: 0, rejected: 0 });
      expect((await caseOf('case-3')).events).toHaveLength(before.events.length);
      const done = await handler.doIt(id, 'start');
      expect(done.totals).toMatchObject({ created: 16, rejected: 0 });
      const after = await caseOf('case-3');
      expect(after.row).toMatchObject({
        state: 'assessed',
        respondedAt: new Date('2025-03-25T11:00:00Z'),
        contacts: 2,
      });
      expect(await faults()).toEqual([]);

      const { reference } = (await caseOf('case-9')).row;
      await complaints().execute(reference, [{ type: 'note', text: 'mine' }], {
        by: { role: 'agent', id: '1' },
      });
      const undone = await handler.doIt(id, 'undo');
      expect(undone).toMatchObject({ state: 'undone', kept: [reference] });
      expect((await caseOf('case-3')).row).toEqual(before.row);
      expect((await caseOf('case-3')).events).toEqual(before.events);
      expect((await caseOf('case-9')).row).toMatchObject({ state: 'assessed' });
      expect(await faults()).toEqual([]);
      const again = await handler.bringInCases('complaintEvents', 'events.csv', eventsCsv(names));
      expect(again.totals).toMatchObject({ created: 12, duplicates: 4 });
    });

    it('keep rejected events as a file, with the reason', async () => {
      const text = `${eventsCsv(['case-11']).trim()}\ncase-11,2025-03-25 13:00,Closed,,Staff\n`;
      const job = await handler.bringInCases('complaintEvents', 'late.csv', text);
      expect(job).toMatchObject({ totals: { created: 4, rejected: 1 }, hasRejects: true });
      const { text: rejects } = await handler.get(`/imports/${job.id}/rejects`).expect(200);
      expect(rejects).toContain(
        'to: a complaint that is assessed cannot become closed; possible: investigating'
      );
    });

    it('are brought in for their own locations by those who are bound to some', async () => {
      const conditions = ['plugin::cx.manages-location'];
      const token = await host.adminToken([
        { action: ADMIN_ACTIONS.importFeedback, conditions },
        { action: ADMIN_ACTIONS.handleComplaints, conditions },
      ]);
      const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`);
      const documents = host.strapi.documents('plugin::cx.location');
      const filters = { key: 'Branch-1' } as Record<string, string>;
      const [branch] = await documents.findMany({ filters });
      await documents.update({
        documentId: branch?.documentId ?? '',
        data: { managers: [me.body.data.id] } as Record<string, unknown>,
      });
      const manager = createImportClient(host, token);
      const job = await manager.bringInCases('complaints', 'own-cases.csv', casesCsv(30, 'own'));
      expect(job.totals).toMatchObject({ created: 10, rejected: 20 });
      // The first is of another branch.
      const events = eventsCsv(['case-15', 'case-13']);
      const foreign = await manager.bringInCases('complaintEvents', 'foreign.csv', events, {
        complaintSource: { value: 'import:cases.csv' },
      });
      expect(foreign.totals).toMatchObject({ created: 4, rejected: 4 });
    });
  });
});
