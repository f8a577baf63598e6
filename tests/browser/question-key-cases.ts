import type { Locator, Page } from 'playwright-core';
import type supertest from 'supertest';
import type { SurveyQuestion } from '../../shared/contracts/survey';
import { chooseIn, focusBackOn, pressOn, tabTo, writeInto } from './by-keyboard';
import type { KeyLocale, KeyTexts } from './rule-key-cases';

/** A survey of two questions that is edited, and what the server has of it. */
export interface QuestionEditing {
  page: Page;
  locale: KeyLocale;
  texts: KeyTexts;
  stored: () => supertest.Test;
}

const items = (page: Page): Locator => page.locator('[data-cx-questions-field] ol > li');
const TAGS = { en: 'en', ar: 'ar-u-nu-arab', fa: 'fa' };
const written = ({ locale }: QuestionEditing, n: number): string =>
  new Intl.NumberFormat(TAGS[locale]).format(n);

const act = (editing: QuestionEditing, name: 'up' | 'down' | 'remove', n: number) =>
  editing.page.getByRole('button', {
    name: editing.texts[`questions.${name}`].replace('{n, number}', written(editing, n)),
    exact: true,
  });

/** Waits until this was said to those who hear the page. */
const said = (editing: QuestionEditing, what: 'added' | 'moved' | 'removed', n: number) => {
  const [before, after] = editing.texts[`questions.said.${what}`].split('{n, number}');
  return editing.page
    .locator('[data-cx-questions-field] [role=status]')
    .filter({ hasText: `${before}${written(editing, n)}${after?.split('{')[0]}` })
    .waitFor();
};

/** Whether the focus is in the question that is written so. */
const focusIn = (page: Page, prompt: string): Promise<unknown> =>
  page.waitForFunction(
    (text) => document.activeElement?.closest('li')?.textContent?.includes(text),
    prompt
  );

const OWN = 'ما را برمی‌گزینید؟';

export const addQuestion = async (editing: QuestionEditing): Promise<void> => {
  const { page, texts } = editing;
  await pressOn(page.getByRole('button', { name: texts['questions.add'] }));
  await said(editing, 'added', 3);
  const item = items(page).nth(2);
  await focusBackOn(item.locator('[aria-expanded=true]'));
  await chooseIn(item.getByLabel(texts['questions.metric'], { exact: true }), 'csat');
  const group = item.getByRole('group', { name: texts[`language.${editing.locale}`] });
  await writeInto(group.getByRole('textbox').first(), OWN);
  await tabTo(item.getByRole('checkbox', { name: texts['questions.required'] }), 'Shift+Tab');
  await page.keyboard.press('Space');
};

/** Up and up again, without having to look for the button in between, and at the top one goes on from there. */
export const moveToTop = async (editing: QuestionEditing): Promise<void> => {
  const { page } = editing;
  await tabTo(act(editing, 'up', 3), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await said(editing, 'moved', 2);
  await focusBackOn(act(editing, 'up', 2));
  await page.keyboard.press('Enter');
  await said(editing, 'moved', 1);
  await focusBackOn(act(editing, 'up', 1));
  await tabTo(act(editing, 'down', 1));
  await page.keyboard.press('Enter');
  await said(editing, 'moved', 2);
  await focusBackOn(act(editing, 'down', 2));
  await tabTo(act(editing, 'up', 2), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await said(editing, 'moved', 1);
};

export const removeSecond = async (editing: QuestionEditing): Promise<void> => {
  const { page } = editing;
  await pressOn(act(editing, 'remove', 2));
  await said(editing, 'removed', 2);
  expect(await items(page).count()).toBe(2);
  await focusIn(page, 'آسان بود؟');
};

export const saveSurvey = async ({ page, locale, stored }: QuestionEditing): Promise<void> => {
  await pressOn(page.getByRole('button', { name: 'Save', exact: true }));
  await page.getByText('Saved document').first().waitFor();
  const { body } = await stored();
  const questions = body.data.questions as SurveyQuestion[];
  expect(questions.map(({ metric, prompt }) => [metric, prompt])).toEqual([
    ['csat', { [locale]: OWN }],
    ['ces', { fa: 'آسان بود؟' }],
  ]);
  expect(questions[0]?.required).toBe(true);
};
