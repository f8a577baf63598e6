import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import { violationsIn } from './accessibility';
import type { DemoSession } from './demo-session';
import {
  begins,
  dragTo,
  heads,
  isSaved,
  makeJourney,
  openBoard,
  PIXEL,
  said,
} from './journey-board';
import { asAdmin } from './people';

const laneHead = (page: Page, lane: string) =>
  page.locator(`[data-at="lane"][data-lane="${lane}"]`);

/** Ids of the lanes that have a row, from the top. */
const rows = (page: Page) =>
  page
    .locator('[data-at="lane"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.lane ?? ''));

const cellOf = (page: Page, step: string, lane: string) =>
  page.locator(`[data-at="cell"][data-step="${step}"][data-lane="${lane}"]`);

/** Adds a lane of one's own; gives its id. */
const addLane = async (page: Page, type: 'text' | 'image' | 'link' | 'journey') => {
  const before = await rows(page);
  await page.getByRole('button', { name: en['journey.lane.add'] }).click();
  await page.getByRole('menuitem', { name: en[`journey.laneType.${type}`], exact: true }).click();
  await page.locator('[data-at="lane"]').nth(before.length).waitFor();
  await said(page, 'Lane added.');
  return (await rows(page)).at(-1) ?? '';
};

const named = (message: string, name: string) => message.replace('{lane}', name);

/** The rows of the board. */
export const laneCases = (session: DemoSession): void => {
  it('folds a lane for everybody and leaves one out for the reader alone, also after reloading', async () => {
    const { documentId } = await makeJourney(session, 'online-shop', 'Folded');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const [first = ''] = await heads(page);
    await cellOf(page, first, 'action').waitFor();
    // The choices above the board come with the numbers and move it down: a click between would hit nothing.
    await page.waitForLoadState('networkidle');
    const fold = named(en['journey.lane.fold'], en['journey.lane.action']);
    await page.getByRole('button', { name: fold }).click();
    await cellOf(page, first, 'action').waitFor({ state: 'detached' });

    // By keyboard, another one.
    await laneHead(page, 'thought').focus();
    const menu = named(en['journey.lane.actions'], en['journey.lane.thought']);
    await page.getByRole('button', { name: menu }).press('Enter');
    await page.getByRole('menuitem', { name: en['journey.lane.foldIt'] }).press('Enter');
    await cellOf(page, first, 'thought').waitFor({ state: 'detached' });
    await isSaved(page);

    const lanes = page.locator('[data-cx-lanes] button').first();
    const emotion = page.getByRole('checkbox', { name: en['journey.lane.emotion'], exact: true });
    await lanes.click();
    await emotion.click();
    await laneHead(page, 'emotion').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.reload();
    await laneHead(page, 'action').waitFor();
    expect(await cellOf(page, first, 'action').count()).toBe(0);
    expect(await cellOf(page, first, 'thought').count()).toBe(0);
    expect(await laneHead(page, 'emotion').count()).toBe(0);
    const open = named(en['journey.lane.open'], en['journey.lane.action']);
    await page.getByRole('button', { name: open }).waitFor();
    // Nobody else misses what the reader left out.
    expect(await page.getByText(en['journey.save.saved']).count()).toBe(1);
    await lanes.click();
    await emotion.click();
    await laneHead(page, 'emotion').waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('takes lanes of one’s own with words, links, pictures and other journeys, and keeps them', async () => {
    const admin = await asAdmin(session.demo);
    await admin.upload(PIXEL, 'pixel.png').expect(201);
    const other = await makeJourney(session, 'lifecycle', 'Goes on here');
    const { documentId } = await makeJourney(session, 'online-shop', 'With more lanes');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const [first = ''] = await heads(page);
    const panel = page.locator('aside[aria-labelledby]');

    const text = await addLane(page, 'text');
    await cellOf(page, first, text).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Signs of the law');
    await page.keyboard.press('Enter');

    const link = await addLane(page, 'link');
    await cellOf(page, first, link).focus();
    await page.keyboard.press('Enter');
    const address = panel.getByLabel(en['journey.laneType.link'], { exact: true });
    await address.fill('javascript:alert(1)');
    await address.press('Tab');
    await panel.getByText(en['journey.link.wrong']).waitFor();
    expect(await cellOf(page, first, link).locator('a').count()).toBe(0);
    await address.fill('https://example.com/help');
    await panel.getByLabel(en['journey.link.text']).fill('Help pages');
    await panel.getByLabel(en['journey.link.text']).press('Tab');
    await panel.getByRole('link', { name: en['journey.link.open'] }).waitFor();

    const image = await addLane(page, 'image');
    await cellOf(page, first, image).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: en['journey.image.choose'] }).click();
    const library = page.locator('[role=dialog]');
    await library.getByRole('checkbox').last().click();
    await library.getByRole('button', { name: 'Finish' }).click();

    const nested = await addLane(page, 'journey');
    await cellOf(page, first, nested).focus();
    await page.keyboard.press('Enter');
    await panel
      .getByLabel(en['journey.laneType.journey'], { exact: true })
      .selectOption({ label: 'Goes on here' });

    const isWhole = async () => {
      await cellOf(page, first, text).getByText('Signs of the law').waitFor();
      const anchor = cellOf(page, first, link).getByRole('link', { name: 'Help pages' });
      expect(await anchor.getAttribute('href')).toBe('https://example.com/help');
      const picture = cellOf(page, first, image).locator('img');
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction((id) => {
        const found = document.querySelector<HTMLImageElement>(`[data-lane="${id}"] img`);
        return found !== null && found.complete && found.naturalWidth === 1;
      }, image);
      await cellOf(page, first, nested).getByRole('link', { name: 'Goes on here' }).waitFor();
    };
    await isWhole();
    await isSaved(page);
    await page.reload();
    await page.locator('[data-at="step"]').first().waitFor();
    await isWhole();
    await cellOf(page, first, nested).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: en['journey.nested.open'] }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await cellOf(page, first, nested).getByRole('link', { name: 'Goes on here' }).click();
    await page.waitForURL(
      (url) => url.pathname === `/admin/plugins/cx/journeys/${other.documentId}`
    );
    await page.getByRole('heading', { level: 1, name: 'Goes on here' }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each([
    ['en', en],
    ['ar', ar],
  ] as const)(
    'has pain points written in their cell by keyboard, in %s, and taken away by pointer',
    async (language, texts) => {
      const { documentId } = await makeJourney(session, 'online-shop', `Pains ${language}`);
      const { page, trouble } = await openBoard(session.admin, documentId, language);
      const [, second = ''] = await heads(page);
      const cell = cellOf(page, second, 'painPoints');
      const fields = cell.locator('textarea');
      await cell.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('No sizes are told');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Photos come late');
      expect(await fields.count()).toBe(2);
      expect(await violationsIn(page)).toEqual([]);
      // From the beginning of its words an arrow leads out of a field.
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction(
        () => (document.activeElement as HTMLTextAreaElement).value === 'No sizes are told'
      );
      await page.keyboard.type('!');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        () => (document.activeElement as HTMLTextAreaElement).value === 'Photos come late'
      );
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await cell.getByText('No sizes are told!').waitFor();
      expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.getByText(texts['journey.save.saved']).waitFor();

      await cell.dblclick();
      const remove = texts['journey.item.removeLine'].replace('{text}', 'Photos come late');
      await cell.getByRole('button', { name: remove }).click();
      expect(
        await fields.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
      ).toEqual(['No sizes are told!', '']);
      await page.keyboard.press('Tab');
      await fields.first().waitFor({ state: 'detached' });
      await page.getByText(texts['journey.save.saved']).waitFor();
      await page.reload();
      await cell.getByText('No sizes are told!').waitFor();
      expect(await cell.getByText('Photos come late').count()).toBe(0);
      expect(trouble).toEqual([]);
      await page.close();
    }
  );

  it('moves a lane by keyboard and by pointer, and takes both back', async () => {
    const { documentId } = await makeJourney(session, 'online-shop', 'Lanes moved');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const before = await rows(page);
    const [action = '', thought = '', third = ''] = before;
    expect([action, thought]).toEqual(['action', 'thought']);
    await laneHead(page, thought).focus();
    await page.keyboard.press('Space');
    await said(page, new RegExp(`^Picked up ${en['journey.lane.thought']}, position`));
    await page.keyboard.press('ArrowUp');
    await said(page, new RegExp(`^Moved ${en['journey.lane.thought']} to position`));
    await page.keyboard.press('Space');
    await said(page, begins(en['journey.say.putDown']));
    expect((await rows(page)).slice(0, 3)).toEqual([thought, action, third]);
    await page.keyboard.press('Control+z');
    await said(page, en['journey.say.undone']);
    expect(await rows(page)).toEqual(before);

    const box = await laneHead(page, third).boundingBox();
    if (!box) throw new Error('no third lane');
    await dragTo(page, laneHead(page, action), { x: box.x + 40, y: box.y + box.height - 4 });
    await said(page, begins(en['journey.say.putDown']));
    expect((await rows(page)).slice(0, 3)).toEqual([thought, third, action]);
    await isSaved(page);
    await page.reload();
    await laneHead(page, action).waitFor();
    expect((await rows(page)).slice(0, 3)).toEqual([thought, third, action]);
    expect(trouble).toEqual([]);
    await page.close();
  });
};
