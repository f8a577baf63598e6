import type { Page } from 'playwright-core';

/** Goes to a page inside the admin that is open already, as its links do: nothing is loaded again. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
