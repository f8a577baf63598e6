import { parse } from 'csv-parse/sync';
import { instantOf, localDateOf } from '../../../server/src/calendar';
import { getService } from '../../../server/src/services/get-service';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { SLA_TARGETS } from '../../../shared/contracts/complaint-words';
import type { GetAttainment, LedgerLine, ListPromises } from '../../../shared/contracts/sla-ledger';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, type Host } from '../host';
import { at, createAdmin, fileAt, HOUR, startClockHost, WALL_POLICY } from './clock-host';

const OWN = ['plugin::cx.manages-location'];
const LOCATION = 'plugin::cx.location';
const READ = ADMIN_ACTIONS.readComplaints;
const EXPORT = ADMIN_ACTIONS.exportComplaints;
const TOLD = { type: 'step', to: 'acknowledged', facts: { acknowledgementMode: 'phone' } } as const;
/** What a spreadsheet would run. */
const TEAM = '=1+1';

describeOnEachDatabase('the ledger of promises', (database) => {
  let host: Host;
  let boss: string;
  let bound: string;
  let holder: { id: string; email: string };
  const began = Date.now() - 5 * HOUR;
  const today = () => localDateOf(new Date(), 'UTC');
  const dates = () => `from=${localDateOf(new Date(began - 24 * HOUR), 'UTC')}&timeZone=UTC`;

  const get = (path: string, token = boss) =>
    host.request.get(`/cx/complaint-promises${path}`).set('Authorization', `Bearer ${token}`);
  const page = async (query: string, token = boss): Promise<ListPromises.Response> =>
    (await get(`?${dates()}&to=2999-01-01&${query}`, token).expect(200)).body;
  const attainment = async (query: string, token = boss): Promise<GetAttainment.Response> =>
    (await get(`/attainment?${dates()}&to=2999-01-01&${query}`, token).expect(200)).body;
  const all = async (query: string, between = async () => {}): Promise<LedgerLine[]> => {
    const seen: LedgerLine[] = [];
    for (let after = ''; ;) {
      const { data, meta } = await page(`${query}${after}`);
      seen.push(...data);
      if (meta.next === null) return seen;
      after = `&after=${encodeURIComponent(meta.next)}`;
      await between();
    }
  };
  const link = async (query: string, token = boss): Promise<string> => {
    const url = `/cx/complaint-promises/exports?${dates()}&to=2999-01-01&${query}`;
    const asked = host.request.post(url).set('Authorization', `Bearer ${token}`);
    return (await asked.expect(201)).body.data.path;
  };
  const file = async (query: string, token = boss): Promise<string> =>
    (await host.request.get(await link(query, token)).expect(200)).text;
  const nameOf = ({ reference, target, number }: LedgerLine) => `${reference} ${target} ${number}`;

  beforeAll(async () => {
    host = await startClockHost(database);
    boss = await host.adminToken([READ, EXPORT]);
    bound = await host.adminToken([READ, EXPORT].map((action) => ({ action, conditions: OWN })));
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${bound}`);
    for (const [key, managers] of Object.entries({ north: [me.body.data.id], south: [] })) {
      await host.strapi.documents(LOCATION).create({
        data: { key, name: `The ${key}`, timeZone: 'UTC', managers } as Record<string, unknown>,
      });
    }
    holder = await createAdmin(host, { name: 'Omid' });
    for (let i = 0; i < 8; i += 1) {
      const location = i < 5 ? 'north' : 'south';
      const { row } = await fileAt(host, began + i * 1_000, {
        location,
        team: TEAM,
        ...(i === 0 && { assignee: holder.id }),
      });
      if (i % 2 === 1) continue;
      // One of them, the last, late.
      await at(began + (i === 6 ? 2 * HOUR : 60_000), () =>
        getService('complaints', host).execute(row.reference, [TOLD], {
          by: { role: 'agent', id: holder.id },
        })
      );
    }
    await fileAt(host, began, { location: 'north', kind: 'request' });
  });
  afterAll(() => host.stop());

  it('gives each promise once, page by page, also while others are made', async () => {
    const whole = await all('limit=100&filters[team]=%3D1%2B1');
    // Each case was promised to be told and to be answered.
    expect(new Set(whole.map(({ reference }) => reference)).size).toBe(8);
    expect(whole.length).toBeGreaterThanOrEqual(16);
    const due = whole.map(({ dueAt }) => Date.parse(dueAt ?? ''));
    expect(due).toEqual([...due].sort((a, b) => b - a));
    for (const basis of ['due', 'started', 'received']) {
      const query = `basis=${basis}&filters[team]=%3D1%2B1`;
      const once = (await all(`limit=100&${query}`)).map(nameOf);
      expect(once).toHaveLength(whole.length);
      expect((await all(`limit=5&${query}`)).map(nameOf)).toEqual(once);
      const backwards = await all(`limit=7&order=oldest&${query}`, async () => {
        await fileAt(host, began, { location: 'south', team: 'other' });
      });
      expect(backwards.map(nameOf)).toEqual([...once].reverse());
    }
  });

  it('tells who held the case and by how much it was late, up to now where it still runs', async () => {
    const { data, meta } = await page(
      'filters[target]=acknowledgement&filters[outcome]=missed&filters[team]=%3D1%2B1&order=oldest'
    );
    expect(data.map(({ reachedAt }) => reachedAt !== null).filter(Boolean)).toHaveLength(1);
    expect(data).toHaveLength(5);
    for (const { reachedAt, lateSeconds, clock } of data) {
      expect(clock).toBe('wall');
      const hours = reachedAt === null ? 4 : 1;
      expect(lateSeconds / 3_600).toBeCloseTo(hours, 1);
    }
    expect(data[0]).not.toHaveProperty('complaint');
    expect(meta.labels.location).toEqual({ north: 'The north', south: 'The south' });
    expect(meta.labels.policy).toEqual({ [WALL_POLICY.key]: WALL_POLICY.name });
    const held = await page(`filters[heldBy]=${holder.id}&filters[target]=acknowledgement`);
    expect(held.data).toEqual([expect.objectContaining({ outcome: 'met', heldBy: holder.id })]);
    expect(held.meta.labels.person[holder.id]).toMatch(/^Omid/);
  });

  it('filters by outcome and place, and asks for requests only when told to', async () => {
    const count = async (query: string) => (await all(`limit=100&${query}`)).length;
    const acknowledgements = 'filters[target]=acknowledgement&filters[team]=%3D1%2B1';
    expect(await count(`${acknowledgements}&filters[outcome]=met`)).toBe(3);
    expect(await count(`${acknowledgements}&filters[outcome]=pending`)).toBe(0);
    expect(await count(`${acknowledgements}&filters[location]=south`)).toBe(3);
    // Nobody has been answered, whether or not the job has looked since.
    const answers = 'filters[target]=first_response&filters[team]=%3D1%2B1';
    expect(await count(`${answers}&filters[outcome]=missed`)).toBe(8);
    await fileAt(host, Date.now(), { team: 'fresh' });
    const fresh = 'filters[team]=fresh&filters[target]=first_response';
    expect(await count(`${fresh}&filters[outcome]=pending`)).toBe(1);
    expect(await count(`${fresh}&filters[outcome][$in][]=missed`)).toBe(0);
    const either = 'filters[outcome][$in][]=missed&filters[outcome][$in][]=pending';
    expect(await count(`${fresh}&${either}`)).toBe(1);
    const north = 'filters[location]=north&filters[target]=acknowledgement';
    expect(await count(north)).toBe(5);
    expect(await count(`${north}&cases=all`)).toBe(6);
  });

  it('comes to the same attainment as the figure of kept promises', async () => {
    const from = localDateOf(new Date(began), 'UTC');
    // It came in the day before, and fell due in the period: by the day of receipt it is none of it.
    await fileAt(host, instantOf(from, 0, 'UTC').getTime() - HOUR / 2, { team: 'eve' });
    const window = `from=${from}&to=${today()}&timeZone=UTC`;
    const figures = async (promise: string, more: string): Promise<KpiAnswer> => {
      const url = `/cx/complaint-figures?${window}&promise=${promise}${more}`;
      const { body } = await host.request
        .get(url)
        .set('Authorization', `Bearer ${boss}`)
        .expect(200);
      return body.data.cards.find(({ kpi }: KpiAnswer) => kpi === 'sla_met');
    };
    for (const more of ['', '&filters[location]=south', '&filters[team]=%3D1%2B1']) {
      const { body } = await get(`/attainment?${window}&basis=received&by=target${more}`);
      const { groups } = (body as GetAttainment.Response).data;
      for (const promise of SLA_TARGETS) {
        const group = groups.find(({ key }) => key === promise);
        const figure = await figures(promise, more);
        expect([promise, group?.value ?? null, group?.n ?? 0]).toEqual([
          promise,
          figure.value,
          figure.n,
        ]);
        expect(group?.confidence ?? null).toEqual(figure.confidence);
      }
      expect(groups.find(({ key }) => key === 'acknowledgement')?.n).toBeGreaterThan(2);
    }
  });

  it('counts apart by what is asked, and together', async () => {
    const query = 'filters[target]=acknowledgement&filters[team]=%3D1%2B1';
    const { data, meta } = await attainment(`by=location&${query}`);
    expect(data.all).toMatchObject({ met: 3, missed: 5, n: 8, value: 37.5 });
    expect(data.all.confidence).toMatchObject({ method: 'wilson' });
    expect(data.groups).toEqual([
      expect.objectContaining({ key: 'north', met: 3, missed: 2 }),
      expect.objectContaining({ key: 'south', met: 0, missed: 3 }),
    ]);
    expect(meta.labels.location.south).toBe('The south');
    const byHolder = await attainment(`by=heldBy&${query}`);
    expect(byHolder.data.groups.map(({ key }) => key)).toContain(holder.id);
    expect(byHolder.meta.labels.person[holder.id]).toMatch(/^Omid/);
    const byPolicy = await attainment(`by=policy&${query}`);
    expect(byPolicy.meta.labels.policy).toEqual({ [WALL_POLICY.key]: WALL_POLICY.name });
    expect((await attainment(query)).data.groups).toEqual([]);
  });

  it('keeps who is bound to a location to its promises', async () => {
    const { data } = await page('limit=100', bound);
    expect(new Set(data.map(({ location }) => location))).toEqual(new Set(['north']));
    expect((await page('filters[location]=south', bound)).data).toEqual([]);
    const { groups } = (await attainment('by=location', bound)).data;
    expect(groups.map(({ key }) => key)).toEqual(['north']);
    const written = JSON.parse(await file('format=json', bound)) as LedgerLine[];
    expect(new Set(written.map(({ location }) => location))).toEqual(new Set(['north']));
    const reader = await host.adminToken([READ]);
    const exports = host.request.post('/cx/complaint-promises/exports');
    await exports.set('Authorization', `Bearer ${reader}`).expect(403);
    const nobody = await host.adminToken([ADMIN_ACTIONS.readKpis]);
    await get('', nobody).expect(403);
    await get('/attainment', nobody).expect(403);
  });

  it('is had as a file, with what a spreadsheet would run neutralised', async () => {
    const query = 'filters[target]=acknowledgement&filters[team]=%3D1%2B1';
    const text = await file(`${query}&bom=true`);
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    expect(rows).toHaveLength(8);
    const [first] = rows;
    expect(first).toMatchObject({ target: 'acknowledgement', outcome: 'met', team: `'${TEAM}` });
    expect(first).toMatchObject({ heldBy: holder.id, location: 'north', targetSeconds: '3600' });
    expect(first?.holder).toMatch(/^Omid/);
    const lines = JSON.parse(await file(`${query}&format=json`)) as (LedgerLine & {
      holder: string;
    })[];
    expect(lines.map(({ reference }) => reference)).toEqual(rows.map((row) => row.reference));
    expect(lines[0]).toMatchObject({ team: TEAM, heldBy: holder.id });
    expect(JSON.parse(await file('filters[team]=nobody&format=json'))).toEqual([]);
    const once = await link(query);
    const { headers } = await host.request.get(once).expect(200);
    expect(headers['content-disposition']).toContain('promises_');
    await host.request.get(once).expect(404);
    await host.request
      .get((await link(query)).replace('complaint-promises', 'complaints'))
      .expect(404);
  });

  it('names what it does not understand', async () => {
    for (const [query, field] of [
      ['basis=never', 'basis'],
      ['limit=0', 'limit'],
      ['after=x', 'after'],
      ['after=1.abc.nothing.0', 'after'],
      ['filters[outcome]=lost', 'filters'],
      ['filters[colour]=red', 'filters'],
      ['timeZone=Mars', 'timeZone'],
      ['order=sideways', 'order'],
      ['cases=some', 'cases'],
      ['from=2025-02-30', 'from'],
      ['page=2', 'page'],
    ]) {
      const { body } = await get(`?${query}`).expect(400);
      expect(body.error.details.errors[0].path[0]).toBe(field);
    }
    for (const query of ['by=colour', 'filters[outcome]=met'])
      await get(`/attainment?${query}`).expect(400);
  });
});
