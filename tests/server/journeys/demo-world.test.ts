import { seedCustomers } from '../../../demo/src/seed/customers';
import { seedReferenceData } from '../../../demo/src/seed/reference-data';
import { prepareLocales } from '../../../demo/src/demo-locales';
import { addDays } from '../../../demo/simulation/dates';
import { simulateFeedback } from '../../../demo/simulation/feedback';
import { createWorld } from '../../../demo/simulation/world';
import {
  overlayQuery,
  readPageState,
} from '../../../admin/src/pages/journeys/editor/overlay/overlay-state';
import type { Reader } from '../../../admin/src/filters/period-state';
import type { ImporterService } from '../../../server/src/services/importer';
import type { GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import { describeOnEachDatabase, startHost, type Host } from '../host';
import { journeyClient, uid } from './journey-client';

type Overlay = GetJourneyOverlay.Response['data'];

/** Last local date of the demo's year; its page is opened the day after. */
const END = '2025-11-20';
const READER: Reader = {
  ...{ today: addDays(END, 1), timeZone: 'UTC', locale: 'en' },
  ...{ calendar: 'gregorian', weekStart: 1 },
};

/** Of the window and of the one that it is compared with; the page shows nothing from before. */
const DAYS = 185;
const CHUNK = 1_000;

const world = createWorld(END);

describeOnEachDatabase('the maps of the demo', (database) => {
  let host: Host;

  const importResponses = async (): Promise<void> => {
    const first = addDays(END, -DAYS);
    const responses = [...simulateFeedback(world)].filter(
      ({ input }) => String(input.externalId) >= first
    );
    const importer = host.strapi.plugin('cx').service('importer') as ImporterService;
    const options = { fileDigest: 'x', fileName: 'demo', mappingDigest: 'x', source: 'demo' };
    const { importId } = await importer.open({ ...options, createMissing: [], dryRun: false });
    for (let from = 0; from < responses.length; from += CHUNK) {
      const results = await importer.write(importId, responses.slice(from, from + CHUNK));
      expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    await importer.close(importId, 'finished');
  };

  beforeAll(async () => {
    host = await startHost({ database });
    await prepareLocales(host.strapi);
    await seedReferenceData(host.strapi, world);
    await seedCustomers(host.strapi, world);
    await importResponses();
  }, 300_000);
  afterAll(() => host.stop());

  /** What the board asks for as it opens, with its own period, KPIs and targets. */
  const opened = async (key: string, locale: string): Promise<Overlay> => {
    const [row] = await host.strapi
      .documents(uid('journey'))
      .findMany({ filters: { key } as never });
    const page = overlayQuery(readPageState(new URLSearchParams()), READER, null);
    const query = new URLSearchParams({ ...(page as Record<string, string>), locale });
    const editor = journeyClient(host, await host.adminToken());
    return (await editor.get(`/${row?.documentId}/overlay?${query}`)).data;
  };

  it.each(
    Object.entries(world.stories.journeys).flatMap(([key, story]) =>
      ['en', 'ar', 'fa'].map((language) => ({ key, language, ...story }))
    )
  )(
    '$key calls its truly bad touchpoint bad in $language, and not the merely unlucky one',
    async ({ key, language, worse, unlucky }) => {
      const { window, definitions, steps, painPoints } = await opened(key, language);
      expect([window.from, window.to]).toEqual([addDays(END, -88), addDays(END, 1)]);
      expect(definitions.map((one) => one.key)).toEqual([
        'nps',
        'csat',
        'ces',
        'stars',
        'emotion_mean',
      ]);
      const stepAt = (touchpoint: string) => steps.find((one) => one.touchpoint === touchpoint);
      const kindsAt = (touchpoint: string) =>
        painPoints
          .filter(({ step }) => step === stepAt(touchpoint)?.step)
          .map(({ kpi, kind }) => `${kpi} ${kind}`);
      expect(kindsAt(worse)).toContain('csat below_others');
      expect(kindsAt(unlucky)).toEqual([]);
      // It looks the poorer of the two: only statistics tell that it is not.
      const csatAt = (touchpoint: string) =>
        stepAt(touchpoint)?.metrics.find(({ kpi }) => kpi === 'csat');
      expect(csatAt(unlucky)?.value).toBeLessThan(csatAt(worse)?.value ?? 0);
      expect(csatAt(unlucky)?.flags).toContain('low_n');
      expect(csatAt(worse)?.n).toBeGreaterThan(100);
    }
  );

  it('knows the targets of the demo', async () => {
    const { steps } = await opened('get-help', 'en');
    const returns = steps.find(({ touchpoint }) => touchpoint === 'returns');
    const csat = returns?.metrics.find(({ kpi }) => kpi === 'csat');
    expect(csat?.target).toMatchObject({ key: 'csat-returns', value: 75 });
  });
});
