import type { PainPoint } from '../../../shared/contracts/journey';
import { stepsOf } from '../../../shared/journey-map';
import type { Host } from '../host';
import { mapWith, uid, type JourneyClient } from './journey-client';
import { BAD, GOOD, said } from './spoken';

interface Context {
  host: Host;
  editor: JourneyClient;
}

const PLACES = ['scope-east', 'scope-west', 'scope-south'];

/** Two steps, and at each of three locations as many answers to both. */
const RESPONSES = PLACES.flatMap((location) => [
  ...said('scope-fine', 40, GOOD, { location, segment: 'loyal' }),
  ...said('scope-poor', 40, BAD, { location, segment: 'loyal' }),
]);

const MAP = mapWith({
  visit: [
    { id: 'fine', cells: { touchpoint: 'scope-fine' } },
    { id: 'poor', cells: { touchpoint: 'scope-poor' } },
  ],
});

/** Whose answers a pain point on the map rests on; in the host of the editor's tests, after the overlay's. */
export const scopeCases = (context: () => Context): void =>
  describe('a pain point that is taken onto the map', () => {
    const make = async (name: string) => {
      const { editor } = context();
      const made = await editor.make({ from: 'empty', name });
      await editor.save(made.documentId, made.revision, { ...made.journey, ...MAP }).expect(200);
      return editor.open(made.documentId);
    };
    const accept = async (name: string, filters: object): Promise<PainPoint | undefined> => {
      const { editor } = context();
      const { documentId, revision } = await make(name);
      const window = { from: '2025-03-03', to: '2025-03-30', timeZone: 'UTC', kpis: 'csat' };
      await editor
        .send('post', `/${documentId}/pain-points`, {
          base: revision,
          id: 'poor:csat:below_others',
          text: 'It is cold',
          window: { ...window, filters },
        })
        .expect(200);
      const { journey } = await editor.open(documentId);
      return stepsOf(journey).find(({ id }) => id === 'poor')?.cells.painPoints?.[0];
    };

    beforeAll(async () => {
      const { host } = context();
      for (const key of ['scope-fine', 'scope-poor'])
        await host.strapi
          .documents(uid('touchpoint'))
          .create({ data: { key, name: key, channel: 'store' } as never });
      for (const key of PLACES)
        await host.strapi.documents(uid('location')).create({
          data: { key, name: key, timeZone: 'UTC', region: `Scope/${key}` } as never,
        });
      const { body } = await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .send({ responses: RESPONSES, allOrNothing: true })
        .expect(200);
      expect(body.data.rejected).toBe(0);
    });

    it('keeps every key of those whose answers they were', async () => {
      const filters = { location: { $in: ['scope-east', 'scope-west'] }, segment: 'loyal' };
      expect((await accept('Of two shops', filters))?.evidence).toMatchObject({
        n: 80,
        scope: {
          location: ['scope-east', 'scope-west'],
          segment: 'loyal',
          touchpoint: 'scope-poor',
        },
      });
    });

    it('keeps the regions as well', async () => {
      const filters = { region: { $in: ['Scope/scope-east', 'Scope/scope-south'] } };
      const found = await accept('Of two regions', filters);
      expect(found?.evidence).toMatchObject({
        n: 80,
        scope: { region: ['Scope/scope-east', 'Scope/scope-south'], touchpoint: 'scope-poor' },
      });
      expect(found?.evidence?.scope).not.toHaveProperty('location');
    });
  });
