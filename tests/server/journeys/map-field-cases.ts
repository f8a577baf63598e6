import type { Journey, JourneyMap } from '../../../shared/contracts/journey';
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

    const read = async (documentId: string, locale = 'en') =>
      (
        await of()
          .host.request.get(
            `/content-manager/collection-types/${JOURNEY}/${documentId}?locale=${locale}`
          )
          .set('Authorization', `Bearer ${await of().host.adminToken()}`)
          .expect(200)
      ).body.data as { name: string; key: string; map: JourneyMap & { readAs?: unknown } };

    /** A form that was opened before a stage was drawn on the board. */
    const staleForm = async (name: string) => {
      const { editor } = of();
      const { documentId, revision, journey } = await editor.make({ from: 'empty', name });
      const { key, map } = await read(documentId);
      const stages = [{ key: 'buy', name: 'Drawn meanwhile', steps: [] }];
      await editor.save(documentId, revision, { ...journey, stages }).expect(200);
      return { documentId, stages, form: { name, key, map } };
    };

    it('keeps what was drawn on the board while the form lay open', async () => {
      const { documentId, stages, form: old } = await staleForm('Lay open');
      const saved = await form('put', `/${documentId}`, { ...old, name: 'Typed in the form' });
      expect(saved.status).toBe(200);
      const { journey } = await of().editor.open(documentId);
      expect(journey).toMatchObject({ name: 'Typed in the form', stages });
      expect(journey).not.toHaveProperty('readAs');
      const again = await read(documentId);
      const published = await form('post', `/${documentId}/actions/publish`, again);
      expect(published.status).toBe(200);
      const rows = await of().host.strapi.db.query(JOURNEY).findMany({ where: { documentId } });
      expect(rows).toHaveLength(2);
      for (const { map } of rows) {
        expect(map).not.toHaveProperty('readAs');
        expect(map).toMatchObject({ stages });
      }
    });

    it('refuses a map that was changed from what is there no more, and writes nothing of it', async () => {
      const { documentId, stages, form: old } = await staleForm('Changed twice');
      const mine = [{ key: 'mine', name: 'Mine', steps: [] }];
      const map = { ...old.map, stages: mine };
      const refused = await form('put', `/${documentId}`, { ...old, name: 'Not this', map });
      expect(refused.status).toBe(400);
      expect(placesOf(refused.body)).toEqual(['map']);
      const before = await of().editor.open(documentId);
      expect(before.journey).toMatchObject({ name: 'Changed twice', stages });
      const fresh = await read(documentId);
      const taken = await form('put', `/${documentId}`, {
        map: { ...fresh.map, stages: [...stages, ...mine] },
      });
      expect(taken.status).toBe(200);
      const after = await of().editor.open(documentId);
      expect(after.journey.stages.map(({ key }) => key)).toEqual(['buy', 'mine']);
    });

    it('takes the map of another language where it is filled in from there', async () => {
      const { documentId, stages } = await staleForm('Filled in');
      const { key, map } = await read(documentId);
      const saved = await form('put', `/${documentId}?locale=fa`, { name: 'پرشده', key, map });
      expect(saved.status).toBe(200);
      const told = await of().editor.open(documentId, '?locale=fa');
      expect(told.journey).toMatchObject({ name: 'پرشده', stages });
      const before = await read(documentId, 'fa');
      await form('put', `/${documentId}`, { map: { ...map, stages: [] } });
      const emptied = await read(documentId);
      const filled = { name: before.name, key, map: emptied.map };
      expect((await form('put', `/${documentId}?locale=fa`, filled)).status).toBe(200);
      expect((await of().editor.open(documentId, '?locale=fa')).journey.stages).toEqual([]);
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
