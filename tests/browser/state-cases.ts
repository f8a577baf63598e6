import type { Page, Route } from 'playwright-core';
import type en from '../../admin/src/translations/en.json';
import { violationsIn } from './accessibility';
import { ADMIN_PAGES, type AdminPage } from './admin-pages';
import type { DemoSession } from './demo-session';
import { goTo, NOWHERE } from './go-to';
import { openIn } from './open-in';

interface Reader {
  locale: string;
  direction: 'ltr' | 'rtl';
  texts: typeof en;
}

const BROKEN = { status: 500, name: 'InternalServerError', message: 'Out of order', details: {} };

/** Keeps a page's question waiting until it is answered: with failures first, in earnest later. */
const holdAnswers = async (page: Page, asks: RegExp) => {
  const waiting: Route[] = [];
  let holds = true;
  const matches = (url: URL) => asks.test(url.pathname);
  await page.route(matches, async (route) => {
    if (holds) waiting.push(route);
    else await route.continue();
  });
  return {
    fail: async () => {
      const json = { data: null, error: BROKEN };
      for (const route of waiting.splice(0)) await route.fulfill({ status: 500, json });
    },
    letGo: async () => {
      holds = false;
      for (const route of waiting.splice(0)) await route.continue();
    },
    end: () => page.unroute(matches),
  };
};

/** Every page while it waits, when it fails and where there is nothing yet; in a suite with an empty demo. */
export const testStates = (session: DemoSession, { locale, direction, texts }: Reader): void => {
  let page: Page;
  let trouble: string[];
  beforeAll(async () => {
    ({ page, trouble } = await openIn(session.admin, NOWHERE, locale));
    await page.getByRole('navigation').first().waitFor();
  });
  afterAll(() => page.close());

  const own = () => page.locator('[data-cx-page]').first();
  const waits = () => own().getByRole('status').filter({ hasText: '…' }).first().waitFor();
  const faults = () => own().getByRole('alert').filter({ hasText: texts['state.error'] });

  /** The failure in the reader's words, with the keyboard's way out of it. */
  const failsAndIsAskedAgain = async (
    { path, asks, parts = 1 }: AdminPage,
    answers: Awaited<ReturnType<typeof holdAnswers>>
  ): Promise<void> => {
    const asked = page.waitForRequest((request) => asks.test(new URL(request.url()).pathname));
    await goTo(page, path);
    await asked;
    await waits();
    await answers.fail();
    await faults().first().waitFor();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-cx-page] [role=alert]').length === count,
      parts
    );
    expect(await violationsIn(page)).toEqual([]);
    for (let left = parts; left > 0; left -= 1) {
      const retry = faults().first().getByRole('button', { name: texts['state.retry'] });
      await retry.press('Enter');
      await waits();
    }
    // Whoever asked again by keyboard stays in the page.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await answers.letGo();
  };

  it.each(ADMIN_PAGES)('$name', async (one) => {
    const answers = await holdAnswers(page, one.asks);
    await failsAndIsAskedAgain(one, answers);
    await own().getByText(texts[one.says], { exact: true }).first().waitFor();
    expect(await faults().count()).toBe(0);
    await answers.end();
    if (one.title) {
      await own().getByRole('heading', { level: 1, name: texts[one.title] }).waitFor();
    }
    if (one.offers) {
      const way = own().getByRole('link').or(own().getByRole('button'));
      await way.filter({ hasText: texts[one.offers] }).last().waitFor();
    }
    expect(await own().evaluate((part) => getComputedStyle(part).direction)).toBe(direction);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('says in the console what was refused, and nothing else', () => {
    expect(trouble.filter((line) => !/status of (404|500)/.test(line))).toEqual([]);
  });
};
