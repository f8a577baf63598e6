import { parse } from 'csv-parse/sync';
import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Store } from '../../../server/src/store/types';
import type { Host } from '../host';
import { WINDOW, type FiguresHost } from './figures-host';

/** What the management review says of the cases. */
export const describeReview = (figures: () => FiguresHost): void => {
  describe('in a management review', () => {
    let host: Host;
    let ask: FiguresHost['ask'];
    let reader: string;
    let north: string;
    const get = (query: string, as: string) =>
      host.request.get(`/cx/complaint-review?${query}`).set('Authorization', `Bearer ${as}`);
    const review = async (query = '', as = reader): Promise<GetComplaintReview.Data> =>
      (await get(`${WINDOW}${query}`, as).expect(200)).body.data;

    beforeAll(async () => {
      ({ host, ask } = figures());
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
      const last = found.performance.find(
        ({ kpi, terms }) => kpi === 'resolution_total' && terms?.quantile === 90
      );
      expect(last).toEqual(await ask(`resolution_total?${WINDOW}&quantile=90&compare=previous`));
      const named = new Set(found.definitions.map(({ key }) => key));
      expect(found.performance.every(({ kpi }) => named.has(kpi))).toBe(true);
      expect(found.before).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    });

    it('reads the cases once for all quantiles of a duration', async () => {
      const { complaintFigures } = host.strapi.plugin('cx').service('store') as Store;
      const read = jest.spyOn(complaintFigures, 'read');
      await review();
      const timed = read.mock.calls.filter(([{ reading }]) => reading === 'resolution_first');
      read.mockRestore();
      // Of the period, and of the one before.
      expect(timed).toHaveLength(2);
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
};
