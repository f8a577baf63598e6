import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { arrowTo, pressOn, tabTo } from './by-keyboard';
import { describeInDemo } from './demo-session';
import { rowsInFile } from './feedback-keys';
import {
  checkAndImport,
  chooseFile,
  REJECTED,
  takeBack,
  walkOverRoles,
  writeSurvey,
} from './import-key-cases';
import { READERS } from './kpi-key-cases';
import { openIn } from './open-in';

jest.setTimeout(300_000);

const IMPORT = '/admin/plugins/cx/import';

describeInDemo(
  'the import without a pointer',
  () => Promise.resolve(),
  (session) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-import-keys-'));
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    describe.each(Object.values(READERS))('in $locale', ({ locale, texts }) => {
      const name = `keys-${locale}`;
      let page: Page;
      let trouble: string[];
      beforeAll(async () => {
        ({ page, trouble } = await openIn(session.admin, IMPORT, locale));
        await page.getByRole('heading', { level: 1, name: texts['import.title'] }).waitFor();
      });
      afterAll(() => page.close());

      it('takes a file, and goes on at its columns', () =>
        chooseFile(page, texts, writeSurvey(folder, name)));

      it('gives a column another role without taking those on the way from others', () =>
        walkOverRoles(page, texts));

      it('checks and imports', () => checkAndImport(page, texts));

      it('hands out the rejected rows', async () => {
        const button = page.getByRole('button', { name: texts['import.rejects'] });
        expect(await rowsInFile(page, button, /\.csv\.rejected\.csv$/)).toBe(REJECTED);
      });

      it('takes the import back after asking', () => takeBack(page, texts));

      it('is found in the list by arrows', async () => {
        await pressOn(page.getByRole('button', { name: texts['import.toList'] }));
        const grid = page.getByRole('grid', { name: texts['import.earlier'] });
        await tabTo(grid.locator('[tabindex="0"]'));
        await arrowTo(grid.getByRole('link', { name: `${name}.csv` }), 'ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: texts['import.state.undone'] }).waitFor();
      });

      it('writes no error to the console', () => expect(trouble).toEqual([]));
    });
  }
);
