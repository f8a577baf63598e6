import { parse } from 'csv-parse/sync';
import { urlWith } from '../../../admin/src/api/url-with';
import { filterQuery, type DimensionFilters } from '../../../admin/src/filters/dimension-filters';
import { kpiPageQuery } from '../../../admin/src/pages/kpi/kpi-page-state';
import { overviewCsv } from '../../../admin/src/pages/overview/overview-csv';
import { INITIAL_STATE, overviewQuery } from '../../../admin/src/pages/overview/overview-state';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import type { GetKpiDimensions, GetKpiPage } from '../../../shared/contracts/kpi-page';
import type { GetOverview } from '../../../shared/contracts/overview';
import { addDays } from '../../../server/src/calendar';
import { digestFacts } from '../../../server/src/services/digests/facts';
import { mondayAgo, startAlertHost, submit, workOf } from '../alerts/alert-host';
import { mailbox } from '../alerts/mail-provider';
import { describeOnEachDatabase, type Host } from '../host';

type Overview = GetOverview.Response['data'];
type Row = Record<string, string>;
/** What an answer and the facts of a digest have in common. */
type Told = Pick<
  KpiAnswer,
  'kpi' | 'definitionVersion' | 'value' | 'n' | 'confidence' | 'flags' | 'change'
>;

/** The week that the digest is about when it is written next Monday: its first answers are there already. */
const THIS_WEEK = { from: mondayAgo(0), to: addDays(mondayAgo(0), 6) };
const MONTH = { from: mondayAgo(4), to: THIS_WEEK.to };
const READER = {
  calendar: 'gregorian',
  timeZone: 'UTC',
  locale: 'en',
  weekStart: 1,
  today: new Date().toISOString().slice(0, 10),
} as const;
/** Whose filtered numbers are compared too: one of each way to be reckoned. */
const SOME = ['nps', 'csat_mean', 'responses', 'complaint_rate', 'resolution_total'];
const FILTERS: { name: string; filters: DimensionFilters; kpis?: readonly string[] }[] = [
  { name: 'everything', filters: {} },
  { name: 'one location', filters: { location: ['north'] }, kpis: SOME },
  {
    name: 'one location and channel',
    filters: { location: ['north'], channel: ['store'] },
    kpis: SOME,
  },
];
/** It grows with every second between two questions. */
const GROWS = 'oldest_open';
const CHANNELS = ['store', 'app', null] as const;
/** Six hours before and after UTC: late answers belong to different days. */
const ZONES = { north: 'Asia/Dhaka', south: 'America/Chicago' } as const;

/** A response of a week so many weeks ago; of this one the first moments only, for nothing lies ahead. */
const response = (week: number, index: number): FeedbackInput => ({
  occurredAt:
    week === 0
      ? `${mondayAgo(0)}T00:00:0${index % 10}.000Z`
      : `${addDays(mondayAgo(week), index % 7)}T${index % 2 ? '03' : '21'}:30:00.000Z`,
  location: index % 5 === 4 ? null : index % 2 ? 'south' : 'north',
  channel: CHANNELS[index % 3] ?? null,
  answers: [
    { metric: 'nps', score: (index * 7 + week) % 11 },
    { metric: 'csat', score: 1 + ((index + week) % 5) },
    { metric: 'ces', score: 1 + (index % 7) },
  ],
});

describeOnEachDatabase('one question has one number', (database) => {
  let host: Host;
  let token: string;
  let apiToken: string;

  const get = async <Data>(path: string, parameters: object, bearer = token): Promise<Data> =>
    (
      await host.request
        .get(urlWith(path, parameters))
        .set('Authorization', `Bearer ${bearer}`)
        .expect(200)
    ).body.data;
  const questionOf = (filters: DimensionFilters, window = MONTH) => {
    const asked = filterQuery(filters);
    return {
      ...window,
      ...(asked ? { filters: asked } : {}),
      timeZone: READER.timeZone,
      calendar: READER.calendar,
      interval: 'day',
      compare: 'previous',
    };
  };
  /** What a program that reads the endpoint is told. */
  const endpoint = (kpi: string, question: object) =>
    get<KpiAnswer>(`/api/cx/kpis/${kpi}`, question, apiToken);

  beforeAll(async () => {
    mailbox.empty();
    host = await startAlertHost(database);
    token = await host.adminToken();
    apiToken = await host.apiToken();
    for (const [key, timeZone] of Object.entries(ZONES)) {
      await host.strapi
        .documents('plugin::cx.location' as 'plugin::cx.touchpoint')
        .create({ data: { key, name: key, timeZone } as never });
    }
    const weeks = Array.from({ length: 10 }, (_, week) => week);
    await submit(
      host,
      weeks.flatMap((week) => Array.from({ length: 41 }, (_, index) => response(week, index)))
    );
    const [some] = await host.strapi.db
      .query('plugin::cx.feedback')
      .findMany({ where: { metric: 'nps', location: 'north' }, limit: 1 });
    await host.strapi
      .documents('plugin::cx.feedback' as 'plugin::upload.file')
      .update({ documentId: some.documentId, data: { exclusion: 'bot' } as never });
    for (const location of ['north', 'north', 'south']) {
      await host.request
        .post('/api/cx/complaints')
        .set('Authorization', `Bearer ${await host.apiToken()}`)
        .send({ text: 'It came late.', email: 'sara@example.com', location, channel: 'store' })
        .expect(201);
    }
    await host.request
      .post('/cx/targets')
      .set('Authorization', `Bearer ${token}`)
      .send({ kpi: 'nps', recurrence: 'month', value: 5 })
      .expect(201);
  });
  afterAll(() => host.stop());

  describe.each(FILTERS)('of $name', ({ filters, kpis }) => {
    it('on every card, on each KPI’s page and at the endpoint', async () => {
      const question = questionOf(filters);
      const { cards } = await get<Overview>('/cx/overview', question);
      const answered = cards.filter(({ n }) => n > 0).map(({ kpi }) => kpi);
      expect(answered).toEqual(
        expect.arrayContaining(['nps', 'csat', 'csat_mean', 'ces', 'responses', 'complaint_rate'])
      );
      const compared = cards.filter(({ kpi }) => kpi !== GROWS && (kpis?.includes(kpi) ?? true));
      expect(compared.length).toBe(kpis?.length ?? cards.length - 1);
      for (const card of compared) {
        expect(await endpoint(card.kpi, question)).toEqual(card);
        const { answer } = await get<GetKpiPage.Response['data']>(
          `/cx/kpis/${card.kpi}/page`,
          question
        );
        expect(answer).toEqual(card);
      }
    });

    it('in trend and breakdown, whose parts add up to it', async () => {
      const question = questionOf(filters);
      const by = { ...question, by: 'channel' };
      for (const kpi of ['nps', 'csat', 'responses']) {
        const { cards, detail, distribution } = await get<Overview>('/cx/overview', {
          ...by,
          kpi,
        });
        const card = cards.find((one) => one.kpi === kpi);
        expect({ ...detail, groups: [] }).toEqual(card);
        expect(await endpoint(kpi, by)).toEqual(detail);
        const dimensions = await get<GetKpiDimensions.Response['data']>(
          `/cx/kpis/${kpi}/dimensions`,
          { ...question, interval: undefined, compare: undefined }
        );
        const parts = [detail.series, ...dimensions.map(({ groups }) => groups)];
        for (const part of parts) {
          const sum = (of: 'n' | 'numerator') =>
            part.reduce((total, one) => total + (one[of] ?? 0), 0);
          expect([kpi, sum('n')]).toEqual([kpi, detail.n]);
          if (detail.numerator !== null)
            expect([kpi, sum('numerator')]).toEqual([kpi, detail.numerator]);
        }
        if (kpi !== 'responses') {
          const scored = distribution.flatMap(({ scores }) => scores);
          expect(scored.reduce((total, { n }) => total + n, 0)).toBe(detail.n);
        }
      }
    });

    it('in the file that the overview saves', async () => {
      const question = { ...questionOf(filters), by: 'channel', kpi: 'nps' };
      const overview = await get<Overview>('/cx/overview', question);
      const rows: Row[] = parse(overviewCsv(overview, filters, 'channel'), {
        columns: true,
        bom: true,
      });
      const numbersOf = ({ value, n, low, high, change, target }: Row) =>
        [value, n, low, high, change, target].map((cell) => (cell ? Number(cell) : null));
      const told = ({ value, n, confidence, change, target }: Partial<KpiAnswer>) => [
        value,
        n,
        confidence?.low ?? null,
        confidence?.high ?? null,
        change?.value ?? null,
        target?.value ?? null,
      ];
      const parts = (part: string) => rows.filter((row) => row.part === part).map(numbersOf);
      expect(parts('kpi')).toEqual(overview.cards.map(told));
      expect(parts('period')).toEqual(overview.detail.series.map(told));
      expect(parts('group')).toEqual(overview.detail.groups.map(told));
    });

    it('as somebody who counts the exported answers finds it', async () => {
      const question = questionOf(filters);
      const link = await host.request
        .post(
          urlWith('/cx/feedback/exports', {
            ...MONTH,
            ...(question.filters ? { filters: question.filters } : {}),
            counting: 'counted',
          })
        )
        .set('Authorization', `Bearer ${token}`)
        .expect(201);
      const { text } = await host.request.get(link.body.data.path).expect(200);
      const rows: Row[] = parse(text, { columns: true, bom: true });
      const scoresOf = (metric: string) =>
        rows.filter((row) => row.metric === metric).map(({ score }) => Number(score));
      const share = (scores: number[], among: (score: number) => boolean) =>
        scores.filter(among).length / scores.length;
      const [nps, csat] = [scoresOf('nps'), scoresOf('csat')];
      const shown = await endpoint('nps', question);
      expect(nps).toHaveLength(shown.n);
      expect(shown.value).toBeCloseTo(
        100 * (share(nps, (score) => score > 8) - share(nps, (score) => score < 7)),
        9
      );
      const satisfied = await endpoint('csat', question);
      expect(csat).toHaveLength(satisfied.n);
      expect(satisfied.value).toBeCloseTo(100 * share(csat, (score) => score > 3), 9);
    });
  });

  it('on the page that a card leads to, and in the widget of the home page', async () => {
    const state = { ...INITIAL_STATE, period: 'last30Days' } as const;
    const widget = await get<Overview>('/cx/overview', overviewQuery(state, READER));
    const { from, to } = widget.window;
    for (const card of widget.cards.filter(({ kpi, n }) => n > 0 && kpi !== GROWS)) {
      const page = await get<GetKpiPage.Response['data']>(
        `/cx/kpis/${card.kpi}/page`,
        kpiPageQuery(state, READER)
      );
      const named = questionOf({}, { from, to });
      expect(await endpoint(card.kpi, named)).toEqual(card);
      expect({ ...page.answer, series: [] }).toEqual({ ...card, series: [] });
    }
  });

  it.each([
    { name: 'everything', scope: null, filters: {} },
    { name: 'a branch', scope: ['north'], filters: { location: ['north'] } },
  ])('in the digest about $name', async ({ scope, filters }) => {
    const facts = await digestFacts({
      host,
      week: { ...THIS_WEEK, dueAt: new Date() },
      timeZone: READER.timeZone,
      weekStart: READER.weekStart,
      calendar: READER.calendar,
      scope,
    });
    const { cards } = await get<Overview>('/cx/overview', questionOf(filters, THIS_WEEK));
    const answered = cards.filter(({ kpi, n }) => n > 0 && kpi !== GROWS);
    expect(answered.length).toBeGreaterThan(5);
    const told = ({ kpi, definitionVersion, value, n, confidence, flags, change }: Told) => ({
      ...{ kpi, definitionVersion, value, n, confidence, flags, change },
    });
    const written = facts?.cards.filter(({ kpi }) => kpi !== GROWS);
    expect(written?.map(told)).toEqual(answered.map(told));
  });

  it('in the mail of the digest, rounded as the page rounds it', async () => {
    const work = workOf(host);
    await host.request
      .put('/cx/alerts/digest')
      .set('Authorization', `Bearer ${token}`)
      .send({ active: true, weekday: null, hour: 8 })
      .expect(200);
    expect(await work.digests(new Date(`${mondayAgo(-1)}T09:00:00Z`))).toBe(1);
    await work.send();
    const [mail] = mailbox.mails;
    const { value, n } = await endpoint('nps', questionOf({}, THIS_WEEK));
    // Without the signs that keep the directions of texts apart.
    const text = mail?.text.replace(/[\u2066-\u2069\u202a-\u202e]/g, '').replace(/−/g, '-') ?? '';
    const [, shown, counted] = text.match(/NPS\)\n +Value: (.+)\n.+\n.+: (\d+)\n/) ?? [];
    expect(Number(shown)).toBe(Math.round(value ?? NaN));
    expect(Number(counted)).toBe(n);
  });
});
