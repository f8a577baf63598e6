import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import type { DemoSession } from './demo-session';
import {
  drawJourney,
  head,
  heads,
  isSaved,
  makeJourney,
  manySteps,
  openBoard,
} from './journey-board';

type Zoom = 'overview' | 'normal' | 'detail' | 'fit';

/** Chooses a zoom from its menu, by keyboard. */
const zoomTo = async (page: Page, texts: typeof en, zoom: Zoom) => {
  await page.getByRole('button', { name: texts['journey.zoom'] }).press('Enter');
  await page.getByRole('menuitemradio', { name: texts[`journey.zoom.${zoom}`] }).press('Enter');
};

/** How far the board reaches beyond what is seen of it, in pixels. */
const beyond = (page: Page): Promise<number> =>
  page
    .locator('[data-cx-board]')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

const isFitted = (page: Page) =>
  page.waitForFunction(() => {
    const board = document.querySelector('[data-cx-board]');
    return board !== null && board.scrollWidth <= board.clientWidth;
  });

/** Steps whose heads don't lie wholly within the board. */
const outOfSight = (page: Page): Promise<number> =>
  page.locator('[data-cx-board]').evaluate((board) => {
    const { left, right } = board.getBoundingClientRect();
    return [...board.querySelectorAll('[data-at="step"]')]
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.left < left || box.right > right || box.width === 0).length;
  });

const laneShown = (page: Page, lane: string) =>
  page.locator(`[data-at="lane"][data-lane="${lane}"]`);

/** How much of the board is seen. */
export const viewCases = (session: DemoSession): void => {
  it.each([
    ['en', en, 8],
    ['ar', ar, 8],
    ['fa', fa, 60],
  ] as const)('fits the page with all its steps, in %s', async (language, texts, steps) => {
    const draft = await makeJourney(session, 'online-shop', `Fitted ${language}`);
    if (steps > 8) await drawJourney(session, draft, manySteps(steps, 6));
    const { page, trouble } = await openBoard(session.admin, draft.documentId, language);
    expect(await beyond(page)).toBeGreaterThan(0);
    await zoomTo(page, texts, 'fit');
    await page.waitForURL(/zoom=fit/);
    await isFitted(page);
    const ids = await heads(page);
    expect(ids).toHaveLength(steps);
    expect(await outOfSight(page)).toBe(0);
    const [first, last] = await Promise.all([
      head(page, ids[0] ?? '').boundingBox(),
      head(page, ids.at(-1) ?? '').boundingBox(),
    ]);
    const isLeftToRight = language === 'en';
    expect((first?.x ?? 0) < (last?.x ?? 0)).toBe(isLeftToRight);

    await page.reload();
    await head(page, ids[0] ?? '').waitFor();
    await isFitted(page);
    await head(page, ids[0] ?? '').focus();
    await page.keyboard.press('f');
    await page.waitForURL((url) => !url.searchParams.has('zoom'));
    await page.waitForFunction(() => {
      const board = document.querySelector('[data-cx-board]');
      return board !== null && board.scrollWidth > board.clientWidth;
    });
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('leaves words away in its overview, and has room for them in detail', async () => {
    const { documentId } = await makeJourney(session, 'online-shop', 'Zoomed');
    const { page } = await openBoard(session.admin, documentId);
    const [first = ''] = await heads(page);
    const width = async () => (await head(page, first).boundingBox())?.width ?? 0;
    const normal = await width();
    await laneShown(page, 'action').waitFor();
    await zoomTo(page, en, 'overview');
    await laneShown(page, 'action').waitFor({ state: 'detached' });
    await laneShown(page, 'emotion').waitFor();
    expect(await width()).toBeLessThan(normal);
    await zoomTo(page, en, 'detail');
    await laneShown(page, 'action').waitFor();
    expect(await width()).toBeGreaterThan(normal);
    await page.close();
  });

  it.each([
    ['en', 'left'],
    ['fa', 'right'],
  ] as const)(
    'keeps heads of stages and lanes in sight while it is scrolled, in %s',
    async (...is) => {
      const [language, reading] = is;
      const draft = await makeJourney(session, 'online-shop', `Scrolled ${language}`);
      await drawJourney(session, draft, manySteps(30, 3));
      const { page, trouble } = await openBoard(session.admin, draft.documentId, language);
      const board = page.locator('[data-cx-board]');
      const edges = async () => {
        const [frame, lane, stage] = await Promise.all([
          board.boundingBox(),
          laneShown(page, 'action').boundingBox(),
          page.locator('[data-at="stage"]').first().boundingBox(),
        ]);
        if (!frame || !lane || !stage) throw new Error('nothing to see');
        const [laneEdge, frameEdge] =
          reading === 'left' ? [lane.x, frame.x] : [lane.x + lane.width, frame.x + frame.width];
        return { side: Math.abs(laneEdge - frameEdge), top: stage.y - frame.y };
      };
      const before = await edges();
      await board.evaluate((it) => {
        it.scrollBy({ left: (getComputedStyle(it).direction === 'rtl' ? -1 : 1) * 900, top: 200 });
      });
      await page.waitForFunction(() => {
        const it = document.querySelector('[data-cx-board]');
        return it !== null && Math.abs(it.scrollLeft) > 800;
      });
      const after = await edges();
      expect(Math.abs(after.side - before.side)).toBeLessThanOrEqual(2);
      expect(after.top).toBeGreaterThanOrEqual(-1);
      expect(trouble).toEqual([]);
      await page.close();
    }
  );

  it('says what it is about in its details, which are kept and undone like everything else', async () => {
    const { documentId } = await makeJourney(session, 'online-shop', 'Described');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const openDetails = async () => {
      await page.getByRole('button', { name: en['journey.details'], exact: true }).click();
      return page.locator('[role=dialog]');
    };
    const dialog = await openDetails();
    const field = (name: string) => dialog.getByLabel(name, { exact: true });
    await field(en['journey.detail.goal']).fill('A parcel that waits for nobody');
    await field(en['journey.detail.scenario']).fill('Orders in the evening');
    await field(en['journey.detail.state']).selectOption('future');
    await dialog.getByRole('button', { name: en['journey.details.done'] }).click();
    await isSaved(page);
    await page.reload();
    await page.locator('[data-at="step"]').first().waitFor();
    await openDetails();
    expect(await field(en['journey.detail.goal']).inputValue()).toBe(
      'A parcel that waits for nobody'
    );
    expect(await field(en['journey.detail.scenario']).inputValue()).toBe('Orders in the evening');
    expect(await field(en['journey.detail.state']).inputValue()).toBe('future');
    expect(trouble).toEqual([]);
    await page.close();
  });
};
