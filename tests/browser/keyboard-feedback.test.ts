import type { Page } from 'playwright-core';
import { chooseFrom, chooseRadio, focusBackOn, pressOn, tabTo, writeInto } from './by-keyboard';
import { describeInDemo } from './demo-session';
import {
  chooseColumns,
  openAndClose,
  pageThrough,
  searchAndClear,
  sortByScore,
} from './feedback-key-cases';
import {
  actOn,
  ANSWERS,
  chooseTwo,
  LATE,
  PAGE,
  rowsInFile,
  seedAnswers,
  staysOnPage,
  untilRows,
} from './feedback-keys';
import { dimensionName, filterButton, READERS, tickFirst } from './kpi-key-cases';
import { openIn } from './open-in';

jest.setTimeout(300_000);

const FEEDBACK = '/admin/plugins/cx/feedback';

/** The lowest and the highest score of NPS, as each language writes them. */
const ENDS = { en: ['0', '10'], ar: ['٠', '١٠'], fa: ['۰', '۱۰'] } as const;

describeInDemo('feedback without a pointer', seedAnswers, (session) => {
  let page: Page;
  let trouble: string[];
  const open = async (path: string, locale: string) => {
    ({ page, trouble } = await openIn(session.admin, path, locale));
    await page.locator('[data-cx-page] tbody tr').first().waitFor();
  };

  describe.each(Object.values(READERS))('to read, in $locale', (reader) => {
    const { locale, texts } = reader;
    beforeAll(() => open(`${FEEDBACK}?minScore=2&maxScore=8`, locale));
    afterAll(() => page.close());

    it('takes a filter away that came with the link, and goes on beside it', async () => {
      const scores = page.getByRole('button', { name: /✕/ });
      await pressOn(scores);
      await page.waitForURL((url) => !url.searchParams.has('minScore'));
      await scores.waitFor({ state: 'detached' });
      await focusBackOn(filterButton(page, texts['feedback.filter.order']));
    });

    it('sets filters, and takes them away', async () => {
      const comments = filterButton(page, texts['feedback.filter.comments']);
      await chooseFrom(comments, 'menuitemradio', texts['feedback.filter.commented']);
      await untilRows(page, ANSWERS / LATE);
      await focusBackOn(comments);
      await chooseFrom(comments, 'menuitemradio', texts['filter.any']);
      await page.waitForURL((url) => !url.searchParams.has('commented'));
      const channel = filterButton(page, dimensionName(reader, 'channel'));
      await tickFirst(page, channel, 'channel');
      await untilRows(page, ANSWERS / 2);
      await page.keyboard.press('Enter');
      await tabTo(page.getByRole('dialog').getByRole('checkbox', { checked: true }));
      await page.keyboard.press('Space');
      await page.waitForURL((url) => !url.searchParams.has('channel'));
      await page.keyboard.press('Escape');
      await focusBackOn(channel);
    });

    it('searches in what customers wrote, and clears that', () => searchAndClear(page, texts));
    it('chooses its columns', () => chooseColumns(page, texts));
    it('is sorted by score, both ways', () => sortByScore(page, reader, ENDS[locale]));
    it('goes to the next page and back', () => pageThrough(page, texts));
    it('opens an answer, and closes it again', () => openAndClose(page, texts));
    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });

  describe.each(Object.values(READERS))('to decide, in $locale', ({ locale, texts }) => {
    const excluded = () => page.locator('tbody').getByText(texts['feedback.exclusion.test']);
    const dialog = () => page.getByRole('dialog');
    beforeAll(() => open(FEEDBACK, locale));
    afterAll(() => page.close());

    it('excludes two answers with a reason', async () => {
      await chooseTwo(page, texts);
      await actOn(page, texts['curation.action.exclude']);
      const reason = dialog().getByRole('radio', { name: texts['curation.reason.test'] });
      await chooseRadio(dialog(), reason);
      await writeInto(dialog().getByRole('textbox'), 'جربنا بها الجهاز');
      await pressOn(dialog().getByRole('button', { name: texts['curation.confirm.exclude'] }));
      await dialog().waitFor({ state: 'detached' });
      await excluded().nth(1).waitFor();
      expect(await excluded().count()).toBe(2);
      await staysOnPage(page);
    });

    it('counts them again', async () => {
      await chooseTwo(page, texts);
      await actOn(page, texts['curation.action.include']);
      await pressOn(dialog().getByRole('button', { name: texts['curation.confirm.include'] }));
      await dialog().waitFor({ state: 'detached' });
      await excluded().first().waitFor({ state: 'detached' });
      await staysOnPage(page);
    });

    it('archives two, finds them there, and brings them back', async () => {
      const menu = filterButton(page, texts['feedback.filter.archive']);
      await chooseTwo(page, texts);
      await actOn(page, texts['curation.action.archive']);
      await page.getByRole('checkbox', { checked: true }).first().waitFor({ state: 'detached' });
      await staysOnPage(page);
      await chooseFrom(menu, 'menuitemradio', texts['feedback.archive.archived']);
      await untilRows(page, 2);
      await chooseTwo(page, texts);
      await actOn(page, texts['curation.action.unarchive']);
      await page.getByText(texts['feedback.empty.title']).waitFor();
      await staysOnPage(page);
      await chooseFrom(menu, 'menuitemradio', texts['feedback.archive.open'], 'Shift+Tab');
      await untilRows(page, PAGE);
    });

    it('is taken away as a file', async () => {
      const button = page.getByRole('button', { name: texts['feedback.export'] });
      expect(await rowsInFile(page, button, /\.csv$/)).toBe(ANSWERS);
      await focusBackOn(button);
    });

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });
});
