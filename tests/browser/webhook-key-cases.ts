import type { Page } from 'playwright-core';
import { saveIn } from './alert-key-cases';
import { focusBackOn, focusStaysOnPage, pressOn, tabTo, writeInto, writeOver } from './by-keyboard';
import type { KeyboardReader } from './kpi-key-cases';

/** Makes a webhook: an address of a private network is refused at its field; what is copied is the secret. */
export const makeWebhook = async (
  page: Page,
  reader: KeyboardReader,
  name: string
): Promise<void> => {
  const { texts } = reader;
  await pressOn(page.getByRole('button', { name: texts['webhooks.new'], exact: true }));
  const dialog = page.getByRole('dialog', { name: texts['webhooks.new'] });
  await focusBackOn(dialog.getByRole('textbox', { name: texts['alerts.form.name'] }));
  await page.keyboard.insertText(name);
  const url = dialog.getByRole('textbox', { name: texts['webhooks.url'] });
  await writeInto(url, 'https://10.0.0.5/cx');
  await pressOn(saveIn(dialog, reader));
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await focusBackOn(url);
  const wrong = await url.evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
  );
  expect(wrong?.replace(/[\u2066-\u2069]/g, '')).toBe(
    texts['refusal.urlPrivate'].replace('{host}', '10.0.0.5')
  );
  await writeOver(url, 'https://hooks.example.com/cx');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
};

/** Copies the secret that is shown for the only time, and closes it. */
export const keepSecret = async (page: Page, { texts }: KeyboardReader): Promise<void> => {
  const secret = page.getByRole('textbox', { name: texts['webhooks.secret'], exact: true });
  await tabTo(secret);
  const text = await secret.inputValue();
  expect(text).toMatch(/^whsec_/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
  await pressOn(page.getByRole('button', { name: texts['webhooks.copy'], exact: true }));
  await page.getByText(texts['webhooks.copied']).first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await pressOn(page.getByRole('button', { name: texts['webhooks.secretKept'], exact: true }));
  await secret.waitFor({ state: 'detached' });
  await focusStaysOnPage(page);
};
