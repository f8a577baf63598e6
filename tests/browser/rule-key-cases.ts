import type { Locator, Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { chooseIn, focusBackOn, pressOn, tabTo } from './by-keyboard';
import type { DemoHost } from './demo-host';
import { asAdmin } from './people';

export const TEXTS = { ar, en, fa };
export type KeyLocale = keyof typeof TEXTS;
export type KeyTexts = (typeof TEXTS)[KeyLocale];

/** A notice that begins so; around it may stand signs of direction. */
export const told = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

/** A text up to what is put into it. */
export const beginning = (text: string): string => text.split('{')[0] ?? '';

/** What is begun anywhere must go on somewhere: the page itself having the focus means that it was lost. */
export const keepsPlace = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.activeElement !== null && document.activeElement !== document.body
  );
};

/** Waits until a list of the browser's shows what was chosen in it. */
const holds = (target: Locator, value: string): Promise<unknown> =>
  target
    .elementHandle()
    .then((element) =>
      target
        .page()
        .waitForFunction(([one, wanted]) => (one as HTMLSelectElement | null)?.value === wanted, [
          element,
          value,
        ] as const)
    );

/** Reads another language without losing the place, comes back, and takes digits and calendar that are not of it. */
export const chooseOwnLanguage = async (
  page: Page,
  demo: DemoHost,
  locale: KeyLocale
): Promise<void> => {
  const other = locale === 'fa' ? 'ar' : 'fa';
  for (const next of [other, locale] as const) {
    const last = TEXTS[next === locale ? other : locale];
    await chooseIn(page.getByLabel(last['language.title'], { exact: true }), next);
    const title = TEXTS[next]['settings.general.title'];
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await focusBackOn(page.getByLabel(TEXTS[next]['language.title'], { exact: true }));
  }
  const wanted = {
    en: { calendar: 'jalali', digits: 'arab' },
    ar: { calendar: 'gregorian', digits: 'latn' },
    fa: { calendar: 'gregorian', digits: 'latn' },
  }[locale];
  for (const part of ['calendar', 'digits'] as const) {
    const list = page.getByLabel(TEXTS[locale][`${part}.title`], { exact: true });
    await chooseIn(list, wanted[part]);
    await holds(list, wanted[part]);
    await focusBackOn(list);
  }
  const admin = await asAdmin(demo);
  const kept = async () => (await admin.get('/cx/start')).body.data.preference;
  const until = Date.now() + 60_000;
  while ((await kept())?.digits !== wanted.digits && Date.now() < until);
  expect(await kept()).toEqual({ locale, ...wanted });
};

/** Sets when weeks begin and, by its first letters, the zone; saved, told, and there again after a reload. */
export const setSiteCalendar = async (
  page: Page,
  texts: KeyTexts,
  locale: KeyLocale
): Promise<void> => {
  const day = { en: '6', fa: '6', ar: '7' }[locale];
  const zone = { en: 'Europe/London', fa: 'Asia/Tehran', ar: 'Asia/Riyadh' }[locale];
  const weekStart = page.getByLabel(texts['general.weekStart']);
  const timeZone = page.getByLabel(texts['general.timeZone']);
  await chooseIn(weekStart, day);
  await tabTo(timeZone);
  await page.keyboard.type(zone);
  await holds(timeZone, zone);
  const save = page.getByRole('button', { name: texts['setting.save'], exact: true });
  await pressOn(save);
  await told(page, texts['setting.saved']);
  await focusBackOn(save);
  await page.reload();
  await holds(weekStart, day);
  await holds(timeZone, zone);
};

const npsRow = (page: Page, texts: KeyTexts): Locator =>
  page.getByRole('table', { name: texts['metrics.kpis'] }).locator('tbody tr').first();

const openNps = async (page: Page, texts: KeyTexts) => {
  const change = npsRow(page, texts).getByRole('button');
  await pressOn(change);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return { change, dialog };
};

/** Replaces what stands in a field. */
const rewrite = async (field: Locator, text: string): Promise<void> => {
  await tabTo(field);
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.type(text);
};

/** What NPS is called from then on. */
export const OWN_NAMES = { en: 'Our index', fa: 'شاخص ما', ar: 'مؤشرنا' };

export const nameKpi = async (page: Page, texts: KeyTexts, locale: KeyLocale): Promise<void> => {
  const { change, dialog } = await openNps(page, texts);
  const named = OWN_NAMES[locale];
  const minimum = { en: '43', fa: '۴۱', ar: '٤٢' }[locale];
  const nameIn = texts['metrics.nameIn'].replace('{language}', texts[`language.${locale}`]);
  await rewrite(dialog.getByLabel(nameIn), named);
  await rewrite(dialog.getByLabel(texts['metrics.minimumInterval']), minimum);
  await dialog.getByText(beginning(texts['metrics.makesVersion'])).waitFor();
  await pressOn(dialog.getByRole('button', { name: texts['setting.save'] }));
  await dialog.waitFor({ state: 'detached' });
  await told(page, texts['setting.saved']);
  const row = npsRow(page, texts);
  await row.getByText(named, { exact: true }).waitFor();
  await row.getByText(minimum).waitFor();
  await focusBackOn(change);
};

/** A number that is too small stands marked, and Enter anywhere in the form leads to it. */
export const refuseFewAnswers = async (page: Page, texts: KeyTexts): Promise<void> => {
  const { change, dialog } = await openNps(page, texts);
  const field = dialog.getByLabel(texts['metrics.minimumInterval']);
  const before = await field.inputValue();
  await rewrite(field, '1');
  await dialog.getByText(beginning(texts['setting.number'])).waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((one) => one.getAttribute('aria-describedby'))).toBeTruthy();
  await tabTo(dialog.getByRole('textbox').first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await focusBackOn(field);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusBackOn(change);
  await openNps(page, texts);
  expect(await field.inputValue()).toBe(before);
  await page.keyboard.press('Escape');
};
