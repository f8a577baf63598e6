import type { BrowserContext, Page } from 'playwright-core';
import type { Calendar } from '../../shared/time';

/** Console errors and uncaught exceptions of a page, as they come. */
const troubleOf = (page: Page): string[] => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`${message.text()} ${message.location().url}`);
  });
  return trouble;
};

/** A page of ours in one of our languages, with what goes wrong on it. */
export const openIn = async (
  context: BrowserContext,
  path: string,
  language?: string,
  /** That of the language when left out. */
  calendar: Calendar | null = null
): Promise<{ page: Page; trouble: string[] }> => {
  const page = await context.newPage();
  const trouble = troubleOf(page);
  if (language) {
    const choice = JSON.stringify({ locale: language, calendar, digits: null });
    await page.addInitScript(
      (kept) => localStorage.setItem('strapi-plugin-cx.language', kept),
      choice
    );
  }
  await page.goto(path);
  return { page, trouble };
};
