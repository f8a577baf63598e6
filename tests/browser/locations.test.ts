import supertest from 'supertest';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { addPerson, asAdmin, logIn, type Person } from './people';

const LOCATION = '/content-manager/collection-types/plugin::cx.location';
const OWN = ['plugin::cx.manages-location'];
/** Answers at each location. */
const ANSWERS = { north: 40, south: 35 };
const LANGUAGES = [
  { locale: 'en', words: en },
  { locale: 'ar', words: ar },
  { locale: 'fa', words: fa },
] as const;

const seed = async (demo: DemoHost): Promise<void> => {
  const admin = await asAdmin(demo);
  for (const key of Object.keys(ANSWERS)) {
    const data = { key, name: key, timeZone: 'UTC', calendar: 'gregorian', archived: false };
    await admin.post(LOCATION, data).expect(201);
  }
  const responses = Object.entries(ANSWERS).flatMap(([location, count]) =>
    Array.from({ length: count }, (_, index) => ({
      location,
      answers: [{ metric: 'nps', score: index % 11, comment: `from the ${location}` }],
    }))
  );
  await supertest(demo.url)
    .post('/api/cx/feedback/batch')
    .auth(demo.apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

describeInDemo('those who manage a location, in a browser', seed, (session) => {
  let managers: Record<keyof typeof ANSWERS, Person>;

  beforeAll(async () => {
    const granted = [
      ADMIN_ACTIONS.readKpis,
      ADMIN_ACTIONS.readFeedback,
      ADMIN_ACTIONS.readComments,
    ].map((action) => ({ action, conditions: OWN }));
    managers = {
      north: await addPerson(session.demo, 'North', granted),
      south: await addPerson(session.demo, 'South', granted),
    };
  });

  it.each(['north', 'south'] as const)(
    'are named in the Content Manager and then see the %s only',
    async (key) => {
      const page = await session.admin.newPage();
      await page.goto(`/admin${LOCATION}`);
      await page.getByRole('gridcell', { name: key, exact: true }).first().click();
      const field = page.getByRole('combobox', { name: /Managers/ });
      await field.click();
      await page.getByRole('option', { name: new RegExp(key, 'i') }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').first().waitFor();
      await page.close();

      const other = key === 'north' ? 'south' : 'north';
      const own = await logIn(session.browser, session.demo.url, managers[key]);
      const { page: feedback } = await openIn(own, '/admin/plugins/cx/feedback', 'en');
      const rows = feedback.locator('[data-cx-page] tbody tr');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(ANSWERS[key]);
      expect(await rows.getByText(`from the ${other}`).count()).toBe(0);
      const { page: overview } = await openIn(own, '/admin/plugins/cx', 'en');
      await overview.getByRole('article').first().waitFor();
      const cards = await overview.getByRole('article').allInnerTexts();
      expect(cards.join(' ')).toContain(String(ANSWERS[key]));
      expect(cards.join(' ')).not.toContain(String(ANSWERS.north + ANSWERS.south));
      await own.close();
    }
  );

  describe.each(LANGUAGES)('a location in the Content Manager in $locale', ({ locale, words }) => {
    it('shows its scores and is archived and restored from there', async () => {
      const { page } = await openIn(session.admin, `/admin${LOCATION}`, locale);
      await page.getByRole('gridcell', { name: 'north', exact: true }).first().click();
      const panel = page.locator('[data-cx-page]');
      await panel.getByRole('heading', { name: words['panel.scores'] }).waitFor();
      await panel.getByRole('listitem').first().waitFor();
      await panel.getByText('from the north').first().waitFor();
      expect(await panel.getByText('from the south').count()).toBe(0);
      const { direction } = await panel.evaluate((element) => getComputedStyle(element));
      expect(direction).toBe(locale === 'en' ? 'ltr' : 'rtl');
      expect(await violationsIn(page)).toEqual([]);

      await panel.getByRole('button', { name: words['archive.ask'] }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('listitem').first().waitFor();
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await dialog.getByRole('button', { name: words['archive.now'] }).press('Enter');
      await panel.getByText(words['archive.isArchived']).waitFor();
      await panel.getByRole('button', { name: words['archive.restore'] }).press('Enter');
      await panel.getByRole('button', { name: words['archive.ask'] }).waitFor();

      await panel.getByRole('link', { name: words['panel.toOverview'] }).click();
      await page.waitForURL(/plugins\/cx\?location=north/);
      await page.close();
    });
  });

  // Each language takes back what the one before it did.
  it.each([
    { ...LANGUAGES[0], action: 'archive', from: 'open', shown: '75' },
    { ...LANGUAGES[1], action: 'unarchive', from: 'archived', shown: '٧٥' },
    { ...LANGUAGES[2], action: 'archive', from: 'open', shown: '۷۵' },
  ] as const)('all answers that match are chosen at once in $locale', async (one) => {
    const { locale, words, action, from, shown } = one;
    const { page } = await openIn(
      session.admin,
      `/admin/plugins/cx/feedback?archive=${from}`,
      locale
    );
    const all = page.getByRole('checkbox', { name: words['curation.chooseAll'] });
    await all.press(' ');
    await page.locator('[aria-live] button', { hasText: shown }).press('Enter');
    const doIt = { name: words[`curation.action.${action}`], exact: true };
    await page.getByRole('button', doIt).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words[`curation.explain.${action}`]).waitFor();
    expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
    const confirm = { name: words[`curation.confirm.${action}`], exact: true };
    await dialog.getByRole('button', confirm).press('Enter');
    const ended = page.getByRole('status').filter({ has: page.getByRole('button') });
    await ended.getByText(shown).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.locator('[data-cx-page] h2').first().waitFor();
    expect(await page.locator('[data-cx-page] tbody tr').count()).toBe(0);
    await page.close();
  });

  describe.each(LANGUAGES)('settings in $locale', ({ locale, words }) => {
    it('count the numbers again and say that they are right', async () => {
      const { page } = await openIn(session.admin, '/admin/settings/cx/data', locale);
      await page.getByRole('heading', { level: 1, name: words['settings.data.title'] }).waitFor();
      await page.getByRole('button', { name: words['data.verify.start'] }).press('Enter');
      const result = locale === 'en' ? '0 differences' : locale === 'ar' ? 'لا فروق' : '۰ تفاوت';
      await page.getByText(result).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.close();
    });

    it('open a KPI and show what strangers would see', async () => {
      const { page } = await openIn(session.admin, '/admin/settings/cx/public-kpis', locale);
      await page.getByRole('heading', { level: 2, name: words['public.preview'] }).waitFor();
      const [first] = await page.getByRole('checkbox').all();
      await first?.click();
      await page.getByText('GET /api/cx/kpis/', { exact: false }).waitFor();
      await supertest(session.demo.url).get('/api/cx/kpis').expect(200);
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('checkbox').first().click();
      await page.getByText('GET /api/cx/kpis/').waitFor({ state: 'detached' });
      await page.close();
    });
  });
});
