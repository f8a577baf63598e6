import supertest from 'supertest';
import ar from '../../admin/src/translations/ar.json';
import messages from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import type { Page } from 'playwright-core';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { NOWHERE, turnTo } from './go-to';
import { openIn } from './open-in';
import { addPersonWithoutKpis, logIn } from './people';

const OVERVIEW = '/admin/plugins/cx';

/** What of the admin is to be seen around our page. */
const AROUND =
  'body *:not(:has([data-cx-page]), [data-cx-page], [data-cx-page] *, script, style):visible';

/** 93 promoters, 27 passives, 30 detractors: NPS 42 from 150 answers. */
const SCORES = [
  ...Array.from({ length: 93 }, (_, index) => 9 + (index % 2)),
  ...Array.from({ length: 27 }, (_, index) => 7 + (index % 2)),
  ...Array.from({ length: 30 }, (_, index) => index % 7),
];

const LANGUAGES = [
  { locale: 'en', direction: 'ltr', title: 'Overview', nps: '42', n: '150' },
  { locale: 'ar', direction: 'rtl', title: 'نظرة عامة', nps: '٤٢', n: '١٥٠' },
  { locale: 'fa', direction: 'rtl', title: 'نمای کلی', nps: '۴۲', n: '۱۵۰' },
] as const;

const WORDS = { en: messages, ar, fa };

const FEEDBACK = [
  { locale: 'en', direction: 'ltr', title: 'Feedback', one: 'One response' },
  { locale: 'ar', direction: 'rtl', title: 'الملاحظات', one: 'استجابة واحدة' },
  { locale: 'fa', direction: 'rtl', title: 'بازخورد', one: 'یک پاسخ‌نامه' },
] as const;

/** What some customers said, and how an editor with another keyboard looks for it. */
const COMMENTS: readonly { said: string; searched: string }[] = [
  { said: 'Delivered too late', searched: 'LATE' },
  { said: 'الموظفون غير متعاونين أبدًا', searched: 'ابدا' },
  { said: 'پیک خیلی دیر رسید و پاسخی نمی‌دهند', searched: 'نمي دهند' },
];

const seed = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const responses = SCORES.map((score, index) => ({
    channel: index % 2 ? 'website' : 'store',
    answers: [{ metric: 'nps', score, comment: COMMENTS[index]?.said }],
  }));
  const { body } = await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
  expect(body.data.created).toBe(SCORES.length);
};

describeInDemo('the overview in a browser', seed, (session) => {
  it('stands in the menu, and opens from there', async () => {
    const { page, trouble } = await openIn(session.admin, '/admin');
    await page.getByRole('link', { name: 'Customer Experience' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(OVERVIEW);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('asks the server at most three times', async () => {
    const page = await session.admin.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/cx/')) asked.push(pathname);
    });
    await page.goto(OVERVIEW);
    await page.getByRole('article').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toContain('/cx/overview');
    expect(asked.length).toBeLessThanOrEqual(3);
    await page.close();
  });

  describe.each(LANGUAGES)('in $locale', ({ locale, direction, title, nps, n }) => {
    let page: Page;
    let trouble: string[];

    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, OVERVIEW, locale));
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('article').first().waitFor();
    });
    afterAll(() => page.close());

    it('shows the numbers of the answers that came in', async () => {
      const cards = await page.getByRole('article').allInnerTexts();
      const card = cards.find((text) => text.includes(nps));
      expect(card).toContain(n);
    });

    it(`reads ${direction}`, async () => {
      const root = page.locator('[data-cx-page]');
      expect(await root.getAttribute('dir')).toBe(direction);
      expect(await root.getAttribute('lang')).toBe(locale);
      const computed = await page
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => getComputedStyle(heading).direction);
      expect(computed).toBe(direction);
    });

    it('has no violation that axe can find', async () => {
      expect(await violationsIn(page)).toEqual([]);
    });

    it('goes to paper with its cards and charts, without anything of the admin around it', async () => {
      const cards = await page.getByRole('article').count();
      const charts = page.locator('[data-cx-page] section svg[role]:visible');
      const drawn = await charts.count();
      expect(drawn).toBeGreaterThan(0);
      expect(await page.locator(AROUND).count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(AROUND).count()).toBe(0);
      expect(await page.locator('[data-cx-screen-only]:visible').count()).toBe(0);
      expect(await page.locator('[data-cx-page] article:visible').count()).toBe(cards);
      expect(await charts.count()).toBe(drawn);
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'screen' });
    });

    it('writes no error to the console', () => {
      expect(trouble).toEqual([]);
    });
  });

  describe('in the dark', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openIn(session.admin, NOWHERE, 'en'));
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
    });
    afterAll(() => page.close());

    it.each([
      { name: 'the overview', path: OVERVIEW, shown: 'article' },
      { name: 'feedback', path: `${OVERVIEW}/feedback`, shown: 'tbody tr' },
      { name: 'settings', path: '/admin/settings/cx/intake', shown: 'form' },
    ])('$name has no violation that axe can find either', async ({ path, shown }) => {
      await turnTo(page, path);
      await page.locator(`[data-cx-page] ${shown}`).first().waitFor();
      const [red = 0] = await page
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => getComputedStyle(heading).color.match(/\d+/g)?.map(Number) ?? []);
      expect(red).toBeGreaterThan(200);
      expect(await violationsIn(page)).toEqual([]);
    });
  });

  describe.each(FEEDBACK)('feedback in $locale', ({ locale, direction, title, one }) => {
    const index = FEEDBACK.findIndex((language) => language.locale === locale);
    const words = WORDS[locale];
    let page: Page;
    let trouble: string[];

    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, `${OVERVIEW}/feedback`, locale));
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('[data-cx-page] tbody tr').first().waitFor();
    });
    afterAll(() => page.close());

    it('shows a page of answers and goes on to the next', async () => {
      const rows = page.locator('[data-cx-page] tbody tr');
      expect(await rows.count()).toBe(50);
      expect(await violationsIn(page)).toEqual([]);
      await Promise.all([
        page.waitForResponse((response) => response.url().includes('after=')),
        page.locator('[data-cx-page] nav button').last().click(),
      ]);
      await page.waitForURL(/after=/);
      await page.locator('[data-cx-page] [aria-busy="false"] tbody tr').first().waitFor();
      expect(trouble).toEqual([]);
    });

    it('finds words however they are written, excludes an answer and counts it again', async () => {
      const { said, searched } = COMMENTS[index] ?? COMMENTS[0]!;
      const rows = page.locator('[data-cx-page] [aria-busy="false"] tbody tr');
      await page.locator('[data-cx-page] input[name=search]').fill(searched);
      await page.waitForURL(/search=/);
      await rows.filter({ hasText: said }).waitFor();
      expect(await rows.count()).toBe(1);

      const curate = async (action: 'exclude' | 'include') => {
        await rows.getByRole('checkbox').check();
        await page.getByRole('button', { name: words[`curation.action.${action}`] }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox').waitFor();
        expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
        const direct = await dialog
          .getByRole('textbox')
          .evaluate((box) => getComputedStyle(box.closest('[dir=rtl],[dir=ltr]')!).direction);
        expect(direct).toBe(direction);
        const confirm = dialog.getByRole('button', { name: words[`curation.confirm.${action}`] });
        if (action === 'exclude') {
          expect(await confirm.isDisabled()).toBe(true);
          await dialog.getByRole('radio', { name: words['curation.reason.test'] }).check();
        }
        await confirm.press('Enter');
        await dialog.waitFor({ state: 'detached' });
      };
      await curate('exclude');
      await rows.getByText(words['feedback.exclusion.test']).waitFor();
      await curate('include');
      await rows.getByText(words['feedback.exclusion.test']).waitFor({ state: 'detached' });

      await page.getByRole('button', { name: words['feedback.searchClear'] }).click();
      await page.waitForURL((url) => !url.searchParams.has('search'));
      await rows.nth(1).waitFor();
      expect(trouble).toEqual([]);
    });

    it('opens a response by keyboard, in its own direction, and closes it again', async () => {
      await page
        .locator('[data-cx-page] tbody tr button:not([role=checkbox])')
        .first()
        .press('Enter');
      const drawer = page.getByRole('dialog', { name: one });
      const facts = drawer.locator('dl');
      await facts.waitFor();
      expect(await facts.evaluate((list) => getComputedStyle(list).direction)).toBe(direction);
      expect(new URL(page.url()).searchParams.has('response')).toBe(true);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.has('response')).toBe(false);
    });
  });

  it('is neither in the menu nor open to somebody without the permission', async () => {
    const outsider = await logIn(
      session.browser,
      session.demo.url,
      await addPersonWithoutKpis(session.demo)
    );
    const { page } = await openIn(outsider, '/admin');
    await page.getByRole('navigation').first().waitFor();
    expect(await page.getByRole('link', { name: 'Customer Experience' }).count()).toBe(0);
    // Their own language is theirs to read.
    const answered: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const isOurs = pathname.startsWith('/cx/') && pathname !== '/cx/start';
      if (isOurs && response.ok()) answered.push(pathname);
    });
    await page.goto(OVERVIEW);
    await page.getByText(messages['state.noPermission']).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('article').count()).toBe(0);
    expect(answered).toEqual([]);
    await outsider.close();
  });
});
