import type { Journey } from '../../../shared/contracts/journey';
import type { Host } from '../host';
import { placesOf, uid, type JourneyClient } from './journey-client';

const JOURNEY = 'plugin::cx.journey';

interface StoredSchema {
  tables: { name: string; columns: { name: string }[] }[];
}

/** The map as a custom field: the Content Manager's form hands it on, and its column stays what it was. */
export const mapFieldCases = (of: () => { host: Host; editor: JourneyClient }): void => {
  describe('the map as a field of the Content Manager', () => {
    const form = async (method: 'post' | 'put', path: string, data: object) =>
      of()
        .host.request[method](`/content-manager/collection-types/${JOURNEY}${path}`)
        .set('Authorization', `Bearer ${await of().host.adminToken()}`)
        .send(data);

    it('is a column of JSON like any other', async () => {
      const { strapi } = of().host;
      const { attributes, tableName } = strapi.db.metadata.get(JOURNEY);
      expect(attributes.map?.type).toBe('json');
      expect(strapi.contentType(uid('journey')).attributes).toMatchObject({
        map: { type: 'json', customField: 'plugin::cx.journey-map', required: true },
      });
      const stored = await strapi.db.connection('strapi_database_schema').first('schema');
      const schema = (
        typeof stored.schema === 'string' ? JSON.parse(stored.schema) : stored.schema
      ) as StoredSchema;
      const columns = schema.tables.find(({ name }) => name === tableName)?.columns ?? [];
      // As it was synchronised while the attribute was a plain one of JSON.
      expect(columns.find(({ name }) => name === 'map')).toEqual({
        name: 'map',
        type: 'jsonb',
        args: [],
        defaultTo: null,
        notNullable: false,
        unsigned: false,
      });
    });

    it('begins empty where the form knows none, and is drawn from there', async () => {
      const { editor } = of();
      const made = await form('post', '', { name: 'By form', key: 'by-form', state: 'current' });
      expect(made.status).toBe(201);
      const { documentId } = made.body.data as { documentId: string };
      const draft = await editor.open(documentId);
      expect(draft.journey).toMatchObject({ key: 'by-form', stages: [] });
      expect(draft.journey.lanes.length).toBeGreaterThan(0);
      const journey: Journey = {
        ...draft.journey,
        stages: [{ key: 'buy', name: 'Buy', steps: [] }],
      };
      await editor.save(documentId, draft.revision, journey).expect(200);
    });

    it('is handed on by the form as it is, and refused where it is none', async () => {
      const { editor } = of();
      const { documentId, journey } = await editor.make({ from: 'empty', name: 'Handed on' });
      const { key, lanes } = journey;
      const map = { ...journey, lanes, stages: [{ key: 'buy', name: 'Buy', steps: [] }] };
      const { version, scenario, goal, persona, segment, location, stages } = map;
      const whole = { version, scenario, goal, persona, segment, location, lanes, stages };
      const saved = await form('put', `/${documentId}`, { name: 'Renamed', key, map: whole });
      expect(saved.status).toBe(200);
      expect((await editor.open(documentId)).journey).toEqual({
        ...journey,
        name: 'Renamed',
        stages,
      });
      const refused = await form('put', `/${documentId}`, { map: { ...whole, stages: 7 } });
      expect(refused.status).toBe(400);
      expect(placesOf(refused.body)).toEqual(['map.stages']);
    });

    it('does no harm to the list where a draft of old has none', async () => {
      const { host, editor } = of();
      const { documentId } = await editor.make({ from: 'empty', name: 'Of old' });
      await host.strapi.db
        .connection(host.strapi.db.metadata.get(JOURNEY).tableName)
        .where({ document_id: documentId })
        .update({ map: null });
      const { data } = await editor.get('');
      expect(data.map(({ name }: { name: string }) => name)).toContain('Of old');
      expect((await editor.open(documentId)).journey.stages).toEqual([]);
    });
  });
};
