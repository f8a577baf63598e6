import type { Attention } from '../../../shared/contracts/attention';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { ComplaintsService, Wish } from '../../../server/src/services/complaints';
import { ACKNOWLEDGED, AGENT, ASSESSED } from '../complaints/case-steps';
import { filing } from '../complaints/figures-host';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const WINDOW = 'from=2025-04-01&to=2025-06-30';
const OWN = ['plugin::cx.manages-location'];
const LOCATION = 'plugin::cx.location';
const STORES = ['amman', 'cairo', 'dubai', 'isfahan', 'olaya'] as const;

type Counts = readonly [promoters: number, passives: number, detractors: number];

const responses = ([promoters, passives, detractors]: Counts, over: Partial<FeedbackInput>) =>
  [...Array(promoters).fill(10), ...Array(passives).fill(7), ...Array(detractors).fill(2)].map(
    (score: number): FeedbackInput => ({
      channel: 'store',
      ...over,
      answers: [{ metric: 'nps', score }],
    })
  );

const EARLY = '2025-04-15T12:00:00Z';
const LATE = '2025-06-15T12:00:00Z';
const steady = (counts: Counts, over: Partial<FeedbackInput>) => [
  ...responses(counts, { ...over, occurredAt: EARLY }),
  ...responses(counts, { ...over, occurredAt: LATE }),
];

/** A case that just came in. */
const FILED = { day: 0, answered: null, closed: null };

const ESCALATED = {
  type: 'step',
  to: 'escalated',
  facts: { escalationLevel: 1, escalatedTo: 'Head of care' },
} as const satisfies Wish;

const USUAL: Counts = [20, 15, 5];

describeOnEachDatabase('what needs attention', (database) => {
  let host: Host;
  let token: string;
  let reader: string;
  let manager: string;

  const send = async (list: FeedbackInput[]) => {
    const { body } = await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses: list, allOrNothing: true })
      .expect(200);
    expect(body.data.created).toBe(list.length);
  };
  const overview = (query: string, as = reader) =>
    host.request.get(`/cx/overview?${query}`).set('Authorization', `Bearer ${as}`);
  const attention = async (query: string, as = reader): Promise<Attention> =>
    (await overview(`${query}&attention=true`, as).expect(200)).body.data.attention;

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken();
    reader = await host.adminToken();
    for (const key of STORES) {
      await host.strapi.documents(LOCATION as 'plugin::upload.file').create({
        data: { key, name: key === 'olaya' ? 'Riyadh Olaya' : key, timeZone: 'UTC' } as never,
      });
    }
    for (const key of ['till', 'shelf', 'counter']) {
      await host.strapi
        .documents('plugin::cx.touchpoint' as 'plugin::upload.file')
        .create({ data: { key, name: key } as never });
    }
    for (const location of STORES) {
      await send(steady(location === 'olaya' ? [5, 10, 25] : USUAL, { location }));
    }
    // Long before, all was alike, and so it was once more a year later at each touchpoint but one.
    for (const touchpoint of ['till', 'shelf', 'counter']) {
      const falls = touchpoint === 'counter';
      const of = { touchpoint, channel: 'app' as const };
      await send([
        ...responses(falls ? [45, 20, 5] : [30, 20, 20], {
          ...of,
          occurredAt: '2024-04-15T12:00:00Z',
        }),
        ...responses(falls ? [15, 20, 35] : [30, 20, 20], {
          ...of,
          occurredAt: '2024-06-15T12:00:00Z',
        }),
      ]);
    }
    for (const location of STORES) {
      await send(responses(USUAL, { location, occurredAt: '2023-05-15T12:00:00Z' }));
    }
    manager = await host.adminToken([{ action: ADMIN_ACTIONS.readKpis, conditions: OWN }]);
    const { body } = await host.request
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${manager}`)
      .expect(200);
    const documents = host.strapi.documents(LOCATION as 'plugin::upload.file');
    const [olaya] = await documents.findMany({ filters: { key: 'olaya' } as never });
    await documents.update({
      documentId: olaya?.documentId ?? '',
      data: { managers: [body.data.id] } as never,
    });
  });
  afterAll(() => host.stop());

  it('is looked for only where it is asked for, and with words that mean something', async () => {
    expect((await overview(WINDOW).expect(200)).body.data.attention).toBeNull();
    const { body } = await overview(`${WINDOW}&attention=perhaps`).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['attention']);
  });

  it('names the bad store and no other, with numbers and the way to its answers', async () => {
    const { findings, more, places } = await attention(WINDOW);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      id: 'group:nps:location:olaya',
      kind: 'group',
      outcome: 'worse',
      sureness: 'high',
      place: { by: 'location', key: 'olaya', label: 'Riyadh Olaya' },
      value: -50,
      n: 80,
      against: { value: 37.5, n: 320 },
      outermost: true,
      evidence: {
        kpi: 'nps',
        metrics: ['nps'],
        filters: { location: ['olaya'] },
        from: '2025-04-01',
        to: '2025-06-30',
      },
    });
    expect(findings[0]?.difference.confidence?.high).toBeLessThan(0);
    expect(more).toBe(0);
    expect(places).toEqual(['location', 'touchpoint', 'channel']);
  });

  it('says the same as the breakdown', async () => {
    const { body } = await overview(`${WINDOW}&kpi=nps&by=location`).expect(200);
    const olaya = body.data.detail.groups.find(({ key }: { key: string }) => key === 'olaya');
    const [found] = (await attention(WINDOW)).findings;
    expect(found).toMatchObject({ value: olaya.value, n: olaya.n, confidence: olaya.confidence });
    expect(found?.difference.value).toBe(olaya.versusRest.value);
    expect(found?.difference.confidence).toEqual(olaya.versusRest.confidence);
  });

  it('names what fell within the window, with its second half as evidence', async () => {
    const { findings } = await attention('from=2024-04-01&to=2024-06-30');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      kind: 'trend',
      outcome: 'worse',
      place: { by: 'touchpoint', key: 'counter' },
      since: '2024-05-16',
      evidence: { filters: { touchpoint: ['counter'] }, from: '2024-05-16', to: '2024-06-30' },
    });
  });

  it('says the same whatever the overview is divided by, whose places are not read twice', async () => {
    for (const window of [
      WINDOW,
      'from=2024-04-01&to=2024-06-30',
      'from=2025-06-10&to=2025-06-20',
    ]) {
      const undivided = await attention(window);
      for (const by of ['location', 'touchpoint', 'channel', 'region', 'survey']) {
        expect({ by, attention: await attention(`${window}&by=${by}`) }).toEqual({
          by,
          attention: undivided,
        });
      }
    }
  });

  it('leaves the breakdown as it is where nothing is looked for', async () => {
    const detail = async (query: string) =>
      (await overview(`${WINDOW}&kpi=nps&by=location&compare=previous${query}`).expect(200)).body
        .data.detail;
    expect(await detail('&attention=true')).toEqual(await detail(''));
  });

  it('names nothing where there is but noise', async () => {
    const { findings, comparisons } = await attention('from=2023-04-01&to=2023-06-30');
    expect(findings).toEqual([]);
    expect(comparisons).toBeGreaterThanOrEqual(5);
  });

  it('names a KPI that changed, only where a comparison was asked for', async () => {
    const against = await attention(`${WINDOW}&compare=lastYear`);
    expect(against.findings.map(({ kind }) => kind)).not.toContain('change');
    const { findings } = await attention('from=2025-06-01&to=2025-06-30&filters[location]=olaya');
    expect(findings).toEqual([]);
    await send(responses([2, 10, 60], { touchpoint: 'till', occurredAt: '2022-06-15T12:00:00Z' }));
    await send(responses([60, 10, 2], { touchpoint: 'till', occurredAt: '2022-05-15T12:00:00Z' }));
    const changed = await attention('from=2022-06-01&to=2022-06-30&compare=previous');
    expect(changed.findings).toMatchObject([
      {
        id: 'change:nps',
        kind: 'change',
        outcome: 'worse',
        place: null,
        against: { n: 72, window: { from: '2022-05-01', to: '2022-05-31' } },
      },
    ]);
    expect((await attention('from=2022-06-01&to=2022-06-30')).findings).toEqual([]);
  });

  it('does not compare what the filters leave one of, or what is not kept summed', async () => {
    const places = async (filters: string) => (await attention(`${WINDOW}${filters}`)).places;
    expect(await places('&filters[location]=olaya')).toEqual(['touchpoint', 'channel']);
    expect(await places('&filters[location]=olaya&filters[channel]=store')).toEqual([]);
    const two = '&filters[location][$in][0]=olaya&filters[location][$in][1]=cairo';
    expect((await attention(`${WINDOW}${two}`)).findings).toMatchObject([
      { outcome: 'worse', place: { key: 'olaya' }, evidence: { filters: { location: ['olaya'] } } },
    ]);
  });

  it('names where complaints are more frequent than elsewhere, held against what came in there', async () => {
    const today = new Date().toISOString();
    for (const location of STORES.slice(2)) {
      await send(responses([60, 40, 20], { location, occurredAt: today }));
    }
    const complaints: ComplaintsService = host.strapi.plugin('cx').service('complaints');
    const places = ['dubai', 'isfahan', ...Array<string>(14).fill('olaya')];
    for (const location of places) await complaints.file(filing({ ...FILED, location }));
    const day = today.slice(0, 10);
    const { findings } = await attention(`from=${day}&to=${day}`);
    expect(findings).toMatchObject([
      {
        id: 'group:complaint_rate:location:olaya',
        outcome: 'worse',
        confidence: { method: 'poisson' },
        n: 14,
        against: { n: 2 },
        evidence: { kpi: 'complaint_rate', metrics: [], filters: { location: ['olaya'] } },
      },
    ]);
    expect(findings[0]?.value).toBeCloseTo((1000 * 14) / 120, 6);
    const own = await attention(`from=${day}&to=${day}`, manager);
    expect(own.findings).toEqual([]);
  });

  it('names a category whose complaints have to be escalated', async () => {
    const complaints: ComplaintsService = host.strapi.plugin('cx').service('complaints');
    const told = [
      ...Array.from({ length: 32 }, (_, at) => ({ category: 'late', bad: at < 16 })),
      ...Array.from({ length: 32 }, (_, at) => ({ category: 'broken', bad: at < 1 })),
      ...Array.from({ length: 12 }, () => ({ category: 'rude', bad: false })),
    ];
    for (const { category, bad } of told) {
      const own = filing({ ...FILED, category, touchpoint: 'till' });
      const { row } = await complaints.file({ ...own, facts: { ...own.facts, locale: 'fa' } });
      const wishes = [ACKNOWLEDGED, ASSESSED, ...(bad ? [ESCALATED] : [])];
      await complaints.execute(row.reference, wishes, { by: AGENT });
    }
    const day = new Date().toISOString().slice(0, 10);
    const query = `from=${day}&to=${day}&filters[language]=fa`;
    const { findings, places } = await attention(query);
    expect(places).toEqual(['location', 'touchpoint', 'channel', 'category']);
    const found = findings.find(({ kpi }) => kpi === 'escalation_rate');
    expect(found).toMatchObject({
      id: 'group:escalation_rate:category:late',
      ...{ kind: 'group', outcome: 'worse', n: 32, against: { n: 44 } },
      place: { by: 'category', key: 'late' },
      // Of the category alone, without what is part of it.
      evidence: { filters: { language: ['fa'], category: ['late/'] } },
    });
    expect(found?.value).toBe(50);
    const { body } = await overview(`${query}&kpi=escalation_rate&by=category`).expect(200);
    const late = body.data.detail.groups.find(({ key }: { key: string }) => key === 'late');
    expect(found).toMatchObject({ value: late.value, confidence: late.confidence });
    // The same places narrowed to one category: nothing is left to compare it with.
    const one = await attention(`${query}&filters[category]=late`);
    expect(one.places).toEqual(['location', 'touchpoint', 'channel']);
  });

  it('tells a manager of a place nothing of any other', async () => {
    const own = await attention(WINDOW, manager);
    expect(JSON.stringify(own)).not.toMatch(/amman|cairo|dubai|isfahan/);
    expect(own.findings).toEqual([]);
    const all = await attention('from=2024-04-01&to=2024-06-30', manager);
    expect(all).toMatchObject({ findings: [], comparisons: 0 });
  });
});
