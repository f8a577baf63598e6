import supertest from 'supertest';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { addPersonWithoutKpis, logIn } from './people';

const PAGE = '/admin/plugins/cx/kpis/csat';
const DAY = 86_400_000;

/** Satisfied customers of ten in each of the last weeks; one of them is bad. */
const SATISFIED = [8, 7, 9, 8, 7, 8, 9, 8, 7, 8, 9, 8, 7, 1, 8, 8];

const LANGUAGES = [
  { locale: 'en', direction: 'ltr', texts: en, signals: '1 signal', satisfied: '75.0' },
  { locale: 'ar', direction: 'rtl', texts: ar, signals: 'إشارة واحدة', satisfied: '٧٥٫٠' },
  { locale: 'fa', direction: 'rtl', texts: fa, signals: '۱ نشانه', satisfied: '۷۵٫۰' },
] as const;

const seed = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const responses = SATISFIED.flatMap((satisfied, week) => {
    const occurredAt = new Date(Date.now() - (SATISFIED.length - week) * 7 * DAY).toISOString();
    return Array.from({ length: 10 }, (_, person) => ({
      occurredAt,
      channel: person % 2 ? 'website' : 'store',
      answers: [{ metric: 'csat', score: person < satisfied ? 5 : 1 }],
    }));
  });
  const { body } = await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
  expect(body.data.created).toBe(responses.length);
};

describeInDemo('the KPI page in a browser', seed, (session) => {
  describe.each(LANGUAGES)('in $locale', ({ locale, direction, texts, signals, satisfied }) => {
    let page: Page;
    let trouble: string[];
    const asked: string[] = [];

    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, '/admin/plugins/cx', locale));
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/cx/')) asked.push(pathname);
      });
      const link = texts['kpiPage.linkLabel'].replace('{name}', '');
      await page.getByRole('link', { name: link }).first().press('Enter');
      await page.waitForURL(/\/kpis\/csat\?period=last90Days/);
      await page.goto(PAGE);
      await page.getByRole('heading', { level: 2, name: texts['dimensions.title'] }).waitFor();
      await page.getByRole('heading', { level: 2, name: signals }).waitFor();
    });
    afterAll(() => page.close());

    it('shows the number of the answers that came in, and the one signal in words', async () => {
      const text = await page.locator('[data-cx-page]').innerText();
      expect(text).toContain(satisfied);
      expect(text).toContain(texts['effect.worsening']);
      expect(text).toContain(texts['signals.caution.cause']);
    });

    it('asks no more than three times', async () => {
      const own = asked.slice(asked.lastIndexOf('/cx/kpis/csat/page'));
      expect(own.filter((path) => path.startsWith('/cx/kpis/'))).toHaveLength(2);
      expect(own.length).toBeLessThanOrEqual(3);
    });

    it(`reads ${direction}, with time from left to right`, async () => {
      const heading = page.getByRole('heading', { level: 1 });
      expect(await heading.evaluate((one) => getComputedStyle(one).direction)).toBe(direction);
      const marks = page.getByRole('group', { name: texts['trend.keys'] }).getByRole('img');
      const xs = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    });

    it('walks through time by keyboard and reads each point', async () => {
      const marks = page.getByRole('group', { name: texts['trend.keys'] }).getByRole('img');
      await marks.last().focus();
      const spoken = new Set<string>();
      for (let step = 0; step < SATISFIED.length; step += 1) {
        spoken.add(
          await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
        );
        await page.keyboard.press('ArrowLeft');
      }
      expect(spoken.size).toBe(SATISFIED.length);
      const bad = texts['control.rule.outside'];
      expect([...spoken].filter((text) => text.includes(bad))).toHaveLength(1);
    });

    it('has no violation that axe can find, as chart and as table', async () => {
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('button', { name: texts['chart.asTable'] }).first().press('Enter');
      await page.getByRole('columnheader', { name: texts['table.upperLimit'] }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
    });

    it('goes to another KPI from its menu', async () => {
      await page.getByRole('button', { name: texts['kpiPage.choose'] }).first().press('Enter');
      await page.getByRole('menuitemradio', { name: /NPS/ }).first().press('Enter');
      await page.waitForURL(/\/kpis\/nps/);
      await page.getByText(texts['definition.title'], { exact: true }).waitFor();
    });

    it('writes no error to the console', () => {
      expect(trouble).toEqual([]);
    });
  });

  it('is closed to somebody without the permission', async () => {
    const outsider = await logIn(
      session.browser,
      session.demo.url,
      await addPersonWithoutKpis(session.demo)
    );
    const { page } = await openIn(outsider, PAGE);
    await page.getByText(en['state.noPermission']).waitFor();
    expect(await page.getByText(en['definition.title'], { exact: true }).count()).toBe(0);
    await outsider.close();
  });
});
