import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import { violationsIn } from './accessibility';
import { describeInDemo } from './demo-session';
import { axeCases } from './journey-axe-cases';
import { head, heads, isSaved, LIST, makeJourney, openBoard, said } from './journey-board';
import { carryCases } from './journey-carry-cases';
import { fileCases } from './journey-file-cases';
import { formCases } from './journey-form-cases';
import { laneCases } from './journey-lane-cases';
import { leaveCases } from './journey-leave-cases';
import { paperCases } from './journey-paper-cases';
import { touchCases } from './journey-touch-cases';
import { versionCases } from './journey-version-cases';
import { viewCases } from './journey-view-cases';
import { openIn } from './open-in';

describeInDemo(
  'the board of a journey',
  async () => undefined,
  (session) => {
    const make = async (template: string, name: string): Promise<string> =>
      (await makeJourney(session, template, name)).documentId;
    const open = openBoard;

    it('is built from a template by keyboard alone', async () => {
      const { page, trouble } = await openIn(session.admin, LIST, 'en');
      await page.getByRole('button', { name: en['journeys.new'] }).first().press('Enter');
      const dialog = page.locator('[role=dialog]');
      await dialog.locator('input[type=radio]').first().press('Space');
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('textbox', { name: en['journey.detail.name'] }).press('Enter');
      await page.locator('[data-at="step"]').first().waitFor();
      await page.locator('[data-at][tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('n');
      await page.keyboard.type('Asks a friend');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Writes it on a list');
      await page.keyboard.press('Enter');
      await isSaved(page);
      await page.reload();
      await page.getByText('Asks a friend').first().waitFor();
      await page.getByText('Writes it on a list').waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('carries a step by keyboard and by pointer, and takes both back', async () => {
      const { page, trouble } = await open(session.admin, await make('online-shop', 'Dragged'));
      const before = await heads(page);
      const [first = '', second = ''] = before;
      await head(page, first).focus();
      await page.keyboard.press('Space');
      await said(page, /^Picked up/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await said(page, /^Dropped/);
      await page.keyboard.press('Control+z');
      await said(page, en['journey.say.undone']);
      const from = await head(page, first).boundingBox();
      const to = await head(page, before[2] ?? second).boundingBox();
      if (!from || !to) throw new Error('nothing to drag');
      await page.mouse.move(from.x + 30, from.y + 20);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 22, { steps: 4 });
      await page.mouse.move(to.x + to.width - 10, to.y + 20, { steps: 8 });
      await page.locator('[data-cx-drop="step"]').waitFor();
      await page.mouse.up();
      await said(page, /^Dropped/);
      expect((await heads(page)).indexOf(first)).toBeGreaterThan(0);
      await page.keyboard.press('Control+z');
      await said(page, en['journey.say.undone']);
      expect(await heads(page)).toEqual(before);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('shows two editors what both changed, and loses nothing of either', async () => {
      const id = await make('online-shop', 'Shared');
      const { page: mine } = await open(session.admin, id);
      const { page: other } = await open(session.admin, id);
      const [first = '', , third = ''] = await heads(mine);
      const write = async (page: Page, step: string, name: string) => {
        await head(page, step).focus();
        await page.keyboard.press('F2');
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
      };
      await write(mine, first, 'Mine');
      await isSaved(mine);
      await write(other, first, 'Other');
      await write(other, third, 'Third of the other');
      const dialog = other.locator('[role=dialog]');
      await dialog.getByText('Other').first().waitFor();
      await dialog.getByText('Mine').last().waitFor();
      expect(await violationsIn(other, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('radio').first().check();
      await dialog.getByRole('button', { name: en['journey.conflict.merge'] }).click();
      await isSaved(other);
      await mine.reload();
      await head(mine, first).getByText('Other').waitFor();
      await head(mine, third).getByText('Third of the other').waitFor();
      await mine.close();
      await other.close();
    });

    it('loses nothing while the network is away', async () => {
      const { page } = await open(session.admin, await make('online-shop', 'Offline'));
      const [first = ''] = await heads(page);
      await page.context().setOffline(true);
      await head(page, first).focus();
      await page.keyboard.press('F2');
      await page.keyboard.type('Written offline');
      await page.keyboard.press('Enter');
      await page.getByText(en['journey.save.offline']).waitFor();
      await page.context().setOffline(false);
      await isSaved(page);
      await page.reload();
      await head(page, first).getByText('Written offline').waitFor();
      await page.close();
    });

    it('begins on the right in Arabic, follows the arrows as seen, and has no violations', async () => {
      const { page, trouble } = await open(
        session.admin,
        await make('online-shop', 'Arabic page'),
        'ar'
      );
      const [first = '', second = ''] = await heads(page);
      const [one, two] = await Promise.all([
        head(page, first).boundingBox(),
        head(page, second).boundingBox(),
      ]);
      expect(one?.x).toBeGreaterThan(two?.x ?? Infinity);
      await head(page, first).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.step)).toBe(
        second
      );
      await page.keyboard.press('Space');
      await said(page, /^رُفعت/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: ar['journey.tab.step'] }).click();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('takes back and does again a whole session of work, and keeps it', async () => {
      const { page, trouble } = await open(session.admin, await make('online-shop', 'Session'));
      const stand = () => page.locator('[data-cx-board] [data-at]').allInnerTexts();
      const before = await stand();
      const ids = await heads(page);
      let edits = 0;
      for (const id of ids.slice(0, 5)) {
        await head(page, id).focus();
        await page.keyboard.press('F2');
        await page.keyboard.type(`Called ${id}`);
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.keyboard.type(`Does ${id}`);
        await page.keyboard.press('Enter');
        await head(page, id).focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Space');
        await said(page, /^Dropped/);
        edits += 3;
      }
      const after = await stand();
      expect(after).not.toEqual(before);
      for (let left = edits; left > 0; left -= 1) await page.keyboard.press('Control+z');
      expect(await stand()).toEqual(before);
      for (let left = edits; left > 0; left -= 1) await page.keyboard.press('Control+Shift+z');
      expect(await stand()).toEqual(after);
      await isSaved(page);
      await page.reload();
      await page.locator('[data-at="step"]').first().waitFor();
      expect(await stand()).toEqual(after);
      expect(trouble).toEqual([]);
      await page.close();
    });

    touchCases(session);
    paperCases(session);
    formCases(session);
    describe('work that is not saved', () => leaveCases(session));
    describe('the zoom', () => viewCases(session));
    describe('its lanes', () => laneCases(session));
    describe('its stages and steps', () => carryCases(session));
    describe('its versions', () => versionCases(session));
    describe('a journey from a file', () => fileCases(session));
    describe('to everybody', () => axeCases(session));
  }
);
