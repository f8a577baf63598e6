import { median } from './figures.mjs';

const OVERVIEW = '/admin/plugins/cx';
const CARD = '[data-cx-page] article';
const VISITS = { quick: 2, full: 5 };

/** Opens the overview anew; what it asks of the plugin, and milliseconds until its cards stand there. */
const visit = async (page) => {
  const asked = [];
  const note = (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/cx/')) asked.push(pathname);
  };
  page.on('request', note);
  const begin = performance.now();
  await page.goto(OVERVIEW);
  await page.locator(CARD).first().waitFor();
  const milliseconds = performance.now() - begin;
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return { asked, milliseconds };
};

/** How many requests the overview of the demo's year makes in Chromium: the most of some visits. */
export const measureOverview = async ({ page }, { mode }, log) => {
  const visits = [];
  for (let left = VISITS[mode]; left > 0; left -= 1) visits.push(await visit(page));
  const most = visits.reduce((a, b) => (b.asked.length > a.asked.length ? b : a));
  const untilCards = median(visits.map(({ milliseconds }) => milliseconds));
  log(`${most.asked.join(', ')}; cards after ${Math.round(untilCards)} ms`);
  return {
    figures: { overview_requests: most.asked.length },
    raw: { asked: most.asked, untilCards },
  };
};
