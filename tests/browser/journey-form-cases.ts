import fa from '../../admin/src/translations/fa.json';
import en from '../../admin/src/translations/en.json';
import { stepsOf } from '../../shared/journey-map';
import type { Page } from 'playwright-core';
import { violationsIn } from './accessibility';
import type { DemoSession } from './demo-session';
import { heads, isSaved, makeJourney, openBoard } from './journey-board';
import { openIn } from './open-in';

const TYPE = '/admin/content-manager/collection-types/plugin::cx.journey';
const FIELD = '[data-cx-map-field]';
const LOCALE = 'plugins[i18n][locale]=en';

const addStep = async (page: Page, name: string) => {
  await page.locator('[data-at="step"]').first().focus();
  await page.keyboard.press('n');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await isSaved(page);
};

/** The map as a custom field of the Content Manager's own form. */
export const formCases = (session: DemoSession): void => {
  it('opens from its field in the Content Manager, which shows what was drawn', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'In the form');
    const steps = stepsOf(journey).length;
    const { page } = await openIn(session.admin, `${TYPE}/${documentId}?${LOCALE}`, 'en');
    const field = page.locator(FIELD);
    await field.getByText(journey.stages[0]?.name ?? '').waitFor();
    expect(await field.locator('li').count()).toBe(journey.stages.length);
    await field.getByText(new RegExp(`${steps} steps`)).waitFor();
    expect(await violationsIn(page, FIELD)).toEqual([]);

    await field.getByRole('link', { name: en['mapField.open'] }).click();
    await page.locator('[data-at="step"]').first().waitFor();
    await addStep(page, 'Asks a neighbour');
    expect(await heads(page)).toHaveLength(steps + 1);
    await page.goBack();
    // What the form knew before would be saved over the board's work, also over that of another tab.
    await field.getByText(new RegExp(`${steps + 1} steps`)).waitFor();
    const { page: tab } = await openBoard(session.admin, documentId);
    await addStep(tab, 'Asks an aunt');
    await tab.close();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await field.getByText(new RegExp(`${steps + 2} steps`)).waitFor();
    await page.locator('textarea[name="description"], input[name="description"]').fill('Told anew');
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await saved).status()).toBe(200);
    await page.goto(`/admin/plugins/cx/journeys/${documentId}?content=en`);
    await page.getByText('Asks a neighbour').first().waitFor();
    await page.getByText('Asks an aunt').first().waitFor();
    await page.close();
  });

  it('begins with the form of a new journey, in Persian', async () => {
    const { page } = await openIn(session.admin, `${TYPE}/create?${LOCALE}`, 'fa');
    const field = page.locator(FIELD);
    await field.getByText(fa['mapField.onceSaved']).waitFor();
    expect(await field.locator('[dir]').first().getAttribute('dir')).toBe('rtl');
    await page.locator('input[name="name"]').fill('Made by form');
    await page.locator('input[name="key"]').fill('made-by-form');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await field.getByRole('link', { name: fa['mapField.open'] }).click();
    await page.getByText(fa['journey.empty.begin']).waitFor();
    await page.close();
  });
};
