import fs from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import en from '../../admin/src/translations/en.json';
import type { Journey, Stage } from '../../shared/contracts/journey';
import type { JourneyDraft } from '../../shared/contracts/journey-editor';
import type { DemoSession } from './demo-session';
import { openIn } from './open-in';
import { asAdmin } from './people';

export const LIST = '/admin/plugins/cx/journeys';

/** The head of a step's column. */
export const head = (page: Page, id: string) => page.locator(`[data-at="step"][data-step="${id}"]`);

/** Ids of the steps in the order of the board. */
export const heads = (page: Page) =>
  page
    .locator('[data-at="step"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.step ?? ''));

/** Until the board says it aloud. */
export const said = (page: Page, text: string | RegExp) =>
  page.locator('[data-cx-announcer]').filter({ hasText: text }).waitFor({ state: 'attached' });

/** A sentence with names in it, up to the first of them. */
export const begins = (message: string): RegExp => new RegExp(`^${message.split('{')[0] ?? ''}.`);

/** Gives a step another name, as a person does. */
export const rename = async (page: Page, id: string, name: string) => {
  await head(page, id).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

/** Takes something by mouse to a point of the window, where a mark shows where it will lie. */
export const dragTo = async (page: Page, from: Locator, to: { x: number; y: number }) => {
  const box = await from.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const start = { x: box.x + box.width / 2, y: box.y + Math.min(20, box.height / 2) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.locator('[data-cx-drop]').waitFor();
  await page.mouse.up();
  await page.locator('[data-cx-drop]').waitFor({ state: 'detached' });
};

export const isSaved = (page: Page) => page.getByText(en['journey.save.saved']).waitFor();

/** A journey of the demo, made from a template. */
export const makeJourney = async (
  session: DemoSession,
  template: string,
  name: string
): Promise<JourneyDraft> => {
  const admin = await asAdmin(session.demo);
  const body = { from: 'template', template, name, locale: 'en' };
  return (await admin.post('/cx/journey-maps', body)).body.data as JourneyDraft;
};

/** The same journey with these stages and whatever else is said of it. */
export const drawJourney = async (
  session: DemoSession,
  { documentId, revision, journey }: JourneyDraft,
  stages: Stage[],
  rest: Partial<Journey> = {}
): Promise<void> => {
  const admin = await asAdmin(session.demo);
  const work = { locale: 'en', base: revision, journey: { ...journey, ...rest, stages } };
  await admin.put(`/cx/journey-maps/${documentId}`, work).expect(200);
};

/** So many steps `step-0`, `step-1` …, evenly in so many stages. */
export const manySteps = (steps: number, stages: number): Stage[] =>
  Array.from({ length: stages }, (_, stage) => ({
    key: `stage-${stage}`,
    name: `Stage ${stage}`,
    steps: Array.from({ length: steps / stages }, (_step, index) => {
      const number = (stage * steps) / stages + index;
      return { id: `step-${number}`, name: `Step ${number}`, cells: { action: `Does ${number}` } };
    }),
  }));

/** Its board, as soon as it stands there. */
export const openBoard = async (context: BrowserContext, id: string, language = 'en') => {
  const opened = await openIn(context, `${LIST}/${id}?content=en`, language);
  await opened.page.locator('[data-at="step"]').first().waitFor();
  return opened;
};

/** The file of a download that something starts, and its name. */
export const downloaded = async (page: Page, start: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), file: fs.readFileSync(await download.path()) };
};

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
