import type { Page } from 'playwright-core';
import type en from '../../admin/src/translations/en.json';
import { violationsIn } from './accessibility';
import type { DemoSession } from './demo-session';
import { openIn } from './open-in';

const ALERTS = '/admin/plugins/cx/alerts';
const DIALOG = '[role="dialog"]';

interface Reader {
  locale: string;
  texts: typeof en;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const fillRule = async (page: Page, { texts }: Reader, name: string): Promise<void> => {
  await button(page, texts['alerts.new']).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: texts['alerts.form.name'] }).fill(name);
  await dialog
    .getByRole('textbox', { name: texts['alerts.recipients.address'] })
    .fill('ops@example.com');
  await page.keyboard.press('Enter');
  await dialog.getByText('ops@example.com', { exact: true }).waitFor();
};

/** Somebody makes an alert, tries it, makes a webhook and gets the digest; to be run in a suite with a demo. */
export const testAlerts = (session: DemoSession, reader: Reader): void => {
  const { locale, texts } = reader;
  const name = `Alert ${locale}`;
  let page: Page;
  let trouble: string[];
  beforeAll(async () => {
    ({ page, trouble } = await openIn(session.admin, ALERTS, locale));
    await page.getByRole('tablist').waitFor();
  });
  afterAll(() => page.close());

  it('reads in the direction of its language, tabs and dialog too', async () => {
    const direction = locale === 'en' ? 'ltr' : 'rtl';
    const directionOf = (element: Element) => getComputedStyle(element).direction;
    expect(await page.getByRole('heading', { level: 1 }).evaluate(directionOf)).toBe(direction);
    const tabs = page.getByRole('tab');
    const xs = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().x));
    const sorted = [...xs].sort((a, b) => (direction === 'ltr' ? a - b : b - a));
    expect(xs).toEqual(sorted);
    await button(page, texts['alerts.new']).first().click();
    expect(await page.getByRole('dialog').evaluate(directionOf)).toBe(direction);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('makes an alert, and sends a test of it that the log shows', async () => {
    await fillRule(page, reader, name);
    expect(await violationsIn(page, DIALOG)).toEqual([]);
    await button(page, texts['alerts.form.save']).click();
    const card = page.getByRole('region', { name });
    await card.waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await card.getByRole('button', { name: texts['alerts.test'] }).click();
    await page.getByRole('tab', { name: texts['alerts.tab.log'] }).click();
    const row = page.getByRole('row').filter({ hasText: name });
    await row.filter({ hasText: texts['log.state.sent'] }).waitFor();
    expect(await row.textContent()).toContain('ops@example.com');
    expect(await violationsIn(page)).toEqual([]);
  });

  it('makes a webhook whose secret shows once', async () => {
    await page.getByRole('tab', { name: texts['alerts.tab.webhooks'] }).click();
    await button(page, texts['webhooks.new']).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: texts['alerts.form.name'] }).fill(name);
    await dialog
      .getByRole('textbox', { name: texts['webhooks.url'] })
      .fill('https://hooks.example.com/cx');
    await button(page, texts['alerts.form.save']).click();
    const secret = page.getByRole('textbox', { name: texts['webhooks.secret'], exact: true });
    expect(await secret.inputValue()).toMatch(/^whsec_/);
    expect(await violationsIn(page, DIALOG)).toEqual([]);
    await button(page, texts['webhooks.secretKept']).click();
    await page.reload();
    await page.getByRole('region', { name }).waitFor();
    expect(await page.content()).not.toContain('whsec_');
    expect(await violationsIn(page)).toEqual([]);
  });

  it('switches the digest on, and the alert off by keyboard', async () => {
    const digest = page.getByRole('switch', { name: texts['digest.title'] });
    if ((await digest.getAttribute('aria-checked')) === 'false') await digest.click();
    await page.getByRole('combobox', { name: texts['digest.day'] }).waitFor();
    await page.getByRole('tab', { name: texts['alerts.tab.rules'] }).click();
    const own = page.getByRole('region', { name }).getByRole('switch');
    await own.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (element) => element?.getAttribute('aria-checked') === 'false',
      await own.elementHandle()
    );
    expect(trouble).toEqual([]);
  });
};
