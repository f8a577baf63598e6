import supertest from 'supertest';
import type { Locator, Page } from 'playwright-core';
import { chooseFrom, escapeFrom, focusBackOn, pressOn, stepBack, writeInto } from './by-keyboard';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import {
  choosePeriod,
  dimensionName,
  filterButton,
  READERS,
  takeAway,
  tickFirst,
  type KeyboardReader,
} from './kpi-key-cases';
import { openIn } from './open-in';

jest.setTimeout(300_000);

const OVERVIEW = '/admin/plugins/cx';
const DAY = 86_400_000;
const WEEKS = 15;

/** Two channels and weeks of answers, all of them inside the last 90 days but the first. */
const seed = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const responses = Array.from({ length: WEEKS * 8 }, (_, index) => ({
    occurredAt: new Date(Date.now() - (index % WEEKS) * 7 * DAY).toISOString(),
    channel: index % 2 ? 'website' : 'store',
    answers: [{ metric: 'nps', score: (index * 7) % 11 }],
  }));
  await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

const starting = (text: string): RegExp => new RegExp(`^${text.split('{')[0]?.trim()}`);

/** Of a chart's points or bars the one that Tab comes to. */
const stopOf = (page: Page, heading: RegExp): Locator =>
  page
    .locator('[data-cx-page] section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading }) })
    .locator('svg a[tabindex="0"]');

/** To the feedback behind something, and back to where that was. */
const thereAndBack = async (page: Page, stop: Locator, from: RegExp): Promise<void> => {
  await pressOn(stop);
  await page.waitForURL(/\/feedback\?/);
  await page.locator('[data-cx-page] tbody tr').first().waitFor();
  await stepBack(page, from);
};

const compareWithLastYear = async (page: Page, { texts }: KeyboardReader): Promise<void> => {
  const menu = filterButton(page, texts['filter.compare']);
  await chooseFrom(menu, 'menuitemradio', texts['compare.lastYear'], 'Shift+Tab');
  await page.waitForURL(/compare=lastYear/);
};

describeInDemo('KPIs without a pointer', seed, (session) => {
  let page: Page;
  let trouble: string[];
  const open = async (path: string, level: 2 | 3, { locale, calendar }: KeyboardReader) => {
    ({ page, trouble } = await openIn(session.admin, path, locale, calendar));
    await page.locator('[data-cx-page]').getByRole('heading', { level }).first().waitFor();
  };

  describe.each(Object.values(READERS))('the overview in $locale', (reader) => {
    const { locale, texts } = reader;
    const view = `نمای من ${locale}`;
    const button = (name: string) => filterButton(page, name);
    beforeAll(() => open(OVERVIEW, 3, reader));
    afterAll(() => page.close());

    it('chooses a period of its own, and with what it is compared', async () => {
      await choosePeriod(page, reader);
      await compareWithLastYear(page, reader);
    });

    it('is broken down by something else, and narrowed', async () => {
      await chooseFrom(button(texts['filter.by']), 'menuitemradio', texts['dimension.channel']);
      await page.waitForURL(/by=channel/);
      await tickFirst(page, button(dimensionName(reader, 'channel')), 'channel');
    });

    it('is kept as a view', async () => {
      const views = page.getByRole('button', { name: texts['views.title'], exact: true });
      await chooseFrom(views, 'menuitem', texts['views.saveAs']);
      const dialog = page.getByRole('dialog');
      // What is typed at once must not go to the menu's button.
      await focusBackOn(dialog.getByRole('textbox'));
      await writeInto(dialog.getByRole('textbox'), view);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.waitForURL(/view=/);
      const kept = page.getByRole('button', { name: view });
      await focusBackOn(kept);
      await chooseFrom(kept, 'menuitem', texts['views.delete']);
      await escapeFrom(dialog);
      await focusBackOn(kept);
    });

    it('says how sure it is', async () => {
      const ask = page.getByRole('button', { name: starting(texts['howSure.label']) });
      await pressOn(ask);
      const answer = page.getByRole('dialog');
      await answer.getByRole('heading').waitFor();
      await escapeFrom(answer);
      await focusBackOn(ask);
    });

    it.each([
      ['trend.title', /NPS/],
      ['distribution.title', starting(texts['distribution.title'])],
    ] as const)('leads from %s to the feedback behind it and back', async (_, heading) => {
      await thereAndBack(page, stopOf(page, heading), /plugins\/cx\?/);
      await page.getByRole('article').first().waitFor();
    });

    it('leads from a row of the breakdown to the feedback behind it and back', async () => {
      const channels = new RegExp(`${texts['channel.website']}|${texts['channel.store']}`);
      const row = page
        .locator('[data-cx-page] section a[href*="/feedback?"]')
        .filter({ hasText: channels });
      await thereAndBack(page, row, /plugins\/cx\?/);
      await page.getByRole('article').first().waitFor();
    });

    it('goes to paper, and is kept as picture and as file', () => takeAway(page, reader));

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });

  describe.each(Object.values(READERS))('the KPI page in $locale', (reader) => {
    const { texts } = reader;
    const parts = () => page.getByRole('heading', { level: 2, name: texts['dimensions.title'] });
    beforeAll(() => open(`${OVERVIEW}/kpis/csat`, 2, reader));
    afterAll(() => page.close());

    it('goes to another KPI', async () => {
      await pressOn(filterButton(page, texts['kpiPage.choose']));
      await page.getByRole('menuitemradio').first().waitFor();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.waitForURL(/kpis\/nps/);
      await page.getByRole('heading', { level: 1, name: /NPS/ }).waitFor();
      await parts().waitFor();
    });

    it('chooses a period of its own, with what it is compared, and what it is about', async () => {
      await choosePeriod(page, reader);
      await compareWithLastYear(page, reader);
      await tickFirst(page, filterButton(page, dimensionName(reader, 'channel')), 'channel');
    });

    it('shows the table behind its chart', async () => {
      const asTable = page.getByRole('button', { name: texts['chart.asTable'] });
      await pressOn(asTable, 'Space');
      await page.getByRole('columnheader', { name: texts['table.upperLimit'] }).waitFor();
      await page.keyboard.press('Space');
    });

    it('leads from a point to the feedback behind it and back', async () => {
      const point = page.locator('[data-cx-page] svg a[tabindex="0"]');
      await thereAndBack(page, point, /kpis\/nps\?/);
      await parts().waitFor();
    });

    it('goes to paper, and is kept as picture and as file', () => takeAway(page, reader));

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });
});
