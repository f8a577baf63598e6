import { workingTime } from '../../../server/src/calendar';
import type { ComplaintsService, Wish } from '../../../server/src/services/complaints';
import type { WorkingHoursService } from '../../../server/src/services/complaints/hours';
import type { GetDurationCurves } from '../../../shared/contracts/complaint-durations';
import type {
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../shared/contracts/complaint-figures';
import type { ListComplaints } from '../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Host } from '../host';
import { AGENT, INVESTIGATING } from './case-steps';
import {
  assessed,
  at,
  DAY,
  filing,
  NOW,
  START,
  WINDOW,
  type FiguresHost,
  type Told,
} from './figures-host';

/** What the desk's own page of figures says of the cases. */
export const describeDeskFigures = (figures: () => FiguresHost): void => {
  describe('for those who may read complaints', () => {
    let host: Host;
    let ask: FiguresHost['ask'];
    let complaints: ComplaintsService;
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
      ({ host, ask, complaints } = figures());
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
        INVESTIGATING,
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
      expect(ageing.buckets[4]).toMatchObject({
        after: '2025-03-02T00:00:00.000Z',
        upTo: '2025-03-18T00:00:00.000Z',
      });
      expect(ageing.buckets[0]).toMatchObject({ upTo: null });
      expect(ageing.buckets[5]).toMatchObject({ after: null });
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

    it('tells what remedies cost in the currency that is asked for, and never in another', async () => {
      const costIn = async (currency: string) =>
        (
          await look<GetComplaintFigures.Response['data']>(`?${WINDOW}&currency=${currency}`)
        ).cards.find(({ kpi }) => kpi === 'remedy_cost');
      const riyals = { value: 4000, n: 2, terms: { currency: 'SAR', currencies: ['SAR'] } };
      expect(await costIn('SAR')).toMatchObject(riyals);
      expect(await costIn('EGP')).toMatchObject({ value: null, n: 0, flags: ['no_data'] });
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
};
