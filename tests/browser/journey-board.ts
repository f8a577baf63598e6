import fs from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import en from '../../admin/src/translations/en.json';
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
