import supertest from 'supertest';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { asAdmin } from './people';

const TYPES = '/content-manager/collection-types';
const PAGE = `${TYPES}/api::service-page.service-page`;
const PANEL = '[data-cx-entry-links]';

/** Of ten customers eight are satisfied. */
const SCORES = [5, 5, 5, 5, 4, 4, 4, 4, 2, 1];

const seed = async (demo: DemoHost): Promise<void> => {
  const admin = await asAdmin(demo);
  for (const [key, name] of [
    ['returns', 'Returns desk'],
    ['till', 'Till'],
  ]) {
    await admin.post(`${TYPES}/plugin::cx.touchpoint`, { key, name, channel: 'store' }).expect(201);
  }
  await admin.post(PAGE, { key: 'returns', title: 'How to return things' }).expect(201);
  await supertest(demo.url)
    .post('/api/cx/feedback/batch')
    .auth(demo.apiToken, { type: 'bearer' })
    .send({
      responses: SCORES.map((score) => ({
        touchpoint: 'returns',
        answers: [{ metric: 'csat', score, comment: `I give it a ${score}` }],
      })),
    })
    .expect(200);
};

const openEntry = async (page: Page) => {
  await page.getByRole('gridcell', { name: 'How to return things' }).first().click();
  const panel = page.locator(PANEL);
  await panel.waitFor();
  return panel;
};

describeInDemo('an entry of the host beside its form', seed, (session) => {
  it('is linked by keyboard, shows scores, and leaves its mark on the charts once published', async () => {
    const { page, trouble } = await openIn(session.admin, `/admin${PAGE}`, 'en');
    const panel = await openEntry(page);
    await panel.getByText(en['entryLinks.none']).waitFor();
    await panel.getByRole('button', { name: en['entryLinks.link'] }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').focus();
    await page.keyboard.type('ret');
    await dialog.getByRole('option', { name: 'Returns desk' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('option', { selected: true }).waitFor();
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: en['setting.save'] }).press('Enter');

    const part = panel.getByRole('region', { name: 'Returns desk' });
    await part.getByText('80.0', { exact: true }).waitFor();
    await part.getByText('I give it a 1').waitFor();
    expect(await violationsIn(page, PANEL)).toEqual([]);
    const published = page.waitForResponse((answer) => answer.url().includes('/actions/publish'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    expect((await published).status()).toBe(200);

    await part.getByRole('link', { name: en['panel.toOverview'] }).press('Enter');
    await page.waitForURL(/plugins\/cx\?touchpoint=returns/);
    const mark = en['event.touchpoint'].replace('{name}', '\u2068Returns desk\u2069');
    await page.locator('[data-cx-page] svg text').filter({ hasText: mark }).first().waitFor();
    // Strapi's own form asks for what only its paid editions have.
    const ours = (line: string) => line.includes('/cx/') || !line.startsWith('Failed to load');
    expect(trouble.filter(ours)).toEqual([]);
    await page.close();
  });

  it('is named with its touchpoint, and leads back to its form', async () => {
    const { page } = await openIn(session.admin, `/admin${TYPES}/plugin::cx.touchpoint`, 'en');
    await page.getByRole('gridcell', { name: 'returns', exact: true }).first().click();
    const panel = page.locator('[data-cx-page]');
    await panel.getByRole('heading', { name: en['contents.title'] }).waitFor();
    await panel.getByRole('link', { name: 'How to return things' }).press('Enter');
    await page.locator(PANEL).getByRole('region', { name: 'Returns desk' }).waitFor();
    await page.close();
  });

  it.each([
    { locale: 'ar', words: ar },
    { locale: 'fa', words: fa },
  ])('runs from the right in $locale, and has no violation in the dark', async (language) => {
    const { locale, words } = language;
    const { page } = await openIn(session.admin, `/admin${PAGE}`, locale);
    await page.emulateMedia({ colorScheme: 'dark' });
    const panel = await openEntry(page);
    await panel.getByRole('link', { name: words['panel.toOverview'] }).waitFor();
    await panel.getByRole('listitem').first().waitFor();
    expect(await panel.locator('[dir]').first().getAttribute('dir')).toBe('rtl');
    expect(await violationsIn(page, PANEL)).toEqual([]);
    await panel.getByRole('button', { name: words['entryLinks.change'] }).press('Enter');
    const option = page.getByRole('dialog').getByRole('option', { selected: true });
    await option.waitFor();
    const { direction } = await option.evaluate((element) => getComputedStyle(element));
    expect(direction).toBe('rtl');
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
    await page.close();
  });
});
