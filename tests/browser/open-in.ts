import type { BrowserContext, Page } from 'playwright-core';

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
  language?: string
): Promise<{ page: Page; trouble: string[] }> => {
  const page = await context.newPage();
  const trouble = troubleOf(page);
  if (language) {
    await page.addInitScript((locale) => {
      const choice = JSON.stringify({ locale, calendar: null, digits: null });
      localStorage.setItem('strapi-plugin-cx.language', choice);
    }, language);
  }
  await page.goto(path);
  return { page, trouble };
};
