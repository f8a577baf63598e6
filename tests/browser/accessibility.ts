import axe from 'axe-core';
import type { Page } from 'playwright-core';

const OURS = '[data-cx-page]';

/** Axe's findings in the plugin's part of the page, one line each; what is around it is Strapi's. */
export const violationsIn = async (page: Page, part = OURS): Promise<string[]> => {
  // Half faded in, a dialog has less contrast than anybody will see.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Evaluated by the debugger, which the page's content security policy does not concern.
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await checker.run(selector, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
};
