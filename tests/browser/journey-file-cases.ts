import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { journeyToJson } from '../../server/src/journey-map';
import { stepsOf } from '../../shared/journey-map';
import type { DemoSession } from './demo-session';
import { heads, LIST, makeJourney } from './journey-board';
import { openIn } from './open-in';

type Texts = typeof en;

/** Chooses a file in the dialog of a new journey. */
const choose = async (page: Page, texts: Texts, name: string, text: string) => {
  await page.getByRole('button', { name: texts['journeys.new'] }).first().click();
  const dialog = page.locator('[role=dialog]');
  await dialog.getByLabel(texts['journeys.origin'], { exact: true }).selectOption('file');
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await dialog.getByLabel(texts['journeys.file'], { exact: true }).setInputFiles(file);
  return dialog;
};

const create = (page: Page, texts: Texts) =>
  page.locator('[role=dialog]').getByRole('button', { name: texts['journeys.create'] }).click();

const inPlainText = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');

/** A new journey from a file. */
export const fileCases = (session: DemoSession): void => {
  it('is read from JSON with everything in it, and from a table that a person wrote', async () => {
    const { journey } = await makeJourney(session, 'online-shop', 'To be a file');
    const { page, trouble } = await openIn(session.admin, LIST, 'en');
    await choose(page, en, 'map.json', journeyToJson({ ...journey, name: 'From a file' }));
    await create(page, en);
    await page.getByRole('heading', { level: 1, name: 'From a file' }).waitFor();
    await page.locator('[data-at="step"]').first().waitFor();
    expect(await heads(page)).toEqual(stepsOf(journey).map(({ id }) => id));

    await page.goto(LIST);
    const table =
      'stage,step,action,emotion\nBefore,Looks,Looks around,٢\nAfter,Tells,Tells a friend,-1\n';
    const dialog = await choose(page, en, 'table.csv', table);
    await dialog.getByLabel(en['journey.detail.name']).fill('From a table');
    await create(page, en);
    await page.getByRole('heading', { level: 1, name: 'From a table' }).waitFor();
    await page.getByText('Tells a friend').waitFor();
    const stages = page.locator('[data-at="stage"]');
    await stages.first().getByText('Before').waitFor();
    expect(await stages.count()).toBe(2);
    expect(await heads(page)).toHaveLength(2);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each([
    {
      language: 'fa',
      texts: fa,
      name: 'map.json',
      text: '{"name": "x",\n "stages": ]',
      place: 'سطر ۲، ستون ۱۲',
    },
    {
      language: 'ar',
      texts: ar,
      name: 'map.csv',
      text: 'stage,step,emotion\nBuy,Pays,1\nBuy,Goes,7\n',
      place: 'الصف ٣، العمود emotion: المطلوب عدد من -٢ إلى ٢.',
    },
    {
      language: 'en',
      texts: en,
      name: 'map.csv',
      text: 'stage,step\nBuy,Pays,too much\n',
      place: 'Row 2 has more cells than there are columns.',
    },
  ] as const)(
    'is refused with the place of the fault where the file is damaged, in $language',
    async (one) => {
      const texts: Texts = one.texts;
      const { page } = await openIn(session.admin, LIST, one.language);
      const dialog = await choose(page, texts, one.name, one.text);
      await dialog.getByLabel(texts['journey.detail.name']).fill(`Damaged ${one.language}`);
      await create(page, texts);
      const alert = dialog.getByRole('alert');
      await alert.waitFor();
      expect(inPlainText(await alert.innerText())).toContain(one.place);
      await page.goto(`${LIST}?search=Damaged`);
      await page.getByText(texts['journeys.nothingFound']).waitFor();
      await page.close();
    }
  );
};
