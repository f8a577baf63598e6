import type { GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import type { Host } from '../host';
import { mapWith, type JourneyClient } from './journey-client';

interface Context {
  host: Host;
  editor: JourneyClient;
}

/** The middle of the weeks in which people answered. */
const CHANGED = Date.parse('2025-03-17T10:00:00Z');

/** Numbers of versions that are over; in the host of the editor's tests, after the overlay's. */
export const versionCases = (context: () => Context): void =>
  describe('the numbers of an old version', () => {
    it('are those of the time until the next one', async () => {
      const { host, editor } = context();
      const { documentId, journey, revision } = await editor.make({ from: 'empty', name: 'Over' });
      const map = mapWith({ buy: [{ id: 'parcel', cells: { touchpoint: 't-parcel' } }] });
      const saved = await editor.save(documentId, revision, { ...journey, ...map }).expect(200);
      const base = saved.body.data.revision;
      for (const number of [1, 2]) {
        const { body } = await editor.send('post', `/${documentId}/publish`, { base }).expect(200);
        expect(body.data.inForce.version).toBe(number);
      }
      const versions = () => host.strapi.db.connection('cx_journey_versions');
      const [first, second] = [1, 2].map((version) => ({ journey: journey.key, version }));
      await versions()
        .where(first!)
        .update({
          valid_from: Date.parse('2025-03-03T00:00:00Z'),
          valid_until: CHANGED,
        });
      await versions().where(second!).update({ valid_from: CHANGED });

      const read = async (query: string): Promise<GetJourneyOverlay.Response['data']> =>
        (await editor.get(`/${documentId}/overlay?timeZone=UTC&kpis=csat&${query}`)).data;
      // 80 answers on the 28 days from 3 to 30 March: 43 of them on the first 15.
      const whole = await read('from=2025-03-03&to=2025-03-30');
      expect(whole.journey.metrics).toMatchObject([{ n: 80 }]);
      for (const query of ['version=1', 'version=1&from=2025-03-03&to=2025-03-30']) {
        const old = await read(query);
        expect(old).toMatchObject({
          version: { version: 1, until: new Date(CHANGED).toISOString() },
          window: { from: '2025-03-03', to: '2025-03-17' },
          journey: { responses: 43, metrics: [{ n: 43 }] },
        });
      }
      const now = await read('version=2&from=2025-03-03&to=2025-03-30');
      expect(now).toMatchObject({ version: { until: null }, window: { from: '2025-03-17' } });
    });
  });
