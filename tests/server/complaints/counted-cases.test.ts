import type { GetBacklogFlow } from '../../../shared/contracts/complaint-figures';
import { caseKpis } from '../../../server/src/kpi';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { COUNTED_KPIS, isParted, type CountedKpi } from '../../../shared/contracts/counted-cases';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { urlWith } from '../../../admin/src/api/url-with';
import { filterQuery } from '../../../admin/src/filters/dimension-filters';
import { filterOfPart, queueFilters } from '../../../admin/src/pages/complaints/queue-path';
import { CASE_GROUPINGS } from '../../../shared/dimensions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { AGENT } from './case-steps';
import { deskClient, type DeskClient } from './desk-client';
import { at, CASES, filing, liveFigures, NOW, type FiguresHost, type Told } from './figures-host';

const TIMES = { from: '2025-03-01', to: '2025-03-31' };
/** Besides those of the other figures: asked elsewhere, handed on, and again by the same person. */
const MORE: Told[] = [
  { day: 2, answered: 3, closed: 30, external: 12, location: 'south', channel: 'email' },
  {
    day: 3,
    answered: 9,
    closed: 11,
    location: 'north',
    filedFor: 'care',
    handed: { day: 10, team: 'depot' },
    cost: 700,
    category: 'late',
  },
  {
    day: 4,
    answered: 5,
    closed: 6,
    customer: 'k2',
    category: 'late',
    location: 'north',
    touchpoint: 'till',
  },
];

describeOnEachDatabase('the cases that a KPI counts', (database) => {
  let host: Host;
  let ask: FiguresHost['ask'];
  let desk: DeskClient;
  let north: DeskClient;

  const counted = (kpi: string, { from, to, ...terms }: Record<string, string>): string =>
    Object.entries({ kpi, from: from ?? TIMES.from, to: to ?? TIMES.to, ...terms })
      .map(([name, value]) => `counted[${name}]=${value}`)
      .join('&');

  /** How many cases the queue has, and how often the KPI counts them. */
  const inQueue = async (query: string, client = desk) => {
    const { body } = await client.get(`/counts?${query}`).expect(200);
    const { data } = await client
      .get(`?queue=all&limit=100&${query}`)
      .expect(200)
      .then((response) => response.body);
    expect(data).toHaveLength(body.data.all);
    return { cases: body.data.all as number, times: body.meta.counted as number | null };
  };

  const asked = (kpi: string, terms: Record<string, string>, more = '') => {
    const parameters = new URLSearchParams({ ...TIMES, timeZone: 'UTC', ...terms });
    return ask(`${kpi}?${parameters}${more}`);
  };

  /** What of a KPI's answer must stand in the queue: its n, its numerator, and the rest. */
  const check = async (kpi: CountedKpi, terms: Record<string, string>, filter = '') => {
    const answer = await asked(kpi, terms, filter);
    const { part: _, ...own } = terms;
    const all = await inQueue(`${counted(kpi, own)}${filter}`);
    expect([kpi, terms, filter, all.times]).toEqual([kpi, terms, filter, answer.n]);
    if (isParted(kpi) && answer.numerator !== null) {
      const hits = await inQueue(`${counted(kpi, { ...own, part: 'hits' })}${filter}`);
      const others = await inQueue(`${counted(kpi, { ...own, part: 'others' })}${filter}`);
      expect([kpi, hits.times]).toEqual([kpi, answer.numerator]);
      expect([kpi, others.times]).toEqual([kpi, answer.n - answer.numerator]);
    }
    // Only closings can be of one case twice.
    if (kpi !== 'reopen_rate') expect([kpi, all.cases]).toEqual([kpi, answer.n]);
    return { answer, all };
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await host.adminToken();
    const figures = await liveFigures(host, [...CASES, ...MORE]);
    ({ ask } = figures);
    at(7);
    const { row } = await figures.complaints.file(filing({ day: 7, answered: null, closed: null }));
    await figures.complaints.execute(
      row.reference,
      [{ type: 'step', to: 'out_of_scope', reason: 'not ours' }],
      { by: AGENT }
    );
    at(NOW);
    desk = deskClient(host, await host.adminToken([ADMIN_ACTIONS.readComplaints]));
    const bound = await host.adminToken([
      { action: ADMIN_ACTIONS.readComplaints, conditions: ['plugin::cx.manages-location'] },
    ]);
    north = deskClient(host, bound);
    const me = await host.request.get('/admin/users/me').set('Authorization', `Bearer ${bound}`);
    const locations = host.strapi.documents('plugin::cx.location' as 'plugin::upload.file');
    const [place] = await locations.findMany({ filters: { key: 'north' } as never });
    await locations.update({
      documentId: place?.documentId ?? '',
      data: { managers: [me.body.data.id], region: 'Gulf/Riyadh', format: 'shop' } as never,
    });
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('knows every KPI of cases', () => {
    expect([...COUNTED_KPIS].sort()).toEqual(caseKpis.map(({ key }) => key).sort());
  });

  it.each(COUNTED_KPIS.map((kpi) => [kpi]))('lists as many as %s counts', async (kpi) => {
    const definition = caseKpis.find(({ key }) => key === kpi);
    let most = 0;
    for (const basis of definition?.bases ?? []) {
      const terms = { basis };
      const own = (definition?.bases.length ?? 0) > 1 ? terms : ({} as Record<string, string>);
      most = Math.max(most, (await check(kpi, own)).answer.n);
      await check(kpi, own, '&filters[location]=north');
      await check(kpi, { ...own, from: '2025-03-05', to: '2025-03-09' });
    }
    expect(most).toBeGreaterThan(0);
  });

  it('follows the clock, the promise and the currency of the number', async () => {
    for (const kpi of ['ack_time', 'first_response', 'resolution_total'] as const) {
      await check(kpi, { clock: 'working' });
      await check(kpi, { clock: 'working', basis: 'ended' });
    }
    for (const promise of ['acknowledgement', 'first_response', 'resolution']) {
      const { answer } = await check('sla_met', { promise });
      expect(answer.n).toBeGreaterThan(0);
    }
    expect((await check('remedy_cost', { currency: 'SAR' })).answer.n).toBe(3);
    expect((await check('remedy_cost', { currency: 'EUR' })).all.cases).toBe(0);
  });

  it('lists promises by the team that had the case, as they are counted', async () => {
    const groups = (answer: KpiAnswer) => answer.groups.map(({ key, n }) => [key, n] as const);
    const answer = await asked('sla_met', { promise: 'first_response' }, '&by=team');
    const teams = groups(answer).filter(([key]) => key !== null);
    expect(teams.length).toBeGreaterThan(0);
    for (const [team, n] of teams) {
      const query = `${counted('sla_met', { promise: 'first_response' })}&filters[team]=${team}`;
      expect([team, (await inQueue(query)).cases]).toEqual([team, n]);
    }
  });

  it('shows a case that was closed twice once, and says how often it is counted', async () => {
    const answer = await asked('reopen_rate', {});
    const { cases, times } = await inQueue(counted('reopen_rate', {}));
    expect(times).toBe(answer.n);
    expect(cases).toBe(answer.n - 1);
    const reopened = await inQueue(counted('reopen_rate', { part: 'hits' }));
    expect(reopened).toEqual({ cases: 1, times: 1 });
    expect((await inQueue('')).times).toBeNull();
  });

  it('lists what was open at the end of a day, whatever became of it', async () => {
    const day = { from: '2025-03-01', to: '2025-03-07' };
    const { answer, all } = await check('backlog', day);
    expect(all.cases).toBe(answer.value);
    const { body } = await desk.get(`/counts?${counted('backlog', day)}`).expect(200);
    expect(body.data.ended).toBeGreaterThan(0);
  });

  it('lists the cases of both windows of a change, by the calendar in which it was asked', async () => {
    const half = { from: '2025-03-06', to: '2025-03-09' };
    const { answer } = await check('complaint_change', half);
    expect(answer).toMatchObject({ numerator: 5, denominator: 6 });
    // 1 Farvardin 1404; a month of 30 days before it, and one of 31 in another calendar.
    const farvardin = { from: '2025-03-21', to: '2025-04-20' };
    for (const calendar of ['gregorian', 'jalali']) {
      await check('complaint_change', { ...farvardin, calendar });
    }
  });

  const GROUPINGS = CASE_GROUPINGS.map((by) => [by]);
  it.each(GROUPINGS)('leads from each group by %s to the cases that it counts', async (by) => {
    const keys = new Set<string | null>();
    for (const kpi of ['complaint_rate', 'complaint_change', 'sla_met', 'backlog'] as const) {
      const terms: Record<string, string> = kpi === 'sla_met' ? { promise: 'first_response' } : {};
      const { groups } = await asked(kpi, terms, `&by=${by}`);
      for (const { key, n } of groups) {
        keys.add(key);
        // Answers came in there, no cases.
        if (n === 0) continue;
        const filters = queueFilters(filterOfPart(by, key));
        const chosen = urlWith('', { filters: filters && filterQuery(filters) });
        const { cases } = await inQueue(`${counted(kpi, terms)}&${chosen.replace('?', '')}`);
        expect([kpi, by, key, cases]).toEqual([kpi, by, key, n]);
      }
    }
    expect(keys.size).toBeGreaterThan(by === 'language' ? 0 : 1);
  });

  it('leads from each age of the open cases to just those', async () => {
    const reader = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
    for (const to of ['2025-03-07', '2025-03-12', '2025-07-31']) {
      const { body } = await host.request
        .get(`/cx/complaint-figures/flow?from=2025-03-01&to=${to}&timeZone=Asia/Tehran`)
        .set('Authorization', `Bearer ${reader}`)
        .expect(200);
      const { ageing } = body.data as GetBacklogFlow.Response['data'];
      let all = 0;
      for (const { count, after, upTo } of ageing.buckets) {
        const moments = { ...(after && { after }), ...(upTo && { upTo }) };
        expect((await inQueue(counted('backlog', { to, ...moments }))).cases).toBe(count);
        all += count;
      }
      expect(all).toBe(ageing.n);
      expect(all).toBeGreaterThan(1);
    }
  });

  it('stays within the reader’s locations and narrows a file as well', async () => {
    const all = await inQueue(counted('complaint_rate', {}));
    const own = await inQueue(counted('complaint_rate', {}), north);
    const northern = await inQueue(`${counted('complaint_rate', {})}&filters[location]=north`);
    expect(own).toEqual(northern);
    expect(own.cases).toBeLessThan(all.cases);
    const token = await host.apiToken();
    const file = await host.request
      .get(`/api/cx/complaints/export?${counted('escalation_rate', {})}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(file.text.trim().split('\n')).toHaveLength(1 + all.cases);
  });

  it.each([
    ['counted[kpi]=nps&counted[from]=2025-03-01&counted[to]=2025-03-31', 'kpi'],
    [
      'counted[kpi]=fcr&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[calendar]=jalali',
      'calendar',
    ],
    [
      'counted[kpi]=fcr&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[upTo]=2025-03-01T00:00:00Z',
      'upTo',
    ],
    [
      'counted[kpi]=backlog&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[after]=2025-03-01',
      'after',
    ],
    ['counted[kpi]=fcr&counted[to]=2025-03-31', 'from'],
    ['counted[kpi]=fcr&counted[from]=2025-03-01&counted[to]=2025-02-31', 'to'],
    ['counted[kpi]=fcr&counted[from]=2025-03-02&counted[to]=2025-03-01', 'to'],
    [
      `${'counted[kpi]=reopen_rate'}&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[basis]=received`,
      'basis',
    ],
    [
      'counted[kpi]=fcr&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[clock]=wall',
      'clock',
    ],
    [
      'counted[kpi]=backlog&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[part]=hits',
      'part',
    ],
    [
      'counted[kpi]=remedy_cost&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[currency]=sar',
      'currency',
    ],
    ['counted[kpi]=fcr&counted[from]=2025-03-01&counted[to]=2025-03-31&counted[by]=team', 'by'],
  ])('refuses %s by name', async (query, name) => {
    const { body } = await desk.get(`?${query}`).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['counted', name]);
  });
});
