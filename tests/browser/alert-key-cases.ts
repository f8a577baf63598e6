import type { Locator, Page } from 'playwright-core';
import {
  chooseIn,
  escapeFrom,
  focusBackOn,
  focusStaysOnPage,
  pressOn,
  tabTo,
  writeInto,
  writeOver,
} from './by-keyboard';
import type { KeyboardReader } from './kpi-key-cases';

/** What a text says before it names something. */
const starting = (text: string): RegExp => new RegExp(`^${text.split('{')[0]}`);

/** What is on a card: an alert's or a webhook's. */
export const cardOf = (page: Page, { texts }: KeyboardReader, name: string) => {
  const card = page.getByRole('region', { name });
  return {
    card,
    onOff: card.getByRole('switch'),
    test: card.getByRole('button', { name: texts['alerts.test'], exact: true }),
    edit: card.getByRole('button', { name: starting(texts['alerts.edit']) }),
    remove: card.getByRole('button', { name: starting(texts['alerts.delete']) }),
  };
};

const isChecked = async (onOff: Locator, checked: boolean): Promise<void> => {
  const element = await onOff.elementHandle();
  await onOff
    .page()
    .waitForFunction(([one, state]) => one?.getAttribute('aria-checked') === state, [
      element,
      String(checked),
    ] as const);
};

/** Switches something to the other side; the keyboard stays there. */
export const switchTo = async (onOff: Locator, checked: boolean): Promise<void> => {
  await pressOn(onOff, 'Space');
  await isChecked(onOff, checked);
  await focusBackOn(onOff);
};

/** Goes to another tab from the one that is open, as the arrow points in the direction of reading. */
export const goToTab = async (page: Page, reader: KeyboardReader, name: string): Promise<void> => {
  const named = (one: string) => page.getByRole('tab', { name: one, exact: true });
  const open = await tabTo(page.getByRole('tab', { selected: true }));
  const tabs = await page.getByRole('tab').allTextContents();
  const from = tabs.indexOf((await open.textContent()) ?? '');
  const steps = (tabs.indexOf(name) - from + tabs.length) % tabs.length;
  for (let step = 1; step <= steps; step += 1) {
    await page.keyboard.press(reader.locale === 'en' ? 'ArrowRight' : 'ArrowLeft');
    // The next key, pressed before this tab is open, would go past the one that is wanted.
    await named(tabs[(from + step) % tabs.length] ?? name)
      .and(page.getByRole('tab', { selected: true }))
      .waitFor();
  }
  await focusBackOn(named(name));
};

/** What saves the form of an alert or a webhook. */
export const saveIn = (dialog: Locator, { texts }: KeyboardReader): Locator =>
  dialog.getByRole('button', { name: texts['alerts.form.save'], exact: true });

/** Makes an alert of targets that writes to one address. */
export const makeAlert = async (
  page: Page,
  reader: KeyboardReader,
  name: string,
  address: string
): Promise<void> => {
  const { texts } = reader;
  await pressOn(page.getByRole('button', { name: texts['alerts.new'], exact: true }));
  const dialog = page.getByRole('dialog', { name: texts['alerts.new'] });
  const field = dialog.getByRole('textbox', { name: texts['alerts.form.name'] });
  // What is typed at once belongs to the name.
  await focusBackOn(field);
  await writeInto(field, name);
  await chooseIn(dialog.getByLabel(texts['alerts.form.trigger'], { exact: true }), 'target');
  const recipient = dialog.getByRole('textbox', { name: texts['alerts.recipients.address'] });
  await writeInto(recipient, address);
  await page.keyboard.press('Enter');
  await dialog.getByText(address, { exact: true }).waitFor();
  await focusBackOn(recipient);
  await pressOn(saveIn(dialog, reader));
  await dialog.waitFor({ state: 'detached' });
  await cardOf(page, reader, name).card.waitFor();
  await focusStaysOnPage(page);
};

/** Gives an alert another name. */
export const renameAlert = async (
  page: Page,
  reader: KeyboardReader,
  name: string,
  next: string
): Promise<void> => {
  const { texts } = reader;
  await pressOn(cardOf(page, reader, name).edit);
  const dialog = page.getByRole('dialog', { name: texts['alerts.editTitle'] });
  await writeOver(dialog.getByRole('textbox', { name: texts['alerts.form.name'] }), next);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await focusBackOn(cardOf(page, reader, next).edit);
};

/** Is asked whether it shall go, stays with it once, and then lets it go. */
export const removeCard = async (
  page: Page,
  reader: KeyboardReader,
  name: string,
  question: { title: string; confirm: string }
): Promise<void> => {
  const { card, remove } = cardOf(page, reader, name);
  const dialog = page.getByRole('dialog', { name: question.title });
  await pressOn(remove);
  await escapeFrom(dialog);
  await focusBackOn(remove);
  await page.keyboard.press('Enter');
  await pressOn(dialog.getByRole('button', { name: question.confirm, exact: true }));
  await dialog.waitFor({ state: 'detached' });
  await card.waitFor({ state: 'detached' });
  await focusStaysOnPage(page);
};
