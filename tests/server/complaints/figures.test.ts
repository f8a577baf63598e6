import { parse } from 'csv-parse/sync';
import { workingTime } from '../../../server/src/calendar';
import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import type { Actor } from '../../../shared/contracts/complaint';
import type { GetDurationCurves } from '../../../shared/contracts/complaint-durations';
import type {
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../shared/contracts/complaint-figures';
import type { ListComplaints } from '../../../shared/contracts/complaint-queue';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { ComplaintsService, Wish } from '../../../server/src/services/complaints';
import type { Filing } from '../../../server/src/services/complaints/file';
import type { WorkingHoursService } from '../../../server/src/services/complaints/hours';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const AGENT: Actor = { role: 'agent', id: '7' };
const DAY = 86_400_000;
const START = Date.parse('2025-03-03T06:00:00Z');

/** When a case came in, was answered and closed, in days after the first; null: not yet. */
interface Told {
  day: number;
  answered: number | null;
  closed: number | null;
  reopened?: number;
  closedAgain?: number;
  withdrawn?: number;
  location?: string;
  category?: string;
  team?: string;
  customer?: string;
  cause?: string;
  cost?: number;
}

const CASES: Told[] = [
  { day: 0, answered: 0.5, closed: 1, location: 'north', category: 'late', customer: 'k1' },
  { day: 0, answered: 1, closed: 2, location: 'north', category: 'late', cost: 2500 },
  { day: 1, answered: 1.5, closed: 3, location: 'south', category: 'broken', cost: 1500 },
  { day: 1, answered: 2, closed: 4, location: 'north', reopened: 6, closedAgain: 9 },
  { day: 2, answered: 3, closed: 7, location: 'south', customer: 'k1', category: 'late' },
  { day: 3, answered: 5, closed: 10, location: 'south', cause: 'carrier', customer: 'k2' },
  { day: 4, answered: null, closed: null, withdrawn: 6, location: 'north' },
  { day: 5, answered: 6, closed: null, location: 'north', team: 'care' },
  { day: 8, answered: null, closed: null, location: 'south' },
  { day: 20, answered: 20.5, closed: 24, location: 'south', cause: 'carrier', customer: 'k2' },
];
const NOW = 150;

const filing = ({ location, category, customer }: Told): Filing => ({
  facts: {
    kind: 'complaint',
    channel: 'website',
    locale: 'ar',
    anonymous: false,
    ...(location && { location }),
    ...(category && { category }),
    ...(customer && { customer }),
  },
  text: 'late',
  complainant: { name: null, email: 'a@example.com', phone: null },
  by: { role: 'complainant', id: null },
  acknowledgedBy: 'email',
});

const assessed = ({ team }: Told): Wish[] => [
  { type: 'step', to: 'acknowledged' },
  {
    type: 'step',
    to: 'assessed',
    facts: {
      severity: 'medium',
      safety: false,
      complexity: 'low',
      impact: 'medium',
      urgency: 'low',
      immediateActionNeeded: false,
      immediateActionPossible: true,
      assignee: '7',
      ...(team && { team }),
    },
  },
];

const closing = ({ cause = 'other', cost }: Told): Wish[] => [
  {
    type: 'step',
    to: 'response_proposed',
    facts: {
      findings: 'found',
      causeCode: cause,
      remedy: { type: 'refund', cost: cost ? { amount: cost, currency: 'SAR' } : null },
    },
  },
  ...(cost ? ([{ type: 'approval', granted: true, reason: 'fair' }] as Wish[]) : []),
  {
    type: 'step',
    to: 'decision_communicated',
    text: 'sorry',
    facts: { decisionMode: 'email', recourse: 'ask again' },
  },
  { type: 'step', to: 'accepted' },
  { type: 'step', to: 'closed', facts: { remedyCarriedOut: true } },
];

/** Kaplan–Meier by its definition, case by case: the smallest time at which S is at most 1 − p. */
const kaplanMeierQuantile = (cases: { time: number; event: boolean }[], p: number) => {
  let survival = 1;
  const sorted = [...cases].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  for (const [index, { time, event }] of sorted.entries()) {
    if (event) survival *= 1 - 1 / (sorted.length - index);
    if (survival <= 1 - p + 1e-12) return time;
  }
  return null;
};

describeOnEachDatabase('figures of complaints', (database) => {
  let host: Host;
  let token: string;
  let complaints: ComplaintsService;

  const ask = async (path: string): Promise<KpiAnswer> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data;
  };
  const refused = async (path: string): Promise<string> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(400);
    return body.error.message;
  };
  const WINDOW = 'from=2025-03-01&to=2025-03-31&timeZone=UTC';

  const at = (day: number) => jest.setSystemTime(START + day * DAY);

  const live = async (told: Told): Promise<[day: number, act: () => Promise<unknown>][]> => {
    let reference = '';
    const execute = (wishes: Wish[], by = AGENT) => complaints.execute(reference, wishes, { by });
    const steps: [number, () => Promise<unknown>][] = [
      [
        told.day,
        async () => {
          reference = (await complaints.file(filing(told))).row.reference;
        },
      ],
    ];
    const { answered, closed, withdrawn, reopened, closedAgain } = told;
    const MANAGER: Actor = { role: 'manager', id: '8' };
    const close = async () => {
      for (const wish of closing(told))
        await execute([wish], wish.type === 'approval' ? MANAGER : AGENT);
    };
    if (answered !== null) {
      steps.push([
        answered,
        () =>
          execute([
            ...assessed(told),
            { type: 'step', to: 'investigating' },
            { type: 'message', text: 'hello' },
          ]),
      ]);
    }
    if (closed !== null) steps.push([closed, close]);
    if (withdrawn !== undefined) {
      steps.push([
        withdrawn,
        () =>
          execute(
            [
              { type: 'step', to: 'acknowledged' },
              { type: 'step', to: 'withdrawn', reason: 'changed my mind' },
            ],
            AGENT
          ),
      ]);
    }
    if (reopened !== undefined) {
      steps.push([
        reopened,
        () =>
          execute([
            { type: 'step', to: 'reopened', reason: 'again' },
            { type: 'step', to: 'investigating' },
          ]),
      ]);
    }
    if (closedAgain !== undefined) steps.push([closedAgain, close]);
    return steps;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken();
    complaints = host.strapi.plugin('cx').service('complaints') as ComplaintsService;
    for (const key of ['north', 'south']) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::upload.file')
        .create({ data: { key, name: key, timeZone: 'UTC' } as never });
    }
    jest.useFakeTimers({
      now: START,
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'clearImmediate',
        'nextTick',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
    });
    const steps = (await Promise.all(CASES.map(live))).flat().sort(([a], [b]) => a - b);
    for (const [day, act] of steps) {
      at(day);
      await act();
    }
    at(NOW);
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({
        allOrNothing: true,
        responses: Array.from({ length: 200 }, (_, index) => ({
          occurredAt: '2025-03-10T10:00:00Z',
          location: index < 120 ? 'north' : 'south',
          customer: `c${index % 150}`,
          answers: [{ metric: 'nps', score: 8 }],
        })),
      })
      .expect(200);
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('divides complaints by an exposure that it names', async () => {
    const rate = await ask(`complaint_rate?${WINDOW}&by=location`);
    expect(rate).toMatchObject({
      unit: 'per_thousand',
      basis: 'received',
      value: 50,
      numerator: 10,
      denominator: 200,
      terms: { exposure: 'responses', exposureOfAll: [] },
      confidence: { method: 'poisson', level: 0.95 },
    });
    // Garwood: 10 → 4.7954 to 18.3904.
    expect(rate.confidence?.low).toBeCloseTo((4.795389 / 200) * 1000, 3);
    expect(rate.confidence?.high).toBeCloseTo((18.390356 / 200) * 1000, 3);
    expect(rate.groups.map(({ key, value }) => [key, value]).sort()).toEqual([
      ['north', (1000 * 5) / 120],
      ['south', (1000 * 5) / 80],
    ]);
    const customers = await ask(`complaint_rate?${WINDOW}&exposure=customers`);
    expect(customers).toMatchObject({ denominator: 150, terms: { exposure: 'customers' } });
    const late = await ask(`complaint_rate?${WINDOW}&by=category`);
    expect(late.terms?.exposureOfAll).toEqual(['category']);
    expect(late.groups.find(({ key }) => key === 'late')).toMatchObject({
      numerator: 3,
      denominator: 200,
    });
  });

  it('divides by what was filled in, and takes the last number of a day', async () => {
    const fill = (exposures: unknown[]) =>
      host.request
        .post('/api/cx/exposures')
        .set('Authorization', `Bearer ${token}`)
        .send({ exposures });
    await fill([
      { name: 'visits', date: '2025-03-05', location: 'north', value: 900 },
      { name: 'visits', date: '2025-03-06', location: 'north', value: 4000 },
      { name: 'visits', date: '2025-03-06', location: 'south', value: 500 },
    ]).expect(200);
    await fill([{ name: 'visits', date: '2025-03-06', location: 'north', value: 600 }]).expect(200);
    const rate = await ask(`complaint_rate?${WINDOW}&exposure=visits&by=location`);
    expect(rate).toMatchObject({ value: 5, numerator: 10, denominator: 2000 });
    expect(rate.groups.find(({ key }) => key === 'north')).toMatchObject({ denominator: 1500 });
    const wrong = await fill([{ name: 'responses', date: '2025-02-30', value: -1 }]).expect(400);
    const paths = wrong.body.error.details.errors.map(({ path }: { path: string[] }) =>
      path.at(-1)
    );
    expect(paths).toEqual(expect.arrayContaining(['name', 'date', 'value']));
    await host.request.post('/api/cx/exposures').send({ exposures: [] }).expect(403);
  });

  it('has no rate without exposure, and says so', async () => {
    const none = await ask(`complaint_rate?${WINDOW}&exposure=orders`);
    expect(none).toMatchObject({ value: null, numerator: 10, flags: ['no_data', 'no_exposure'] });
  });

  it('compares the rate with the window before, exactly', async () => {
    const change = await ask(
      'complaint_change?from=2025-03-10&to=2025-03-31&timeZone=UTC&exposure=responses'
    );
    expect(change).toMatchObject({ unit: 'ratio', value: null, numerator: 2, denominator: 8 });
  });

  it('counts the backlog of any day, and its flow agrees with it', async () => {
    // Open at the end of day d: received and not ended by then.
    const openAt = (day: number) =>
      CASES.filter(({ day: from, closed, withdrawn, reopened, closedAgain }) => {
        const ends = [closed, withdrawn, null].find((end) => end !== undefined && end !== null);
        const first = from <= day && (ends === undefined || ends === null || ends > day);
        const again = reopened !== undefined && reopened <= day && (closedAgain ?? Infinity) > day;
        return first || again;
      }).length;
    const days = await ask(
      'backlog?from=2025-03-03&to=2025-03-31&timeZone=UTC&interval=day&compare=previous'
    );
    expect(days.series.map(({ value }) => value)).toEqual(
      Array.from({ length: 29 }, (_, day) => openAt(day + 0.7))
    );
    expect(days).toMatchObject({ value: openAt(28.7), basis: 'open', confidence: null });
    expect(days.change).toMatchObject({ from: 0, value: openAt(28.7), significant: false });
    const { value } = await ask('backlog_days?from=2025-03-03&to=2025-03-31&timeZone=UTC');
    expect(value).toBeCloseTo(openAt(28.7) / (8 / 29), 10);
    const oldest = await ask('oldest_open?from=2025-03-03&to=2025-03-31&timeZone=UTC');
    expect(oldest.value).toBe((Date.parse('2025-04-01T00:00:00Z') - START - 5 * DAY) / 1000);
  });

  it('tells durations with open cases censored, and by the date of the end without them', async () => {
    const total = CASES.map(({ day, closed, withdrawn, reopened, closedAgain }) => {
      const again = reopened && closedAgain ? closedAgain - reopened : 0;
      if (closed !== null) return { time: closed - day + again, event: true };
      return { time: (withdrawn ?? NOW) - day, event: false };
    });
    for (const quantile of [50, 75, 90]) {
      const expected = kaplanMeierQuantile(total, quantile / 100);
      const answer = await ask(`resolution_total?${WINDOW}&quantile=${quantile}`);
      expect(answer.value).toBe(expected === null ? null : Math.round((expected * DAY) / 1000));
      expect(answer).toMatchObject({ n: 10, numerator: 7, denominator: 10, basis: 'received' });
      expect(answer.terms).toMatchObject({ quantile, competingShare: 10 });
      expect(answer.flags.includes('not_reached')).toBe(expected === null);
    }
    const ended = await ask(`resolution_first?${WINDOW}&basis=ended`);
    expect(ended).toMatchObject({ n: 7, basis: 'ended' });
    expect(ended.flags).toContain('closed_only');
    const answers = CASES.map(({ day, answered, withdrawn }) =>
      answered !== null
        ? { time: answered - day, event: true }
        : { time: (withdrawn ?? NOW) - day, event: false }
    );
    const first = await ask(`first_response?${WINDOW}`);
    expect(first.value).toBe(((kaplanMeierQuantile(answers, 0.5) ?? 0) * DAY) / 1000);
    const ack = await ask(`ack_time?${WINDOW}`);
    expect(ack).toMatchObject({ value: 0, n: 10 });
  });

  it('judges promises: open past due is missed, and not due is left out', async () => {
    const sla = await ask(`sla_met?${WINDOW}&promise=first_response`);
    expect(sla.numerator).not.toBeNull();
    expect(sla.denominator).toBeGreaterThanOrEqual(9);
    expect(sla.terms).toEqual({ promise: 'first_response' });
    const unanswered = await ask(`sla_met?${WINDOW}&promise=first_response&filters[team]=care`);
    expect(unanswered).toMatchObject({ n: 1, flags: ['insufficient', 'low_n'] });
  });

  it('knows what was reopened, came again, was done at once and what it cost', async () => {
    expect(await ask(`reopen_rate?${WINDOW}`)).toMatchObject({ numerator: 1, denominator: 8 });
    // k1 and k2 each complained twice of one cause; nothing came after their second complaints.
    expect(await ask(`recurrence?${WINDOW}`)).toMatchObject({ numerator: 2, denominator: 4 });
    // k1 complained of the same category within 7 days of its first closing.
    expect(await ask(`fcr?${WINDOW}`)).toMatchObject({ numerator: 5, denominator: 7 });
    expect(await ask(`escalation_rate?${WINDOW}`)).toMatchObject({ numerator: 0, n: 10 });
    expect(await ask(`remedy_cost?${WINDOW}&by=location`)).toMatchObject({
      value: 4000,
      n: 2,
      terms: { currency: 'SAR', currencies: ['SAR'] },
    });
  });

  it('refuses what a KPI can not be asked, and names what it can', async () => {
    expect(await refused(`backlog?${WINDOW}&by=survey`)).toMatch(
      /can't be asked by survey.*category/
    );
    expect(await refused(`nps?${WINDOW}&by=team`)).toMatch(/can't be asked by team/);
    expect(await refused(`backlog?${WINDOW}&filters[segment]=x`)).toMatch(/segment/);
    expect(await refused(`sla_met?${WINDOW}&basis=open`)).toMatch(/received, ended/);
    expect(await refused(`nps?${WINDOW}&quantile=90`)).toMatch(/takes no quantile/);
    expect(await refused(`resolution_total?${WINDOW}&quantile=80`)).toMatch(/50, 75, 90/);
  });

  describe('in a management review', () => {
    let reader: string;
    let north: string;
    const get = (query: string, as: string) =>
      host.request.get(`/cx/complaint-review?${query}`).set('Authorization', `Bearer ${as}`);
    const review = async (query = '', as = reader): Promise<GetComplaintReview.Data> =>
      (await get(`${WINDOW}${query}`, as).expect(200)).body.data;

    beforeAll(async () => {
      await host.adminToken();
      reader = await host.adminToken([ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.readKpis]);
      north = await host.adminToken([
        { action: ADMIN_ACTIONS.readComplaints, conditions: ['plugin::cx.manages-location'] },
      ]);
      const me = await host.request
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${north}`)
        .expect(200);
      const documents = host.strapi.documents('plugin::cx.location' as 'plugin::upload.file');
      const [place] = await documents.findMany({ filters: { key: 'north' } as never });
      await documents.update({
        documentId: place?.documentId ?? '',
        data: { managers: [me.body.data.id] } as never,
      });
    });

    it('says what the KPIs say, each under its terms and with its change', async () => {
      const found = await review('&exposure=visits');
      const [rate] = found.performance;
      const asked = await ask(`complaint_rate?${WINDOW}&exposure=visits&compare=previous`);
      expect(rate).toEqual(asked);
      expect(found.exposures).toEqual(['responses', 'customers', 'visits']);
      const kinds = found.performance.map(({ kpi, terms }) =>
        [kpi, terms?.quantile ?? terms?.promise].filter(Boolean).join(' ')
      );
      expect(kinds).toEqual(
        expect.arrayContaining([
          'ack_time 50',
          'first_response 75',
          'resolution_total 90',
          'sla_met acknowledgement',
          'sla_met resolution',
          'complaint_outcome_sat',
          'remedy_cost',
        ])
      );
      const named = new Set(found.definitions.map(({ key }) => key));
      expect(found.performance.every(({ kpi }) => named.has(kpi))).toBe(true);
      expect(found.before).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    });

    it('keeps the books of the backlog', async () => {
      const { backlog } = await review();
      expect(backlog).toEqual({
        ...{ start: 0, received: 10, reopened: 1, closed: 8, withdrawn: 1, otherwise: 0 },
        ...{ end: 2, gap: 0 },
      });
      const later = await host.request
        .get('/cx/complaint-review?from=2025-03-07&to=2025-03-12&timeZone=UTC')
        .set('Authorization', `Bearer ${reader}`)
        .expect(200);
      expect(later.body.data.backlog.gap).toBe(0);
      expect(later.body.data.backlog.start).toBeGreaterThan(0);
    });

    it('divides by location, category and cause, and names what is overdue and oldest', async () => {
      const { breakdowns, cases } = await review();
      expect(breakdowns.map(({ by }) => by)).toEqual(['location', 'category', 'cause']);
      const [byPlace] = breakdowns;
      const counted = byPlace?.answers.find(({ kpi }) => kpi === 'complaint_rate')?.groups;
      expect(counted?.map(({ key, numerator }) => [key, numerator]).sort()).toEqual([
        ['north', 5],
        ['south', 5],
      ]);
      expect(cases).toMatchObject({ openCount: 2, overdueCount: 2 });
      expect(cases.oldest.map(({ location }) => location)).toEqual(['north', 'south']);
      expect(cases.oldest.every(({ complainant }) => complainant === null)).toBe(true);
    });

    it('tells which promises, targets and definitions were changed in the period', async () => {
      const settings = host.strapi.plugin('cx').service('settings');
      const by = { id: '1', name: 'Sara' };
      await settings.note('sla-policies', [{ key: 'a', name: 'Shops' }], by);
      await settings.note('sla-policies', [{ key: 'a', name: 'Shops', clock: 'wall' }], by);
      const today = new Date().toISOString().slice(0, 10);
      const { body } = await get(`from=${today}&to=${today}&timeZone=UTC`, reader).expect(200);
      expect(body.data.changes).toEqual([
        expect.objectContaining({ kind: 'policies', how: 'added', names: ['Shops'], by: 'Sara' }),
        expect.objectContaining({ kind: 'policies', how: 'changed', names: ['Shops'] }),
      ]);
      expect((await review()).changes).toEqual([]);
    });

    it('shows those who are bound to a location that one alone', async () => {
      const found = await review('', north);
      expect(found.locations).toEqual([{ key: 'north', name: 'north' }]);
      expect(found.performance[0]).toMatchObject({ numerator: 5, denominator: 120 });
      expect(found.backlog).toMatchObject({ received: 5, gap: 0 });
      expect(found.cases.oldest.map(({ location }) => location)).toEqual(['north']);
      const other = await review('&filters[location]=south', north);
      expect(other.performance[0]).toMatchObject({ numerator: 0 });
      expect(other.cases.openCount).toBe(0);
    });

    it('is a file as well, whose cells no spreadsheet takes for formulas', async () => {
      const { text, headers } = await get(`${WINDOW}&format=csv`, reader).expect(200);
      expect(headers['content-disposition']).toBe(
        'attachment; filename="complaint-review_2025-03-01_2025-03-31.csv"'
      );
      const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
      const rate = rows.find(
        ({ item, section }) => section === 'performance' && item === 'complaint_rate'
      );
      expect(rate).toMatchObject({
        ...{ basis: 'received', terms: 'exposure=responses', value: '50', numerator: '10' },
        ...{ denominator: '200', method: 'poisson', definitionVersion: '1' },
      });
      expect(new Set(rows.map(({ section }) => section))).toEqual(
        new Set([
          'about',
          'performance',
          'backlog',
          'location',
          'category',
          'cause',
          'overdue',
          'oldest',
        ])
      );
    });

    it.each([
      'format=pdf',
      'filters[category]=late',
      'exposure=Orders',
      'by=location',
      'to=2025-02-30',
    ])('refuses %s', async (query) => {
      const { body } = await get(query, reader).expect(400);
      expect(body.error.details.errors[0].path[0]).toBe(query.split(/[=[]/)[0]);
    });

    it('is closed without the right', async () => {
      const other = await host.adminToken([ADMIN_ACTIONS.readKpis]);
      await get(WINDOW, other).expect(403);
      await host.request.get('/cx/complaint-review').expect(401);
    });
  });

  describe('for those who may read complaints', () => {
    let reader: string;
    let northerner: string;

    const look = async <Data>(path: string, as = reader): Promise<Data> => {
      const { body } = await host.request
        .get(`/cx/complaint-figures${path}`)
        .set('Authorization', `Bearer ${as}`)
        .expect(200);
      return body.data;
    };
    const durations = (query = '', as = reader) =>
      look<GetDurationCurves.Response['data']>(`/durations?${WINDOW}${query}`, as);
    const flow = (query: string, as = reader) =>
      look<GetBacklogFlow.Response['data']>(`/flow?timeZone=UTC${query}`, as);
    const MARCH = '&from=2025-03-03&to=2025-03-31';

    beforeAll(async () => {
      await host.adminToken();
      reader = await host.adminToken([ADMIN_ACTIONS.readComplaints]);
      northerner = await host.adminToken([
        { action: ADMIN_ACTIONS.readComplaints, conditions: ['plugin::cx.manages-location'] },
      ]);
      const { body } = await host.request
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${northerner}`)
        .expect(200);
      const locations = host.strapi.documents('plugin::cx.location' as 'plugin::upload.file');
      const [north] = await locations.findMany({ filters: { key: 'north' } as never });
      await locations.update({
        documentId: north?.documentId ?? '',
        data: { managers: [body.data.id] } as never,
      });
    });

    it('draws how long cases last, with the KPIs’ own quantiles and the number at risk', async () => {
      const { all, ticks, horizon, ...shown } = await durations();
      expect(shown).toMatchObject({
        duration: 'resolution_total',
        clock: 'wall',
        basis: 'received',
        groups: [],
        logRank: null,
      });
      expect(all).toMatchObject({ n: 10, events: 7, censored: 2, competing: 1 });
      for (const { percent, value } of all.marks) {
        const kpi = await ask(`resolution_total?${WINDOW}&quantile=${percent}`);
        expect(value).toBe(kpi.value);
      }
      expect(all.steps[0]).toEqual({ time: 0, survival: 1, low: 1, high: 1 });
      // The first two end after 1 and 2 days: 9/10 and then 7/10 of ten last longer.
      expect(all.steps[1]).toMatchObject({ time: 86_400, survival: 0.9 });
      expect(all.steps[2]).toMatchObject({ time: 2 * 86_400 });
      expect(all.steps[2]?.survival).toBeCloseTo(0.7, 12);
      expect(all.atRisk[0]).toBe(10);
      expect(ticks.at(-1)).toBe(horizon);
    });

    it('draws groups apart and says whether they differ', async () => {
      const { groups, logRank, by } = await durations('&by=location');
      expect(by).toBe('location');
      expect(groups.map(({ key, label, n }) => [key, label, n]).sort()).toEqual([
        ['north', 'north', 5],
        ['south', 'south', 5],
      ]);
      expect(logRank?.degreesOfFreedom).toBe(1);
      expect(logRank?.pValue).toBeGreaterThan(0.05);
      const priorities = await durations('&by=priority');
      expect(priorities.groups.reduce((sum, { n }) => sum + n, 0)).toBe(10);
    });

    it('tells working time by each case’s own hours, open ones up to now', async () => {
      const open = await durations('&clock=working&filters[team]=care');
      expect(open).toMatchObject({ clock: 'working', all: { n: 1, censored: 1 } });
      const { body } = await host.request
        .get('/cx/complaints?queue=open&filters[team]=care')
        .set('Authorization', `Bearer ${reader}`)
        .expect(200);
      const reference = (body as ListComplaints.Response).data[0]?.reference ?? '';
      const { row } = await complaints.find(reference);
      const hours = host.strapi.plugin('cx').service('workingHours') as WorkingHoursService;
      const worked = workingTime(await hours.at(row.hours), +row.receivedAt, Date.now());
      expect(open.all.lastTime).toBe(Math.round(worked / 1000));
      const [wall, working] = [await durations(), await durations('&clock=working')];
      expect(working.all).toMatchObject({ n: 10, events: 7, censored: 2, competing: 1 });
      expect(working.all.lastTime).toBeLessThan(wall.all.lastTime ?? 0);
      const kpi = await ask(`resolution_total?${WINDOW}&clock=working`);
      expect(kpi).toMatchObject({ n: 10, terms: { clock: 'working', quantile: 50 } });
      expect(kpi.value).toBe(working.all.marks[0]?.value);
      expect(kpi.value).toBeLessThan((await ask(`resolution_total?${WINDOW}`)).value ?? 0);
    });

    it('takes off the working clock of open cases while the customer owes an answer', async () => {
      // A month earlier: those who look stay logged in.
      at(NOW - 30);
      const told: Told = { day: NOW - 30, answered: null, closed: null };
      const { reference } = (await complaints.file(filing(told))).row;
      const asked = (query: string) =>
        look<GetDurationCurves.Response['data']>(
          `/durations?from=2025-06-01&to=2025-07-31&timeZone=UTC${query}`
        );
      for (const wish of [
        ...assessed(told),
        { type: 'step', to: 'investigating' },
        {
          type: 'step',
          to: 'awaiting_customer',
          text: 'Which colour?',
          facts: {
            awaitingReason: 'colour',
            nextUpdateDue: new Date(START + (NOW - 10) * DAY).toISOString(),
          },
        },
      ] as Wish[]) {
        await complaints.execute(reference, [wish], { by: AGENT });
      }
      at(NOW);
      const paused = (await asked('&clock=working')).all;
      expect(paused).toMatchObject({ n: 1, censored: 1, lastTime: 0 });
      expect((await asked('&clock=wall')).all.lastTime).toBe(30 * 86_400);
      // Nothing excuses a late first answer, which there has been here.
      expect((await asked('&clock=working&duration=first_response')).all.events).toBe(1);
    });

    it('keeps the books of the backlog, whose end is counted by itself', async () => {
      const { opening, closing, balance, periods } = await flow(`${MARCH}&interval=day`);
      const { series } = await ask(
        'backlog?from=2025-03-03&to=2025-03-31&timeZone=UTC&interval=day'
      );
      expect(periods.map(({ open }) => open)).toEqual(series.map(({ value }) => value));
      expect([opening, closing]).toEqual([0, series.at(-1)?.value]);
      expect(balance).toEqual({ expected: closing, gap: 0, balanced: true });
      const sum = (of: 'received' | 'reopened' | 'closed' | 'withdrawn' | 'otherwise') =>
        periods.reduce((total, period) => total + period[of], 0);
      expect(
        ['received', 'reopened', 'closed', 'withdrawn', 'otherwise'].map((name) =>
          sum(name as 'closed')
        )
      ).toEqual([10, 1, 8, 1, 0]);
      const later = await flow('&from=2025-03-10&to=2025-03-31');
      expect(later.opening).toBe(periods[6]?.open);
      expect(later.balance.balanced).toBe(true);
      expect(later.periods[0]).toMatchObject({ start: '2025-03-10', partial: false });
    });

    it('says when the books do not agree', async () => {
      const knex = host.strapi.db.connection;
      const spans = () =>
        knex('cx_complaint_spans').where({ closed_date: '2025-03-04', number: 0 });
      await spans().update({ closed_date: '2025-03-01' });
      const { balance } = await flow(`${MARCH}&interval=day`);
      expect(balance).toMatchObject({ gap: -1, balanced: false });
      await knex('cx_complaint_spans')
        .where({ closed_date: '2025-03-01' })
        .update({ closed_date: '2025-03-04' });
      expect((await flow(`${MARCH}&interval=day`)).balance.balanced).toBe(true);
    });

    it('knows how old the open cases are, and which wait longest', async () => {
      const { ageing } = await flow(MARCH);
      expect(ageing).toMatchObject({ asOf: '2025-04-01T00:00:00.000Z', n: 2 });
      // Received on the days 5 and 8 after the 3rd of March, seen at the end of day 28.
      expect(ageing.buckets.map(({ count }) => count)).toEqual([0, 0, 0, 0, 2, 0]);
      expect(ageing.buckets[4]).toMatchObject({ since: '2025-03-03', until: '2025-03-18' });
      expect(ageing.oldest.map(({ age }) => age)).toEqual([
        (28.75 - 5) * 86_400,
        (28.75 - 8) * 86_400,
      ]);
      expect(ageing.oldest[0]?.receivedAt).toBe(new Date(START + 5 * DAY).toISOString());
    });

    it('ranks causes and categories, those without one apart', async () => {
      const { cause, category } = await look<GetComplaintCauses.Response['data']>(
        `/causes?${WINDOW}`
      );
      expect(
        cause.bars.map(({ key, n, share, cumulative }) => [key, n, share, cumulative])
      ).toEqual([
        ['other', 5, 5 / 7, 5 / 7],
        ['carrier', 2, 2 / 7, 1],
      ]);
      expect(cause).toMatchObject({ total: 7, without: 3, rest: { keys: 0, n: 0 } });
      expect(category.bars.map(({ key, n }) => [key, n])).toEqual([
        ['late', 3],
        ['broken', 1],
      ]);
      expect(category.without).toBe(6);
    });

    it('shows every KPI of cases under the terms that it takes', async () => {
      const figures = await look<GetComplaintFigures.Response['data']>(
        `?${WINDOW}&exposure=visits&clock=working&promise=first_response&compare=previous`
      );
      const card = (kpi: string) => figures.cards.find((one) => one.kpi === kpi);
      expect(figures.cards.map(({ kpi }) => kpi)).toEqual(
        figures.definitions.map(({ key }) => key)
      );
      expect(card('complaint_rate')?.terms).toMatchObject({ exposure: 'visits' });
      expect(card('sla_met')?.terms).toEqual({ promise: 'first_response' });
      expect(card('first_response')?.terms).toMatchObject({ clock: 'working', quantile: 50 });
      expect(card('backlog')?.terms).toEqual({});
      expect(figures).toMatchObject({
        anyComplaint: true,
        exposures: ['responses', 'customers', 'visits'],
      });
      expect(figures.cards.every(({ series, groups }) => series.length + groups.length === 0)).toBe(
        true
      );
    });

    it('judges rate and shares by control charts of their kind', async () => {
      const rate = await look<GetComplaintControl.Response['data']>(
        `/control?${WINDOW}&kpi=complaint_rate&interval=day`
      );
      expect(rate).toMatchObject({ definition: { controlChart: 'u' }, answer: { value: 50 } });
      expect(rate.controlChart.points).toHaveLength(31);
      const share = await look<GetComplaintControl.Response['data']>(
        `/control?${WINDOW}&kpi=sla_met&promise=first_response`
      );
      expect(share).toMatchObject({
        definition: { controlChart: 'p' },
        answer: { terms: { promise: 'first_response' } },
      });
    });

    it('shows those who manage a location theirs only', async () => {
      expect((await durations('', northerner)).all.n).toBe(5);
      expect((await durations('&filters[location]=south', northerner)).all.n).toBe(0);
      const { periods, ageing } = await flow(MARCH, northerner);
      expect(periods.reduce((sum, { received }) => sum + received, 0)).toBe(5);
      expect(ageing.n).toBe(1);
      const { category } = await look<GetComplaintCauses.Response['data']>(
        `/causes?${WINDOW}`,
        northerner
      );
      expect(category.total + category.without).toBe(5);
      const { cards } = await look<GetComplaintFigures.Response['data']>(`?${WINDOW}`, northerner);
      expect(cards.find(({ kpi }) => kpi === 'complaint_rate')).toMatchObject({
        numerator: 5,
        denominator: 120,
      });
      const control = `/control?${WINDOW}&kpi=complaint_rate`;
      expect(await look(control, northerner)).toMatchObject({ answer: { numerator: 5 } });
    });

    it('refuses others, and what it can not be asked', async () => {
      const stranger = await host.adminToken([ADMIN_ACTIONS.readKpis]);
      const paths = ['', '/durations', '/flow', '/causes', '/control?kpi=backlog'];
      for (const path of paths) {
        await host.request
          .get(`/cx/complaint-figures${path}`)
          .set('Authorization', `Bearer ${stranger}`)
          .expect(403);
        await host.request.get(`/cx/complaint-figures${path}`).expect(401);
      }
      const fault = async (path: string) => {
        const { body } = await host.request
          .get(`/cx/complaint-figures${path}`)
          .set('Authorization', `Bearer ${reader}`)
          .expect(400);
        return body.error.details.errors[0].path.join('.');
      };
      expect(await fault('/durations?duration=lunch')).toBe('duration');
      expect(await fault('/durations?clock=sand')).toBe('clock');
      expect(await fault('/durations?by=survey')).toBe('by');
      expect(await fault('/flow?interval=hour')).toBe('interval');
      expect(await fault('/causes?filters[segment]=x')).toBe('filters.segment');
      expect(await fault('/causes?interval=week')).toBe('interval');
      expect(await fault('/control?kpi=nps')).toBe('kpi');
      expect(await fault('/control?kpi=backlog&exposure=visits')).toBe('exposure');
      expect(await fault('?from=2025-04-01&to=2025-03-01')).toBe('to');
    });
  });
});
