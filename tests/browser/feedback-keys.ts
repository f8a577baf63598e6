import fs from 'node:fs';
import supertest from 'supertest';
import type { Locator, Page } from 'playwright-core';
import type { KeyboardReader } from './kpi-key-cases';
import { arrowTo, pressOn, tabTo } from './by-keyboard';
import type { DemoHost } from './demo-host';

export type Texts = KeyboardReader['texts'];

/** One page and a bit. */
export const ANSWERS = 60;
export const PAGE = 50;
const HOUR = 3_600_000;
/** Every so many customers one waited. */
export const LATE = 10;

/** Answers of the last days, the newest first, of all scores, some of them in Persian words. */
export const seedAnswers = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const responses = Array.from({ length: ANSWERS }, (_, index) => ({
    occurredAt: new Date(Date.now() - (index + 1) * HOUR).toISOString(),
    channel: index % 2 ? 'website' : 'store',
    answers: [
      {
        metric: 'nps',
        score: (index * 7) % 11,
        ...(index % LATE ? {} : { comment: `خیلی دیر رسید، سفارش ${index}` }),
      },
    ],
  }));
  await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

export const bodyOf = (page: Page): Locator => page.locator('[data-cx-page] tbody');
export const rowsOf = (page: Page): Locator => bodyOf(page).locator('tr');

/** Waits until the table has just so many rows. */
export const untilRows = (page: Page, rows: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-cx-page] tbody tr').length === wanted,
    rows
  );

/** Waits until the keyboard is at something of the page, not at the top of the admin. */
export const staysOnPage = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.activeElement?.closest('[data-cx-page]'));

/** From wherever the keyboard is to the first cell of the table, above the checkboxes. */
export const toCorner = async (page: Page, texts: Texts): Promise<void> => {
  await tabTo(page.locator('[data-cx-page] [role=grid] [tabindex="0"]'));
  await arrowTo(page.getByRole('checkbox', { name: texts['curation.chooseAll'] }), 'Control+Home');
};

/** Chooses the first two rows, from wherever the keyboard is. */
export const chooseTwo = async (page: Page, texts: Texts): Promise<void> => {
  await toCorner(page, texts);
  for (const at of [0, 1]) {
    const box = rowsOf(page).nth(at).getByRole('checkbox');
    await arrowTo(box, 'ArrowDown');
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (one) => one?.getAttribute('aria-checked') === 'true',
      await box.elementHandle()
    );
  }
};

/** What can be done to the chosen ones, above the table. */
export const actOn = async (page: Page, name: string): Promise<void> => {
  await tabTo(page.getByRole('button', { name, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
};

/** Downloads by a button, and counts the rows of the file without its header. */
export const rowsInFile = async (page: Page, button: Locator, name: RegExp): Promise<number> => {
  const [download] = await Promise.all([page.waitForEvent('download'), pressOn(button)]);
  expect(download.suggestedFilename()).toMatch(name);
  const lines = fs
    .readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  return lines.length - 1;
};
