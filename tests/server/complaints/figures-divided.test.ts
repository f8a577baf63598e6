import { caseKpis } from '../../../server/src/kpi';
import type { Estimate } from '../../../shared/contracts/kpi';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { AGENT } from './case-steps';
import { at, filing, liveFigures, WINDOW, type FiguresHost, type Told } from './figures-host';

/** A first answer is due at the end of the day of receipt, 0.46 days after 6 in the morning. */
const IN_TIME = 0.4;
const TOO_LATE = 0.5;

const CASES: Told[] = [
  {
    ...{ day: 0, answered: IN_TIME, closed: 2, filedFor: 'care', channel: 'phone', cost: 900 },
    ...{ location: 'north', touchpoint: 'till', category: 'late' },
  },
  {
    ...{ day: 0, answered: TOO_LATE, closed: 4, filedFor: 'care', channel: 'phone' },
    handed: { day: 1, team: 'shop' },
  },
  {
    ...{ day: 1, answered: 1 + IN_TIME, closed: 4, filedFor: 'shop' },
    ...{ location: 'south', touchpoint: 'van', category: 'rude', cost: 300 },
  },
  { day: 2, answered: null, closed: null, filedFor: 'shop', handed: { day: 4, team: 'legal' } },
  { day: 9, answered: 9 + IN_TIME, closed: 30, filedFor: 'care', channel: 'email', external: 12 },
];

describeOnEachDatabase('figures of complaints, divided', (database) => {
  let host: Host;
  let ask: FiguresHost['ask'];
  let complaints: FiguresHost['complaints'];

  beforeAll(async () => {
    host = await startHost({ database });
    ({ ask, complaints } = await liveFigures(host, CASES));
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  const parts = async (path: string) =>
    (await ask(path)).groups
      .map(({ key, numerator, denominator }) => [key, numerator, denominator])
      .sort();

  it('holds a promise against the team that had the case when it was decided', async () => {
    expect(await parts(`sla_met?${WINDOW}&promise=first_response&by=team`)).toEqual([
      ['care', 2, 3],
      ['shop', 1, 2],
    ]);
    const of = (team: string) =>
      ask(`sla_met?${WINDOW}&promise=first_response&filters[team]=${team}`);
    expect(await of('care')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await of('legal')).toMatchObject({ n: 0, value: null });
    // Other figures are of the team that has the case now.
    expect(await parts(`escalation_rate?${WINDOW}&by=team`)).toEqual([
      ['care', 0, 2],
      ['legal', 0, 1],
      ['shop', 0, 2],
    ]);
  });

  it('counts what went to an external body, until it was exhausted and after', async () => {
    expect(await ask(`external_referral?${WINDOW}`)).toMatchObject({
      ...{ numerator: 1, denominator: 5, value: 20, unit: 'percent', direction: 'down' },
      confidence: { method: 'wilson' },
    });
    expect(await parts(`external_referral?${WINDOW}&by=channel`)).toEqual([
      ['email', 1, 1],
      ['phone', 0, 2],
      ['website', 0, 2],
    ]);
    // It was exhausted on the 2nd of April.
    const ended = (dates: string) => ask(`external_referral?${dates}&timeZone=UTC&basis=ended`);
    expect(await ended('from=2025-03-01&to=2025-03-31')).toMatchObject({
      ...{ numerator: 0, denominator: 3 },
    });
    expect(await ended('from=2025-04-01&to=2025-04-30')).toMatchObject({
      ...{ numerator: 1, denominator: 1 },
    });
  });

  /** What can't be divided as cases are is held against all of it, which the answer says. */
  const DIVISIONS = caseKpis.flatMap((kpi) => kpi.bases.map((basis) => [kpi.key, basis] as const));
  it.each(DIVISIONS)('divides %s by the day of “%s” into parts that add up', async (key, basis) => {
    const twofold = (caseKpis.find((kpi) => kpi.key === key)?.bases.length ?? 0) > 1;
    const promise = key === 'sla_met' ? '&promise=first_response' : '';
    const currency = key === 'remedy_cost' ? '&currency=SAR' : '';
    const query = `${key}?${WINDOW}${twofold ? `&basis=${basis}` : ''}${promise}${currency}`;
    const whole = await ask(query);
    expect(whole.n).toBeGreaterThan(key === 'recurrence' ? -1 : 0);
    for (const by of ['location', 'touchpoint', 'category', 'channel', 'team'] as const) {
      const answer = await ask(`${query}&by=${by}`);
      const sum = (of: (group: Estimate) => number | null) =>
        answer.groups.reduce((all, group) => all + (of(group) ?? 0), 0);
      const told = [key, by, answer.basis, sum(({ n }) => n), answer.value];
      expect(told).toEqual([key, by, basis, whole.n, whole.value]);
      if (whole.numerator !== null) expect(sum((group) => group.numerator)).toBe(whole.numerator);
      if (key === 'backlog' || key === 'remedy_cost')
        expect(sum(({ value }) => value)).toBe(whole.value);
      if (key === 'complaint_rate') {
        const known = by === 'location' || by === 'touchpoint' || by === 'channel';
        expect(answer.terms?.exposureOfAll).toEqual(known ? [] : [by]);
      }
    }
  });

  it('leaves out what is asked about alone, not what other places leave out', async () => {
    at(100);
    for (const location of ['north', 'north', 'south']) {
      const { row } = await complaints.file(
        filing({ day: 100, answered: null, closed: null, location })
      );
      const wish = { type: 'step', to: 'out_of_scope', reason: 'of another company' } as const;
      await complaints.execute(row.reference, [wish], { by: AGENT });
    }
    const leftOut = async (filters: string) => {
      const june = 'from=2025-06-01&to=2025-06-30&timeZone=UTC';
      const { exclusions } = await ask(`escalation_rate?${june}${filters}`);
      return exclusions.invalid;
    };
    expect(await leftOut('')).toBe(3);
    expect(await leftOut('&filters[location]=north')).toBe(2);
    expect(await leftOut('&filters[location]=south&filters[channel]=website')).toBe(1);
    expect(await leftOut('&filters[channel]=phone')).toBe(0);
  });
});
