import type { Locator, Page } from 'playwright-core';
import { arrowTo, focusBackOn, pressOn, tabTo, writeInto } from './by-keyboard';
import {
  ANSWERS,
  bodyOf,
  LATE,
  PAGE,
  rowsOf,
  staysOnPage,
  toCorner,
  untilRows,
  type Texts,
} from './feedback-keys';
import type { KeyboardReader } from './kpi-key-cases';

const headingBy = (page: Page, field: string): Locator =>
  page.getByRole('columnheader').getByRole('button', { name: new RegExp(`^${field}`) });

/** Searches, and clears that again. */
export const searchAndClear = async (page: Page, texts: Texts): Promise<void> => {
  const field = page.getByRole('searchbox', { name: texts['feedback.search'] });
  // With the Arabic yeh, where customers wrote the Persian one.
  await writeInto(field, 'دير');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.has('search'));
  await untilRows(page, ANSWERS / LATE);
  await focusBackOn(field);
  await pressOn(page.getByRole('button', { name: texts['feedback.searchClear'] }));
  await page.waitForURL((url) => !url.searchParams.has('search'));
  await untilRows(page, PAGE);
  await focusBackOn(field);
  expect(await field.inputValue()).toBe('');
};

/** Waits until the first answer of the table has this score. */
const untilFirstScore = (page: Page, score: string): Promise<void> =>
  bodyOf(page)
    .locator('tr:first-child strong')
    .filter({ hasText: new RegExp(`^${score}$`) })
    .waitFor();

/** By score, and the other way round; the keyboard stays at the heading. */
export const sortByScore = async (
  page: Page,
  { locale, texts }: KeyboardReader,
  [lowest, highest]: readonly [string, string]
): Promise<void> => {
  await tabTo(headingBy(page, texts['feedback.field.occurredAt']));
  const heading = headingBy(page, texts['feedback.field.score']);
  await arrowTo(heading, locale === 'en' ? 'ArrowRight' : 'ArrowLeft');
  for (const [order, score] of [
    ['lowest', lowest],
    ['highest', highest],
  ] as const) {
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('order') === order);
    await untilFirstScore(page, score);
    await focusBackOn(heading);
  }
};

/** Takes a column out of the table, and puts it back. */
export const chooseColumns = async (page: Page, texts: Texts): Promise<void> => {
  const button = page.getByRole('button', { name: new RegExp(`^${texts['feedback.columns']}`) });
  const column = page.getByRole('columnheader', { name: texts['feedback.field.location'] });
  for (const state of ['detached', 'visible'] as const) {
    await pressOn(button);
    const box = page
      .getByRole('dialog')
      .getByRole('checkbox', { name: texts['feedback.field.location'] });
    await tabTo(box);
    await page.keyboard.press('Space');
    await column.waitFor({ state });
    await page.keyboard.press('Escape');
    await focusBackOn(button);
  }
};

/** To the last page, where there is no next one, and back. */
export const pageThrough = async (page: Page, texts: Texts): Promise<void> => {
  const next = page.getByRole('button', { name: texts['feedback.next'] });
  await pressOn(next);
  await page.waitForURL((url) => url.searchParams.has('after'));
  await untilRows(page, ANSWERS - PAGE);
  await focusBackOn(next);
  await tabTo(page.getByRole('button', { name: texts['feedback.back'] }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('after'));
  await untilRows(page, PAGE);
  await staysOnPage(page);
};

/** Opens the second row, reads it, and closes it. */
export const openAndClose = async (page: Page, texts: Texts): Promise<void> => {
  await toCorner(page, texts);
  const row = rowsOf(page).nth(1);
  await arrowTo(row.getByRole('checkbox'), 'ArrowDown');
  const eye = row.getByRole('button', { name: /.+/ });
  await arrowTo(eye, 'End');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: texts['feedback.one'] });
  await drawer.getByRole('heading', { level: 3, name: /NPS/ }).waitFor();
  await tabTo(drawer.getByRole('button', { name: texts['curation.action.archive'] }));
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.waitForURL((url) => !url.searchParams.has('response'));
  await focusBackOn(eye);
};
