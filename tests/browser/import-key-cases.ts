import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseIn, focusBackOn, pressOn, tabTo } from './by-keyboard';
import type { Texts } from './feedback-keys';

/** Roles that are guessed for the columns of the survey, in their order. */
const GUESSED = ['externalId', 'occurredAt', 'location', 'score', 'comment'];

/** Rows of the survey; every tenth is beyond its scale. */
export const ROWS = 40;
export const REJECTED = ROWS / 10;

/** A file of answers with Jalali dates and Persian digits. */
export const writeSurvey = (folder: string, name: string): string => {
  const lines = Array.from({ length: ROWS }, (_, index) =>
    [
      `${name}-${index}`,
      `${1 + (index % 29)} فروردین ۱۴۰۳`,
      ['ونک', 'تجریش'][index % 2],
      index % 10 === 0 ? '۷۷' : ['۱۰', '۹', '۳'][index % 3],
      `کارکنان مهربان بودند ${index}`,
    ].join(',')
  );
  const file = path.join(folder, `${name}.csv`);
  fs.writeFileSync(file, `شماره,تاریخ,شعبه,توصیه,توضیح\n${lines.join('\n')}\n`);
  return file;
};

/** Waits until the keyboard is at a step of the wizard or at something in it. */
export const isAtStep = (
  page: Page,
  texts: Texts,
  state: 'uploaded' | 'checked' | 'finished' | 'undone'
): Promise<unknown> =>
  page.waitForFunction(
    (name) => document.activeElement?.closest('[role=group][tabindex="-1"]')?.ariaLabel === name,
    texts[`import.state.${state}`]
  );

/** Chooses a file as the browser's own dialog does, which a key opens. */
export const chooseFile = async (page: Page, texts: Texts, file: string): Promise<void> => {
  const button = page.getByRole('button', { name: texts['import.choose'] });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressOn(button, 'Space')]);
  await chooser.setFiles(file);
  await page.waitForURL(/import\/[0-9a-f-]{36}/);
  await isAtStep(page, texts, 'uploaded');
};

const rolesOf = (page: Page): Promise<string[]> =>
  page
    .locator('[data-cx-page] tbody tr td:nth-of-type(1) select')
    .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));

/** Gives the last column another role, over all those in between, and its own again. */
export const walkOverRoles = async (page: Page, texts: Texts): Promise<void> => {
  const name = texts['import.roleOf'].replace('{column}', 'توضیح');
  const list = page.getByLabel(name);
  await list.waitFor();
  expect(await rolesOf(page)).toEqual(GUESSED);
  await chooseIn(list, 'segment');
  expect(await rolesOf(page)).toEqual([...GUESSED.slice(0, -1), 'segment']);
  await chooseIn(list, 'comment');
  expect(await rolesOf(page)).toEqual(GUESSED);
};

const headingOf = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Checks all rows, and imports those that can be. */
export const checkAndImport = async (page: Page, texts: Texts): Promise<void> => {
  await pressOn(page.getByRole('button', { name: texts['import.check'] }));
  await headingOf(page, texts['import.checked']).waitFor();
  await isAtStep(page, texts, 'checked');
  await pressOn(page.locator('section[aria-labelledby="cx-import-check"] button'));
  await headingOf(page, texts['import.state.finished']).waitFor();
  await isAtStep(page, texts, 'finished');
};

/** Asks to take the import back, keeps it after all, asks again and does so. */
export const takeBack = async (page: Page, texts: Texts): Promise<void> => {
  const undo = page.getByRole('button', { name: texts['import.undo'] });
  const question = page.getByRole('alertdialog');
  await pressOn(undo);
  await focusBackOn(question.getByRole('button', { name: texts['import.keep'] }));
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await focusBackOn(undo);
  await page.keyboard.press('Enter');
  await tabTo(question.getByRole('button', { name: texts['import.undoNow'] }));
  await page.keyboard.press('Enter');
  await headingOf(page, texts['import.state.undone']).waitFor();
  await isAtStep(page, texts, 'undone');
};
