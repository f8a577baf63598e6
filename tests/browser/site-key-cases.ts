import type { Page } from 'playwright-core';
import { escapeFrom, focusBackOn, pressOn, tabTo, writeInto } from './by-keyboard';
import { beginning, keepsPlace, told, type KeyLocale, type KeyTexts } from './rule-key-cases';

const nameOf = (locale: KeyLocale): string =>
  ({ en: 'The shop', fa: 'فروشگاه', ar: 'المتجر' })[locale];

export const makeKey = async (page: Page, texts: KeyTexts, locale: KeyLocale): Promise<void> => {
  const make = page.getByRole('button', { name: texts['intake.new'], exact: true });
  await pressOn(make);
  const dialog = page.getByRole('dialog');
  await focusBackOn(dialog.getByLabel(texts['intake.name']));
  await page.keyboard.insertText(nameOf(locale));
  const origins = dialog.getByLabel(texts['intake.origins']);
  await writeInto(origins, 'shop.example');
  await dialog.getByText(beginning(texts['intake.originsWrong'])).waitFor();
  await tabTo(dialog.getByLabel(texts['intake.name']), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await focusBackOn(origins);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('https://shop.example');
  await pressOn(dialog.getByRole('button', { name: texts['setting.save'] }));
  await dialog.waitFor({ state: 'detached' });
  await told(page, texts['intake.created']);
  const entry = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { level: 3, name: nameOf(locale) }),
  });
  await entry.getByText('https://shop.example', { exact: true }).waitFor();
  await focusBackOn(make);
};

/** Says no to the question, then yes. */
export const revokeKey = async (page: Page, texts: KeyTexts, locale: KeyLocale): Promise<void> => {
  const name = nameOf(locale);
  const revoke = page.getByRole('button', { name: `${texts['intake.delete']}: ${name}` });
  const dialog = page.getByRole('dialog');
  await pressOn(revoke);
  await dialog.getByText(locale === 'en' ? `“${name}”` : `«${name}»`).waitFor();
  await escapeFrom(dialog);
  await focusBackOn(revoke);
  await page.keyboard.press('Enter');
  await pressOn(dialog.getByRole('button', { name: texts['intake.deleteNow'], exact: true }));
  await page.getByRole('heading', { level: 3, name }).waitFor({ state: 'detached' });
  await told(page, texts['intake.deleted']);
  await dialog.waitFor({ state: 'detached' });
  await keepsPlace(page);
};
