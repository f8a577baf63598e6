/*
 * npm run screens [-- --only overview,feedback] [--url http://localhost:1337]
 *
 * Starts the demo on a database of its own and takes a picture of every page in three languages and two
 * themes into docs/screens. With --url it uses a demo that runs already.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium, logIn, readCredentials, startDemo } from './demo-in-chromium.mjs';
import { checkNode, ensureInstalled, ROOT } from './ensure-installed.mjs';
import { PAGES } from './screen-pages.mjs';

const FOLDER = path.join(ROOT, 'docs/screens');
const LOCALES = ['en', 'ar', 'fa'];
const THEMES = ['light', 'dark'];

const { values } = parseArgs({ options: { only: { type: 'string' }, url: { type: 'string' } } });

const chosen = () => {
  if (!values.only) return Object.keys(PAGES);
  const names = values.only.split(',');
  const wrong = names.find((name) => !(name in PAGES));
  if (wrong === undefined) return names;
  throw new Error(`--only takes ${Object.keys(PAGES).join(', ')}, not "${wrong}"`);
};

const useDemo = async () => {
  if (!values.url) return startDemo();
  const credentials = readCredentials(path.join(ROOT, 'demo/.credentials.json'));
  return { ...credentials, url: values.url, stop: async () => {} };
};

const choose = async (page, locale, theme) => {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(
    (value) => globalThis.localStorage.setItem('strapi-plugin-cx.language', value),
    JSON.stringify({ locale, calendar: null, digits: null })
  );
};

/** Strapi's banners come and go; the pictures are of our pages, with the dialogs that they open with. */
const closeBanners = async (page) => {
  if (await page.locator('[role=dialog]').first().isVisible()) return;
  const close = page.getByRole('button', { name: /^(close|dismiss)\b.*/i }).first();
  if (await close.isVisible()) await close.click();
};

const QUIET = 500;

/** Waits until the page has asked for nothing for half a second: the browser's own word is of its first load only. */
const watchRequests = (page) => {
  const open = new Set();
  let last = Date.now();
  const note = (change) => (request) => {
    change(request);
    last = Date.now();
  };
  page.on(
    'request',
    note((request) => open.add(request))
  );
  for (const event of ['requestfinished', 'requestfailed'])
    page.on(
      event,
      note((request) => open.delete(request))
    );
  // What a page that is left had asked for is never answered.
  page.on('domcontentloaded', () => open.clear());
  return async () => {
    while (open.size > 0 || Date.now() - last < QUIET) await page.waitForTimeout(QUIET / 5);
  };
};

const takePicture = async (page, quiet, name, file) => {
  const { at, shown, state, before } = PAGES[name];
  await page.goto(at);
  await page.locator(shown).first().waitFor({ state });
  await closeBanners(page);
  await before?.(page, quiet);
  await quiet();
  await page.evaluate(() => globalThis.document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(ROOT, file));
};

const main = async () => {
  checkNode();
  ensureInstalled();
  const names = chosen();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  const demo = await useDemo();
  try {
    const page = await logIn(browser, demo);
    const quiet = watchRequests(page);
    for (const locale of LOCALES) {
      for (const theme of THEMES) {
        await choose(page, locale, theme);
        for (const name of names) {
          await takePicture(page, quiet, name, path.join(FOLDER, `${name}-${locale}-${theme}.png`));
        }
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
};

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
