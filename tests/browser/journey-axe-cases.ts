import supertest from 'supertest';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import type { DemoSession } from './demo-session';
import { turnTo } from './go-to';
import { LIST, makeJourney } from './journey-board';
import { openIn } from './open-in';
import { asAdmin } from './people';

const TOUCHPOINTS = '/content-manager/collection-types/plugin::cx.touchpoint';
/** Of the template: how many of twenty answers are good ones, on the website and in the store. */
const ANSWERED = {
  'product-page': { website: 15, store: 17 },
  checkout: { website: 4, store: 15 },
  delivery: { website: 18, store: 12 },
};
const CHANNELS = ['website', 'store'] as const;

const measure = async ({ demo }: DemoSession): Promise<void> => {
  const admin = await asAdmin(demo);
  for (const key of Object.keys(ANSWERED)) {
    const data = { key, name: key, channel: 'website', archived: false };
    await admin.post(TOUCHPOINTS, data).expect(201);
  }
  const responses = Object.entries(ANSWERED).flatMap(([touchpoint, good]) =>
    CHANNELS.flatMap((channel) =>
      Array.from({ length: 20 }, (_, index) => ({
        ...{ touchpoint, channel },
        answers: [
          { metric: 'csat', score: index < good[channel] ? 5 : 1 },
          { metric: 'emotion', score: index < good[channel] ? 5 : 2 },
        ],
      }))
    )
  );
  await supertest(demo.url)
    .post('/api/cx/feedback/batch')
    .auth(demo.apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

/** Contrast, names and roles of what the board's own tests don't open. */
export const axeCases = (session: DemoSession): void => {
  let documentId: string;

  beforeAll(async () => {
    await measure(session);
    const made = await makeJourney(session, 'online-shop', 'Seen by all');
    documentId = made.documentId;
    const admin = await asAdmin(session.demo);
    const path = `/cx/journey-maps/${documentId}`;
    const base = made.revision;
    await admin.post(`${path}/publish`, { locale: 'en', base }).expect(200);
    const [first] = made.journey.stages;
    if (!first) throw new Error('no stage');
    const stages = [...made.journey.stages.slice(1), { ...first, name: 'First of all' }];
    const changed = { locale: 'en', base, journey: { ...made.journey, stages } };
    await admin.put(path, changed).expect(200);
  });

  const dialogFinds = async (page: Page) => {
    const found = await violationsIn(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    return found;
  };

  describe.each([
    ['en', en],
    ['ar', ar],
    ['fa', fa],
  ] as const)('in %s', (language, texts) => {
    let page: Page;
    let trouble: string[];
    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, LIST, language));
    });
    afterAll(() => page.close());

    it.each(['light', 'dark'] as const)('has no violations, %s', async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      // The admin asks for the theme of the system when it starts.
      await page.goto(LIST);
      await page.locator('[data-cx-page] tbody tr').first().waitFor();
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background === 'rgb(24, 24, 38)').toBe(theme === 'dark');
      await page.getByRole('button', { expanded: false }).last().click();
      expect(await violationsIn(page)).toEqual([]);

      await page.getByRole('button', { name: texts['journeys.new'] }).first().click();
      const dialog = page.locator('[role=dialog]');
      await dialog.getByRole('radio').first().click();
      const origin = dialog.getByLabel(texts['journeys.origin'], { exact: true });
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await origin.selectOption('copy');
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await origin.selectOption('file');
      const file = { name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{') };
      await dialog.getByLabel(texts['journeys.file'], { exact: true }).setInputFiles(file);
      await dialog.getByRole('button', { name: texts['journeys.create'] }).click();
      await dialog.getByRole('alert').waitFor();
      expect(await dialogFinds(page)).toEqual([]);

      await turnTo(page, `${LIST}/${documentId}/versions?content=en&from=1&to=draft`);
      await page.getByRole('list', { name: texts['journey.compare.title'] }).waitFor();
      expect(await violationsIn(page)).toEqual([]);

      const sides = 'content=en&channel=website&side=channel&against=store';
      await turnTo(page, `${LIST}/${documentId}?${sides}`);
      await page.locator('[data-cx-measured] [data-cx-side=there]').first().waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('button', { name: texts['journey.export'], exact: true }).click();
      await page.locator('[role=menu]').waitFor();
      expect(await violationsIn(page, '[role=menu]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: texts['journey.importance.title'] }).click();
      await dialog.locator('table').waitFor({ state: 'attached' });
      expect(await dialogFinds(page)).toEqual([]);
      await page.getByRole('button', { name: texts['journey.details'], exact: true }).click();
      await dialog.waitFor();
      expect(await dialogFinds(page)).toEqual([]);
      // The file that was refused.
      expect(trouble.filter((line) => !line.includes('400'))).toEqual([]);
    });
  });
};
