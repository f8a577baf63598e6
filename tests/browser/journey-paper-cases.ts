import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import published from '../../docs/journey.schema.json';
import { journeyFromCjml } from '../../server/src/journey-map';
import { createNewId, stepsOf } from '../../shared/journey-map';
import type { Journey } from '../../shared/contracts/journey';
import type { DemoSession } from './demo-session';
import { downloaded, drawJourney, makeJourney, openBoard, PIXEL } from './journey-board';
import { asAdmin } from './people';

type Format = 'png' | 'svg' | 'json' | 'csv' | 'cjml' | 'mermaid';

/** Takes the board away through its menu. */
const exported = (page: Page, format: Format) =>
  downloaded(page, async () => {
    await page.getByRole('button', { name: en['journey.export'], exact: true }).click();
    await page.getByRole('menuitem', { name: en[`journey.export.${format}`], exact: true }).click();
  });

const text = async (page: Page, format: Format): Promise<string> =>
  (await exported(page, format)).file.toString('utf8');

const COLUMNS_OF_A_PAGE = 7;

/** What lies between the margins of an A4 page on its side, in pixels of CSS. */
const PAPER_WIDTH = ((297 - 2 * 12) / 25.4) * 96;

/** Steps whose names are told apart also where they break into lines. */
const stagesOf = (steps: number): Journey['stages'] =>
  Array.from({ length: steps / 10 }, (_, stage) => ({
    key: `stage-${stage}`,
    name: `Stage ${stage}`,
    steps: Array.from({ length: 10 }, (_step, index) => ({
      id: `s${stage}-${index}`,
      name: `Step ${stage}${index} waits at the counter`,
      cells: { action: `Does number ${stage}${index}` },
    })),
  }));

/** How many sheets a PDF has. */
const sheetsOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

/** The board for others: as files, as pictures and on paper. */
export const paperCases = (session: DemoSession): void => {
  it('leaves as files that other programs read, with all that stands on the board', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'Taken away');
    const { page, trouble } = await openBoard(session.admin, documentId);
    const steps = stepsOf(journey);
    const names = steps.map(({ name }) => name);

    const json = await exported(page, 'json');
    expect(json.name).toBe('Taken away.json');
    const map = JSON.parse(json.file.toString('utf8'));
    expect(new Ajv2020({ strict: false }).validate(published, map)).toBe(true);
    expect(map.stages).toEqual(journey.stages);

    const rows: Record<string, string>[] = parse(await text(page, 'csv'), {
      columns: true,
      bom: true,
      relax_column_count: true,
    });
    const inRows = rows.flatMap((row) => Object.values(row));
    for (const name of names) expect(inRows).toContain(name);

    const cjml = journeyFromCjml(await text(page, 'cjml'), {
      ...{ key: 'x', name: 'x', stageName: 'Other' },
      newId: createNewId(),
    });
    expect(cjml.ok && stepsOf(cjml.journey).length).toBe(names.length);
    const mermaid = await text(page, 'mermaid');
    expect(mermaid.startsWith('journey')).toBe(true);
    for (const { name } of journey.stages) expect(mermaid).toContain(`section ${name}`);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('leaves as a picture of the whole board, also of what is scrolled out of sight', async () => {
    const { documentId, journey } = await makeJourney(session, 'online-shop', 'Pictured');
    const { page } = await openBoard(session.admin, documentId);
    const board = await page.locator('[data-cx-board] [role=grid]').boundingBox();
    const svg = await text(page, 'svg');
    expect(svg).toMatch(/^<svg /);
    for (const { name } of stepsOf(journey)) expect(svg).toContain(name);
    const { file: png } = await exported(page, 'png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Width in the header: two pixels for each of the board's.
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * Math.floor(board?.width ?? Infinity));
    await page.close();
  });

  it('holds images of the media library in its picture, on its own ground and without a mark', async () => {
    const admin = await asAdmin(session.demo);
    const uploaded = await admin.upload(PIXEL, 'storyboard.png').expect(201);
    const [file] = uploaded.body as { id: number; url: string }[];
    if (!file) throw new Error('nothing was uploaded');
    const draft = await makeJourney(session, 'online-shop', 'With a picture');
    const { lanes, stages } = draft.journey;
    const lane = { id: 'lane-pic', type: 'image', name: 'Storyboard', collapsed: false } as const;
    const cell = { fileId: file.id, url: file.url, alternativeText: 'A till' };
    const [first] = stepsOf(draft.journey);
    if (first) first.cells['lane-pic'] = cell;
    await drawJourney(session, draft, stages, { lanes: [lane, ...lanes] });
    const { page } = await openBoard(session.admin, draft.documentId);
    await page.locator('[data-current]').waitFor();
    const svg = await text(page, 'svg');
    const image = /<img[^>]*>/.exec(svg)?.[0] ?? '';
    expect(image).toContain('alt="A till"');
    expect(image).toMatch(/src="data:image\/png;base64,[A-Za-z0-9+/]+=*"/);
    const grid = /<div[^>]*role="grid"[^>]*>/.exec(svg)?.[0] ?? '';
    expect(grid).toContain('background-color: rgb(255, 255, 255)');
    const board = svg.slice(svg.indexOf(grid));
    expect(board).not.toContain('data-current=');
    expect(board).not.toContain('aria-selected="true"');
    await page.close();
  });

  it.each([
    ['en', en],
    ['ar', ar],
  ] as const)(
    'is laid out for paper page by page, each with its heads, in %s',
    async (language, texts) => {
      const { documentId, journey } = await makeJourney(
        session,
        'online-shop',
        `On paper ${language}`
      );
      const { page } = await openBoard(session.admin, documentId, language);
      const columns = stepsOf(journey).length;
      const expected = Math.ceil(columns / COLUMNS_OF_A_PAGE);
      expect(expected).toBeGreaterThan(1);
      await page.emulateMedia({ media: 'print' });
      const boards = page.locator('[role=grid]');
      await boards.nth(expected - 1).waitFor();
      expect(await boards.count()).toBe(expected);
      for (let at = 0; at < expected; at += 1) {
        const lane = boards
          .nth(at)
          .locator('[role=rowheader]', { hasText: texts['journey.lane.action'] });
        expect(await lane.count()).toBe(1);
      }
      expect(await page.locator('nav:visible, [data-cx-screen-only]:visible').count()).toBe(0);
      // Each board begins a sheet of its own, and may need more than one for its lanes.
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets).toBeGreaterThanOrEqual(expected);
      expect(sheets).toBeLessThanOrEqual(3 * expected);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('[data-cx-board] [data-at="step"]').first().waitFor();
      await page.close();
    }
  );

  it.each(['en', 'fa'])(
    'brings all steps of a large map to paper, each once and none cut off, in %s',
    async (language) => {
      const made = await makeJourney(session, 'online-shop', `Sixty ${language}`);
      const admin = await asAdmin(session.demo);
      const journey: Journey = { ...made.journey, stages: stagesOf(60) };
      const { documentId, revision: base } = made;
      await admin.put(`/cx/journey-maps/${documentId}`, { base, journey }).expect(200);
      const { page } = await openBoard(session.admin, documentId, language);
      await page.emulateMedia({ media: 'print' });
      const boards = page.locator('[role=grid]');
      await boards.nth(Math.ceil(60 / COLUMNS_OF_A_PAGE) - 1).waitFor();

      const names = stepsOf(journey).map(({ name }) => name);
      const heads = boards.locator('[role=columnheader][data-at="step"]');
      expect((await heads.allInnerTexts()).map((head) => head.trim())).toEqual(names);
      const words = await boards.locator('[data-lane="action"][data-at="cell"]').allInnerTexts();
      expect(words).toEqual(stepsOf(journey).map(({ cells }) => cells.action));
      const edges = await heads.evaluateAll((all) =>
        all.map((head) => {
          const sheet = head.closest('[role=grid]')?.getBoundingClientRect();
          const { left, right } = head.getBoundingClientRect();
          const isCut = head.scrollWidth > head.clientWidth + 1;
          return { within: !!sheet && left >= sheet.left && right <= sheet.right, isCut };
        })
      );
      expect(edges).toEqual(names.map(() => ({ within: true, isCut: false })));
      for (const board of await boards.all())
        expect((await board.boundingBox())?.width).toBeLessThanOrEqual(PAPER_WIDTH);
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets).toBeGreaterThanOrEqual(Math.ceil(60 / COLUMNS_OF_A_PAGE));
      await page.emulateMedia({ media: 'screen' });
      await page.locator('[data-cx-board] [data-at="step"]').first().waitFor();
      await page.close();
    }
  );
};
