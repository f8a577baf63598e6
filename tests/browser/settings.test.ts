import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import { describeInDemo } from './demo-session';
import { NOWHERE, turnTo } from './go-to';
import { openIn } from './open-in';

const DIALOG = '[role="dialog"]';
/** What is typed and must still be there after a reload; each language its own. */
const LANGUAGES = [
  { locale: 'en', direction: 'ltr', texts: en, weekStart: '7', typed: '41', shown: '41' },
  { locale: 'ar', direction: 'rtl', texts: ar, weekStart: '6', typed: '42', shown: '٤٢' },
  { locale: 'fa', direction: 'rtl', texts: fa, weekStart: '1', typed: '43', shown: '۴۳' },
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describeInDemo(
  'what is set is kept',
  async () => {},
  (session) => {
    describe.each(LANGUAGES)(
      'in $locale',
      ({ locale, direction, texts, weekStart, typed, shown }) => {
        const name = `Own ${locale}`;
        let page: Page;
        let trouble: string[];
        beforeAll(async () => {
          ({ page, trouble } = await openIn(session.admin, NOWHERE, locale));
        });
        afterAll(() => page.close());

        const open = async (path: string, title: string): Promise<void> => {
          await turnTo(page, `/admin/settings/cx/${path}`);
          await heading(page, title);
        };
        const saved = (): Promise<void> => page.getByText(texts['setting.saved']).first().waitFor();
        /** Reads the page anew, in its direction and without findings of axe. */
        const reread = async (title: string): Promise<void> => {
          await page.reload();
          await heading(page, title);
          await page.locator('[data-cx-page] section').first().waitFor();
          const own = page.locator('[data-cx-page]').first();
          expect(await own.evaluate((part) => getComputedStyle(part).direction)).toBe(direction);
          expect(await violationsIn(page)).toEqual([]);
        };

        it('when weeks begin', async () => {
          const title = texts['settings.general.title'];
          await open('general', title);
          await page.getByLabel(texts['general.weekStart']).selectOption(weekStart);
          await button(page, texts['setting.save']).press('Enter');
          await saved();
          await reread(title);
          expect(await page.getByLabel(texts['general.weekStart']).inputValue()).toBe(weekStart);
        });

        it('how much a visitor may send', async () => {
          const title = texts['settings.intake.title'];
          await open('intake', title);
          const points = page.getByLabel(texts['intake.visitorPoints']);
          await points.fill(shown);
          await points.press('Enter');
          await saved();
          await reread(title);
          expect(await points.inputValue()).toBe(shown);
        });

        it('after how many days the desk does what', async () => {
          const title = texts['settings.rules.title'];
          await open('complaint-rules', title);
          const days = page.locator('[data-cx-page] form').first().getByRole('spinbutton').first();
          // Whichever digits are typed, the reader's are shown.
          await days.fill(typed);
          expect(await days.inputValue()).toBe(shown);
          await days.press('Enter');
          await saved();
          await reread(title);
          expect(await days.inputValue()).toBe(shown);
        });

        it('what is promised to whom', async () => {
          const title = texts['settings.promises.title'];
          await open('complaint-promises', title);
          const rows = page
            .getByRole('table', { name: texts['promises.list'] })
            .locator('tbody tr');
          await rows.first().getByRole('button').first().press('Enter');
          const dialog = page.getByRole('dialog');
          await dialog.getByRole('textbox').first().fill(name);
          expect(await violationsIn(page, DIALOG)).toEqual([]);
          await dialog.getByRole('button', { name: texts['setting.save'] }).press('Enter');
          await saved();
          await reread(title);
          expect(await rows.first().textContent()).toContain(name);
        });

        it('when which locations work', async () => {
          const title = texts['settings.calendars.title'];
          await open('complaint-calendars', title);
          await button(page, texts['calendars.new']).press('Enter');
          await page.locator('[data-cx-page]').getByRole('textbox').first().fill(name);
          expect(await violationsIn(page)).toEqual([]);
          await button(page, texts['setting.save']).press('Enter');
          await saved();
          await reread(title);
          const list = page.getByRole('table', { name: texts['calendars.list'] });
          await list.getByText(name, { exact: true }).waitFor();
        });

        it('what complaints are held against', async () => {
          const title = texts['settings.exposures.title'];
          await open('complaint-exposures', title);
          await button(page, texts['exposures.new']).press('Enter');
          const dialog = page.getByRole('dialog');
          await dialog.getByRole('textbox').nth(0).fill(`orders_${locale}`);
          await dialog.getByRole('textbox').nth(1).fill(typed);
          expect(await violationsIn(page, DIALOG)).toEqual([]);
          await dialog.getByRole('button', { name: texts['setting.save'] }).press('Enter');
          await saved();
          await reread(title);
          const row = page.getByRole('row').filter({ hasText: `orders_${locale}` });
          expect(await row.textContent()).toContain(shown);
        });

        it('without anything going wrong meanwhile', () => expect(trouble).toEqual([]));
      }
    );
  }
);
