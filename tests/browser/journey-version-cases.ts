import type { Page } from 'playwright-core';
import en from '../../admin/src/translations/en.json';
import { violationsIn } from './accessibility';
import type { DemoSession } from './demo-session';
import { head, heads, isSaved, makeJourney, openBoard, rename, said } from './journey-board';

const publish = async (page: Page, version: number) => {
  await page.getByRole('button', { name: en['journey.publish'], exact: true }).click();
  await page.getByText(`Published as version ${version}`).waitFor();
  await page.getByText(new RegExp(`^Version ${version} · in force since`)).waitFor();
};

const name = (message: string, words: Record<string, string>): string =>
  message.replace(/\{(\w+)[^}]*\}/g, (_all, word: string) => words[word] ?? '');

/** What is published of a journey, from its board. */
export const versionCases = (session: DemoSession): void => {
  it('are published, compared and restored from the board', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'In versions');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const before = await heads(page);
    const [one, two] = journey.stages;
    const [first] = one?.steps ?? [];
    const [second, third] = two?.steps ?? [];
    if (!one || !two || !first || !second || !third) throw new Error('too few steps');
    await page.getByText(en['journey.neverPublished']).waitFor();
    await publish(page, 1);
    await page.getByText(en['journey.publication.published'], { exact: true }).waitFor();

    // One renamed, one added, one moved into the next stage, one reworded, one removed.
    await rename(page, first.id, 'Hears of it');
    await page.keyboard.press('n');
    await page.keyboard.type('Asks a friend');
    await page.keyboard.press('Enter');
    await head(page, first.id).focus();
    await page.keyboard.press('Space');
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await said(page, new RegExp(`^Dropped Hears of it in ${two.name}`));
    await page.locator(`[data-at="cell"][data-step="${second.id}"][data-lane="action"]`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Reads about it');
    await page.keyboard.press('Enter');
    await head(page, third.id).focus();
    await page.keyboard.press('Delete');
    await said(page, /^1 step removed/);
    await isSaved(page);
    await page.getByText(en['journey.publication.modified']).waitFor();
    // Right after the last word, while that is still being saved.
    await rename(page, second.id, 'Product page, read');
    await publish(page, 2);
    const published = await heads(page);

    await page.getByRole('link', { name: en['journey.versions'] }).click();
    await page
      .getByRole('button', { name: name(en['journey.version.compareDraft'], { version: '1' }) })
      .click();
    await page.getByLabel(en['journey.compare.to'], { exact: true }).selectOption('2');
    const list = page.getByRole('list', { name: en['journey.compare.title'] });
    const line = (text: string) => list.getByRole('listitem').filter({ hasText: text });
    await line(
      name(en['journey.diff.stepAdded'], { name: 'Asks a friend', stage: one.name })
    ).waitFor();
    await line(
      name(en['journey.diff.stepRemoved'], { name: third.name, stage: two.name })
    ).waitFor();
    await line(
      name(en['journey.diff.stepMoved'], {
        name: 'Hears of it',
        stage: two.name,
        position: '',
      }).split(',')[0] ?? ''
    ).waitFor();
    const renamed = line(en['journey.diff.stepRenamed']).filter({ hasText: 'Hears of it' });
    expect(await renamed.locator('del').innerText()).toBe(first.name);
    expect(await renamed.locator('ins').innerText()).toBe('Hears of it');
    const reworded = line(`${en['journey.lane.action']}: Product page, read`);
    expect(await reworded.locator('ins').innerText()).toBe('Reads about it');
    expect(await reworded.locator('del').innerText()).toBe(String(second.cells.action));
    expect(await violationsIn(page)).toEqual([]);

    const version = name(en['journey.version'], { version: '1' });
    await page.getByRole('link', { name: version, exact: true }).click();
    await page.getByText(name(en['journey.version.readOnly'], { version: '1' })).waitFor();
    expect(await heads(page)).toEqual(before);
    await page.getByRole('button', { name: en['journey.restore'] }).click();
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    await dialog.getByRole('button', { name: en['journey.restore'] }).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/journeys/${documentId}`));
    await head(page, first.id).getByText(first.name).waitFor();
    expect(await heads(page)).toEqual(before);
    expect(published).not.toEqual(before);
    // Nothing was published by it, and what is written on it goes on from there.
    await page.getByText(en['journey.publication.modified']).waitFor();
    await page.getByText(/^Version 2 · in force since/).waitFor();
    await rename(page, first.id, 'From version 1 on');
    await isSaved(page);
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await page.reload();
    await head(page, first.id).getByText('From version 1 on').waitFor();
    expect(await heads(page)).toEqual(before);
    expect(trouble).toEqual([]);
    await page.close();
  });
};
