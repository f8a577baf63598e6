import type { GetLinkedNumbers } from '../../../shared/contracts/touchpoint-link';
import type { ChartEvent } from '../../../shared/contracts/chart-event';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Host } from '../host';
import { placesOf, uid, type JourneyClient } from './journey-client';

interface Context {
  host: Host;
  editor: JourneyClient;
}

/** Entries of the host as the content of touchpoints; in the host of the editor's tests, after the overlay's. */
export const linkCases = (context: () => Context): void =>
  describe('an entry that is the content of a touchpoint', () => {
    const LOCATION = 'plugin::cx.location';
    let token: string;
    let documentId: string;

    const ask = (method: 'get' | 'put', path: string, by = token, body?: object) =>
      context()
        .host.request[method](`/cx/touchpoint-links/${path}`)
        .set('Authorization', `Bearer ${by}`)
        .send(body);

    beforeAll(async () => {
      const { host } = context();
      token = await host.adminToken();
      const [north] = await host.strapi.documents(uid('location')).findMany({ limit: 1 });
      documentId = north?.documentId ?? '';
    });

    it('is linked by those who may change it, to touchpoints that are there', async () => {
      const { host } = context();
      const path = `${LOCATION}/${documentId}`;
      expect((await ask('get', path).expect(200)).body.data).toEqual({
        touchpoints: [],
        mayChange: true,
      });
      const wrong = await ask('put', path, token, { touchpoints: ['gone'] }).expect(400);
      expect(placesOf(wrong.body)).toEqual(['touchpoints']);
      await ask('put', path, token, { touchpoints: ['t-pay', 't-page', 't-pay'] }).expect(200);
      const { body } = await ask('get', path).expect(200);
      expect(body.data.touchpoints.map(({ key }: { key: string }) => key)).toEqual([
        't-page',
        't-pay',
      ]);
      await ask('get', `${LOCATION}/nowhere`).expect(404);
      await ask('get', 'plugin::cx.nothing/x').expect(403);
      await host.request.get(`/cx/touchpoint-links/${path}`).expect(401);

      const read = { action: 'plugin::content-manager.explorer.read', subject: LOCATION };
      const reader = await host.adminToken([{ ...read, properties: { locales: null } }]);
      const seen = await ask('get', path, reader).expect(200);
      expect(seen.body.data.mayChange).toBe(false);
      await ask('get', `${path}/choices`, reader).expect(403);
      await ask('put', path, reader, { touchpoints: [] }).expect(403);
      await ask('get', `${path}/numbers`, reader).expect(403);
      const stranger = await host.adminToken([ADMIN_ACTIONS.readKpis]);
      await ask('get', path, stranger).expect(403);
      await ask('get', `${path}/numbers`, stranger).expect(404);
    });

    it('shows the scores of its touchpoints, with their weeks and journeys', async () => {
      const window = 'from=2025-03-03&to=2025-03-30&timeZone=UTC';
      const { body } = await ask('get', `${LOCATION}/${documentId}/numbers?${window}`).expect(200);
      const { touchpoints }: GetLinkedNumbers.Response['data'] = body.data;
      const pay = touchpoints.find(({ key }) => key === 't-pay');
      expect(pay).toMatchObject({ responses: 80, metrics: [{ kpi: 'csat', value: 12.5, n: 80 }] });
      expect(pay?.trend[0]?.series.map(({ n }) => n)).toEqual([20, 20, 20, 20]);
      expect(pay?.journeys.map(({ name }) => name)).toEqual(['Measured']);
    });

    it('leaves a mark on the charts of its touchpoints when it is published', async () => {
      const { host, editor } = context();
      const entry = await editor.make({ from: 'empty', name: 'As content' });
      await ask('put', `plugin::cx.journey/${entry.documentId}`, token, {
        touchpoints: ['t-chat'],
      }).expect(200);
      const marks = async (touchpoint: string): Promise<ChartEvent[]> => {
        const { body } = await host.request
          .get(`/cx/kpis/csat/page?filters[touchpoint]=${touchpoint}`)
          .set('Authorization', `Bearer ${token}`)
          .expect(200);
        return body.data.events.filter(({ kind }: ChartEvent) => kind === 'touchpoint');
      };
      expect(await marks('t-chat')).toEqual([]);
      await editor
        .send('post', `/${entry.documentId}/publish`, { base: entry.revision })
        .expect(200);
      expect(await marks('t-chat')).toMatchObject([
        { key: 't-chat', name: 't-chat', version: null },
      ]);
      expect(await marks('t-page')).toEqual([]);
    });
  });
