import type { Page } from 'playwright-core';

/** Inside the admin, and nothing of ours. */
export const NOWHERE = '/admin/settings/cx/none';

/** Goes to a page inside the admin that is open already, as its links do: nothing is loaded again. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Goes there when the page before it is gone, so that nothing of that is taken for what is shown there. */
export const turnTo = async (page: Page, path: string): Promise<void> => {
  await goTo(page, NOWHERE);
  await page.locator('[data-cx-page]').first().waitFor({ state: 'detached' });
  await goTo(page, path);
};
