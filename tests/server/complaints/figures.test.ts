import { caseKpis } from '../../../server/src/kpi/complaint-kpis';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { describeBases } from './figures-bases';
import { describeDeskFigures } from './figures-desk';
import { CASES, DAY, liveFigures, NOW, START, WINDOW, type FiguresHost } from './figures-host';
import { describeReview } from './figures-review';
import { kaplanMeierQuantile } from './kaplan-meier-quantile';

describeOnEachDatabase('figures of complaints', (database) => {
  let figures: FiguresHost;
  let host: Host;
  let token: string;
  let ask: FiguresHost['ask'];

  const refused = async (path: string): Promise<string> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(400);
    return body.error.message;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    figures = await liveFigures(host);
    ({ token, ask } = figures);
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
    // k1 and k2 each complained twice of one cause; nothing came after their second complaints, nor after the guests'.
    expect(await ask(`recurrence?${WINDOW}`)).toMatchObject({ numerator: 2, denominator: 7 });
    // k1 complained of the same category within 7 days of its first closing.
    expect(await ask(`fcr?${WINDOW}`)).toMatchObject({ numerator: 5, denominator: 7 });
    expect(await ask(`escalation_rate?${WINDOW}`)).toMatchObject({ numerator: 0, n: 10 });
    expect(await ask(`remedy_cost?${WINDOW}&by=location`)).toMatchObject({
      value: 4000,
      n: 2,
      terms: { currency: 'SAR', currencies: ['SAR'] },
    });
  });

  it.each(['location', 'touchpoint', 'category', 'channel', 'team'])(
    'tells every KPI by %s, and no case is lost between the groups',
    async (by) => {
      for (const { key } of caseKpis) {
        const whole = await ask(`${key}?${WINDOW}`);
        const { groups } = await ask(`${key}?${WINDOW}&by=${by}`);
        const sum = groups.reduce((total, { n }) => total + n, 0);
        expect({ key, n: sum }).toEqual({ key, n: whole.n });
      }
    }
  );

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

  describeBases(() => figures);
  describeReview(() => figures);
  describeDeskFigures(() => figures);
});
