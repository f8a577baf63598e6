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

const FOLDER = path.join(ROOT, 'docs/screens');
const LOCALES = ['en', 'ar', 'fa'];
const THEMES = ['light', 'dark'];

const row = '[data-cx-page] tbody tr';

/** The Content Manager's form of the first entry of one of our types, with the panel beside it. */
const formOf = (type) => ({
  at: `/admin/content-manager/collection-types/plugin::cx.${type}`,
  shown: 'main tbody tr',
  before: async (page) => {
    await page.locator('main tbody tr').first().click();
    // In the panel, after its heading; a survey's questions are a list too.
    await page.locator('[data-cx-page] h3 ~ * li').first().waitFor();
  },
});

/** Every page: where it is, what tells that it is there, and what is done before the picture. */
const PAGES = {
  overview: { at: '/admin/plugins/cx', shown: '[data-cx-page] article' },
  kpi: { at: '/admin/plugins/cx/kpis/nps', shown: '[data-cx-page] section section' },
  targets: { at: '/admin/plugins/cx/targets', shown: row },
  target: {
    at: '/admin/plugins/cx/targets',
    shown: row,
    before: async (page) => {
      await page.locator(`${row} button`).first().click();
      await page.locator('[role=menuitem]').first().click();
      await page.locator('[role=dialog] textarea').waitFor();
    },
  },
  alerts: { at: '/admin/plugins/cx/alerts', shown: '[data-cx-page] [role=tabpanel] [role=switch]' },
  alert: {
    at: '/admin/plugins/cx/alerts',
    shown: '[data-cx-page] [role=tabpanel] [role=switch]',
    before: async (page) => {
      // The switch, the test, then the pencil.
      await page
        .locator('[data-cx-page] [role=tabpanel] button:has(svg):not([role=switch])')
        .first()
        .click();
      await page.locator('[role=dialog] input').first().waitFor();
    },
  },
  webhooks: {
    at: '/admin/plugins/cx/alerts?tab=webhooks',
    shown: '[data-cx-page] [role=tabpanel] h2',
    // The sample data post nowhere: the first picture makes the webhook that all of them show.
    before: async (page) => {
      const panel = page.locator('[data-cx-page] [role=tabpanel]');
      if ((await panel.locator('bdi').count()) > 0) return;
      await panel.getByRole('button').first().click();
      const fields = page.locator('[role=dialog] input:not([type=checkbox])');
      await fields.nth(0).fill('CRM');
      await fields.nth(1).fill('https://hooks.example.com/cx');
      await fields.nth(1).press('Enter');
      await panel.locator('bdi').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    },
  },
  'alert-log': { at: '/admin/plugins/cx/alerts?tab=log', shown: row },
  touchpoint: formOf('touchpoint'),
  survey: formOf('survey'),
  location: formOf('location'),
  home: {
    at: '/admin',
    shown: 'main [data-cx-page] svg',
    before: (page) => page.locator('main [data-cx-page]').scrollIntoViewIfNeeded(),
  },
  feedback: { at: '/admin/plugins/cx/feedback', shown: row },
  response: {
    at: '/admin/plugins/cx/feedback?commented=true',
    shown: row,
    before: async (page) => {
      await page.locator(row).first().click();
      await page.locator('[role=dialog] dl').waitFor();
    },
  },
  exclude: {
    at: '/admin/plugins/cx/feedback',
    shown: row,
    before: async (page) => {
      for (const index of [0, 1]) await page.locator(`${row} [role=checkbox]`).nth(index).click();
      await page.locator('[data-cx-page] [aria-live] [role=group] button').first().click();
      await page.locator('[role=dialog] textarea').waitFor();
    },
  },
  complaints: { at: '/admin/plugins/cx/complaints', shown: `${row}[data-reference]` },
  complaint: {
    at: '/admin/plugins/cx/complaints?queue=all&order=oldest',
    shown: `${row}[data-reference]`,
    before: async (page) => {
      await page.locator(`${row}[data-reference] a`).first().click();
      await page.locator('[data-cx-event]').first().waitFor();
    },
  },
  'complaint-step': {
    at: '/admin/plugins/cx/complaints',
    shown: `${row}[data-reference]`,
    before: async (page) => {
      await page.locator(`${row}[data-reference] a`).first().click();
      await page.locator('[data-cx-event]').first().waitFor();
      // The first button of the next steps is the likeliest one.
      await page.locator('[data-cx-steps] button').first().click();
      await page.locator('[role=dialog] form').waitFor();
    },
  },
  'complaints-board': {
    at: '/admin/plugins/cx/complaints/board',
    shown: '[data-cx-page] li[data-reference]',
  },
  'complaint-new': {
    at: '/admin/plugins/cx/complaints?new=true',
    shown: '[role=dialog] textarea',
  },
  'complaint-figures': {
    at: '/admin/plugins/cx/complaints/figures',
    shown: '#cx-figure-durations svg[role=group]',
    before: (page) =>
      page.locator('#cx-figure-rate section, #cx-figure-rate svg').first().waitFor(),
  },
  'complaint-ledger': {
    at: '/admin/plugins/cx/complaints/promises',
    shown: '[data-cx-page] table tbody tr',
  },
  'complaint-review': { at: '/admin/plugins/cx/complaints/review', shown: '[data-cx-page] table' },
  improvements: { at: '/admin/plugins/cx/complaints/improvements', shown: row },
  improvement: {
    at: '/admin/plugins/cx/complaints/improvements',
    shown: row,
    before: async (page) => {
      await page.locator(`${row} a`).first().click();
      await page.waitForURL(/improvements\/.+/);
      await page.locator('[data-cx-page] section').first().waitFor();
    },
  },
  journeys: { at: '/admin/plugins/cx/journeys', shown: row },
  journey: {
    at: '/admin/plugins/cx/journeys',
    shown: row,
    before: async (page) => {
      await page.locator(`${row} a`).first().click();
      // The numbers come after the map.
      await page.locator('[data-cx-measured] bdo').first().waitFor();
    },
  },
  'journey-sides': {
    at: '/admin/plugins/cx/journeys',
    shown: row,
    before: async (page) => {
      await page.locator(`${row} a`).first().click();
      await page.locator('[data-cx-page] [role=grid]').first().waitFor();
      const sides = 'location=riyadh-olaya&side=location&against=jeddah-tahlia';
      await page.goto(`${new URL(page.url()).pathname}?${sides}`);
      await page.locator('[data-cx-measured] [data-cx-side=there]').first().waitFor();
    },
  },
  'journey-form': {
    at: '/admin/content-manager/collection-types/plugin::cx.journey',
    shown: 'main tbody tr',
    before: async (page) => {
      await page.locator('main tbody tr').first().click();
      await page.locator('[data-cx-map-field] li').first().waitFor();
    },
  },
  import: {
    at: '/admin/plugins/cx/import',
    shown: '[data-cx-page] input[type=file]',
    state: 'attached',
    before: async (page) => {
      const text =
        'Date,NPS,Branch,Comment\n2026-11-01,9,Olaya,"Quick and friendly"\n2026-11-02,4,Olaya,"I waited too long"\n';
      const file = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.locator('[data-cx-page] input[type=file]').setInputFiles(file);
      await page.waitForURL(/import\/./);
      await page.locator('[data-cx-page] table').first().waitFor();
    },
  },
  'public-kpis': { at: '/admin/settings/cx/public-kpis', shown: '[data-cx-page] [role=checkbox]' },
  general: { at: '/admin/settings/cx/general', shown: '[data-cx-page] select' },
  metrics: { at: '/admin/settings/cx/metrics', shown: row },
  intake: { at: '/admin/settings/cx/intake', shown: '[data-cx-page] code' },
  permissions: { at: '/admin/settings/cx/permissions', shown: row },
  'complaint-promises': { at: '/admin/settings/cx/complaint-promises', shown: row },
  'complaint-calendars': { at: '/admin/settings/cx/complaint-calendars', shown: row },
  'complaint-rules': { at: '/admin/settings/cx/complaint-rules', shown: row },
  'complaint-exposures': {
    at: '/admin/settings/cx/complaint-exposures',
    shown: '[data-cx-page] section',
  },
  data: { at: '/admin/settings/cx/data', shown: '[data-cx-page] section' },
};

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

/** Strapi's banners come and go; the pictures are of our pages. */
const closeBanners = async (page) => {
  const close = page.getByRole('button', { name: /^(close|dismiss)\b.*/i }).first();
  if (await close.isVisible()) await close.click();
};

const takePicture = async (page, name, file) => {
  const { at, shown, state, before } = PAGES[name];
  await page.goto(at);
  await page.locator(shown).first().waitFor({ state });
  await closeBanners(page);
  await before?.(page);
  await page.waitForLoadState('networkidle');
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
    for (const locale of LOCALES) {
      for (const theme of THEMES) {
        await choose(page, locale, theme);
        for (const name of names) {
          await takePicture(page, name, path.join(FOLDER, `${name}-${locale}-${theme}.png`));
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
