import type { Page } from 'playwright-core';
import supertest from 'supertest';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { NOWHERE, turnTo } from './go-to';
import { openIn } from './open-in';
import { addPerson, asAdmin, logIn, type Person } from './people';

const TYPES = '/content-manager/collection-types/plugin::cx';
const LOCATION = `${TYPES}.location`;
/** Where and on what the answers from the north were given. */
const ASKED = { touchpoint: 'till', survey: 'visit' };
const QUESTION = {
  ...{ key: 'recommend', metric: 'nps', scale: { min: 0, max: 10 } },
  prompt: { en: 'Would you recommend us?' },
};
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
  const till = { key: ASKED.touchpoint, name: 'Till', channel: 'store', archived: false };
  await admin.post(`${TYPES}.touchpoint`, till).expect(201);
  const visit = { key: ASKED.survey, name: 'Visit', questions: [QUESTION], archived: false };
  await admin.post(`${TYPES}.survey`, visit).expect(201);
  const responses = Object.entries(ANSWERS).flatMap(([location, count]) =>
    Array.from({ length: count }, (_, index) => ({
      location,
      ...(location === 'north' && ASKED),
      answers: [
        {
          ...(location === 'north' ? { question: QUESTION.key } : { metric: 'nps' }),
          ...{ score: index % 11, comment: `from the ${location}` },
        },
      ],
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
      // While the form still takes in its data, it closes what is opened in it.
      await page.waitForLoadState('networkidle');
      await field.click();
      await page.getByRole('option', { name: new RegExp(key, 'i') }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved document').first().waitFor();
      await page.close();

      const other = key === 'north' ? 'south' : 'north';
      const own = await logIn(session.browser, session.demo.url, managers[key]);
      const { page: theirs } = await openIn(own, '/admin/plugins/cx/feedback', 'en');
      const rows = theirs.locator('[data-cx-page] tbody tr');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(ANSWERS[key]);
      expect(await rows.getByText(`from the ${other}`).count()).toBe(0);
      await turnTo(theirs, '/admin/plugins/cx');
      await theirs.getByRole('article').first().waitFor();
      const cards = await theirs.getByRole('article').allInnerTexts();
      expect(cards.join(' ')).toContain(String(ANSWERS[key]));
      expect(cards.join(' ')).not.toContain(String(ANSWERS.north + ANSWERS.south));
      for (const path of ['metrics', 'intake', 'permissions']) {
        await turnTo(theirs, `/admin/settings/cx/${path}`);
        await theirs.getByText(en['state.noPermission']).waitFor();
      }
      await own.close();
    }
  );

  describe.each(LANGUAGES)('in the Content Manager in $locale', ({ locale, words }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openIn(session.admin, NOWHERE, locale));
    });
    afterAll(() => page.close());

    it('a location shows its scores and is archived and restored from there', async () => {
      await turnTo(page, `/admin${LOCATION}`);
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
    });

    it.each(['touchpoint', 'survey'] as const)('a %s shows its scores too', async (kind) => {
      await turnTo(page, `/admin${TYPES}.${kind}`);
      await page.getByRole('gridcell', { name: ASKED[kind], exact: true }).first().click();
      // A survey's form has a field of ours beside the panel.
      const heading = page.getByRole('heading', { name: words['panel.scores'] });
      const panel = page.locator('[data-cx-page]').filter({ has: heading });
      await heading.waitFor();
      const answers = new Intl.NumberFormat({ en: 'en', ar: 'ar-SA', fa: 'fa' }[locale]);
      const score = panel.getByRole('listitem').first();
      // The newest answers, which are a list as well, may come before the scores.
      await score.filter({ hasText: answers.format(ANSWERS.north) }).waitFor();
      await panel.getByText('from the north').first().waitFor();
      expect(await panel.getByText('from the south').count()).toBe(0);
      await panel.getByRole('button', { name: words['archive.ask'] }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await panel.getByRole('link', { name: words['panel.toOverview'] }).click();
      await page.waitForURL(new RegExp(`plugins/cx\\?${kind}=${ASKED[kind]}`));
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
    await page.locator('[data-cx-page] h2').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.locator('[data-cx-page] tbody tr').count()).toBe(0);
    await page.close();
  });

  it('remember the language of a reader in another browser', async () => {
    const { page } = await openIn(session.admin, '/admin/settings/cx/general', 'en');
    await page.getByLabel(en['language.title']).selectOption('fa');
    await page.getByRole('heading', { level: 1, name: fa['settings.general.title'] }).waitFor();
    await page.waitForFunction(() => {
      const kept = window.localStorage.getItem('strapi-plugin-cx.language') ?? '';
      return kept.includes('"locale":"fa"') && kept.includes('"saved":true');
    });
    await page.close();
    const other = await session.browser.newContext({
      baseURL: session.demo.url,
      storageState: await session.admin.storageState(),
    });
    const there = await other.newPage();
    await there.goto('/admin/settings/cx/data');
    await there.evaluate(() => window.localStorage.removeItem('strapi-plugin-cx.language'));
    await there.reload();
    await there.getByRole('heading', { level: 1, name: fa['settings.data.title'] }).waitFor();
    await other.close();
  });

  let userToken: string;
  beforeAll(async () => {
    const user = { username: 'visitor', email: 'visitor@example.com', password: 'Visitor-1-word' };
    const { body } = await supertest(session.demo.url)
      .post('/api/auth/local/register')
      .send(user)
      .expect(200);
    userToken = body.jwt;
  });

  describe.each(LANGUAGES)('settings in $locale', ({ locale, words }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openIn(session.admin, NOWHERE, locale));
    });
    afterAll(() => page.close());

    it('count the numbers again and say that they are right', async () => {
      await turnTo(page, '/admin/settings/cx/data');
      await page.getByRole('heading', { level: 1, name: words['settings.data.title'] }).waitFor();
      await page.getByRole('button', { name: words['data.verify.start'] }).press('Enter');
      const result = locale === 'en' ? '0 differences' : locale === 'ar' ? 'لا فروق' : '۰ تفاوت';
      await page.getByText(result).waitFor();
      expect(await violationsIn(page)).toEqual([]);
    });

    it('say in what the reader reads, and when weeks begin', async () => {
      await turnTo(page, '/admin/settings/cx/general');
      await page
        .getByRole('heading', { level: 1, name: words['settings.general.title'] })
        .waitFor();
      const weekStart = page.getByLabel(words['general.weekStart']);
      await weekStart.selectOption(locale === 'en' ? '7' : locale === 'ar' ? '6' : 'option');
      const save = page.getByRole('button', { name: words['setting.save'] });
      await save.press('Enter');
      await page.getByText(words['setting.saved']).first().waitFor();
      await page.locator('form button[type=submit]:is(:disabled, [aria-disabled=true])').waitFor();
      await page.getByLabel(words['calendar.title']).selectOption('hijri');
      expect(await violationsIn(page)).toEqual([]);
    });

    it('make a site key, disable it and delete it after asking', async () => {
      await turnTo(page, '/admin/settings/cx/intake');
      await page.getByRole('button', { name: words['intake.new'] }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words['intake.name']).fill(`Shop ${locale}`);
      await dialog.getByLabel(words['intake.origins']).fill('shop.example');
      await dialog.getByText('shop.example').first().waitFor();
      const save = dialog.getByRole('button', { name: words['setting.save'] });
      expect(await save.isDisabled()).toBe(true);
      await dialog.getByLabel(words['intake.origins']).fill('https://shop.example/');
      expect(await dialog.evaluate((box) => getComputedStyle(box).direction)).toBe(
        locale === 'en' ? 'ltr' : 'rtl'
      );
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await save.click();
      await page.getByRole('heading', { level: 3, name: `Shop ${locale}` }).waitFor();
      const act = (key: 'intake.disable' | 'intake.enable' | 'intake.delete') =>
        page.getByRole('button', { name: `${words[key]}: Shop ${locale}` });
      await act('intake.disable').click();
      await act('intake.enable').waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await act('intake.delete').press('Enter');
      await page.getByRole('button', { name: words['intake.deleteNow'], exact: true }).click();
      await page.getByRole('heading', { level: 3, name: `Shop ${locale}` }).waitFor({
        state: 'detached',
      });
    });

    it('call a KPI as the site does, with a rule that makes a new version', async () => {
      await turnTo(page, '/admin/settings/cx/metrics');
      const table = page.getByRole('table', { name: words['metrics.kpis'] });
      const change = table.getByRole('button').nth(1);
      await change.press('Enter');
      const dialog = page.getByRole('dialog');
      const own = words['metrics.nameIn'].replace('{language}', words[`language.${locale}`]);
      await dialog.getByLabel(own).fill(`Happy ${locale}`);
      const best = locale === 'en' ? '1' : locale === 'ar' ? '3' : '4';
      await dialog.getByRole('combobox').nth(2).selectOption(best);
      await dialog.getByText(words['metrics.makesVersion'].slice(0, 10)).waitFor();
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('button', { name: words['setting.save'] }).press('Enter');
      await table.getByText(`Happy ${locale}`).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await turnTo(page, '/admin/plugins/cx/kpis/csat');
      await page
        .getByRole('heading', { name: `Happy ${locale}` })
        .first()
        .waitFor();
    });

    it('grant what visitors need with one button, and take it back', async () => {
      await turnTo(page, '/admin/settings/cx/permissions');
      await page.getByRole('heading', { level: 1, name: words['settings.access.title'] }).waitFor();
      const button = (key: 'access.grant' | 'access.takeBack') =>
        page.getByRole('button', { name: new RegExp(`^${words[key]}`) }).first();
      const post = () =>
        supertest(session.demo.url)
          .post('/api/cx/feedback')
          .send({ answers: [{ metric: 'nps', score: 9 }] });
      await post().expect(403);
      await button('access.grant').press('Enter');
      await page.getByText(words['access.grantState.granted'], { exact: true }).first().waitFor();
      await post().expect(201);
      expect(await violationsIn(page)).toEqual([]);
      await button('access.takeBack').press('Enter');
      await page
        .getByText(words['access.grantState.granted'], { exact: true })
        .first()
        .waitFor({ state: 'detached' });
      await post().expect(403);
    });

    it('grant what users who are logged in need with a button of their own', async () => {
      await turnTo(page, '/admin/settings/cx/permissions');
      const button = (key: 'access.grant' | 'access.takeBack') =>
        page.getByRole('button', { name: new RegExp(`^${words[key]}.*Authenticated`) });
      const granted = page.getByText(words['access.grantState.granted'], { exact: true });
      const post = (token?: string) =>
        supertest(session.demo.url)
          .post('/api/cx/feedback')
          .set(token ? { Authorization: `Bearer ${token}` } : {})
          .send({ answers: [{ metric: 'nps', score: 9 }] });
      await post(userToken).expect(403);
      await button('access.grant').press('Enter');
      await granted.first().waitFor();
      await post(userToken).expect(201);
      await post().expect(403);
      await button('access.takeBack').press('Enter');
      await granted.first().waitFor({ state: 'detached' });
      await post(userToken).expect(403);
    });

    it('open a KPI and show what strangers would see', async () => {
      await turnTo(page, '/admin/settings/cx/public-kpis');
      await page.getByRole('heading', { level: 2, name: words['public.preview'] }).waitFor();
      const [first] = await page.getByRole('checkbox').all();
      await first?.click();
      await page.getByText('GET /api/cx/kpis/', { exact: false }).waitFor();
      await supertest(session.demo.url).get('/api/cx/kpis').expect(200);
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('checkbox').first().click();
      await page.getByText('GET /api/cx/kpis/').waitFor({ state: 'detached' });
    });
  });
});
