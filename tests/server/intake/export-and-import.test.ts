import { parse } from 'csv-parse/sync';
import type { ImportOptions, ImportRow, ImportSink } from '../../../server/src/import/sink';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { countFeedback, createReferenceData, storedFeedback } from './reference-data';

const EXPORT = '/api/cx/feedback/export';
const nps = (score: number, comment?: string) => ({ metric: 'nps', score, comment });

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

describeOnEachDatabase('the export of feedback', (database) => {
  let host: Host;
  let token: string;

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken(['plugin::cx.feedback.export']);
    await createReferenceData(host);
    const all = await host.apiToken();
    const days = ['2025-03-01', '2025-03-02', '2025-03-31'];
    const responses = Array.from({ length: 900 }, (_, index) => ({
      occurredAt: `${days[index % 3]}T12:00:00Z`,
      touchpoint: index % 2 ? 'till' : null,
      answers: [nps(index % 11, `n${index}`), { metric: 'emotion', score: -1 }, nps(0)],
    }));
    const odd = {
      location: 'tehran',
      occurredAt: '2025-04-01T23:00:00.5Z',
      answers: [nps(5, '=HYPERLINK("x"),\n"سلام"')],
    };
    await host.request
      .post('/api/cx/feedback/batch')
      .auth(all, { type: 'bearer' })
      .send({ responses: [...responses, odd] })
      .expect(200);
  });
  afterAll(() => host.stop());

  const get = (query = '') => host.request.get(`${EXPORT}${query}`).auth(token, { type: 'bearer' });

  it('is a whole CSV file, one line an answer', async () => {
    const { headers, text } = await get().expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    const rows = rowsOf(text);
    expect(rows).toHaveLength(2701);
    const stored = await storedFeedback(host);
    expect(rows.map(({ documentId }) => documentId)).toEqual(
      stored.map(({ documentId }) => documentId)
    );
    expect(rows[1]).toMatchObject({
      metric: 'emotion',
      score: '-1',
      scale: "'-2..2",
      position: '1',
      occurredAt: '2025-03-01T12:00:00.000Z',
      localDate: '2025-03-01',
    });
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const { text } = await get('?filters[location]=tehran').expect(200);
    const [row] = rowsOf(text);
    expect(row).toMatchObject({
      comment: '\'=HYPERLINK("x"),\n"سلام"',
      localDate: '2025-04-02',
      timeZone: 'Asia/Tehran',
    });
  });

  it('takes dates, filters and a byte order mark', async () => {
    const march = await get('?from=2025-03-02&to=2025-03-31').expect(200);
    expect(rowsOf(march.text)).toHaveLength(1800);
    const till = await get('?filters[touchpoint][$in][]=till&to=2025-03-01').expect(200);
    expect(rowsOf(till.text)).toHaveLength(450);
    const { text } = await get('?bom=true&from=2030-01-01').expect(200);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(rowsOf(text)).toHaveLength(0);
  });

  it.each([
    '?from=2025-02-30',
    '?from=2025-03-02&to=2025-03-01',
    '?bom=1',
    '?filters[shop]=x',
    '?page=2',
  ])('refuses %s', async (query) => {
    const { body } = await get(query).expect(400);
    expect(body.error.name).toBe('ValidationError');
  });

  it('is for those who may', async () => {
    const other = await host.apiToken(['plugin::cx.feedback.create']);
    await host.request.get(EXPORT).auth(other, { type: 'bearer' }).expect(403);
    await host.request.get(EXPORT).expect(403);
    await host.adminToken();
    const may = await host.adminToken(['plugin::cx.feedback.export']);
    const mayNot = await host.adminToken(['plugin::cx.kpi.read']);
    const { text } = await host.request
      .get('/cx/feedback/export')
      .auth(may, { type: 'bearer' })
      .expect(200);
    expect(rowsOf(text)).toHaveLength(2701);
    await host.request.get('/cx/feedback/export').auth(mayNot, { type: 'bearer' }).expect(403);
    await host.request.get('/cx/feedback/export').expect(401);
  });
});

describeOnEachDatabase('the sink of imports', (database) => {
  let host: Host;
  let sink: ImportSink;

  beforeAll(async () => {
    host = await startHost({ database });
    await createReferenceData(host);
    sink = host.strapi.plugin('cx').service('importer') as ImportSink;
  });
  afterAll(() => host.stop());

  const options = (digest: string, more: Partial<ImportOptions> = {}): ImportOptions => ({
    fileDigest: digest.repeat(64).slice(0, 64),
    fileName: `${digest}.csv`,
    mappingDigest: 'm'.repeat(64),
    source: `file:${digest}`,
    createMissing: [],
    dryRun: false,
    ...more,
  });
  const row = (number: number, input: object = {}): ImportRow => ({
    row: number,
    input: { answers: [nps(number % 11)], occurredAt: '2025-01-01T10:00:00Z', ...input },
  });

  it('writes rows, tells the bad ones, and resumes after the last committed one', async () => {
    const first = await sink.open(options('a'));
    expect(first.resumeAtRow).toBe(0);
    const results = await sink.write(first.importId, [row(1), row(2, { touchpoint: 'x' }), row(3)]);
    expect(results).toEqual([
      { row: 1, status: 'created' },
      {
        row: 2,
        status: 'rejected',
        reason: 'there is no touchpoint with the key x',
        rejected: [
          {
            field: 'touchpoint',
            why: { code: 'missing', args: { key: 'x' } },
            text: 'there is no touchpoint with the key x',
          },
        ],
      },
      { row: 3, status: 'created' },
    ]);
    await sink.close(first.importId, 'interrupted');
    const again = await sink.open(options('a'));
    expect(again).toEqual({ importId: first.importId, resumeAtRow: 3 });
    await sink.write(again.importId, [row(4)]);
    await sink.close(again.importId, 'finished');
    expect(await countFeedback(host, { source: 'file:a' })).toBe(3);
  });

  it('adds nothing when a finished file comes again, but what was rejected for want of data', async () => {
    const touchpoints = host.strapi.documents('plugin::cx.touchpoint');
    await touchpoints.create({ data: { key: 'x', name: 'X' } as never });
    const { importId, resumeAtRow } = await sink.open(options('a'));
    expect(resumeAtRow).toBe(0);
    const results = await sink.write(importId, [
      row(1),
      row(2, { touchpoint: 'x' }),
      row(3),
      row(4),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'duplicate',
      'created',
      'duplicate',
      'duplicate',
    ]);
    await sink.close(importId, 'finished');
    expect(await countFeedback(host, { source: 'file:a' })).toBe(4);
  });

  it('knows rows by their own ids, in one file and over files', async () => {
    const source = 'crm';
    const { importId } = await sink.open(options('b', { source }));
    const results = await sink.write(importId, [
      row(1, { externalId: '9' }),
      row(2, { externalId: '9' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['created', 'duplicate']);
    await sink.close(importId, 'finished');
    const other = await sink.open(options('c', { source }));
    expect(await sink.write(other.importId, [row(7, { externalId: '9' })])).toEqual([
      { row: 7, status: 'duplicate' },
    ]);
    await sink.close(other.importId, 'finished');
  });

  it('creates missing reference data, named as in the file', async () => {
    const { importId } = await sink.open(
      options('d', { createMissing: ['location', 'touchpoint'] })
    );
    const results = await sink.write(importId, [
      { ...row(1, { location: 'Gate-B' }), names: { location: { 'Gate-B': 'Gate B' } } },
      row(2, { location: 'Gate-B', touchpoint: 'صندوق' }),
      row(3, { location: ' ' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['created', 'created', 'rejected']);
    await sink.close(importId, 'finished');
    const locations = await host.strapi.db
      .query('plugin::cx.location')
      .findMany({ where: { key: 'Gate-B' } });
    expect(locations).toMatchObject([{ name: 'Gate B', timeZone: 'UTC' }]);
  });

  it('checks everything and writes nothing in a dry run', async () => {
    const before = await countFeedback(host);
    const { importId } = await sink.open(
      options('e', { dryRun: true, createMissing: ['location'] })
    );
    const results = await sink.write(importId, [
      row(1, { location: 'new-place' }),
      row(2, { touchpoint: 'no-such' }),
      row(3, { source: 'crm', externalId: '9' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['created', 'rejected', 'duplicate']);
    await sink.close(importId, 'finished');
    expect(await countFeedback(host)).toBe(before);
    expect(
      await host.strapi.db.query('plugin::cx.location').count({ where: { key: 'new-place' } })
    ).toBe(0);
    expect((await sink.open(options('e'))).resumeAtRow).toBe(0);
  });
});
