import { PassThrough } from 'node:stream';
import { parse } from 'csv-parse/sync';
import type { ComplaintBoard, ComplaintListed } from '../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { ASSESSMENT } from './case-steps';
import { deskClient, type DeskClient } from './desk-client';

const OWN = ['plugin::cx.manages-location'];
const LOCATION = 'plugin::cx.location';
const DESK = [
  ADMIN_ACTIONS.readComplaints,
  ADMIN_ACTIONS.handleComplaints,
  ADMIN_ACTIONS.readPersonal,
];

const references = (listed: readonly ComplaintListed[]) => listed.map((one) => one.reference);

describeOnEachDatabase('the queue of complaints', (database) => {
  let host: Host;
  let desk: DeskClient;
  let blind: DeskClient;
  let north: DeskClient;

  /** All pages of a question, one after the other. */
  const pages = async (
    query: string,
    between: () => Promise<unknown> = async () => undefined
  ): Promise<string[]> => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { body } = await desk.get(`?limit=3&${query}${after}`).expect(200);
      seen.push(...references(body.data));
      if (body.meta.next === null) return seen;
      after = `&after=${encodeURIComponent(body.meta.next)}`;
      await between();
    }
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    desk = deskClient(host, await host.adminToken(DESK));
    blind = deskClient(host, await host.adminToken(DESK.slice(0, 2)));
    const bound = await host.adminToken(DESK.map((action) => ({ action, conditions: OWN })));
    north = deskClient(host, bound);
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${bound}`);
    for (const key of ['north', 'south']) {
      await host.strapi.documents(LOCATION).create({
        data: {
          key,
          name: key === 'north' ? 'North' : 'South',
          timeZone: 'UTC',
          managers: key === 'north' ? [me.body.data.id] : [],
        } as Record<string, unknown>,
      });
    }
  });
  afterAll(() => host.stop());

  it('gives every case once, page by page, in each order, also while others come in', async () => {
    const filed: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      const { reference } = await desk.file({ category: 'paging' });
      filed.push(reference);
      if (i % 3 > 0) continue;
      const severity = i === 0 ? 'critical' : 'low';
      await desk.act(reference, [
        { type: 'step', to: 'acknowledged' },
        { type: 'step', to: 'assessed', facts: { ...ASSESSMENT, severity } },
      ]);
    }
    const ended = filed[1] ?? '';
    await desk.act(ended, [{ type: 'step', to: 'out_of_scope', reason: 'not ours' }]);
    for (const order of ['due', 'newest', 'oldest', 'priority']) {
      const query = `queue=all&filters[category]=paging&order=${order}`;
      const seen = await pages(query);
      expect([...seen].sort()).toEqual([...filed].sort());
      const during = await pages(query, () => desk.file({ category: 'paging-too' }));
      expect(during).toEqual(seen);
    }
    const oldest = await pages('queue=all&filters[category]=paging&order=oldest');
    expect(await pages('queue=all&filters[category]=paging&order=newest')).toEqual(
      [...oldest].reverse()
    );
    const byPriority = await pages('queue=open&filters[category]=paging&order=priority');
    expect(byPriority).not.toContain(ended);
    const first = await desk.detail(byPriority[0] ?? '');
    expect(first.reference).toBe(filed[0]);
  });

  it('finds words in Arabic and Persian however they are written, and people for those who may', async () => {
    const arabic = await desk.file(
      { locale: 'ar', subject: 'تأخّر الطلبية' },
      { text: 'وصلت الطلبيّة مكسورةً', complainant: { name: 'نورة', email: null, phone: null } }
    );
    const persian = await desk.file(
      { locale: 'fa', subject: 'دیر رسید' },
      { text: 'سفارش می‌رسید ولی نرسید' }
    );
    const found = async (client: DeskClient, search: string) =>
      references(await client.list(`queue=all&search=${encodeURIComponent(search)}`));
    expect(await found(desk, 'الطلبيه مكسوره')).toEqual([arabic.reference]);
    expect(await found(desk, 'ديررسيد')).toEqual([]);
    expect(await found(desk, 'دير رسيد')).toEqual([persian.reference]);
    expect(await found(desk, 'نوره')).toEqual([arabic.reference]);
    expect(await found(blind, 'نوره')).toEqual([]);
    expect(await found(blind, arabic.reference.toLowerCase().replaceAll('-', ' '))).toEqual([
      arabic.reference,
    ]);
    const [line] = await blind.list(`queue=all&search=${arabic.reference}`);
    expect(line).toMatchObject({ complainant: null, language: 'ar' });
  });

  it('keeps those who are bound to a location to its cases', async () => {
    const here = await desk.file({ location: 'north', category: 'scope' });
    const there = await desk.file({ location: 'south', category: 'scope' });
    expect(references(await north.list('filters[category]=scope'))).toEqual([here.reference]);
    await north.get(`/${there.reference}`).expect(404);
    await north.act(there.reference, [{ type: 'note', text: 'x' }]).expect(404);
    await north.post(`/${there.reference}/presence`, { writing: false }).expect(404);
    await north.post(`/${here.reference}/merge`, { into: there.reference }).expect(404);
    await north.act(here.reference, [{ type: 'facts', facts: { location: 'south' } }]).expect(400);
    await north.act(here.reference, [{ type: 'note', text: 'mine' }]).expect(200);
    const { body } = await north.get('/choices').expect(200);
    expect(body.data.locations).toEqual([{ key: 'north', name: 'North' }]);
    expect((await north.get('?queue=all').expect(200)).body.meta.labels.location).toEqual({
      north: 'North',
    });
  });

  it('counts the parts of the queue and lays them on the board', async () => {
    const filters = 'filters[category]=counting';
    const [one, other] = [
      await desk.file({ category: 'counting' }),
      await desk.file({ category: 'counting' }),
    ];
    await desk.file({ category: 'counting' });
    await desk.act(one.reference, [
      { type: 'step', to: 'acknowledged' },
      { type: 'step', to: 'assessed', facts: { ...ASSESSMENT } },
    ]);
    await desk.act(other.reference, [{ type: 'step', to: 'out_of_scope', reason: 'not ours' }]);
    const { body } = await desk.get(`/counts?${filters}`).expect(200);
    expect(body.data).toMatchObject({ all: 3, open: 2, ended: 1, mine: 0, unassigned: 2 });
    const board: ComplaintBoard.Response = (await desk.get(`/board?${filters}`).expect(200)).body;
    const shown = board.data.filter(({ count }) => count > 0);
    expect(shown.map(({ state, count }) => [state, count])).toEqual([
      ['received', 1],
      ['assessed', 1],
    ]);
    expect(references(shown[1]!.complaints)).toEqual([one.reference]);
  });

  describe('as a file', () => {
    type Row = Record<string, string>;
    const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true });
    const EXPORT = [...DESK, ADMIN_ACTIONS.exportComplaints];
    let exporter: DeskClient;
    let narrow: DeskClient;

    const path = async (client: DeskClient, query: string): Promise<string> =>
      (await client.post(`/exports?${query}`, {}).expect(201)).body.data.path;
    const file = async (client: DeskClient, query: string): Promise<Row[]> =>
      rowsOf((await host.request.get(await path(client, query)).expect(200)).text);

    beforeAll(async () => {
      exporter = deskClient(host, await host.adminToken(EXPORT));
      narrow = deskClient(
        host,
        await host.adminToken([ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.exportComplaints])
      );
      for (const location of ['north', 'south', undefined]) {
        await desk.file(
          { category: 'file', ...(location && { location }) },
          { text: `=HYPERLINK("${location ?? 'nowhere'}"), late` }
        );
      }
    });

    it('holds each case that the filters let through once, with neutralised words', async () => {
      const rows = await file(exporter, 'filters[category]=file&bom=true');
      expect(rows.map(({ location }) => location)).toEqual(['north', 'south', '']);
      expect(rows[0]).toMatchObject({
        ...{ state: 'received', kind: 'complaint', counts: 'true', complainantName: 'Sara Noor' },
        text: `'=HYPERLINK("north"), late`,
        complainantEmail: 'sara@example.com',
      });
      const newest = await file(exporter, 'filters[category]=file&order=newest&queue=open');
      expect(newest).toEqual([...rows].reverse());
      const all = await file(exporter, '');
      expect(new Set(all.map(({ reference }) => reference)).size).toBe(all.length);
      expect(await file(exporter, 'filters[category]=file&to=2020-01-01')).toEqual([]);
    });

    it('names nobody without the right to know who it was', async () => {
      const rows = await file(narrow, 'filters[category]=file');
      expect(rows).toHaveLength(3);
      expect(JSON.stringify(rows)).not.toMatch(/Sara|sara@/);
      await narrow.post('/exports?filters[customer]=k1', {}).expect(403);
    });

    it('keeps to the locations of both rights, as they are when the link is followed', async () => {
      const token = await host.adminToken([
        { action: ADMIN_ACTIONS.readComplaints },
        { action: ADMIN_ACTIONS.exportComplaints, conditions: OWN },
      ]);
      const nowhere = deskClient(host, token);
      expect(await file(nowhere, 'filters[category]=file')).toEqual([]);
      const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`);
      const documents = host.strapi.documents(LOCATION);
      const link = await path(nowhere, 'filters[category]=file');
      const [south] = await documents.findMany({ filters: { key: 'south' } as never });
      await documents.update({
        documentId: south?.documentId ?? '',
        data: { managers: [me.body.data.id] } as Record<string, unknown>,
      });
      const rows = rowsOf((await host.request.get(link).expect(200)).text);
      expect(rows.map(({ location }) => location)).toEqual(['south']);
    });

    it('is had by one link once, and not through that of feedback', async () => {
      const link = await path(exporter, 'filters[category]=file');
      await host.request.head(link).expect(405);
      const { headers } = await host.request.get(link).expect(200);
      expect(headers['content-disposition']).toBe('attachment; filename="complaints.csv"');
      expect(headers['cache-control']).toBe('no-store');
      await host.request.get(link).expect(404);
      const other = (await path(exporter, '')).replace('/complaints/', '/feedback/');
      await host.request.get(other).expect(404);
      await desk.post('/exports', {}).expect(403);
      for (const query of ['order=due', 'limit=5', 'bom=1', 'filters[state]=open']) {
        const { body } = await exporter.post(`/exports?${query}`, {}).expect(400);
        expect(body.error.details.errors[0].path[0]).toBe(query.split(/[=[]/)[0]);
      }
    });

    it('is had with a token through the content API', async () => {
      const get = (query: string) => host.request.get(`/api/cx/complaints/export?${query}`);
      await get('').expect(403);
      const bearer = `Bearer ${await host.apiToken()}`;
      const query = 'filters[category]=file&filters[location]=north';
      const { text } = await get(query).set('Authorization', bearer).expect(200);
      expect(rowsOf(text).map(({ complainantName }) => complainantName)).toEqual(['Sara Noor']);
      await get('queue=mine').set('Authorization', bearer).expect(400);
    });

    it('is written by the command line', async () => {
      const said: string[] = [];
      const stdout = new PassThrough();
      stdout.on('data', (piece: Buffer) => said.push(String(piece)));
      const cli = host.strapi.plugin('cx').service('cli');
      const argv = [
        'export',
        'complaints',
        '--filter',
        'category=file',
        '--filter',
        'kind=complaint',
      ];
      expect(await cli.run(argv, { stdout, stderr: new PassThrough().resume() })).toBe(0);
      expect(rowsOf(said.join(''))).toHaveLength(3);
    });
  });
});
