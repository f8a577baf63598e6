import type { BrowserContext, CDPSession } from 'playwright-core';
import type { DemoSession } from './demo-session';
import { answerForGitHub } from './people';
import { head, heads, isSaved, makeJourney, openBoard, said } from './journey-board';

/** As long as a finger lies still before it takes hold. */
const PRESS = 400;

interface Point {
  x: number;
  y: number;
}

/** One finger on the glass. */
const fingerOf = (cdp: CDPSession) => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (at: Point) => touch('touchStart', [at]),
    /** Moves evenly, in so many steps. */
    move: async (from: Point, to: Point, steps: number) => {
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps;
        const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        await touch('touchMove', [at]);
      }
    },
    up: () => touch('touchEnd', []),
  };
};

/** The board under a finger, as on a tablet. */
export const touchCases = (session: DemoSession): void => {
  const tablet = async (): Promise<BrowserContext> => {
    const context = await session.browser.newContext({
      baseURL: session.demo.url,
      storageState: await session.admin.storageState(),
      viewport: { width: 1024, height: 768 },
      hasTouch: true,
    });
    await answerForGitHub(context);
    return context;
  };

  const middleOf = async (locator: ReturnType<typeof head>): Promise<Point> => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('nothing to touch');
    return { x: box.x + box.width / 2, y: box.y + 20 };
  };

  it('is scrolled by a swipe, which moves nothing and leads nowhere', async () => {
    const context = await tablet();
    const { documentId } = await makeJourney(session, 'online-shop', 'Swiped');
    const { page, trouble } = await openBoard(context, documentId);
    const before = await heads(page);
    const address = page.url();
    const finger = fingerOf(await context.newCDPSession(page));
    /** How far the board is scrolled, once that is beyond one place and before another. */
    const scrolledBetween = async (more: number, less: number): Promise<number> => {
      const found = await page.waitForFunction(
        ([low, high]) => {
          const by = document.querySelector('[data-cx-board]')?.scrollLeft ?? 0;
          return by > low && by < high && by;
        },
        [more, less] as const
      );
      return Number(await found.jsonValue());
    };
    const at = await middleOf(head(page, before[1] ?? ''));
    const swipe = async (by: number) => {
      await finger.down(at);
      await finger.move(at, { x: at.x + by, y: at.y }, 3);
      await finger.up();
    };
    await swipe(-250);
    await page.waitForTimeout(500);
    const there = await scrolledBetween(0, Infinity);
    await swipe(100);
    await scrolledBetween(0, there);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(address);
    expect(await heads(page)).toEqual(before);
    expect(await head(page, before[0] ?? '').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('lets a finger that lies still take a step and carry it', async () => {
    const context = await tablet();
    const { documentId } = await makeJourney(session, 'online-shop', 'Carried by hand');
    const { page, trouble } = await openBoard(context, documentId);
    const before = await heads(page);
    const [first = '', second = ''] = before;
    const finger = fingerOf(await context.newCDPSession(page));
    const from = await middleOf(head(page, first));
    const to = await middleOf(head(page, second));
    await finger.down(from);
    await page.waitForTimeout(PRESS);
    await finger.move(from, { x: to.x + 60, y: to.y }, 8);
    await page.locator('[data-cx-drop="step"]').waitFor();
    await finger.up();
    await said(page, /^Dropped/);
    expect((await heads(page)).slice(0, 2)).toEqual([second, first]);
    await isSaved(page);
    expect(trouble).toEqual([]);
    await context.close();
  });
};
