import type { GetDurationCurves } from '../../../shared/contracts/complaint-durations';
import type { GetComplaintCauses } from '../../../shared/contracts/complaint-figures';
import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import type { GetKpiDimensions } from '../../../shared/contracts/kpi-page';
import { caseKpis } from '../../../server/src/kpi/complaint-kpis';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { liveFigures, WINDOW, type FiguresHost, type Told } from './figures-host';

/** delivery: late (van), lost · goods: broken · of the tree nobody knows: gone */
const TREE: Record<string, string | null> = {
  delivery: null,
  late: 'delivery',
  van: 'late',
  lost: 'delivery',
  goods: null,
  broken: 'goods',
};

const CASES: Told[] = [
  { day: 0, answered: 0.5, closed: 1, category: 'van' },
  { day: 0, answered: 0.5, closed: 2, category: 'late' },
  { day: 1, answered: 1.5, closed: 4, category: 'lost', cost: 700 },
  { day: 1, answered: null, closed: null, category: 'delivery' },
  { day: 2, answered: 2.5, closed: 3, category: 'broken', cost: 300 },
  { day: 3, answered: null, closed: null, category: 'gone' },
  { day: 4, answered: null, closed: null },
];

describeOnEachDatabase('figures of complaints by the tree of categories', (database) => {
  let host: Host;
  let figures: FiguresHost;
  let admin: string;

  const categories = () =>
    host.strapi.documents('plugin::cx.complaint-category' as 'plugin::upload.file');
  const get = async (path: string) =>
    (await host.request.get(path).set('Authorization', `Bearer ${admin}`).expect(200)).body;
  const counted = ({ groups }: KpiAnswer) =>
    Object.fromEntries(groups.map(({ key, numerator }) => [key, numerator]));
  const rate = (query: string) => figures.ask(`complaint_rate?${WINDOW}${query}`);
  const queue = async (query: string): Promise<number> =>
    (await get(`/cx/complaints?queue=all${query}`)).data.length;

  beforeAll(async () => {
    host = await startHost({ database });
    admin = await host.adminToken();
    for (const [key, parent] of Object.entries(TREE)) {
      const data = { key, name: `The ${key}`, ...(parent && { parent }) };
      await categories().create({ data: data as never });
    }
    figures = await liveFigures(host, CASES);
  }, 300_000);
  afterAll(async () => {
    jest.useRealTimers();
    await host.stop();
  });

  it('counts under its own category, or under the top of the tree', async () => {
    expect(counted(await rate('&by=category'))).toEqual({
      ...{ van: 1, late: 1, lost: 1, delivery: 1, broken: 1, gone: 1, null: 1 },
    });
    const top = await rate('&by=topCategory');
    expect(counted(top)).toEqual({ delivery: 4, goods: 1, gone: 1, null: 1 });
    expect(top.groups.map(({ key, label }) => [key, label])).toEqual(
      expect.arrayContaining([
        ['delivery', 'The delivery'],
        ['gone', 'gone'],
      ])
    );
    expect(top.terms?.exposureOfAll).toEqual(['topCategory']);
    expect(top.groups.every(({ denominator }) => denominator === 200)).toBe(true);
  });

  it('shows the next level below what is asked for', async () => {
    const below = await rate('&by=topCategory&filters[category]=delivery');
    expect(counted(below)).toEqual({ late: 2, lost: 1, 'delivery/': 1 });
    expect(below.groups.find(({ key }) => key === 'delivery/')?.label).toBe(
      'The delivery (directly)'
    );
    expect(counted(await rate('&by=topCategory&filters[category]=late'))).toEqual({
      ...{ van: 1, 'late/': 1 },
    });
  });

  it.each([
    ['delivery', 4],
    ['late', 2],
    ['late/', 1],
    ['gone', 1],
    ['nobody', 0],
  ])('takes by %s %i cases, in figures as in the queue and its file', async (category, n) => {
    expect((await rate(`&filters[category]=${category}`)).numerator).toBe(n);
    const asked = `&filters[category]=${encodeURIComponent(category)}`;
    expect(await queue(asked)).toBe(n);
    const counts = await get(`/cx/complaints/counts?${asked.slice(1)}`);
    expect(counts.data.all).toBe(n);
    const board = await get(`/cx/complaints/board?queue=all${asked}`);
    const shown = board.data.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(shown).toBe((await get(`/cx/complaints?queue=open${asked}`)).data.length);
    const { text } = await host.request
      .get(`/api/cx/complaints/export?${asked.slice(1)}`)
      .set('Authorization', `Bearer ${figures.token}`)
      .expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(n + 1);
  });

  it('loses no case between the groups of any KPI', async () => {
    for (const { key } of caseKpis) {
      const whole = await figures.ask(`${key}?${WINDOW}`);
      const { groups } = await figures.ask(`${key}?${WINDOW}&by=topCategory`);
      const sum = groups.reduce((total, { n }) => total + n, 0);
      expect({ key, n: sum }).toEqual({ key, n: whole.n });
    }
    const cost = await figures.ask(`remedy_cost?${WINDOW}&by=topCategory`);
    expect(cost.groups.map(({ key, value }) => [key, value]).sort()).toEqual(
      [
        ['delivery', 700],
        ['goods', 300],
      ].sort()
    );
  });

  it('draws curves and breakdowns by it', async () => {
    const { data }: GetDurationCurves.Response = await get(
      `/cx/complaint-figures/durations?${WINDOW}&by=topCategory`
    );
    expect(data.by).toBe('topCategory');
    expect(data.groups.map(({ label, n }) => [label, n])).toContainEqual(['The delivery', 4]);
    const page: GetKpiDimensions.Response = await get(
      `/cx/kpis/complaint_rate/dimensions?${WINDOW}&filters[category]=delivery`
    );
    const tree = page.data.find(({ by }) => by === 'topCategory');
    expect(tree?.groups.map(({ key }) => key).sort()).toEqual(['delivery/', 'late', 'lost']);
  });

  it('counts in the Pareto and in the review by it, as the registry does', async () => {
    const paretoOf = async (query: string): Promise<GetComplaintCauses.Response['data']> =>
      (await get(`/cx/complaint-figures/causes?${WINDOW}${query}`)).data;
    const bars = ({ category }: GetComplaintCauses.Response['data']) =>
      category.bars.map(({ label, n }) => [label, n]);
    const each = await paretoOf('');
    expect(each).toMatchObject({ categories: 'category', category: { total: 6, without: 1 } });
    expect(each.category.bars).toHaveLength(6);
    const top = await paretoOf('&categories=topCategory');
    expect(top).toMatchObject({ categories: 'topCategory', category: { total: 6, without: 1 } });
    expect(bars(top)).toEqual([
      ['The delivery', 4],
      ['The goods', 1],
      ['gone', 1],
    ]);
    expect(top.category.bars[0]?.cumulative).toBeCloseTo(4 / 6, 12);
    expect(top.cause).toEqual(each.cause);
    const below = await paretoOf('&categories=topCategory&filters[category]=delivery');
    expect(bars(below)).toEqual([
      ['The late', 2],
      ['The delivery (directly)', 1],
      ['The lost', 1],
    ]);
    const { data }: GetComplaintReview.Response = await get(
      `/cx/complaint-review?${WINDOW}&categories=topCategory`
    );
    expect(data.breakdowns.map(({ by }) => by)).toEqual(['location', 'topCategory', 'cause']);
    const counts = data.breakdowns[1]?.answers.find(({ kpi }) => kpi === 'complaint_rate');
    expect(counts && counted(counts)).toEqual(counted(await rate('&by=topCategory')));
  });

  it('reads the tree as it stands today: what was moved, archived or deleted keeps its cases', async () => {
    const [lost] = await categories().findMany({ filters: { key: 'lost' } as never });
    const data = { parent: 'goods', archived: true } as never;
    await categories().update({ documentId: lost?.documentId ?? '', data });
    expect(counted(await rate('&by=topCategory'))).toMatchObject({ delivery: 3, goods: 2 });
    // Strapi refuses it while complaints refer to it.
    await host.strapi.db.connection('cx_complaint_categories').where({ key: 'van' }).del();
    expect(counted(await rate('&by=topCategory'))).toMatchObject({ delivery: 2, van: 1 });
    expect((await rate('&filters[category]=van')).numerator).toBe(1);
  });

  it('is no filter, and not told to strangers', async () => {
    const refused = async (path: string) =>
      (await host.request.get(`/cx/${path}`).set('Authorization', `Bearer ${admin}`).expect(400))
        .body.error.details.errors[0].path;
    expect(await refused(`kpis/complaint_rate?${WINDOW}&filters[topCategory]=late`)).toEqual([
      ...['filters', 'topCategory'],
    ]);
    expect(await refused(`complaint-figures?${WINDOW}&filters[segment]=x`)).toEqual([
      ...['filters', 'segment'],
    ]);
    expect(await refused(`kpis/nps?${WINDOW}&by=topCategory`)).toEqual(['by']);
    for (const path of ['complaint-figures/causes', 'complaint-review']) {
      expect(await refused(`${path}?${WINDOW}&categories=cause`)).toEqual(['categories']);
    }
  });
});
