import axe from 'axe-core';
import type { Page } from 'playwright-core';

const OURS = '[data-cx-page]';

/** Waits until nothing fades: half faded in, a dialog has less contrast than anybody will see. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = () =>
      document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    // What was drawn just now begins to fade with a frame to come.
    for (let still = 0; still < 2; still += 1) {
      await new Promise(requestAnimationFrame);
      const fading = ending();
      if (fading.length === 0) continue;
      await Promise.allSettled(fading.map(({ finished }) => finished));
      still = -1;
    }
  });

/** Axe's findings in the plugin's part of the page, one line each; what is around it is Strapi's. */
export const violationsIn = async (page: Page, part = OURS): Promise<string[]> => {
  await untilStill(page);
  // Evaluated by the debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await checker.run(selector, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
};
