import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import supertest from 'supertest';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { violationsIn } from './accessibility';
import { testAlerts } from './alerts-path';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { addPerson, logIn } from './people';

const OVERVIEW = '/admin/plugins/cx';
/** 37 times the score 9, and once each other. */
const NINES = 37;
const SCORES = [...Array.from({ length: NINES }, () => 9), 0, 1, 2, 3, 4, 5, 6, 7, 8, 10];

const LANGUAGES = [
  { locale: 'en', texts: en, nines: '37' },
  { locale: 'ar', texts: ar, nines: '٣٧' },
  { locale: 'fa', texts: fa, nines: '۳۷' },
] as const;

const seed = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const { body } = await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses: SCORES.map((score) => ({ answers: [{ metric: 'nps', score }] })) })
    .expect(200);
  expect(body.data.created).toBe(SCORES.length);
};

/** The file of a download that something starts. */
const downloaded = async (page: Page, start: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return fs.readFileSync(await download.path());
};

const rowsOf = (file: Buffer): Record<string, string>[] =>
  parse(file, { columns: true, bom: true });

const parametersOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describeInDemo('from numbers to answers, and on to others', seed, (session) => {
  describe.each(LANGUAGES)('in $locale', ({ locale, texts, nines }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openIn(session.admin, OVERVIEW, locale));
      await page.getByRole('article').first().waitFor();
    });
    afterAll(() => page.close());

    it('leads from a bar to its answers, which are as many, and downloads them', async () => {
      await page.locator('a[href*="minScore=9"]').first().click();
      await page.waitForURL(/feedback/);
      await page.locator('[data-cx-page] tbody tr').first().waitFor();
      expect(await page.locator('[data-cx-page] tbody tr').count()).toBe(NINES);
      await page.getByRole('status').filter({ hasText: nines }).first().waitFor();
      expect(await violationsIn(page)).toEqual([]);

      const button = page.getByRole('button', { name: texts['feedback.export'] });
      const rows = rowsOf(await downloaded(page, () => button.click()));
      expect(rows.map(({ score }) => score)).toEqual(Array.from({ length: NINES }, () => '9'));
      await page.goBack();
      await page.getByRole('article').first().waitFor();
    });

    it('leads from a point by keyboard, to its days', async () => {
      const points = page.locator('[data-cx-page] svg a[href*="from="]');
      await points.last().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/feedback/);
      expect(parametersOf(page).get('period')).toBe('custom');
      await page.goBack();
      await page.getByRole('article').first().waitFor();
    });

    it('gives its numbers and pictures away', async () => {
      const share = page.getByRole('button', { name: texts['share.title'], exact: true });
      await share.click();
      const numbers = page.getByRole('menuitem', { name: texts['share.numbers'] });
      const rows = rowsOf(await downloaded(page, () => numbers.click()));
      const nps = rows.find(({ part, kpi }) => part === 'kpi' && kpi === 'nps');
      expect(nps?.n).toBe(String(SCORES.length));

      await share.click();
      const picture = page.getByRole('menuitem', { name: texts['share.picture'] });
      const png = await downloaded(page, () => picture.click());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // Width in the header: twice what the page shows.
      expect(png.readUInt32BE(16)).toBeGreaterThan(1_500);
    });

    it('keeps a view, opens it after a reload, and the page with it', async () => {
      const name = `View ${locale}`;
      await page.goto(`${OVERVIEW}?period=thisMonth&by=channel`);
      await page.getByRole('article').first().waitFor();
      const menu = page.getByRole('button', { name: texts['views.title'], exact: true });
      await menu.click();
      await page.getByRole('menuitem', { name: texts['views.saveAs'] }).click();
      await page.getByRole('dialog').getByRole('textbox').fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name, exact: true }).waitFor();
      expect(await violationsIn(page)).toEqual([]);

      await page.goto(OVERVIEW);
      await page.getByRole('article').first().waitFor();
      await menu.click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.waitForURL(/view=/);
      expect(parametersOf(page).get('period')).toBe('thisMonth');
      expect(parametersOf(page).get('by')).toBe('channel');

      await page.getByRole('button', { name, exact: true }).click();
      await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'PUT'),
        page.getByRole('menuitemcheckbox', { name: texts['views.opensPage'] }).click(),
      ]);
      await page.goto(OVERVIEW);
      await page.waitForURL(/by=channel/);

      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('menuitem', { name: texts['views.delete'] }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: texts['views.deleteNow'] })
        .click();
      await menu.waitFor();
    });
  });

  it('opens for somebody else the view that was shared, which is not theirs to change', async () => {
    const name = 'For all';
    const { page } = await openIn(session.admin, `${OVERVIEW}?period=thisMonth&by=channel`, 'en');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: en['views.title'], exact: true }).click();
    await page.getByRole('menuitem', { name: en['views.saveAs'] }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.keyboard.press('Enter');
    const colleague = await logIn(
      session.browser,
      session.demo.url,
      await addPerson(session.demo, 'Colleague', [{ action: ADMIN_ACTIONS.readKpis }])
    );
    const { page: theirs } = await openIn(colleague, OVERVIEW, 'en');
    const menu = theirs.getByRole('button', { name: en['views.title'], exact: true });
    await menu.click();
    await theirs.getByRole('menuitem', { name: en['views.saveAs'] }).waitFor();
    expect(await theirs.getByText(name).count()).toBe(0);

    await page.getByRole('button', { name, exact: true }).click();
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'PUT'),
      page.getByRole('menuitemcheckbox', { name: en['views.shareWithAll'] }).click(),
    ]);
    await page.close();
    await theirs.reload();
    await theirs.getByRole('article').first().waitFor();
    await menu.click();
    await theirs.getByText(en['views.shared'], { exact: true }).waitFor();
    await theirs.getByRole('menuitemradio', { name }).click();
    await theirs.waitForURL(/view=/);
    expect(parametersOf(theirs).get('period')).toBe('thisMonth');
    expect(parametersOf(theirs).get('by')).toBe('channel');
    await theirs.getByRole('button', { name }).click();
    await theirs.getByRole('menuitemcheckbox', { name: en['views.opensPage'] }).waitFor();
    for (const change of ['views.rename', 'views.delete'] as const)
      expect(await theirs.getByRole('menuitem', { name: en[change] }).count()).toBe(0);
    await colleague.close();
  });

  describe.each(LANGUAGES)('alerts in $locale', (reader) => testAlerts(session, reader));
});
