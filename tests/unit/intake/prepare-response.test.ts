import { DEFAULT_SCALES, type Metric } from '../../../shared/metrics';
import type { Caller } from '../../../server/src/services/intake/caller';
import type { PrepareOptions } from '../../../server/src/services/intake/find-context';
import { prepareResponse } from '../../../server/src/services/intake/prepare-response';

const NOW = Date.parse('2025-06-15T12:00:00Z');
const TOKEN: Caller = { kind: 'token', principal: 'token:1' };
const SITE: Caller = { kind: 'site', principal: 'site:a', site: 'a' };
const USER: Caller = { kind: 'user', principal: 'user:1' };

const question = (key: string, metric: string, min: number, max: number, more = {}) =>
  [key, { key, metric, scale: { min, max, ...more }, prompt: { en: key } }] as const;

const survey = {
  key: 'visit',
  version: 3,
  archived: false,
  questions: new Map([
    question('recommend', 'nps', 0, 10),
    question('clean', 'cleanliness', 1, 5, { topBox: 2 }),
    question('effort', 'ces', 1, 5, { reversed: true }),
  ]),
};

/** Taken back in between. */
const VERSIONS = [
  {
    version: 1,
    from: Date.parse('2024-01-01T00:00:00Z'),
    until: Date.parse('2024-02-01T00:00:00Z'),
  },
  { version: 2, from: Date.parse('2024-03-01T00:00:00Z'), until: null },
];

const options: PrepareOptions = {
  timeZone: 'UTC',
  scaleOf: (metric) => DEFAULT_SCALES[metric],
  unknownCustomers: 'accept',
  reference: {
    touchpoint: async (key) =>
      key === 'till' || key === 'old-till' ? { key, archived: key === 'old-till' } : null,
    location: async (key) =>
      key === 'tehran' || key === 'closed'
        ? { key, timeZone: 'Asia/Tehran', archived: key === 'closed' }
        : null,
    survey: async (key) =>
      key === 'visit' || key === 'old' ? { ...survey, key, archived: key === 'old' } : null,
    journey: async (key) =>
      key === 'shop' || key === 'draft'
        ? {
            key,
            published: key === 'shop',
            stages: new Set(key === 'shop' ? ['buy', 'use'] : []),
            versions: VERSIONS,
          }
        : null,
    customer: async (key) => (key === 'c1' ? { key, segment: 'gold', language: 'fa' } : null),
  },
};

const prepare = (input: unknown, caller: Caller = TOKEN, more: Partial<PrepareOptions> = {}) =>
  prepareResponse(input, caller, { ...options, ...more }, NOW);

const nps = { metric: 'nps', score: 9 };

describe('what is refused', () => {
  const cases: [what: string, input: unknown, path: string, message: RegExp, caller?: Caller][] = [
    ['no object', [], '', /must be a JSON object/],
    ['no body', undefined, '', /must be a JSON object/],
    ['no answers', {}, 'answers', /1 to 50/],
    ['an empty list', { answers: [] }, 'answers', /1 to 50/],
    ['51 answers', { answers: Array(51).fill(nps) }, 'answers', /1 to 50/],
    ['an answer that is no object', { answers: [7] }, 'answers.0', /object/],
    [
      'an unknown property',
      { answers: [nps], shop: 1 },
      'shop',
      /unknown property shop; allowed are: answers,/,
    ],
    [
      'an unknown property of an answer',
      { answers: [{ ...nps, points: 1 }] },
      'answers.0.points',
      /unknown property points/,
    ],
    ['neither metric nor question', { answers: [{ score: 1 }] }, 'answers.0.metric', /required/],
    [
      'an unknown metric',
      { answers: [{ metric: 'joy', score: 1 }] },
      'answers.0.metric',
      /one of: nps, enps/,
    ],
    ['no score', { answers: [{ metric: 'nps' }] }, 'answers.0.score', /whole number/],
    [
      'a score as text',
      { answers: [{ metric: 'nps', score: '9' }] },
      'answers.0.score',
      /whole number/,
    ],
    [
      'half a point',
      { answers: [{ metric: 'nps', score: 8.5 }] },
      'answers.0.score',
      /whole number/,
    ],
    [
      'a score above the scale',
      { answers: [{ metric: 'nps', score: 11 }] },
      'answers.0.score',
      /from 0 to 10, not 11/,
    ],
    [
      'a score below the scale',
      { answers: [{ metric: 'csat', score: 0 }] },
      'answers.0.score',
      /from 1 to 5, not 0/,
    ],
    [
      'a fixed scale that differs',
      { answers: [{ ...nps, scale: { min: 1, max: 10 } }] },
      'answers.0.scale',
      /0\.\.10 for nps, not 1\.\.10/,
    ],
    [
      'a scale that is none',
      { answers: [{ metric: 'csat', score: 1, scale: { min: 1, max: 100 } }] },
      'answers.0.scale',
      /2 to 11 points/,
    ],
    [
      'a scale with more to it',
      { answers: [{ metric: 'csat', score: 1, scale: { min: 1, max: 5, topBox: 2 } }] },
      'answers.0.scale',
      /min, max, reversed/,
    ],
    [
      'a comment that is no text',
      { answers: [{ ...nps, comment: 7 }] },
      'answers.0.comment',
      /at most 5000/,
    ],
    [
      'an endless comment',
      { answers: [{ ...nps, comment: 'x'.repeat(5001) }] },
      'answers.0.comment',
      /at most 5000/,
    ],
    ['text with NUL', { answers: [{ ...nps, comment: 'a\u0000b' }] }, 'answers.0.comment', /text/],
    [
      'half a character',
      { answers: [{ ...nps, comment: 'a\ud83d' }] },
      'answers.0.comment',
      /text/,
    ],
    [
      'a question without survey',
      { answers: [{ question: 'clean', score: 1 }] },
      'answers.0.question',
      /needs survey/,
    ],
    [
      'an unknown question',
      { survey: 'visit', answers: [{ question: 'x', score: 1 }] },
      'answers.0.question',
      /questions are: recommend, clean, effort/,
    ],
    [
      "another metric than the question's",
      { survey: 'visit', answers: [{ question: 'clean', metric: 'csat', score: 1 }] },
      'answers.0.metric',
      /cleanliness, not csat/,
    ],
    [
      "another scale than the question's",
      { survey: 'visit', answers: [{ question: 'effort', score: 1, scale: { min: 1, max: 5 } }] },
      'answers.0.scale',
      /1\.\.5r, not 1\.\.5$/,
    ],
    [
      "a score off the question's scale",
      { survey: 'visit', answers: [{ question: 'clean', score: 6 }] },
      'answers.0.score',
      /from 1 to 5/,
    ],
    [
      'an unknown survey',
      { survey: 'none', answers: [nps] },
      'survey',
      /no survey with the key none/,
    ],
    ['an archived survey', { survey: 'old', answers: [nps] }, 'survey', /archived/],
    [
      'an unknown touchpoint',
      { touchpoint: 'Till', answers: [nps] },
      'touchpoint',
      /no touchpoint with the key Till/,
    ],
    [
      'an archived touchpoint',
      { touchpoint: 'old-till', answers: [nps] },
      'touchpoint',
      /archived/,
    ],
    [
      "an answer's unknown touchpoint",
      { answers: [{ ...nps, touchpoint: 'x' }] },
      'answers.0.touchpoint',
      /no touchpoint/,
    ],
    ['an unknown location', { location: 'paris', answers: [nps] }, 'location', /no location/],
    ['an archived location', { location: 'closed', answers: [nps] }, 'location', /archived/],
    ['an unknown journey', { journey: 'x', answers: [nps] }, 'journey', /no journey/],
    ['a journey that is a draft', { journey: 'draft', answers: [nps] }, 'journey', /not published/],
    ['a stage without journey', { stage: 'buy', answers: [nps] }, 'journey', /required with stage/],
    [
      "a stage that isn't the journey's",
      { journey: 'shop', stage: 'x', answers: [nps] },
      'stage',
      /its stages are: buy, use/,
    ],
    [
      "an answer's unknown stage",
      { journey: 'shop', answers: [{ ...nps, stage: 'x' }] },
      'answers.0.stage',
      /buy, use/,
    ],
    ['an unknown channel', { channel: 'fax', answers: [nps] }, 'channel', /one of: phone,/],
    ['a language that is no tag', { language: 'en_US', answers: [nps] }, 'language', /BCP 47/],
    ['a key that is no text', { customer: 7, answers: [nps] }, 'customer', /1 to 100/],
    ['an overlong key', { customer: 'x'.repeat(101), answers: [nps] }, 'customer', /1 to 100/],
    [
      'a date without zone',
      { occurredAt: '2025-06-01T10:00:00', answers: [nps] },
      'occurredAt',
      /ISO 8601 with a zone/,
    ],
    [
      'a day that does not exist',
      { occurredAt: '2025-02-30T10:00:00Z', answers: [nps] },
      'occurredAt',
      /ISO 8601/,
    ],
    ['the future', { occurredAt: '2025-06-15T12:05:01Z', answers: [nps] }, 'occurredAt', /future/],
    ['before 1970', { occurredAt: '1969-12-31T23:59:59Z', answers: [nps] }, 'occurredAt', /1970/],
    [
      'an external id without source',
      { externalId: '7', answers: [nps] },
      'source',
      /required with externalId/,
    ],
    ["a stranger's segment", { segment: 'gold', answers: [nps] }, 'segment', /API token/, SITE],
    ["a stranger's source", { source: 'x', answers: [nps] }, 'source', /API token/, SITE],
    [
      "a stranger's external id",
      { source: 'x', externalId: '1', answers: [nps] },
      'externalId',
      /API token/,
      SITE,
    ],
    ["a user's source", { source: 'x', answers: [nps] }, 'source', /API token/, USER],
  ];

  it.each(cases)('%s', async (...[, input, path, message, caller]) => {
    const { facts, faults } = await prepare(input, caller);
    expect(facts).toBeNull();
    expect(faults).toContainEqual(
      expect.objectContaining({
        path: path === '' ? [] : path.split('.'),
        message: expect.stringMatching(message),
      })
    );
  });

  it('tells everything that is wrong at once', async () => {
    const { faults } = await prepare({
      touchpoint: 'x',
      channel: 'fax',
      answers: [
        { metric: 'nps', score: 11 },
        { metric: 'joy', score: 1 },
      ],
    });
    expect(faults?.map(({ path }) => path.join('.')).sort()).toEqual([
      'answers.0.score',
      'answers.1.metric',
      'channel',
      'touchpoint',
    ]);
  });

  it('an unknown customer, where the host wants them known', async () => {
    const input = { customer: 'c2', answers: [nps] };
    expect((await prepare(input)).faults).toBeNull();
    const { faults } = await prepare(input, TOKEN, { unknownCustomers: 'reject' });
    expect(faults).toEqual([
      {
        path: ['customer'],
        message: expect.stringContaining('c2'),
        why: { code: 'missing', args: { key: 'c2' } },
      },
    ]);
  });
});

describe('what is frozen', () => {
  it('a metric on its default scale, now, in the zone of the site', async () => {
    const { facts } = await prepare({ answers: [nps] }, SITE);
    expect(facts).toEqual([
      {
        documentId: expect.stringMatching(/^[a-z][a-z0-9]{23}$/),
        responseId: expect.stringMatching(/^[a-z][a-z0-9]{23}$/),
        position: 0,
        leads: true,
        metric: 'nps',
        question: null,
        survey: null,
        surveyVersion: null,
        score: 9,
        scale: '0..10',
        comment: null,
        touchpoint: null,
        journey: null,
        journeyVersion: null,
        stage: null,
        location: null,
        channel: null,
        customer: null,
        segment: null,
        language: null,
        occurredAt: new Date(NOW),
        localDate: '2025-06-15',
        timeZone: 'UTC',
        source: null,
        externalId: null,
        exclusion: null,
      },
    ]);
  });

  it('the whole context, and what an answer says of its own', async () => {
    const { facts } = await prepare({
      survey: 'visit',
      touchpoint: 'till',
      journey: 'shop',
      stage: 'buy',
      location: 'tehran',
      channel: 'store',
      customer: 'c1',
      language: 'AR-eg',
      occurredAt: '2025-03-20T20:30:00Z',
      source: 'till-app',
      externalId: '77',
      answers: [
        { question: 'clean', score: 4, comment: 'تمیز بود' },
        {
          question: 'effort',
          score: 2,
          stage: 'use',
          touchpoint: null,
          scale: { min: 1, max: 5, reversed: true },
        },
        { metric: 'csat', score: 7, scale: { min: 1, max: 7 }, comment: '' },
      ],
    });
    expect(facts).toMatchObject([
      {
        position: 0,
        leads: true,
        metric: 'cleanliness',
        question: 'clean',
        scale: '1..5t2',
        score: 4,
        comment: 'تمیز بود',
        touchpoint: 'till',
        stage: 'buy',
      },
      {
        position: 1,
        leads: false,
        metric: 'ces',
        question: 'effort',
        scale: '1..5r',
        touchpoint: null,
        stage: 'use',
        comment: null,
      },
      {
        position: 2,
        leads: false,
        metric: 'csat',
        question: null,
        scale: '1..7',
        score: 7,
        comment: null,
      },
    ]);
    for (const fact of facts ?? []) {
      expect(fact).toMatchObject({
        responseId: facts?.[0]?.responseId,
        survey: 'visit',
        surveyVersion: 3,
        journey: 'shop',
        location: 'tehran',
        channel: 'store',
        customer: 'c1',
        segment: 'gold',
        language: 'ar-EG',
        localDate: '2025-03-21',
        timeZone: 'Asia/Tehran',
        source: 'till-app',
        externalId: '77',
      });
    }
    expect(new Set(facts?.map(({ documentId }) => documentId)).size).toBe(3);
  });

  it.each([
    ['2023-12-31T23:59:59Z', null],
    ['2024-01-01T00:00:00Z', 1],
    ['2024-01-31T23:59:59Z', 1],
    ['2024-02-01T00:00:00Z', null],
    ['2024-03-01T00:00:00Z', 2],
  ])('the version of the journey that was in force at %s: %s', async (occurredAt, version) => {
    const { facts } = await prepare({ journey: 'shop', occurredAt, answers: [nps] });
    expect(facts?.[0]?.journeyVersion).toBe(version);
  });

  it("the customer's segment and language, unless a trusted caller states others", async () => {
    const known = await prepare({ customer: 'c1', answers: [nps] }, SITE);
    expect(known.facts?.[0]).toMatchObject({ segment: 'gold', language: 'fa' });
    const stated = await prepare(
      { customer: 'c1', segment: 'staff', language: 'en', answers: [nps] },
      USER
    );
    expect(stated.facts?.[0]).toMatchObject({ segment: 'staff', language: 'en' });
    const unknown = await prepare({ customer: 'c9', answers: [nps] }, SITE);
    expect(unknown.facts?.[0]).toMatchObject({ customer: 'c9', segment: null, language: null });
  });

  it('the scale that the site set for a metric, where the answer states none', async () => {
    const scaleOf = (metric: Metric) =>
      metric === 'csat' ? { min: 1, max: 10 } : DEFAULT_SCALES[metric];
    const answers = [
      { metric: 'csat', score: 9 },
      { metric: 'csat', score: 4, scale: { min: 1, max: 5 } },
    ];
    const { facts } = await prepare({ answers }, TOKEN, { scaleOf });
    expect(facts?.map(({ scale }) => scale)).toEqual(['1..10', '1..5']);
  });

  it('no negative zero, and clocks that are a little ahead', async () => {
    const { facts } = await prepare({
      occurredAt: '2025-06-15T12:04:59Z',
      answers: [{ metric: 'emotion', score: -0 }],
    });
    expect(Object.is(facts?.[0]?.score, 0)).toBe(true);
  });
});
