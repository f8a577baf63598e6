import type { Page } from 'playwright-core';
import en from '../../admin/src/translations/en.json';
import type { DemoSession } from './demo-session';
import { head, heads, isSaved, LIST, makeJourney, openBoard, rename } from './journey-board';

const KEPT = /^Unsaved work of/;

/** Waits for the browser's own question at the end of a page. */
const askedByBrowser = async (page: Page) => {
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => window.location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  return dialog;
};

/** Going away with work that could not be saved. */
export const leaveCases = (session: DemoSession): void => {
  /** A board whose first step was called otherwise while the network was away. */
  const offline = async (name: string) => {
    const { documentId } = await makeJourney(session, 'online-shop', name);
    const { page } = await openBoard(session.admin, documentId);
    const [first = ''] = await heads(page);
    await page.context().setOffline(true);
    await rename(page, first, 'Not saved yet');
    await page.getByText(en['journey.save.offline']).waitFor();
    return { page, documentId, first };
  };

  /** The network is back, and the work on the board again. */
  const isThereAgain = async (page: Page, documentId: string, first: string) => {
    await page.context().setOffline(false);
    await page.goto(`${LIST}/${documentId}?content=en`);
    await page.getByText(KEPT).waitFor();
    await head(page, first).getByText('Not saved yet').waitFor();
    await isSaved(page);
    await page.reload();
    await head(page, first).getByText('Not saved yet').waitFor();
    expect(await page.getByText(KEPT).count()).toBe(0);
  };

  afterEach(() => session.admin.setOffline(false));

  it('is asked about on the way to another page; whoever stays goes on, whoever leaves finds it again', async () => {
    const { page, documentId, first } = await offline('Left for the list');
    const board = page.url();
    const dialog = page.locator('[role=dialog]');
    const toList = page.getByRole('link', { name: en['journeys.title'] }).last();

    await toList.click();
    await dialog.getByText(en['journey.leave.title']).waitFor();
    await dialog.getByRole('button', { name: en['journey.leave.stay'] }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).toBe(board);
    await head(page, first).getByText('Not saved yet').waitFor();

    await toList.click();
    await dialog.getByRole('button', { name: en['journey.leave.leave'] }).click();
    await page.waitForURL((url) => url.pathname === LIST);
    await isThereAgain(page, documentId, first);
    await page.close();
  });

  it('is asked about by the browser before the page is closed or loaded anew', async () => {
    const { page, documentId, first } = await offline('Closed');
    await (await askedByBrowser(page)).dismiss();
    await head(page, first).getByText('Not saved yet').waitFor();
    await (await askedByBrowser(page)).accept();
    await head(page, first).waitFor({ state: 'detached' });
    await isThereAgain(page, documentId, first);
    await page.close();
  });

  it('saves first where it can, without a question, also on the way to another language', async () => {
    const { documentId } = await makeJourney(session, 'online-shop', 'Left at once');
    const { page } = await openBoard(session.admin, documentId);
    const [first = '', second = ''] = await heads(page);
    const language = page.getByRole('button', { name: en['journeys.contentLanguage'] });
    await language.waitFor();
    await rename(page, first, 'Before another language');
    await language.press('Enter');
    await page.getByRole('menuitemradio', { name: /Persian/ }).press('Enter');
    await page.waitForURL(/content=fa/);
    const { page: other } = await openBoard(session.admin, documentId);
    await head(other, first).getByText('Before another language').waitFor();
    await rename(other, second, 'Before the list');
    await other.getByRole('link', { name: en['journeys.title'] }).last().click();
    await other.waitForURL((url) => url.pathname === LIST);
    expect(await other.locator('[role=dialog]').count()).toBe(0);
    await other.goto(`${LIST}/${documentId}?content=en`);
    await head(other, second).getByText('Before the list').waitFor();
    expect(await other.getByText(KEPT).count()).toBe(0);
    await other.close();
    await page.close();
  });
};
