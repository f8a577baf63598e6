import { caseKpis, isComplaintKpi } from '../../../server/src/kpi/complaint-kpis';
import { getService } from '../../../server/src/services/get-service';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import {
  casesIn,
  dividedBy,
  EXACT,
  EXACT_BY,
  EXPECTED,
  FIRST_WEEK,
  isNothing,
  MARCH,
  told,
} from './figures-exact';
import { liveFigures, type FiguresHost, type Told } from './figures-host';

const TERMS: Record<string, string> = { sla_met: '&promise=acknowledgement' };

/** Twelve complaints in April and four in May, apart from the others by their channel. */
const LATER: Told[] = Array.from({ length: 16 }, (_, index) => ({
  ...{ day: index < 12 ? 30 + index : 60 + index, answered: null, closed: null },
  channel: 'social',
}));

describeOnEachDatabase('figures of complaints, each group exactly', (database) => {
  let host: Host;
  let figures: FiguresHost;
  const ask = (path: string) => figures.ask(path);
  const dates = ({ from, to }: typeof MARCH) => `from=${from}&to=${to}&timeZone=UTC`;
  const post = (path: string, body: object) =>
    host.request
      .post(`/api/cx/${path}`)
      .set('Authorization', `Bearer ${figures.token}`)
      .send(body)
      .expect(200);

  beforeAll(async () => {
    host = await startHost({ database });
    for (const key of ['till', 'shop']) {
      await host.strapi
        .documents('plugin::cx.touchpoint' as 'plugin::upload.file')
        .create({ data: { key, name: key, channel: 'store' } as never });
    }
    figures = await liveFigures(host, [...EXACT, ...LATER]);
    const answered = (touchpoint: string, channel: string) => ({
      ...{ touchpoint, channel, occurredAt: '2025-03-12T10:00:00Z' },
      answers: [{ metric: 'nps', score: 9 }],
    });
    await post('feedback/batch', {
      responses: [
        ...Array.from({ length: 30 }, () => answered('till', 'phone')),
        ...Array.from({ length: 20 }, () => answered('shop', 'website')),
      ],
    });
    await post('exposures', {
      exposures: [
        { name: 'visits', date: '2025-04-15', value: 5000 },
        { name: 'visits', date: '2025-05-15', value: 5200 },
      ],
    });
  }, 400_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('are expected of every KPI of cases but the pace of the backlog', () => {
    const known = caseKpis.map(({ key }) => key).filter((key) => key !== 'backlog_days');
    expect(Object.keys(EXPECTED).sort()).toEqual(known.sort());
  });

  it.each(EXACT_BY)('tell every KPI by %s, by both dates', async (by) => {
    for (const { key, bases } of caseKpis.filter(({ key: one }) => one in EXPECTED)) {
      for (const basis of bases) {
        for (const window of [MARCH, FIRST_WEEK]) {
          const asked = bases.length > 1 ? `&basis=${basis}` : '';
          const query = `${key}?${dates(window)}${asked}${TERMS[key] ?? ''}`;
          const { groups, basis: said } = await ask(`${query}&by=${by}`);
          const found = new Map(groups.map((group) => [group.key, group]));
          const expected = [...dividedBy(EXACT, by)].flatMap(([group, cases]) => {
            const wanted = EXPECTED[key]?.(cases, window, basis) ?? {};
            return isNothing(wanted) && !found.has(group) ? [] : [[group, wanted] as const];
          });
          const exact = expected.map(([group, wanted]) => {
            const one = found.get(group);
            return [group, one ? told(one, wanted) : null];
          });
          expect({ key, basis: said, window, groups: exact }).toEqual({
            ...{ key, basis, window, groups: expected.map(([group, wanted]) => [group, wanted]) },
          });
          const [[chosen, cases] = [null, []]] = dividedBy(EXACT, by);
          const one = await ask(`${query}&filters[${by}]=${chosen}`);
          const wanted = EXPECTED[key]?.(cases, window, basis) ?? {};
          expect({ key, one: told(one, wanted) }).toEqual({ key, one: wanted });
        }
      }
    }
  });

  it('hold complaints against the responses of their own channel and touchpoint, of all for a team', async () => {
    const exposures = async (by: string) =>
      Object.fromEntries(
        (await ask(`complaint_rate?${dates(MARCH)}&by=${by}`)).groups.map(
          ({ key, numerator, denominator }) => [key, [numerator, denominator]]
        )
      );
    expect(await exposures('touchpoint')).toMatchObject({ till: [4, 30], shop: [3, 20] });
    expect(await exposures('channel')).toMatchObject({ phone: [5, 30], website: [2, 20] });
    expect(await exposures('team')).toEqual({ care: [4, 250], legal: [2, 250], null: [1, 250] });
  });

  it('compare two rates exactly: 4 of 5,200 with 12 of 5,000', async () => {
    const query =
      'from=2025-05-01&to=2025-05-31&timeZone=UTC&exposure=visits&filters[channel]=social';
    // What was filled in knows the channel: none of it is of this one alone.
    const apart = await ask(`complaint_change?${query}`);
    expect(apart).toMatchObject({ value: null, numerator: 4, denominator: 12 });
    const all = await ask(`complaint_change?${query.replace(/&filters.*/, '')}`);
    expect(all).toMatchObject({ unit: 'ratio', numerator: 4, denominator: 12, n: 16 });
    expect(all.value).toBeCloseTo(4 / 5200 / (12 / 5000), 10);
    expect(all.confidence).toMatchObject({ method: 'clopper_pearson', level: 0.95 });
    expect(all.confidence?.low).toBeCloseTo(0.0753, 4);
    expect(all.confidence?.high).toBeCloseTo(1.0575, 4);
    const rate = await ask(`complaint_rate?${query.replace(/&filters.*/, '')}&compare=previous`);
    expect(rate).toMatchObject({ numerator: 4, denominator: 5200 });
    expect(rate.change).toMatchObject({ significant: false });
    expect(rate.change?.pValue).toBeCloseTo(0.0646, 4);
  });

  it('stand on the overview, each card as its own endpoint tells it', async () => {
    const admin = await host.adminToken();
    const get = async (path: string) =>
      (await host.request.get(path).set('Authorization', `Bearer ${admin}`).expect(200)).body.data;
    const { cards } = await get(`/cx/overview?${dates(MARCH)}&filters[team]=care`);
    const kpis = getService('registry', host).list().filter(isComplaintKpi);
    expect(cards.map(({ kpi }: KpiAnswer) => kpi)).toEqual(kpis.map(({ key }) => key));
    const mine = EXACT.filter(({ filedFor }) => filedFor === 'care');
    for (const card of cards as KpiAnswer[]) {
      const own = await get(`/cx/kpis/${card.kpi}?${dates(MARCH)}&filters[team]=care`);
      expect(card).toEqual(own);
      const basis = caseKpis.find(({ key }) => key === card.kpi)?.bases[0] ?? '';
      const wanted = card.kpi === 'sla_met' ? {} : (EXPECTED[card.kpi]?.(mine, MARCH, basis) ?? {});
      expect({ kpi: card.kpi, ...told(card, wanted) }).toEqual({ kpi: card.kpi, ...wanted });
    }
    const whole = await get(`/cx/overview?${dates(MARCH)}`);
    const keys: string[] = whole.cards.map(({ kpi }: KpiAnswer) => kpi);
    const all = getService('registry', host).list();
    expect(keys).toEqual(all.map(({ key }) => key));
    expect(whole.cards.find(({ kpi }: KpiAnswer) => kpi === 'complaint_rate')).toMatchObject({
      ...{ numerator: casesIn(MARCH, 'received').length, denominator: 250 },
    });
  });
});
