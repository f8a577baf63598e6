import type { GetStart } from '../../../shared/contracts/preferences';
import type { GetGeneralSettings } from '../../../shared/contracts/settings';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { accessCases } from './access-cases';
import { intakeCases } from './intake-cases';
import { metricCases } from './metric-cases';
import { clientOf, pathsIn, type Scene } from './settings-client';

type Start = GetStart.Response['data'];
type General = GetGeneralSettings.Response['data'];

const NOTHING = { locale: null, calendar: null, digits: null };
const PERSIAN = { locale: 'fa', calendar: 'jalali', digits: 'arabext' };

describeOnEachDatabase('settings of the site', (database) => {
  let host: Host;
  let manager: string;
  let reader: string;

  const as = (token: string) => clientOf(host, token);
  const scene = (): Scene => ({ host, manager: as(manager), reader: as(reader) });
  const start = async (token: string): Promise<Start> =>
    (await as(token).get('start').expect(200)).body.data;
  const idOf = async (token: string): Promise<string> =>
    String(
      (await host.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`)).body.data
        .id
    );
  beforeAll(async () => {
    host = await startHost({ database, cx: { timeZone: 'Asia/Riyadh' } });
    await host.adminToken();
    manager = await host.adminToken([ADMIN_ACTIONS.manageSettings, ADMIN_ACTIONS.readKpis]);
    reader = await host.adminToken([ADMIN_ACTIONS.readKpis]);
  });
  afterAll(() => host.stop());

  describe('each admin’s language', () => {
    it('is nothing until it is chosen, then what was chosen last, each their own', async () => {
      expect(await start(reader)).toEqual({
        preference: null,
        site: { weekStart: 1, timeZone: 'Asia/Riyadh' },
        metricNames: {},
        views: [],
      });
      await as(reader)
        .put('preferences', { ...NOTHING, locale: 'ar' })
        .expect(200);
      const { body } = await as(reader).put('preferences', PERSIAN).expect(200);
      expect(body.data).toEqual(PERSIAN);
      expect((await start(reader)).preference).toEqual(PERSIAN);
      expect((await start(manager)).preference).toBeNull();
    });

    it('is known for what is written to admins, with Strapi’s language where nothing was chosen', async () => {
      const ids = [await idOf(reader), await idOf(manager)] as const;
      await host.strapi.db
        .query('admin::user')
        .update({ where: { id: ids[1] }, data: { preferedLanguage: 'ar' } });
      const languages = await host.strapi
        .plugin('cx')
        .service('preferences')
        .languagesOf([...ids, '987654']);
      expect(Object.fromEntries(languages)).toEqual({
        [ids[0]]: PERSIAN,
        [ids[1]]: { locale: 'ar', calendar: 'gregorian', digits: 'arab' },
      });
    });

    it('is refused where it is none, by its field, and without a login', async () => {
      const wrong = { locale: 'de', calendar: null, digits: 7 };
      expect(pathsIn((await as(reader).put('preferences', wrong).expect(400)).body)).toEqual([
        'locale',
        'digits',
      ]);
      const missing = await as(reader).put('preferences', { locale: 'fa' }).expect(400);
      expect(pathsIn(missing.body)).toEqual(['calendar', 'digits']);
      await as(reader)
        .put('preferences', { ...PERSIAN, theme: 'dark' })
        .expect(400);
      await as(reader).put('preferences', []).expect(400);
      await host.request.put('/cx/preferences').send(PERSIAN).expect(401);
      await host.request.get('/cx/start').expect(401);
      expect((await start(reader)).preference).toEqual(PERSIAN);
    });

    it('comes with the views of the pages that the reader may open', async () => {
      const view = { page: 'overview', name: 'Mine', query: '' };
      await host.request
        .post('/cx/views')
        .set('Authorization', `Bearer ${reader}`)
        .send(view)
        .expect(201);
      expect((await start(reader)).views).toMatchObject([view]);
      expect((await start(await host.adminToken([]))).views).toEqual([]);
    });
  });

  describe('the general settings', () => {
    const weeks = async (): Promise<string[]> => {
      const query = 'from=2025-03-08&to=2025-03-21&interval=week';
      const { body } = await as(reader).get(`kpis/responses?${query}`).expect(200);
      expect(body.data.window.weekStart).toBe((await start(reader)).site.weekStart);
      return body.data.series.map(({ period }: { period: string }) => period);
    };

    it('stand before the options, say who made them, and give way again', async () => {
      const before: General = (await as(manager).get('settings/general').expect(200)).body.data;
      const options = { weekStart: 1, timeZone: 'Asia/Riyadh' };
      expect(before).toEqual({
        values: options,
        stored: { weekStart: null, timeZone: null },
        options,
        change: null,
      });
      expect(await weeks()).toEqual(['2025-W10', '2025-W11', '2025-W12']);

      const saturday = await as(manager).put('settings/general', { weekStart: 6 }).expect(200);
      expect(saturday.body.data).toMatchObject({
        values: { weekStart: 6, timeZone: 'Asia/Riyadh' },
        stored: { weekStart: 6, timeZone: null },
        change: { by: expect.stringContaining('Role '), at: expect.stringContaining('T') },
      });
      expect(await weeks()).toEqual(['2025-03-08/P7D', '2025-03-15/P7D']);

      await as(manager).put('settings/general', { timeZone: 'Asia/Tehran' }).expect(200);
      expect((await start(reader)).site).toEqual({ weekStart: 6, timeZone: 'Asia/Tehran' });
      const { body } = await as(reader).get('kpis/nps').expect(200);
      expect(body.data.window.timeZone).toBe('Asia/Tehran');

      const answers = [{ metric: 'nps', score: 9 }];
      await host.request
        .post('/api/cx/feedback')
        .send({ siteKey: host.siteKey, answers, occurredAt: '2025-03-20T20:30:00Z' })
        .expect(201);
      const fact = await host.strapi.db.query('plugin::cx.feedback').findOne({});
      expect(fact).toMatchObject({ timeZone: 'Asia/Tehran', localDate: '2025-03-21' });

      const back = { weekStart: null, timeZone: null };
      const { body: after } = await as(manager).put('settings/general', back).expect(200);
      expect(after.data).toMatchObject({ values: options, stored: back });
      expect(await weeks()).toEqual(['2025-W10', '2025-W11', '2025-W12']);
    });

    it('take changes that come together, and hear of those of other instances', async () => {
      await Promise.all([
        as(manager).put('settings/general', { weekStart: 7 }).expect(200),
        as(manager).put('settings/general', { timeZone: 'Africa/Cairo' }).expect(200),
      ]);
      const { body } = await as(manager).get('settings/general').expect(200);
      expect(body.data.values).toEqual({ weekStart: 7, timeZone: 'Africa/Cairo' });

      const { settings } = host.strapi.plugin('cx').service('store');
      const { version } = await settings.newest('general');
      await settings.add({
        section: 'general',
        version: version + 1,
        content: JSON.stringify({ weekStart: 6 }),
        userId: '0',
        userName: 'Another instance',
        changedAt: Date.now(),
      });
      const soon = Date.now() + 10_000;
      while ((await start(reader)).site.weekStart !== 6 && Date.now() < soon) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect((await start(reader)).site).toEqual({ weekStart: 6, timeZone: 'Asia/Riyadh' });
    });

    it.each([
      ['weekStart', { weekStart: 5 }],
      ['weekStart', { weekStart: '6' }],
      ['timeZone', { timeZone: 'Mars/Olympus' }],
      ['timeZone', { timeZone: '+03:30' }],
      ['language', { language: 'fa' }],
    ])('name %s where it is wrong, and change nothing', async (field, body) => {
      const answer = await as(manager).put('settings/general', body).expect(400);
      expect(pathsIn(answer.body)).toEqual([field]);
    });

    it('are closed without the right, and to those who are bound to some locations', async () => {
      await host.request.get('/cx/settings/general').expect(401);
      await as(reader).get('settings/general').expect(403);
      await as(reader).put('settings/general', { weekStart: 6 }).expect(403);
      const bound = await host.adminToken([
        { action: ADMIN_ACTIONS.manageSettings, conditions: ['plugin::cx.manages-location'] },
      ]);
      await as(bound).put('settings/general', { weekStart: 6 }).expect(403);
    });
  });

  describe('site keys and limits of intake', () => intakeCases(scene));
  describe('names and rules', () => metricCases(scene));
  describe('rights of visitors and users', () => accessCases(scene));
});
