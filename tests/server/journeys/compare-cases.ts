import type { ComparedMetric, ComparedSide } from '../../../shared/contracts/journey-comparison';
import type { JourneyDraft } from '../../../shared/contracts/journey-editor';
import type { GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { Host } from '../host';
import { journeyClient, mapWith, placesOf, uid, type JourneyClient } from './journey-client';
import { BAD, dayOf, GOOD, question, said } from './spoken';

type Overlay = GetJourneyOverlay.Response['data'];

interface Context {
  host: Host;
  editor: JourneyClient;
}

const WINDOW = 'from=2025-03-03&to=2025-03-30&timeZone=UTC';
const SIDES = '&filters[location]=east&against[location]=west';

const [EAST, WEST] = [{ location: 'east' }, { location: 'west' }];
const asked = (survey: string, rest: object) => ({ ...rest, survey });

/** So many answers that came without a survey. */
const unasked = (touchpoint: string, metric: string, scores: readonly number[], rest: object) =>
  Array.from({ length: 40 }, (_, index) => ({
    touchpoint,
    occurredAt: dayOf(index, 40),
    answers: [{ metric, score: scores[index % scores.length] }],
    ...rest,
  }));

const RESPONSES = [
  // Truly different.
  ...said('c-door', 80, GOOD, asked('short', { ...EAST, segment: 'loyal' })),
  ...said('c-door', 80, BAD, asked('short', { ...WEST, segment: 'new' })),
  ...unasked('c-door', 'emotion', [1, 2, 1, 0], EAST),
  ...unasked('c-door', 'emotion', [-1, 0, -2, 0], WEST),
  // As good as the same.
  ...said('c-till', 80, GOOD, asked('short', EAST)),
  ...said('c-till', 80, [...GOOD].reverse(), asked('short', WEST)),
  // The same words on another scale; other words on the same scale; nobody knows which words.
  ...said('c-wait', 60, GOOD, asked('short', EAST)),
  ...said('c-wait', 60, [9, 8, 10], asked('long', WEST)),
  ...said('c-talk', 60, GOOD, asked('short', EAST)),
  ...said('c-talk', 60, BAD, asked('other', WEST)),
  ...unasked('c-bare', 'nps', [10, 9, 8, 9], EAST),
  ...unasked('c-bare', 'nps', [3, 5, 6, 4], WEST),
  ...said('c-lone', 40, GOOD, asked('short', EAST)),
  // In February only.
  ...said('c-till', 40, BAD, asked('short', EAST)).map((response) => ({
    ...response,
    occurredAt: '2025-02-20T12:00:00.000Z',
  })),
];

const MAP = mapWith({
  arrive: [
    { id: 'door', cells: { touchpoint: 'c-door' } },
    { id: 'till', cells: { touchpoint: 'c-till' } },
    { id: 'till-again', cells: { touchpoint: 'c-till' } },
  ],
  stay: [
    { id: 'wait', cells: { touchpoint: 'c-wait' } },
    { id: 'talk', cells: { touchpoint: 'c-talk' } },
    { id: 'bare', cells: { touchpoint: 'c-bare' } },
    { id: 'lone', cells: { touchpoint: 'c-lone' } },
    { id: 'nowhere', cells: {} },
  ],
});

const SURVEYS = {
  short: question('satisfied', 'csat', [1, 5]),
  long: question('satisfied', 'csat', [1, 10]),
  other: question('satisfied', 'csat', [1, 5], { en: 'How was our advice?' }),
};

/** Two sides on one map; in the host of the editor's tests. */
export const compareCases = (context: () => Context): void =>
  describe('two sides on one map', () => {
    let draft: JourneyDraft;

    const fill = async () => {
      const { host } = context();
      const create = (type: string, data: object) =>
        host.strapi.documents(uid(type)).create({ data: data as never });
      for (const key of ['c-door', 'c-till', 'c-wait', 'c-talk', 'c-bare', 'c-lone'])
        await create('touchpoint', { key, name: key, channel: 'store' });
      for (const key of ['east', 'west'])
        await create('location', { key, name: key, timeZone: 'UTC' });
      for (const [key, one] of Object.entries(SURVEYS))
        await create('survey', { key, name: key, questions: [one] });
      await create('persona', { key: 'lena', name: 'Lena', segment: 'loyal' });
      await create('persona', { key: 'ghost', name: 'Ghost' });
      const { body } = await host.request
        .post('/api/cx/feedback/batch')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .send({ responses: RESPONSES, allOrNothing: true })
        .expect(200);
      expect(body.data.rejected).toBe(0);
    };

    const overlay = async (query: string, client = context().editor): Promise<Overlay> =>
      (
        await client.get(
          `/${draft.documentId}/overlay?${WINDOW}&kpis=csat,nps,emotion_mean${query}`
        )
      ).data;
    const against = async (query: string, client = context().editor): Promise<ComparedSide> => {
      const { against: side } = await overlay(query, client);
      if (!side) throw new Error('there is no other side');
      return side;
    };
    const metricAt = ({ steps }: ComparedSide, id: string, kpi = 'csat'): ComparedMetric => {
      const found = steps
        .find(({ step }) => step === id)
        ?.metrics.find((metric) => metric.kpi === kpi);
      if (!found) throw new Error(`no ${kpi} at ${id}`);
      return found;
    };
    const refused = async (query: string): Promise<string[]> => {
      const path = `/${draft.documentId}/overlay?${WINDOW}${query}`;
      return placesOf((await context().editor.send('get', path).expect(400)).body);
    };

    beforeAll(async () => {
      await fill();
      const { editor } = context();
      const made = await editor.make({ from: 'empty', name: 'Two sides' });
      await editor.save(made.documentId, made.revision, { ...made.journey, ...MAP }).expect(200);
      draft = await editor.open(made.documentId);
    });

    it('is not there unless it is asked for', async () => {
      expect((await overlay('')).against).toBeNull();
    });

    it('has the other side’s numbers, as the same question gives them alone', async () => {
      const { steps, journey } = await overlay('&filters[location]=west');
      const side = await against(SIDES);
      expect(side).toMatchObject({
        by: 'location',
        keys: ['west'],
        window: { from: '2025-03-03' },
      });
      for (const step of steps) {
        const same = side.steps.find((one) => one.step === step.step);
        expect(same).toMatchObject({
          responses: step.responses,
          assumption: step.assumption,
          emotion: step.emotion,
        });
        const answered = same?.metrics.filter(({ n }) => n > 0) ?? [];
        expect(
          answered.map(({ kpi, value, n, confidence }) => ({ kpi, value, n, confidence }))
        ).toEqual(
          step.metrics.map(({ kpi, value, n, confidence }) => ({ kpi, value, n, confidence }))
        );
      }
      expect(side.journey.responses).toBe(journey.responses);
    });

    it('tells a real difference from noise, as the first side sees it', async () => {
      const side = await against(SIDES);
      const door = metricAt(side, 'door');
      expect(door).toMatchObject({ n: 80, reasons: [], wordingKnown: true });
      expect(door.difference).toMatchObject({ n: 80, significant: true, from: door.value });
      expect(door.difference?.value).toBeGreaterThan(50);
      expect(door.difference?.confidence?.low).toBeGreaterThan(0);
      expect(metricAt(side, 'till').difference).toMatchObject({ value: 0, significant: false });
      // Steps at one touchpoint have one difference between them.
      expect(metricAt(side, 'till-again')).toEqual(metricAt(side, 'till'));
      expect(metricAt(side, 'door', 'emotion_mean').difference?.significant).toBe(true);
    });

    it('says why it does not compare', async () => {
      const side = await against(SIDES);
      expect(metricAt(side, 'wait')).toMatchObject({ n: 60, difference: null, reasons: ['scale'] });
      expect(metricAt(side, 'talk')).toMatchObject({
        n: 60,
        difference: null,
        reasons: ['wording'],
      });
      expect(metricAt(side, 'lone')).toMatchObject({
        ...{ n: 0, value: null, difference: null, reasons: ['no_answers'] },
      });
      // What came without a survey is compared; that its words are unknown is said.
      expect(metricAt(side, 'bare', 'nps')).toMatchObject({
        ...{ reasons: [], wordingKnown: false, difference: { significant: true } },
      });
    });

    it('sums up stages, but not what was asked differently in them', async () => {
      const { stages, journey } = await against(SIDES);
      const csatOf = (stage: string) =>
        stages.find((one) => one.stage === stage)?.metrics.find(({ kpi }) => kpi === 'csat');
      expect(csatOf('arrive')).toMatchObject({ n: 160, reasons: [] });
      expect(csatOf('arrive')?.difference?.significant).toBe(true);
      expect(csatOf('stay')).toMatchObject({ difference: null, reasons: ['scale', 'wording'] });
      expect(journey.metrics.find(({ kpi }) => kpi === 'nps')).toMatchObject({ reasons: [] });
    });

    it('can be another period', async () => {
      const here = '&filters[location]=east';
      const side = await against(`${here}&against[period]=previous`);
      expect(side).toMatchObject({
        ...{ by: 'period', keys: [], window: { from: '2025-02-03', to: '2025-03-02' } },
      });
      expect(metricAt(side, 'till')).toMatchObject({
        ...{ n: 40, reasons: [], difference: { significant: true } },
      });
      expect(metricAt(side, 'door')).toMatchObject({ n: 0, reasons: ['no_answers'] });
      const own = await against(`${here}&against[from]=2025-02-20&against[to]=2025-02-20`);
      expect(metricAt(own, 'till').n).toBe(40);
      expect(await against(`${here}&against[period]=lastYear`)).toMatchObject({
        window: { from: '2024-03-03', to: '2024-03-30' },
        journey: { responses: 0 },
      });
    });

    it('can be another segment', async () => {
      const side = await against('&filters[segment]=loyal&against[segment][$in][0]=new');
      expect(metricAt(side, 'door').difference?.significant).toBe(true);
    });

    it('refuses sides that have answers in common, and what it does not know', async () => {
      const cases = {
        '&against[location]=west': 'filters.location',
        '&filters[location]=west&against[location]=west': 'against.location',
        '&against[from]=2025-03-30&against[to]=2025-04-02': 'against.from',
        '&against[from]=2025-02-30&against[to]=2025-04-02': 'against.from',
        '&against[from]=2025-02-20&against[to]=2025-02-02': 'against.to',
        '&against[from]=2025-02-20': 'against',
        '&against[period]=nextYear': 'against.period',
        '&against[survey]=short': 'against',
        '&against=west': 'against',
        '&filters[location]=east&against[location][$ne]=west': 'against.location',
      };
      for (const [query, place] of Object.entries(cases))
        expect([query, await refused(query)]).toEqual([query, [place]]);
      const longer = `/${draft.documentId}/overlay?from=2024-01-01&to=2025-03-30&against[period]=lastYear`;
      const { body } = await context().editor.send('get', longer).expect(400);
      expect(placesOf(body)).toEqual(['against.period']);
      expect(body.error.details.errors[0].because).toEqual({ code: 'sidesOverlap', args: {} });
    });

    it('shows those who manage a location no other one on either side', async () => {
      const { host } = context();
      const token = await host.adminToken([
        {
          action: 'plugin::content-manager.explorer.read',
          subject: 'plugin::cx.journey',
          properties: { locales: null },
        },
        { action: ADMIN_ACTIONS.readKpis, conditions: ['plugin::cx.manages-location'] },
      ]);
      const { body } = await host.request
        .get('/admin/users/me')
        .set('Authorization', `Bearer ${token}`);
      const locations = host.strapi.documents(uid('location'));
      const [east] = await locations.findMany({ filters: { key: 'east' } as never });
      await locations.update({
        documentId: east?.documentId ?? '',
        data: { managers: [body.data.id] } as never,
      });
      const manager = journeyClient(host, token);
      const own = await overlay(SIDES, manager);
      expect(own.journey.responses).toBeGreaterThan(0);
      expect(own.against?.journey).toMatchObject({ responses: 0 });
      expect(own.against?.steps.every(({ assumption }) => assumption)).toBe(true);
      const turned = await overlay('&filters[location]=west&against[location]=east', manager);
      expect(turned.journey.responses).toBe(0);
      const earlier = await against('&against[period]=previous', manager);
      expect(metricAt(earlier, 'till').n).toBe(40);
    });

    it('asks the database as much for many steps as for few', async () => {
      const { host, editor } = context();
      const small = await editor.make({ from: 'empty', name: 'One of two sides' });
      const map = mapWith({ arrive: [{ id: 'door', cells: { touchpoint: 'c-door' } }] });
      await editor.save(small.documentId, small.revision, { ...small.journey, ...map }).expect(200);
      const queriesOf = async (documentId: string) => {
        let queries = 0;
        const count = ({ sql }: { sql: string }) => {
          if (/cx_histograms|cx_feedback|cx_surveys/.test(sql)) queries += 1;
        };
        host.strapi.db.connection.on('query', count);
        await editor.get(`/${documentId}/overlay?${WINDOW}${SIDES}`);
        host.strapi.db.connection.off('query', count);
        return queries;
      };
      const few = await queriesOf(small.documentId);
      expect(few).toBeGreaterThan(2);
      expect(await queriesOf(draft.documentId)).toBe(few);
    });

    it('is about a persona, by the segment that it names', async () => {
      const lena = await overlay('&persona=lena');
      const { journey, steps } = await overlay('&filters[segment]=loyal');
      expect(lena.journey).toEqual(journey);
      expect(lena.steps).toEqual(steps);
      expect(lena.journey.responses).toBe(80);
      expect((await overlay('&persona=lena&filters[segment]=new')).journey.responses).toBe(0);
      expect(metricAt(await against('&persona=lena&against[segment]=new'), 'door').n).toBe(80);
      expect(await refused('&persona=nobody')).toEqual(['persona']);
      expect(await refused('&persona=ghost')).toEqual(['persona']);
      expect(await refused('&persona[key]=lena')).toEqual(['persona']);
    });

    it('finds a persona’s pain points by its answers', async () => {
      const { painPoints } = await overlay('&persona=lena');
      for (const { evidence } of painPoints) expect(evidence.filters.segment).toEqual(['loyal']);
      const accepted = await context().editor.send('post', `/${draft.documentId}/pain-points`, {
        base: draft.revision,
        id: 'door:csat:below_others',
        text: 'It is cold',
        window: { from: '2025-03-03', to: '2025-03-30', timeZone: 'UTC', persona: 'ghost' },
      });
      expect([accepted.status, placesOf(accepted.body)]).toEqual([400, ['persona']]);
    });

    it('names KPIs in the reader’s language, whatever the map’s is', async () => {
      const nameIn = async (query: string) => (await overlay(query)).definitions[0]?.name;
      const english = await nameIn('&locale=en');
      const arabic = await nameIn('&locale=ar');
      expect(arabic).not.toBe(english);
      expect(await nameIn('&locale=en&nameLocale=ar')).toBe(arabic);
      expect(await nameIn('&locale=ar&nameLocale=en')).toBe(english);
    });
  });
