import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import { describeInDemo } from './demo-session';
import { holdImports, releaseImports } from './import-lease';
import { openIn } from './open-in';
import { addPersonWithoutKpis, logIn } from './people';

const IMPORT = '/admin/plugins/cx/import';
/** Many chunks of rows. */
const ROWS = 30_000;
const REJECTED = Math.ceil(ROWS / 13);
const LONG = 300_000;

jest.setTimeout(2 * LONG);

const LANGUAGES = [
  { locale: 'en', direction: 'ltr', texts: en },
  { locale: 'ar', direction: 'rtl', texts: ar },
  { locale: 'fa', direction: 'rtl', texts: fa },
] as const;

const MONTHS = ['فروردین', 'اردیبهشت', 'خرداد'];

/** A Persian survey: Jalali dates, Persian digits, answers in words, every thirteenth row beyond the scale. */
const survey = (name: string, rows: number): string => {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `${name}-${index}`,
      `${1 + (index % 29)} ${MONTHS[index % 3]} ۱۴۰۳`,
      ['ونک', 'تجریش'][index % 2],
      index % 13 === 0 ? '۷۷' : ['۱۰', '۹', '۳', '۰'][index % 4],
      ['خیلی راضی', 'راضی', 'ناراضی', 'نمی‌دانم'][index % 4],
      `خدمات خوب بود و کارکنان مهربان بودند ${index}`,
    ].join(',')
  );
  return `شماره,تاریخ,شعبه,توصیه,رضایت,توضیح\n${lines.join('\n')}\n`;
};

describeInDemo(
  'the import in a browser',
  () => Promise.resolve(),
  (session) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-browser-import-'));

    const fileOf = (name: string, rows: number): string => {
      const file = path.join(folder, `${name}.csv`);
      fs.writeFileSync(file, survey(name, rows));
      return file;
    };

    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    describe.each(LANGUAGES)('in $locale', ({ locale, direction, texts }) => {
      let page: Page;
      let trouble: string[];

      beforeAll(async () => {
        ({ page, trouble } = await openIn(session.admin, IMPORT, locale));
        await page.getByRole('heading', { level: 1, name: texts['import.title'] }).waitFor();
      });
      afterAll(() => page.close());

      const button = (key: keyof typeof en) => page.getByRole('button', { name: texts[key] });

      it('reads an uploaded file and proposes what its columns become', async () => {
        expect(await violationsIn(page)).toEqual([]);
        await page.locator('input[type="file"]').setInputFiles(fileOf(`small-${locale}`, 200));
        await page.waitForURL(/import\/[0-9a-f-]{36}/);
        const roles = page.locator('[data-cx-page] tbody tr td:nth-of-type(1) select');
        await roles.first().waitFor();
        const chosen = await roles.evaluateAll((list) =>
          list.map((select) => (select as HTMLSelectElement).value)
        );
        expect(chosen).toEqual([
          'externalId',
          'occurredAt',
          'location',
          'score',
          'score',
          'comment',
        ]);
        const dir = await page.locator('[data-cx-page]').getAttribute('dir');
        expect(dir).toBe(direction);
        await page.getByText(texts['import.rejectedRow'], { exact: true }).first().waitFor();
        expect(await violationsIn(page)).toEqual([]);
      });

      it('checks all rows by keyboard and shows what would happen', async () => {
        await button('import.check').focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: texts['import.checked'] }).waitFor();
        expect(await violationsIn(page)).toEqual([]);
      });

      it('imports, tells what came in, and takes it back after asking', async () => {
        await page.locator('section[aria-labelledby="cx-import-check"] button').press('Enter');
        await page.getByRole('heading', { name: texts['import.state.finished'] }).waitFor();
        expect(await violationsIn(page)).toEqual([]);
        await button('import.undo').press('Enter');
        const dialog = page.getByRole('alertdialog');
        await dialog.waitFor();
        expect(await dialog.evaluate((box) => getComputedStyle(box).direction)).toBe(direction);
        await dialog.getByRole('button', { name: texts['import.undoNow'] }).press('Enter');
        await page.getByRole('heading', { name: texts['import.state.undone'] }).waitFor();
        expect(trouble).toEqual([]);
      });
    });

    it('goes on through a reload in its middle, and hands out the rejected rows', async () => {
      const { page, trouble } = await openIn(session.admin, IMPORT, 'en');
      await page.locator('input[type="file"]').setInputFiles(fileOf('long', ROWS));
      await page.getByRole('button', { name: en['import.check'] }).click({ timeout: LONG });
      const start = page.locator('section[aria-labelledby="cx-import-check"] button');
      await start.waitFor({ timeout: LONG });
      const begun = page.waitForResponse((response) => response.request().method() === 'POST');
      await start.click();
      await begun;
      await holdImports(session.demo);
      const bar = page.getByRole('progressbar', { name: en['import.state.importing'] });
      await bar.waitFor();
      await page.reload();
      await bar.waitFor();
      await releaseImports(session.demo);
      const finished = page.getByRole('heading', { name: en['import.state.finished'] });
      await finished.waitFor({ timeout: LONG });
      const created = page.locator('dl div', { hasText: en['import.created.done'] }).locator('dd');
      expect(await created.innerText()).toBe((ROWS - REJECTED).toLocaleString('en-US'));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: en['import.rejects'] }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('long.csv.rejected.csv');
      const lines = fs
        .readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines).toHaveLength(REJECTED + 1);
      await page.getByRole('link', { name: en['import.toList'] }).click();
      await page.getByRole('link', { name: 'long.csv' }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('is not open to somebody without the right', async () => {
      const outsider = await logIn(
        session.browser,
        session.demo.url,
        await addPersonWithoutKpis(session.demo)
      );
      const page = await outsider.newPage();
      await page.goto(IMPORT);
      await page.getByText(en['state.noPermission']).waitFor();
      expect(await page.locator('input[type="file"]').count()).toBe(0);
      await outsider.close();
    });
  }
);
