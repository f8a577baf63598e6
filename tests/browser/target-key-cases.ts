import type { Locator, Page } from 'playwright-core';
import {
  arrowInto,
  chooseFrom,
  chooseIn,
  escapeFrom,
  focusBackOn,
  focusStaysOnPage,
  pressOn,
  writeInto,
  writeOver,
} from './by-keyboard';
import { dimensionName, type KeyboardReader } from './kpi-key-cases';

/** A row of the table by something that it says. */
export const rowWith = (page: Page, text: string): Locator =>
  page.locator('[data-cx-page]').getByRole('row').filter({ hasText: text });

const dialogOf = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title });

/** Chooses the one place that a target is about. */
const narrow = async (dialog: Locator, reader: KeyboardReader, place: string): Promise<void> => {
  const page = dialog.page();
  const location = dimensionName(reader, 'location');
  const button = dialog.getByRole('button', { name: new RegExp(`^${location} `) });
  await pressOn(button);
  const list = page.getByRole('dialog', { name: location, exact: true });
  await pressOn(list.getByRole('checkbox', { name: place }), 'Space');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await focusBackOn(button);
  await dialog.getByRole('button', { name: place }).waitFor();
};

/** Makes a target for one place; what is no number is refused at its field, where the keyboard goes on. */
export const makeTarget = async (
  page: Page,
  reader: KeyboardReader,
  target: { kpi: string; recurrence: string; place: string; value: string }
): Promise<void> => {
  const { texts } = reader;
  await pressOn(page.getByRole('button', { name: texts['targets.new'], exact: true }));
  const dialog = dialogOf(page, texts['targets.new']);
  const value = dialog.getByRole('textbox', { name: texts['targets.form.value'] });
  await chooseIn(dialog.getByLabel(texts['targets.field.kpi'], { exact: true }), target.kpi);
  await writeInto(value, '—');
  await narrow(dialog, reader, target.place);
  const repeats = dialog.getByLabel(texts['targets.form.repeats'], { exact: true });
  await chooseIn(repeats, target.recurrence);
  const save = dialog.getByRole('button', { name: texts['targets.form.save'], exact: true });
  await pressOn(save);
  await dialog.getByText(texts['targets.fault.number']).waitFor();
  await focusBackOn(value);
  await writeOver(value, target.value);
  await pressOn(save);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(texts['targets.saved']).first().waitFor();
  await rowWith(page, target.place).getByText(target.value).waitFor();
  await focusStaysOnPage(page);
};

/** The button behind which lies what can be done with a target, reached by arrows from its table's first cell. */
const actionsOf = async (page: Page, { texts }: KeyboardReader, place: string) => {
  const button = rowWith(page, place).getByRole('button', {
    name: new RegExp(`^${texts['targets.actions'].split('{')[0]}`),
  });
  const table = page.getByRole('grid', { name: texts['targets.title'] });
  await arrowInto(table, button);
  return button;
};

/** Gives a target another value. */
export const changeTarget = async (
  page: Page,
  reader: KeyboardReader,
  place: string,
  value: string
): Promise<void> => {
  const { texts } = reader;
  const actions = await actionsOf(page, reader, place);
  await chooseFrom(actions, 'menuitem', texts['targets.edit']);
  const dialog = dialogOf(page, texts['targets.editTitle']);
  await writeOver(dialog.getByRole('textbox', { name: texts['targets.form.value'] }), value);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await focusBackOn(actions);
  await rowWith(page, place).getByText(value).waitFor();
};

/** Is asked whether a target shall go, stays with it once, and then lets it go. */
export const deleteTarget = async (
  page: Page,
  reader: KeyboardReader,
  place: string
): Promise<void> => {
  const { texts } = reader;
  const actions = await actionsOf(page, reader, place);
  const question = dialogOf(page, texts['targets.deleteTitle']);
  await chooseFrom(actions, 'menuitem', texts['targets.delete']);
  await escapeFrom(question);
  await focusBackOn(actions);
  await chooseFrom(actions, 'menuitem', texts['targets.delete']);
  await pressOn(question.getByRole('button', { name: texts['targets.deleteNow'], exact: true }));
  await question.waitFor({ state: 'detached' });
  await rowWith(page, place).waitFor({ state: 'detached' });
  await focusStaysOnPage(page);
};
