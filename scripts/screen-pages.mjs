/* The pages of which pictures are taken. */

const CONTENT = '/admin/content-manager/collection-types';
const row = '[data-cx-page] tbody tr';

/** The Content Manager's form of the first entry of one of our types, with the panel beside it. */
const formOf = (type) => ({
  at: `${CONTENT}/plugin::cx.${type}`,
  shown: 'main tbody tr',
  before: async (page) => {
    await page.locator('main tbody tr').first().click();
    // In the panel, after its heading; a survey's questions are a list too.
    await page.locator('[data-cx-page] h3 ~ * li').first().waitFor();
  },
});

const LISTED = 'main tbody td:nth-child(3)';

/** The Content Manager's list of one of our types. */
const listOf = (type) => ({
  at: `${CONTENT}/plugin::cx.${type}`,
  // While the list loads there is a row of one cell.
  shown: LISTED,
  before: async (page, quiet) => {
    // Strapi reads it again in the language that it takes for the editor's.
    await quiet();
    await page.locator(LISTED).first().waitFor();
  },
});

/** Every page: where it is, what tells that it is there, and what is done before the picture. */
export const PAGES = {
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
      // In the first card: the switch, the test, then the pencil.
      await page
        .locator('[data-cx-page] [role=tabpanel] section button:has(svg):not([role=switch])')
        .first()
        .click();
      await page.locator('[role=dialog] input').first().waitFor();
    },
  },
  'alert-new': {
    at: '/admin/plugins/cx/alerts',
    shown: '[data-cx-page] [role=tabpanel] [role=switch]',
    before: async (page) => {
      await page.locator('[data-cx-page] [role=tabpanel] button').first().click();
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
  touchpoints: listOf('touchpoint'),
  locations: listOf('location'),
  surveys: listOf('survey'),
  touchpoint: formOf('touchpoint'),
  survey: formOf('survey'),
  location: formOf('location'),
  // An entry of the host's own, with its places on journeys beside it.
  'linked-entry': {
    at: `${CONTENT}/api::service-page.service-page`,
    shown: 'main tbody tr',
    // Not each is linked: the first that is.
    before: async (page, quiet) => {
      const list = page.url();
      const entries = await page.locator('main tbody tr').count();
      for (let index = 0; index < entries; index += 1) {
        await page.locator('main tbody tr').nth(index).click();
        await page.locator('[data-cx-page]').first().waitFor();
        await quiet();
        if ((await page.locator('[data-cx-page] li').count()) > 0) return;
        await page.goto(list);
        await page.locator('main tbody tr').nth(index).waitFor();
      }
      throw new Error('No entry is linked.');
    },
  },
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
      const sides = { location: 'riyadh-olaya', side: 'location', against: 'jeddah-tahlia' };
      const { pathname, searchParams } = new URL(page.url());
      // The list leads to the map in the reader's language.
      for (const [name, value] of Object.entries(sides)) searchParams.set(name, value);
      await page.goto(`${pathname}?${searchParams}`);
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
  imports: {
    at: '/admin/plugins/cx/import',
    shown: '[data-cx-page] input[type=file]',
    state: 'attached',
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
