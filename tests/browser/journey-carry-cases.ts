import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import type { DemoSession } from './demo-session';
import {
  begins,
  dragTo,
  drawJourney,
  head,
  heads,
  isSaved,
  makeJourney,
  manySteps,
  openBoard,
  rename,
  said,
} from './journey-board';

const stageHead = (page: Page, key: string) =>
  page.locator(`[data-at="stage"][data-stage="${key}"]`);

const stages = (page: Page) =>
  page
    .locator('[data-at="stage"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.stage ?? ''));

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset.step);

/** Stages and steps on their way to another place. */
export const carryCases = (session: DemoSession): void => {
  it('carries a stage with its steps by keyboard, saying each move, and by pointer', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'Stages moved');
    const [one, two, three] = journey.stages;
    if (!one || !two || !three) throw new Error('too few stages');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const before = await stages(page);
    const count = before.length;
    await stageHead(page, one.key).focus();
    await page.keyboard.press('Space');
    await said(page, `Picked up ${one.name}, position 1 of ${count}.`);
    await page.keyboard.press('ArrowLeft');
    await said(page, `${one.name} can’t go further: position 1 of ${count}.`);
    await page.keyboard.press('ArrowRight');
    await said(page, `Moved ${one.name} to position 2 of ${count}.`);
    await page.keyboard.press('Space');
    await said(page, `Dropped ${one.name} at position 2 of ${count}.`);
    expect((await stages(page)).slice(0, 2)).toEqual([two.key, one.key]);
    const moved = [...two.steps, ...one.steps].map(({ id }) => id);
    expect((await heads(page)).slice(0, moved.length)).toEqual(moved);
    await page.keyboard.press('Control+z');
    await said(page, en['journey.say.undone']);
    expect(await stages(page)).toEqual(before);

    const box = await stageHead(page, two.key).boundingBox();
    if (!box) throw new Error('no second stage');
    const beyondMiddle = { x: box.x + box.width * 0.75, y: box.y + 15 };
    await dragTo(page, stageHead(page, one.key), beyondMiddle);
    await said(page, begins(en['journey.say.putDown']));
    expect((await stages(page)).slice(0, 3)).toEqual([two.key, one.key, three.key]);
    await isSaved(page);
    await page.reload();
    await stageHead(page, one.key).waitFor();
    expect((await stages(page)).slice(0, 3)).toEqual([two.key, one.key, three.key]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('follows arrows and pointer as seen in Arabic, where the board goes on to the left', async () => {
    const { documentId } = await makeJourney(session, 'lifecycle', 'Carried in Arabic');
    const { page, trouble } = await openBoard(session.admin, documentId, 'ar');
    const before = await heads(page);
    const [first = '', second = ''] = before;
    await head(page, first).focus();
    await page.keyboard.press('Space');
    await said(page, begins(ar['journey.say.pickedUpStep']));
    await page.keyboard.press('ArrowRight');
    await said(page, begins(ar['journey.say.atEdge']));
    await page.keyboard.press('ArrowLeft');
    await said(page, begins(ar['journey.say.movedStep']));
    await page.keyboard.press('Space');
    await said(page, begins(ar['journey.say.putDownStep']));
    expect((await heads(page)).slice(0, 2)).toEqual([second, first]);
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Control+z');
    await said(page, ar['journey.say.undone']);

    const box = await head(page, second).boundingBox();
    if (!box) throw new Error('no second step');
    // Further on is further to the left.
    await dragTo(page, head(page, first), { x: box.x + 10, y: box.y + 20 });
    await said(page, begins(ar['journey.say.putDownStep']));
    expect((await heads(page)).slice(0, 2)).toEqual([second, first]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('stays right on a board of 200 steps: walked, selected, carried and taken back', async () => {
    const draft = await makeJourney(session, 'online-shop', 'Two hundred steps');
    await drawJourney(session, draft, manySteps(200, 10));
    const { page, trouble } = await openBoard(session.admin, draft.documentId);
    const before = await heads(page);
    expect(before).toHaveLength(200);
    await head(page, 'step-0').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement).dataset.step === 'step-199'
    );
    const board = await page.locator('[data-cx-board]').boundingBox();
    const last = await head(page, 'step-199').boundingBox();
    if (!board || !last) throw new Error('no board');
    expect(last.x + last.width).toBeLessThanOrEqual(board.x + board.width + 1);

    await page.keyboard.press('Space');
    for (let times = 0; times < 20; times += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await said(page, 'Dropped Step 199 in Stage 8, position 21 of 21.');
    expect((await heads(page)).indexOf('step-199')).toBe(180);
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Shift+ArrowLeft');
    await said(page, /^5 steps, /);
    await page.keyboard.press('Delete');
    await said(page, /^5 steps removed/);
    expect(await heads(page)).toHaveLength(195);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await heads(page)).toEqual(before);
    await rename(page, 'step-100', 'Half way');
    await isSaved(page);
    await page.reload();
    await head(page, 'step-100').getByText('Half way').waitFor();
    expect(await heads(page)).toEqual(before);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('copies steps to another place of the board with all that they say, and cuts them', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'Copied steps');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const before = await heads(page);
    const count = before.length;
    const steps = journey.stages.flatMap((stage) => stage.steps);
    const [first, second] = steps;
    if (!first || !second) throw new Error('too few steps');
    const words = (id: string) =>
      page.locator(`[data-at="cell"][data-step="${id}"][data-lane="action"]`).innerText();

    // Two beside each other, the second one by a click with Shift.
    await head(page, first.id).click();
    await head(page, second.id).click({ modifiers: ['Shift'] });
    await said(page, /^2 steps, /);
    expect(await head(page, first.id).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Control+c');
    await said(page, '2 steps copied.');
    await head(page, before.at(-1) ?? '').focus();
    await page.keyboard.press('Control+v');
    await said(page, '2 steps pasted.');
    const after = await heads(page);
    expect(after).toHaveLength(count + 2);
    expect(after.slice(0, count)).toEqual(before);
    expect(new Set(after).size).toBe(count + 2);
    const copies = after.slice(count);
    expect(await Promise.all(copies.map(words))).toEqual(
      await Promise.all([first.id, second.id].map(words))
    );

    await head(page, copies[0] ?? '').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+x');
    await said(page, /^2 steps removed/);
    expect(await heads(page)).toEqual(before);
    await head(page, first.id).focus();
    await page.keyboard.press('Control+v');
    await said(page, '2 steps pasted.');
    const pasted = await heads(page);
    expect([pasted[0], ...pasted.slice(3)]).toEqual(before);
    await isSaved(page);
    await page.reload();
    await head(page, first.id).waitFor();
    expect(await heads(page)).toEqual(pasted);
    expect(trouble).toEqual([]);
    await page.close();
  });
};
