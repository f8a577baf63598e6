import type { Locator, Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import type { Calendar } from '../../shared/time';
import { chooseFrom, focusBackOn, tabTo } from './by-keyboard';

/** Each language with a calendar that none of the others has. */
export const READERS = {
  en: { locale: 'en', calendar: 'gregorian', texts: en, tag: 'en-GB-u-ca-gregory' },
  ar: { locale: 'ar', calendar: 'hijri', texts: ar, tag: 'ar-u-ca-islamic-umalqura-nu-arab' },
  fa: { locale: 'fa', calendar: 'jalali', texts: fa, tag: 'fa-u-ca-persian-nu-arabext' },
} as const satisfies Record<
  string,
  { locale: string; calendar: Calendar; texts: object; tag: string }
>;

export type KeyboardReader = (typeof READERS)[keyof typeof READERS];

/** A filter button by what it says first. */
export const filterButton = (page: Page, name: string): Locator =>
  page.locator('[data-cx-page]').getByRole('button', { name: new RegExp(`^${name} `) });

/** What a language calls a dimension. */
export const dimensionName = ({ texts }: KeyboardReader, dimension: string): string =>
  texts['filter.dimension'].match(new RegExp(`\\b${dimension} \\{([^}]*)\\}`))?.[1] ?? '';

const parameter = (page: Page, name: string): string =>
  new URL(page.url()).searchParams.get(name) ?? '';

/** A date's part as the reader's calendar and digits write it. */
const written = (date: string, part: 'day' | 'month' | 'year', { tag }: KeyboardReader): string => {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    [part]: part === 'month' ? 'long' : 'numeric',
  });
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
  return parts.find(({ type }) => type === part)?.value ?? '';
};

const PARTS = { day: 'date.day', month: 'date.month', year: 'date.year' } as const;

/** Waits until all parts of a date are those of the URL, in the reader's own calendar. */
const isWritten = async (group: Locator, date: string, reader: KeyboardReader): Promise<void> => {
  for (const part of ['day', 'month', 'year'] as const) {
    const select = group.getByLabel(reader.texts[PARTS[part]]);
    await group
      .page()
      .waitForFunction(
        ([one, text]) => (one as HTMLSelectElement | null)?.selectedOptions[0]?.label === text,
        [await select.elementHandle(), written(date, part, reader)] as const
      );
  }
};

/** Goes from a period to one of the reader's own, to a year earlier with nothing but arrow keys, and all back. */
export const choosePeriod = async (page: Page, reader: KeyboardReader): Promise<void> => {
  const { texts } = reader;
  const menu = filterButton(page, texts['filter.period']);
  await chooseFrom(menu, 'menuitemradio', texts['period.custom']);
  await page.waitForURL(/period=custom/);
  await focusBackOn(menu);
  const from = page.getByRole('group', { name: texts['period.from'], exact: true });
  const dates = [parameter(page, 'from')];
  await isWritten(from, dates[0] ?? '', reader);
  const year = await tabTo(from.getByLabel(texts['date.year']));
  for (const earlier of [1, 2]) {
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => !dates.includes(url.searchParams.get('from') ?? ''));
    dates.push(parameter(page, 'from'));
    await isWritten(from, dates[earlier] ?? '', reader);
    // Whoever walks on with the arrows must not have to look for the field again.
    await focusBackOn(year);
  }
  const months = dates.map((date) => written(date, 'month', reader));
  expect(new Set(months).size).toBe(1);
  expect(new Set(dates.map((date) => written(date, 'year', reader))).size).toBe(3);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('period'));
  await page.goForward();
  await page.waitForURL((url) => url.searchParams.get('from') === dates[2]);
  await isWritten(from, dates[2] ?? '', reader);
};

/** Ticks the first choice of a filter. */
export const tickFirst = async (page: Page, button: Locator, parameter: string): Promise<void> => {
  await (await tabTo(button)).press('Enter');
  await (await tabTo(page.getByRole('dialog').getByRole('checkbox'))).press('Space');
  await page.waitForURL((url) => url.searchParams.has(parameter));
  await page.keyboard.press('Escape');
  await focusBackOn(button);
};

const exportedBy = async (page: Page, button: Locator, item: string, ending: string) => {
  const begun = page.waitForEvent('download');
  await chooseFrom(button, 'menuitem', item);
  expect((await begun).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
};

/** A page as numbers, as a picture and on paper; what the browser is told to print is counted in the page. */
export const takeAway = async (page: Page, { texts }: KeyboardReader): Promise<void> => {
  const button = page.getByRole('button', { name: texts['share.title'] });
  await exportedBy(page, button, texts['share.numbers'], 'csv');
  await exportedBy(page, button, texts['share.picture'], 'png');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await chooseFrom(button, 'menuitem', texts['share.print']);
  await page.locator('body[data-printed]').waitFor();
};
