import type { Journey } from '../../../shared/contracts/journey';
import { stepsOf } from '../../../shared/journey-map';
import type { Host } from '../host';
import { mapWith, uid, type JourneyClient } from './journey-client';

interface Context {
  host: Host;
  editor: JourneyClient;
}

const namesOf = (journey: Journey) => stepsOf(journey).map(({ id, name }) => [id, name]);

/** Steps that have their names from touchpoints, and tables that people wrote; in the host of the editor's tests. */
export const lostTouchpointCases = (context: () => Context): void =>
  describe('a step whose touchpoint the site does not have', () => {
    const createTouchpoint = async (key: string, name: string) =>
      (
        await context()
          .host.strapi.documents(uid('touchpoint'))
          .create({ data: { key, name, channel: 'store' } as never })
      ).documentId;
    const fromFile = async (format: string, text: string) =>
      (
        await context()
          .editor.send('post', '', { from: 'file', format, text, name: 'From a file' })
          .expect(201)
      ).body;

    it('takes the touchpoint’s name along from another site’s file, or else its key', async () => {
      const { editor } = context();
      const { journey } = await editor.make({ from: 'empty', name: 'From elsewhere' });
      const steps = [
        { id: 'a', name: '', cells: { touchpoint: 'kiosk' } },
        { id: 'b', name: '', cells: { touchpoint: 'drone' } },
        { id: 'c', name: 'Asks', cells: { touchpoint: 'kiosk' } },
        { id: 'd', name: '', cells: { touchpoint: 'checkout' } },
      ];
      const file = { ...journey, ...mapWith({ buy: steps }), touchpoints: { kiosk: 'The kiosk' } };
      const { data, meta } = await fromFile('json', JSON.stringify(file));
      expect(namesOf(data.journey)).toEqual([
        ['a', 'The kiosk'],
        ['b', 'drone'],
        ['c', 'Asks'],
        ['d', ''],
      ]);
      expect(
        meta.missing.map(({ step, name }: { step: string; name: string }) => [step, name])
      ).toEqual(namesOf(data.journey).slice(0, 3));
    });

    it('is told by files that name the touchpoints', async () => {
      const { editor } = context();
      const made = await editor.make({ from: 'empty', name: 'Names along' });
      const map = mapWith({ buy: [{ id: 'a', name: '', cells: { touchpoint: 'checkout' } }] });
      await editor.save(made.documentId, made.revision, { ...made.journey, ...map }).expect(200);
      const { text } = await editor.send('get', `/${made.documentId}/export?format=json`);
      expect(JSON.parse(text).touchpoints).toEqual({ checkout: 'The checkout' });
    });

    it('keeps the key when an old version is restored', async () => {
      const { host, editor } = context();
      const touchpoint = await createTouchpoint('fleeting', 'Pop-up shop');
      const made = await editor.make({ from: 'empty', name: 'Fleeting' });
      const { documentId } = made;
      const publish = (base: string | null) =>
        editor.send('post', `/${documentId}/publish`, { base }).expect(200);
      const save = async (base: string | null, cells: object) => {
        const map = mapWith({ buy: [{ id: 'a', name: '', cells: cells as never }] });
        const { body } = await editor
          .save(documentId, base, { ...made.journey, ...map })
          .expect(200);
        return body.data.revision as string;
      };
      const first = await save(made.revision, { touchpoint: 'fleeting' });
      await publish(first);
      const base = await save(first, {});
      await publish(base);
      await host.strapi.documents(uid('touchpoint')).delete({ documentId: touchpoint });
      const { body } = await editor
        .send('post', `/${documentId}/versions/1/restore`, { base })
        .expect(200);
      expect(stepsOf(body.data.journey)).toEqual([{ id: 'a', name: 'fleeting', cells: {} }]);
      expect(body.meta.missing).toMatchObject([{ step: 'a', key: 'fleeting', name: 'fleeting' }]);
    });

    it('is found by its name in any language, in a table with columns of any', async () => {
      const { host } = context();
      const documentId = await createTouchpoint('returns-desk', 'Returns desk');
      await host.strapi.documents(uid('touchpoint')).update({
        documentId,
        locale: 'fa',
        data: { name: 'باجهٔ مرجوعی' } as never,
      });
      for (const key of ['twin-1', 'twin-2']) await createTouchpoint(key, 'The twins');
      const rows = [
        'مرحله,گام,نقطه تماس,احساس',
        'خرید,می‌پردازد,checkout,2',
        'خرید,برمی‌گرداند,باجه مرجوعي,-1',
        'خرید,باز می‌گردد,returns  DESK,',
        'خرید,,The twins,',
      ];
      const { data, meta } = await fromFile('csv', rows.join('\n'));
      const steps = stepsOf(data.journey as Journey);
      expect(steps.map(({ name, cells }) => [name, cells.touchpoint, cells.emotion])).toEqual([
        ['می‌پردازد', 'checkout', 2],
        ['برمی‌گرداند', 'returns-desk', -1],
        ['باز می‌گردد', 'returns-desk', undefined],
        ['The twins', undefined, undefined],
      ]);
      expect(meta.missing).toMatchObject([{ key: null, name: 'The twins' }]);
    });
  });
