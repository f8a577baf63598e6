import type { Locator, Page } from 'playwright-core';

/** More stops than any of our pages has. */
const MOST = 250;

const hasFocus = (element: Element): boolean => element === document.activeElement;

/** The same of what was looked for before; null once it has been drawn anew and must be looked for again. */
const stillHasFocus = (element: Element): boolean | null =>
  element.isConnected ? element === document.activeElement : null;

/** Whether whatever has the focus looks like it: an outline, a ring, or a thicker line of its own. */
const isSeen = (element: Element): boolean => {
  // Rings have neither offset nor blur; shadows of cards have both.
  const isRing = (shadow: string) => / 0px 0px 0px [1-9]/.test(shadow);
  const isMarked = (part: Element, pseudo: string | null = null): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part, pseudo);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || isRing(boxShadow);
  };
  const isDrawn = (part: Element): boolean => {
    const { strokeWidth, stroke } = getComputedStyle(part);
    // Bars have no line of their own, points one of two pixels.
    const thick = part.tagName === 'rect' ? 2 : 4;
    return part instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= thick;
  };
  const parts = [element, ...element.querySelectorAll('rect, circle, g > *')];
  // The design system draws a field's ring round the box that it stands in.
  const box = element.parentElement;
  const isField = element.matches('input, textarea, select');
  return (
    parts.some(
      (part) =>
        isMarked(part) || isMarked(part, '::before') || isMarked(part, '::after') || isDrawn(part)
    ) ||
    (isField && box !== null && [box, box.parentElement].some((one) => one && isMarked(one)))
  );
};

/** A ring fades in: it may take a moment until it is there. */
const comesToBeSeen = async (element: Locator): Promise<boolean> => {
  for (let looked = 0; looked < 100; looked += 1) {
    if (await element.evaluate(isSeen)) return true;
    await element.page().waitForTimeout(50);
  }
  return false;
};

type Step = 'Tab' | 'Shift+Tab';

/** Keys that go from cell to cell of a table. */
type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'Control+Home';

/** Nobody gets to what is still disabled; it may take a moment until it is offered. */
const untilEnabled = async (wanted: Locator): Promise<void> => {
  await wanted.waitFor();
  for (let looked = 0; await wanted.isDisabled(); looked += 1) {
    if (looked === MOST) throw new Error(`${wanted} stays disabled`);
    await wanted.page().waitForTimeout(100);
  }
};

/** After so many keys what is wanted is looked for again: something else may be the first of its kind by now. */
const AGAIN = 10;

const pressUntilAt = async (target: Locator, key: Step | Arrow): Promise<Locator> => {
  const wanted = target.first();
  await untilEnabled(wanted);
  const { keyboard } = wanted.page();
  let element = await wanted.elementHandle();
  for (let pressed = 0; pressed <= MOST; pressed += 1) {
    // To look for it by its name at every stop would take longer than the keys themselves.
    let isThere = await element?.evaluate(stillHasFocus);
    if (isThere == null || pressed % AGAIN === AGAIN - 1) {
      element = await wanted.elementHandle();
      isThere = await element?.evaluate(hasFocus);
    }
    if (isThere) {
      if (await comesToBeSeen(wanted)) return wanted;
      throw new Error(`${wanted} has the focus, but nobody sees it`);
    }
    await keyboard.press(key);
  }
  throw new Error(`${key} never leads to ${wanted}`);
};

/**
 * Goes on with Tab until the first of what is named has the focus, as somebody gets there who has no pointer.
 * @throws Error where the focus never comes there, or can't be seen there
 */
export const tabTo = (target: Locator, key: Step = 'Tab'): Promise<Locator> =>
  pressUntilAt(target, key);

/**
 * Goes on with a key of the table until the first of what is named has the focus.
 * @throws Error where the focus never comes there, or can't be seen there
 */
export const arrowTo = (target: Locator, key: Arrow): Promise<Locator> => pressUntilAt(target, key);

/**
 * Goes to a group of choices, where `wanted` is one, walks to it and chooses it. An arrow key chooses what it
 * leads to only while it is held, so it is held as long as by a finger; where that was too short, Space does.
 */
export const chooseRadio = async (group: Locator, wanted: Locator): Promise<void> => {
  await tabTo(group.getByRole('radio'));
  for (let pressed = 0; !(await wanted.evaluate(hasFocus)); pressed += 1) {
    if (pressed === MOST) throw new Error(`ArrowDown never leads to ${wanted}`);
    await wanted.page().keyboard.press('ArrowDown', { delay: 60 });
  }
  if (!(await wanted.isChecked())) await wanted.page().keyboard.press('Space');
};

/** Goes there and presses it. */
export const pressOn = async (target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.press(key);
};

/** Goes there and writes. */
export const writeInto = async (target: Locator, text: string): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.insertText(text);
};

/** Goes there and writes over what stands there. */
export const writeOver = async (target: Locator, text: string): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.press('ControlOrMeta+A');
  await target.page().keyboard.insertText(text);
};

/** Goes to a table with Tab, from cell to cell down to a row, and on in the direction of reading to what is in it. */
export const arrowInto = async (table: Locator, target: Locator): Promise<void> => {
  const page = table.page();
  const wanted = target.first();
  await tabTo(table.locator('[tabindex="0"]'));
  const isRtl = await table.evaluate((element) => getComputedStyle(element).direction === 'rtl');
  const isInRow = () =>
    wanted.evaluate(
      (element) => element.closest('tr, [role=row]')?.contains(document.activeElement) ?? false
    );
  // Where the table was left, it goes on.
  await page.keyboard.press('ControlOrMeta+Home');
  for (let pressed = 0; !(await isInRow()); pressed += 1) {
    if (pressed === MOST) throw new Error(`ArrowDown never leads to the row of ${wanted}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Home');
  await pressUntilAt(wanted, isRtl ? 'ArrowLeft' : 'ArrowRight');
};

/** Waits until the keyboard is at something on our page that is seen, and not at the top of the browser's window. */
export const focusStaysOnPage = async (page: Page): Promise<void> => {
  const focused = page.locator('[data-cx-page] *:focus');
  await focused.waitFor();
  if (!(await comesToBeSeen(focused)))
    throw new Error('Something has the focus, but nobody sees it');
};

/** Goes to one of the browser's own lists and walks to an option. */
export const chooseIn = async (target: Locator, value: string): Promise<void> => {
  await tabTo(target);
  const down = await target.evaluate(
    (element, wanted) =>
      [...(element as HTMLSelectElement).options].findIndex((one) => one.value === wanted) -
      (element as HTMLSelectElement).selectedIndex,
    value
  );
  const key = down < 0 ? 'ArrowUp' : 'ArrowDown';
  for (let step = 0; step < Math.abs(down); step += 1) await target.page().keyboard.press(key);
};

/** Waits until something has the focus again, as after a menu or dialog that was opened from it. */
export const focusBackOn = async (target: Locator): Promise<void> => {
  const element = await target.first().elementHandle();
  await target.page().waitForFunction((one) => one === document.activeElement, element);
};

/** Waits, and tells where the keyboard is when that was in vain. */
const orWhereItIs = async (waiting: Promise<void>, page: Page): Promise<void> => {
  try {
    await waiting;
  } catch (cause) {
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${String(cause)}\nThe keyboard is at ${focused}`, { cause });
  }
};

/** Waits for the next frame and then until the page has nothing to do. */
const untilIdle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve()));
      })
  );

/**
 * Waits until the keyboard is in a dialog and leaves it with Escape, pressed once. A dialog that was opened from a
 * menu hears of Escape only when it knows that the menu is gone, which on a busy machine is after the menu left the
 * page; no person is that quick.
 */
export const escapeFrom = async (dialog: Locator): Promise<void> => {
  const page = dialog.page();
  const inside = dialog.locator(':focus').or(dialog.and(page.locator(':focus')));
  await orWhereItIs(inside.first().waitFor(), page);
  await untilIdle(page);
  await page.keyboard.press('Escape');
  await orWhereItIs(dialog.waitFor({ state: 'detached' }), page);
};

/** Opens a menu from its button and walks to an item with the arrow keys. */
export const chooseFrom = async (
  button: Locator,
  role: 'menuitem' | 'menuitemradio',
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> => {
  const page = button.page();
  await (await tabTo(button, key)).press('Enter');
  const item = page.getByRole(role, { name, exact: true });
  await item.waitFor();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await item.evaluate(hasFocus)) {
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow key leads to ${name}`);
};

/** Goes back as the browser's own key does. */
export const stepBack = async (page: Page, to: RegExp): Promise<void> => {
  await page.goBack();
  await page.waitForURL(to);
};
