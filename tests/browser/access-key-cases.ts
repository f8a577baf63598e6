import supertest from 'supertest';
import type { Locator, Page } from 'playwright-core';
import { chooseFrom, focusBackOn, pressOn, tabTo } from './by-keyboard';
import type { DemoHost } from './demo-host';
import { filterButton } from './kpi-key-cases';
import { keepsPlace, told, type KeyLocale, type KeyTexts } from './rule-key-cases';

/** Opens NPS to everybody, looks at what they see of its channels, and closes it again. */
export const openAndPreview = async (
  page: Page,
  texts: KeyTexts,
  { url }: DemoHost,
  name: string
): Promise<void> => {
  const nps = page.getByRole('checkbox', { name });
  const asked = () => supertest(url).get('/api/cx/kpis/nps');
  await asked().expect(403);
  await pressOn(nps, 'Space');
  await page.getByText('GET /api/cx/kpis/nps').waitFor();
  await told(page, texts['public.opened'].split('}')[1]?.trim() ?? '');
  await focusBackOn(nps);
  await asked().expect(200);
  await chooseNps(page, texts);
  const by = filterButton(page, texts['public.by']);
  await chooseFrom(by, 'menuitemradio', texts['dimension.channel']);
  await focusBackOn(by);
  await pressOn(nps, 'Space');
  await told(page, texts['public.closed'].split('}')[1]?.trim() ?? '');
  await focusBackOn(nps);
  await asked().expect(403);
};

const chooseNps = async (page: Page, texts: KeyTexts): Promise<void> => {
  const menu = filterButton(page, texts['public.kpi']);
  await pressOn(menu);
  await page.getByRole('menuitemradio').first().waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await focusBackOn(menu);
};

export const grantAndTakeBack = async (
  page: Page,
  texts: KeyTexts,
  { url }: DemoHost
): Promise<void> => {
  const button = (key: 'access.grant' | 'access.takeBack'): Locator =>
    page.getByRole('button', { name: new RegExp(`^${texts[key]}.*Public`) });
  const granted = page.getByText(texts['access.grantState.granted'], { exact: true });
  const post = () =>
    supertest(url)
      .post('/api/cx/feedback')
      .send({ answers: [{ metric: 'nps', score: 9 }] });
  await post().expect(403);
  await pressOn(button('access.grant'));
  await granted.first().waitFor();
  await focusBackOn(button('access.grant'));
  await post().expect(201);
  // The table scrolls where it has no room: the arrows must get there.
  await tabTo(page.getByRole('group', { name: /Public/ }));
  await tabTo(button('access.takeBack'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await granted.first().waitFor({ state: 'detached' });
  await focusBackOn(button('access.takeBack'));
  await post().expect(403);
};

const NO_DIFFERENCE = { en: '0 differences', fa: '۰ تفاوت', ar: 'لا فروق' };

export const countAgain = async (page: Page, texts: KeyTexts, locale: KeyLocale): Promise<void> => {
  await pressOn(page.getByRole('button', { name: texts['data.verify.start'] }));
  await page.getByText(NO_DIFFERENCE[locale]).waitFor();
  await keepsPlace(page);
};
