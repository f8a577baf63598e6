import supertest from 'supertest';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { turnTo } from './go-to';
import { openIn } from './open-in';
import { addPersonWithoutKpis, asAdmin, logIn } from './people';

const PAGE = '/admin/plugins/cx/kpis/csat';
const TARGETS_PAGE = '/admin/plugins/cx/targets';
const DAY = 86_400_000;

/** What the targets are about, and 99.5 % as it is typed. */
const TARGETS = {
  en: { channel: 'store', typed: '99.5' },
  ar: { channel: 'website', typed: '٩٩٫٥' },
  fa: { channel: 'store', typed: '۹۹٫۵' },
} as const;
/** No CSAT can be this. */
const TOO_HIGH = '101';

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

    /** Points of the control chart, each of which leads to its answers. */
    const marks = () => {
      const [name = ''] = texts['trend.keysAndEnter'].split('{');
      return page.getByRole('group', { name: name.trim() }).getByRole('link');
    };

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
      const xs = await marks().evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().x)
      );
      expect(xs.length).toBeGreaterThanOrEqual(SATISFIED.length);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    });

    it('walks through time by keyboard and reads each point', async () => {
      await marks().last().focus();
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
      await page.getByRole('button', { name: texts['chart.asTable'] }).first().press('Enter');
    });

    it('fixes a new baseline with a reason by keyboard, and takes it back', async () => {
      const reason = `Tills ${locale}`;
      await page.getByRole('button', { name: texts['rebase.new'] }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(reason);
      expect(await violationsIn(page)).toEqual([]);
      await dialog.getByRole('button', { name: texts['rebase.fix'], exact: true }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(reason).waitFor();
      await page.getByText(texts['control.rebase'], { exact: true }).waitFor();
      const [taking = ''] = texts['rebase.withdrawOf'].split('{date}');
      await page.getByRole('button', { name: taking.trim() }).press('Enter');
      const back = { name: texts['rebase.withdraw'], exact: true };
      await dialog.getByRole('button', back).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(texts['rebase.withdrawn'], { exact: true }).first().waitFor();
      await page.getByRole('heading', { level: 2, name: signals }).waitFor();
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

  describe.each(LANGUAGES)('targets in $locale', ({ locale, direction, texts }) => {
    const { channel, typed } = TARGETS[locale];
    let page: Page;
    let trouble: string[];

    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, TARGETS_PAGE, locale));
      await page.getByRole('heading', { level: 1, name: texts['targets.title'] }).waitFor();
    });
    afterAll(() => page.close());

    it('are made by keyboard, in the digits of the language', async () => {
      await page.getByRole('button', { name: texts['targets.new'] }).first().press('Enter');
      const dialog = page.getByRole('dialog');
      expect(await dialog.evaluate((one) => getComputedStyle(one).direction)).toBe(direction);
      await dialog.getByLabel(texts['targets.field.kpi']).selectOption('csat');
      await dialog.getByLabel(texts['targets.form.value']).fill(typed);
      await dialog.getByLabel(texts['targets.form.repeats']).selectOption('once');
      const begin = dialog.getByRole('group', { name: texts['period.from'], exact: true });
      const year = begin.getByLabel(texts['date.year']);
      await year.selectOption(String(Number(await year.inputValue()) - 1));
      const button = texts['filter.dimension'].match(/channel \{([^}]*)\}/)?.[1] ?? '';
      await dialog.getByRole('button', { name: new RegExp(`^${button}`) }).press('Enter');
      await page.getByRole('checkbox', { name: texts[`channel.${channel}`] }).press('Space');
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.getByLabel(texts['targets.form.value']).press('Enter');
      await page.getByText(texts['targets.saved']).first().waitFor();
      await dialog.waitFor({ state: 'detached' });
      const row = page.getByRole('row').filter({ hasText: texts[`channel.${channel}`] });
      await row.getByText(texts['target.state.behind'].slice(2)).waitFor();
    });

    it('are refused in the language of the page where no number can be like it', async () => {
      await page.getByRole('button', { name: texts['targets.new'] }).first().press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(texts['targets.field.kpi']).selectOption('csat');
      await dialog.getByLabel(texts['targets.form.value']).fill(TOO_HIGH);
      await dialog.getByRole('button', { name: texts['targets.form.save'] }).press('Enter');
      await dialog.getByText(texts['targets.fault.value']).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('have no violation that axe can find', async () => {
      expect(await violationsIn(page)).toEqual([]);
    });

    it('lead to the KPI’s page about the same scope, where they stand in words and as a line', async () => {
      const row = page.getByRole('row').filter({ hasText: texts[`channel.${channel}`] });
      await row.getByRole('link').press('Enter');
      await page.waitForURL(new RegExp(`/kpis/csat\\?.*channel=${channel}`));
      await page.locator('g[data-cx-target]').waitFor();
      await page.getByText(texts['target.state.behind']).first().waitFor();
      await page.getByRole('heading', { level: 2, name: texts['dimensions.title'] }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
    });

    it('stand on the overview’s card', async () => {
      await turnTo(page, `/admin/plugins/cx?kpi=csat&channel=${channel}`);
      const card = page.getByRole('article').filter({ hasText: texts['target.state.behind'] });
      await card.waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await turnTo(page, TARGETS_PAGE);
    });

    it('are deleted after a question', async () => {
      const row = page.getByRole('row').filter({ hasText: texts[`channel.${channel}`] });
      await row.getByRole('button').press('Enter');
      await page.getByRole('menuitem', { name: texts['targets.delete'] }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: texts['targets.deleteNow'] }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(texts['targets.none']).waitFor();
    });

    it('write no error to the console but that of the refusal', () => {
      expect(trouble.filter((line) => !line.includes('status of 400'))).toEqual([]);
    });
  });

  it('leaves its marks on the overview’s chart: the target and what happened', async () => {
    const admin = await asAdmin(session.demo);
    await admin.post('/cx/targets', { kpi: 'csat', recurrence: 'year', value: 90 }).expect(201);
    await admin
      .put('/cx/settings/kpis/csat', { minimumN: { interval: 11, ranking: 40 } })
      .expect(200);
    const { page } = await openIn(session.admin, '/admin/plugins/cx?kpi=csat&by=channel', 'en');
    const trend = page
      .locator('[data-cx-page] section')
      .filter({ has: page.locator('g[data-cx-target]') });
    const marks = trend.locator('svg text');
    await marks
      .filter({ hasText: /: definition 2/ })
      .first()
      .waitFor();
    await page.close();
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
