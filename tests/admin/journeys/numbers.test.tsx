import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { BreakReason, Connection } from '../../../shared/contracts/journey-connection';
import type {
  FoundPainPoint,
  GetJourneyOverlay,
  MeasuredStep,
} from '../../../shared/contracts/journey-overlay';
import type { ComparedMetric, ComparedSide } from '../../../shared/contracts/journey-comparison';
import type { Change, Estimate } from '../../../shared/contracts/kpi';
import { acceptPainPoint, applyCommand } from '../../../shared/journey-map';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { READ_JOURNEYS } from '../../../admin/src/constants';
import { overview } from '../overview-fixture';
import { currentUrl } from '../render-admin';
import { draft, journey, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const estimate = (value: number, low: number, high: number, n: number): Estimate => ({
  ...{ value, n, numerator: null, denominator: null, flags: n < 30 ? ['low_n'] : [] },
  confidence: { low, high, level: 0.95, method: 'adjusted_wald' },
});

const nps = overview.definitions.find(({ key }) => key === 'nps');
if (!nps) throw new Error('the fixture has no nps');

const measured = (step: string, over: Partial<MeasuredStep>): MeasuredStep => ({
  ...{ step, stage: 'purchase', touchpoint: step, sharedWith: [], responses: 0, assumption: true },
  ...{ metrics: [], emotion: null, gap: 'no_expectation', trend: [] },
  ...{ importanceToCustomer: null, importanceToOrganisation: null },
  ...over,
});
const numberOf = (value: number, low: number, high: number, n: number) => ({
  ...estimate(value, low, high, n),
  ...{ kpi: 'nps', change: null, changeReasons: [] as BreakReason[] },
  ...{ versusOthers: null, target: null, scales: ['0..10'] },
});

const FOUND: FoundPainPoint = {
  id: 'pickup:nps:below_others',
  ...{ step: 'pickup', kind: 'below_others', kpi: 'nps', value: -16, n: 440 },
  ...{ against: 18, againstN: 2_000, confidence: null, target: null, accepted: null },
  difference: {
    value: -34,
    confidence: { low: -46, high: -22, level: 0.95, method: 'adjusted_wald' },
    pValue: 0.0001,
  },
  evidence: {
    metrics: ['nps'],
    filters: { touchpoint: ['pickup'] },
    ...{ from: '2026-01-01', to: '2026-03-31' },
  },
};

const overlay = (over: Partial<GetJourneyOverlay.Response['data']> = {}) => ({
  window: overview.window,
  version: null,
  definitions: [nps],
  steps: [
    measured('checkout', {
      ...{ assumption: false, responses: 745, metrics: [numberOf(15, 9, 21, 730)] },
      emotion: estimate(0.9, 0.8, 1, 700),
    }),
    measured('ready', {}),
    measured('pickup', {
      ...{ assumption: false, responses: 440, metrics: [numberOf(-16, -23, -8, 440)] },
      emotion: estimate(-0.6, -0.7, -0.5, 430),
    }),
  ],
  stages: [],
  connections: [],
  painPoints: [FOUND],
  importance: [],
  journey: { responses: 1_170, metrics: [] },
  against: null,
  ...over,
});

const RIGHTS = { create: true, update: true, publish: true, delete: true, numbers: true };

const open = async (options: Parameters<typeof openJourney>[0] = {}) => {
  const server = openJourney({
    permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback],
    ...options,
    replies: {
      [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
      [`${MAP}/overlay`]: { body: { data: overlay() } },
      '/cx/feedback': {
        body: { data: [], meta: { next: null, labels: {}, sight: {}, heldBackBelow: null } },
      },
      ...options.replies,
    },
  });
  await screen.findByText('◇ assumption · no answers yet');
  return server;
};

const under = (step: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-cx-measured="${step}"]`);
  if (!found) throw new Error(`nothing under ${step}`);
  return found;
};
const plain = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/[\u2066-\u2069\u202a-\u202e]/g, '');
const go = (step: string) => {
  const head = document.querySelector<HTMLElement>(`[data-at="step"][data-step="${step}"]`);
  act(() => head?.focus());
  fireEvent.keyDown(head as HTMLElement, { key: 'Enter' });
};

describe('what customers said, under the steps', () => {
  it('has value, interval and n; without answers it is called an assumption', async () => {
    await open();
    expect(under('checkout')).toHaveTextContent('+15');
    expect(under('checkout')).toHaveTextContent('+9 … +21');
    expect(under('checkout')).toHaveTextContent('730 answers');
    expect(under('checkout')).toHaveTextContent('745 responses');
    expect(under('ready')).toHaveTextContent('◇ assumption · no answers yet');
    expect(under('pickup')).toHaveTextContent('▼ Found');
    expect(under('checkout')).not.toHaveTextContent('▼ Found');
  });

  it('says why it is not held against the window before: other words were asked', async () => {
    const reworded = { ...numberOf(15, 9, 21, 730), changeReasons: ['wording' as const] };
    const { steps } = overlay();
    const told = steps.map((one) =>
      one.step === 'checkout' ? { ...one, metrics: [reworded] } : one
    );
    await open({ replies: { [`${MAP}/overlay`]: { body: { data: overlay({ steps: told }) } } } });
    expect(under('checkout')).toHaveTextContent('◇ not compared: other wording');
    expect(under('pickup')).not.toHaveTextContent('not compared');
  });

  it('is asked for with the period and filters of the URL', async () => {
    const { requests } = await open({
      url: '/plugins/cx/journeys/doc1?location=olaya&compare=lastYear',
    });
    const asked = requests.find(({ pathname }) => pathname === `${MAP}/overlay`);
    expect(asked?.searchParams.get('filters[location][$in][0]')).toBe('olaya');
    expect(asked?.searchParams.get('compare')).toBe('lastYear');
    expect(currentUrl()).toContain('location=olaya');
  });

  it('has a place for its choices before they are known, so that the board does not move', async () => {
    const opening = open();
    const answerNow = window.fetch;
    let release: () => void = () => undefined;
    const known = new Promise<void>((resolve) => (release = resolve));
    window.fetch = async (input, init) => {
      if (/overlay|filter-values|choices/.test(String(input))) await known;
      return answerNow(input, init);
    };
    const bar = within(await screen.findByRole('region', { name: 'Numbers and view' }));
    const choices = [/^Location/, /^Channel/, /^Measured/];
    for (const name of choices) expect(bar.getByRole('button', { name })).toBeDisabled();
    expect(bar.queryByRole('button', { name: /found pain point/ })).toBeNull();
    expect(bar.getByText(/found pain point/)).not.toBeVisible();
    act(release);
    await opening;
    expect(await bar.findByRole('button', { name: /found pain point/ })).toBeVisible();
    for (const name of choices) expect(bar.getByRole('button', { name })).toBeEnabled();
  });

  it('can fail without taking the board along', async () => {
    openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: { [`GET ${MAP}`]: opened({}, { rights: RIGHTS }) },
      paths: { [`${MAP}/overlay`]: 500 },
    });
    expect(await screen.findByText(/^What customers said could not be loaded/)).toBeInTheDocument();
    expect(screen.getByRole('grid')).toBeInTheDocument();
  });
});

describe('a found pain point', () => {
  it('is told in one sentence, with the way to its answers', async () => {
    await open();
    go('pickup');
    const card = await screen.findByRole('group', { name: '▼ Found' });
    const plain = card.textContent?.replace(/[\u2066-\u2069\u202a-\u202e]/g, '');
    expect(plain).toContain(
      'is −16: 34 (22 … 46) below the +18 of the journey’s other steps, over 440 answers.'
    );
    const link = within(card).getByRole('link', { name: 'Evidence' });
    expect(link.getAttribute('href')).toContain('touchpoint=pickup');
  });

  const falling = {
    ...{ id: 'pickup:nps:falling', kind: 'falling' as const, against: 24, againstN: 300 },
    difference: {
      ...{ value: -40, pValue: 0.0001 },
      confidence: { low: -51, high: -29, level: 0.95, method: 'adjusted_wald' },
    },
  };
  const belowTarget = {
    ...{ id: 'pickup:nps:below_target', kind: 'below_target' as const, against: 30 },
    ...{ againstN: null, target: 'autumn', difference: null },
    confidence: { low: -23, high: -8, level: 0.95, method: 'adjusted_wald' },
  };
  it.each([
    ['en', 'fell from +24 to −16: by 40 (29 … 51) between', 'is −16 (−23 … −8) and so below'],
    ['fa', 'از +۲۴ به −۱۶ افتاد: ۴۰ (۲۹ … ۵۱)', 'برابر −۱۶ (−۲۳ … −۸) و پایین‌تر از هدف +۳۰'],
    ['ar', 'من +٢٤ إلى −١٦: بمقدار ٤٠ (٢٩ … ٥١)', 'يساوي −١٦ (−٢٣ … −٨) وهو دون المستهدف +٣٠'],
  ])(
    'says in %s how far it fell, and how far below its target it is',
    async (locale, fell, below) => {
      speak(locale);
      const painPoints = [
        { ...FOUND, ...falling },
        { ...FOUND, ...belowTarget },
      ];
      openJourney({
        permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback],
        replies: {
          [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
          [`${MAP}/overlay`]: { body: { data: overlay({ painPoints }) } },
          '/cx/feedback': {
            body: { data: [], meta: { next: null, labels: {}, sight: {}, heldBackBelow: null } },
          },
        },
      });
      await waitFor(() => expect(under('checkout')).toHaveTextContent(/7|۷|٧/));
      go('pickup');
      const panel = await screen.findByRole('complementary');
      await waitFor(() => expect(plain(panel)).toContain(fell));
      expect(plain(panel)).toContain(below);
    }
  );

  /** What the server answers when it has written the pain point onto the map. */
  const written = () => {
    const evidence = {
      ...{ kpi: 'nps', n: 440, window: { from: '2026-01-01', to: '2026-03-31' } },
      date: '2026-04-01',
    };
    const text = 'Waiting at the counter';
    const made = acceptPainPoint(journey(), 'pickup', { text, evidence }, () => 'pain1');
    const after = made.ok && applyCommand(journey(), made.command);
    if (!after || !after.ok) throw new Error('not made');
    const data = draft({ revision: 'r2', journey: after.journey });
    return { body: { data, meta: { painPoint: { id: 'pain1', text, evidence } } } };
  };

  it('comes onto the map with its evidence when it is accepted', async () => {
    const server = await open();
    server.replies[`POST ${MAP}/pain-points`] = written();
    go('pickup');
    fireEvent.click(await screen.findByRole('button', { name: 'Accept onto map' }));
    await waitFor(() =>
      expect(
        document.querySelector('[data-at="cell"][data-step="pickup"][data-lane="painPoints"]')
      ).toHaveTextContent('by the data Waiting at the counter')
    );
    const sent = server.sent.find(({ path }) => path === `${MAP}/pain-points`);
    expect(sent?.body).toMatchObject({ base: 'r1', id: FOUND.id });
    expect(screen.getByText('All changes saved')).toBeInTheDocument();
  });

  it.each([
    ['fa', 'en', 'NPS is −16: 34 (22 … 46) below the +18 of the journey’s other steps'],
    ['en', 'ar', 'صافي الترشيح يساوي −١٦: أقل بمقدار ٣٤'],
    ['ar', 'default', 'يساوي −١٦'],
  ])(
    'comes onto the map in its language: read in %s, told in %s',
    async (language, locale, sentence) => {
      speak(language);
      const arabic = { ...nps, name: 'صافي الترشيح' };
      const server = openJourney({
        permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
        replies: {
          [`GET ${MAP}`]: opened({ locale }, { rights: RIGHTS }),
          [`${MAP}/overlay`]: { body: { data: overlay() } },
          '/cx/kpis': { body: { data: [locale === 'ar' ? arabic : { ...nps, name: 'NPS' }] } },
          [`POST ${MAP}/pain-points`]: written(),
        },
      });
      await waitFor(() => expect(under('checkout')).toHaveTextContent(/7|۷|٧/));
      go('pickup');
      const panel = await screen.findByRole('complementary');
      const found = await waitFor(() => {
        const card = panel.querySelector('[role="group"] button');
        if (!card) throw new Error('not found yet');
        return card;
      });
      fireEvent.click(found);
      await waitFor(() =>
        expect(server.sent.map(({ path }) => path)).toContain(`${MAP}/pain-points`)
      );
      const sent = server.sent.find(({ path }) => path === `${MAP}/pain-points`)?.body;
      const { text } = sent as { text: string };
      expect(text.replace(/[\u2066-\u2069\u202a-\u202e]/g, '')).toContain(sentence);
      const asked = server.requests.filter(({ pathname }) => pathname === '/cx/kpis');
      const names = new Set(asked.map(({ searchParams }) => searchParams.get('locale')));
      expect([...names]).toEqual(locale === 'default' ? [] : [locale]);
    }
  );

  it('leaves what is written on the board while it is taken onto it', async () => {
    const server = await open();
    const head = () =>
      document.querySelector<HTMLElement>('[data-at="step"][data-step="checkout"]') ??
      document.body;
    Object.defineProperty(server.replies, `POST ${MAP}/pain-points`, {
      get: () => {
        act(() => head().focus());
        fireEvent.keyDown(head(), { key: 'F2' });
        const field = within(head()).getByRole('textbox');
        fireEvent.change(field, { target: { value: 'Till' } });
        fireEvent.keyDown(field, { key: 'Enter' });
        return written();
      },
    });
    go('pickup');
    const accept = await screen.findByRole('button', { name: 'Accept onto map' });
    fireEvent.click(accept);
    await waitFor(() =>
      expect(
        document.querySelector('[data-at="cell"][data-step="pickup"][data-lane="painPoints"]')
      ).toHaveTextContent('by the data Waiting at the counter')
    );
    expect(head()).toHaveTextContent('Till');
  });
});

describe('the emotion lane', () => {
  const dots = () => [...document.querySelectorAll('svg circle[r="4.2"], svg circle[r="6"]')];

  it('has a point for each measured step, and none where nobody answered', async () => {
    await open();
    expect(dots()).toHaveLength(2);
    const [first, last] = dots().map((dot) => Number(dot.getAttribute('cx')));
    expect(first).toBeLessThan(last ?? 0);
  });

  it('has a band between steps that are joined, and none over a break', async () => {
    const joined = { kpi: 'emotion_mean', from: 'checkout', to: 'ready', drawn: true, reasons: [] };
    const apart = broken('ready', 'pickup', ['wording']);
    const steps = overlay().steps.map((one) => ({
      ...{ ...one, assumption: false, responses: 40 },
      emotion: estimate(one.step === 'pickup' ? -1 : 1, -1.5, 1.5, 40),
    }));
    const data = overlay({ steps, connections: [joined, apart] });
    openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: {
        [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
        [`${MAP}/overlay`]: { body: { data } },
      },
    });
    await waitFor(() => expect(dots()).toHaveLength(3));
    const runs = [...document.querySelectorAll('[data-cx-side="here"] > g')].map((run) =>
      [...run.querySelectorAll(':scope > path')].map((path) => path.getAttribute('d') ?? '')
    );
    const bands = runs.filter(([band]) => band !== undefined && band !== '');
    const cornersOf = (path = '') => path.split(/[ML]/).length - 1;
    // Up along one side of the interval, back along the other.
    expect(bands.map(([band]) => cornersOf(band))).toContain(4);
    expect(bands.every(([band]) => cornersOf(band) <= 4)).toBe(true);
  });

  const broken = (from: string, to: string, reasons: BreakReason[]): Connection => ({
    ...{ kpi: 'emotion_mean', from, to, drawn: false, reasons },
  });
  const panel = async () => plain((await screen.findByRole('complementary')) as HTMLElement);

  it('says in words why its line stops, also where nobody answered', async () => {
    const connections = [
      broken('checkout', 'ready', ['no_answers']),
      broken('ready', 'pickup', ['no_answers']),
    ];
    await open({ replies: { [`${MAP}/overlay`]: { body: { data: overlay({ connections }) } } } });
    expect(plain(under('checkout'))).not.toContain('broken');
    expect(plain(under('ready'))).toContain(
      'The emotion line from Checkout to here is broken: nobody told a feeling here.'
    );
    expect(plain(under('pickup'))).toContain(
      'The emotion line from Ready message to here is broken: nobody told a feeling there.'
    );
    expect(screen.getAllByText('no answers').map(({ tagName }) => tagName)).toEqual(['text']);
    go('ready');
    expect(await panel()).toContain(
      'The emotion line from here to Pick-up is broken: nobody told a feeling here.'
    );
  });

  it('says every reason for which two answered steps are not joined', async () => {
    const data = overlay({ connections: [broken('ready', 'pickup', ['scale', 'wording'])] });
    const steps = data.steps.map((one) =>
      one.step === 'ready'
        ? { ...one, assumption: false, responses: 40, emotion: estimate(1, 0.5, 1.5, 40) }
        : one
    );
    openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: {
        [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
        [`${MAP}/overlay`]: { body: { data: { ...data, steps } } },
      },
    });
    await screen.findByText(/answers, none to this|responses, none to this/);
    const sentence =
      'The emotion line from Ready message to here is broken: other scale, other wording.';
    expect(plain(under('pickup'))).toContain(sentence);
    go('pickup');
    expect(await panel()).toContain(sentence);
    expect(screen.queryByText('no answers')).toBeNull();
  });

  it('has the first step on the right in Arabic', async () => {
    speak('ar');
    openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: {
        [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
        [`${MAP}/overlay`]: { body: { data: overlay() } },
      },
    });
    await screen.findByText('◇ افتراض · لا إجابات بعد');
    const [first, last] = dots().map((dot) => Number(dot.getAttribute('cx')));
    expect(first).toBeGreaterThan(last ?? 0);
  });
});

describe('importance × performance', () => {
  it('is a picture with its table, and calls only what is sure above or below', async () => {
    await open({
      replies: {
        [`${MAP}/overlay`]: {
          body: {
            data: overlay({
              importance: [
                {
                  ...{ step: 'pickup', kpi: 'nps', importance: 5, value: -16, n: 440 },
                  ...{ confidence: null, position: 'below' },
                },
              ],
            }),
          },
        },
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Importance × performance' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('row', { name: /^Pick-up 5/ })).toHaveTextContent(
      '▼ clearly below'
    );
  });
});

const differs = (value: number, low: number, high: number, significant: boolean): Change => ({
  ...{ from: value, n: 300, value, pValue: 0.01, significant, window: null },
  confidence: { low, high, level: 0.95, method: 'adjusted_wald' },
});
const compared = (over: Partial<ComparedMetric>): ComparedMetric => ({
  ...estimate(2, -4, 8, 300),
  ...{ kpi: 'nps', difference: null, reasons: [], wordingKnown: true },
  ...over,
});

const AGAINST: ComparedSide = {
  ...{ by: 'location', keys: ['south'], window: overview.window, connections: [] },
  steps: [
    {
      ...{ step: 'checkout', responses: 300, assumption: false },
      emotion: estimate(-0.4, -0.6, -0.2, 280),
      metrics: [compared({ difference: differs(13, 5, 21, true) })],
    },
    { ...{ step: 'ready', responses: 0, assumption: true, emotion: null, metrics: [] } },
    {
      ...{ step: 'pickup', responses: 120, assumption: false, emotion: null },
      metrics: [compared({ reasons: ['scale'] })],
    },
  ],
  stages: [
    {
      ...{ stage: 'purchase', responses: 300, assumption: false },
      metrics: [compared({ difference: differs(-2, -9, 5, false) })],
    },
  ],
  journey: { responses: 420, metrics: [] },
};

const twoSides = (url: string) =>
  open({
    url: `/plugins/cx/journeys/doc1${url}`,
    replies: {
      [`${MAP}/overlay`]: {
        body: {
          data: overlay({
            against: AGAINST,
            stages: [
              {
                ...{ stage: 'purchase', responses: 730, assumption: false },
                metrics: [numberOf(4, 1, 7, 730)],
              },
            ],
          }),
        },
      },
    },
  });
const SIDES = '?location=north&side=location&against=south';

describe('two sides on the map', () => {
  it('are asked for in one question, and kept in the URL', async () => {
    const { requests } = await twoSides(SIDES);
    const asked = requests.filter(({ pathname }) => pathname === `${MAP}/overlay`);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.searchParams.get('against[location][$in][0]')).toBe('south');
    expect(asked[0]?.searchParams.get('compare')).toBeNull();
    expect(currentUrl()).toContain('side=location&against=south');
  });

  it('both have their number, and the difference in words', async () => {
    await twoSides(SIDES);
    const checkout = plain(under('checkout'));
    expect(checkout).toContain('North');
    expect(checkout).toContain('+15');
    expect(checkout).toContain('730 answers');
    expect(checkout).toContain('+2');
    expect(checkout).toContain('300 answers');
    expect(checkout).toContain('Difference +13 (+5\u00a0…\u00a0+21)');
    expect(checkout).toContain('▲ real difference');
    expect(plain(under('pickup'))).toContain('◇ not compared: other scale');
    expect(plain(under('pickup'))).not.toContain('Difference');
    expect(under('ready')).toHaveTextContent('◇ assumption · no answers yet');
  });

  it('are told apart without colour, with a legend on the board itself', async () => {
    await twoSides(SIDES);
    const legend = within(screen.getByRole('grid')).getByRole('list', { name: 'Side by side' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent)
    ).toEqual(['North', 'south']);
    const curve = (side: string) => document.querySelector(`g[data-cx-side="${side}"]`);
    expect(curve('here')?.querySelectorAll('circle')).toHaveLength(2);
    expect(curve('there')?.querySelectorAll('circle')).toHaveLength(0);
    expect(curve('there')).toHaveTextContent('−0.4');
  });

  it('both stand in the summary of a stage', async () => {
    await twoSides(SIDES);
    go('checkout');
    await screen.findByRole('complementary', { name: 'Checkout' });
    const head = document.querySelector<HTMLElement>('[data-at="stage"]');
    act(() => head?.focus());
    const panel = await screen.findByRole('complementary', { name: 'Purchase' });
    expect(plain(panel)).toContain('1,030 responses');
    expect(plain(panel)).toContain('+4');
    expect(plain(panel)).toContain('Difference −2 (−9\u00a0…\u00a0+5)');
    expect(plain(panel)).toContain('≈ within noise');
  });

  it('wait until the first one is named', async () => {
    const { requests } = await open();
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(screen.getByRole('button', { name: /^Side by side/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'with another location' }));
    expect(currentUrl()).toContain('side=location');
    expect(
      await screen.findByText('Choose under “Location” which one stands on the first side.')
    ).toBeInTheDocument();
    for (const { searchParams } of requests)
      expect([...searchParams.keys()].filter((key) => key.startsWith('against'))).toEqual([]);
  });
});

describe('a persona', () => {
  const personas = [
    { key: 'sara', name: 'Sara', segment: 'loyal' },
    { key: 'omid', name: 'Omid', segment: null },
  ];
  const choices = { body: { data: { locales: [], personas, locations: [] } } };

  it('narrows the answers, where it names a segment', async () => {
    const { requests } = await open({ replies: { '/cx/journey-maps/choices': choices } });
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(await screen.findByRole('button', { name: /^Persona/ }));
    const omid = await screen.findByRole('menuitemradio', { name: 'Omid (names no segment)' });
    expect(omid).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('menuitemradio', { name: 'Sara' }));
    await waitFor(() => expect(currentUrl()).toContain('persona=sara'));
    await waitFor(() =>
      expect(requests.some(({ searchParams }) => searchParams.get('persona') === 'sara')).toBe(true)
    );
  });
});

describe('the names of numbers', () => {
  it('are asked for in the reader’s language, the map in its own', async () => {
    speak('ar');
    const { requests } = openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: {
        [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
        [`${MAP}/overlay`]: { body: { data: overlay() } },
      },
    });
    await screen.findByText('◇ افتراض · لا إجابات بعد');
    const asked = requests.find(({ pathname }) => pathname === `${MAP}/overlay`);
    expect(asked?.searchParams.get('nameLocale')).toBe('ar');
    expect(asked?.searchParams.get('locale')).toBe('en');
  });
});

describe('numbers that the server refuses', () => {
  const openRefused = (because?: object) => {
    const message = '2025-01-01 to 2025-12-31 has days in common with another';
    const errors = [{ path: ['against', 'period'], message, name: 'ValidationError', because }];
    const error = { status: 400, name: 'ValidationError', message, details: { errors } };
    openJourney({
      permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
      replies: {
        [`GET ${MAP}`]: opened({}, { rights: RIGHTS }),
        [`${MAP}/overlay`]: { status: 400, body: { data: null, error } },
      },
    });
  };
  const alertOf = async (text: RegExp): Promise<HTMLElement> => {
    const alert = (await screen.findByText(text)).closest<HTMLElement>('[role=alert]');
    if (!alert) throw new Error('it is not told as an alert');
    return alert;
  };

  it('say why, in the reader’s language', async () => {
    speak('fa');
    openRefused({ code: 'sidesOverlap', args: {} });
    const alert = await alertOf(/^دو دوره روزهای مشترک دارند/);
    expect(within(alert).queryByRole('button')).toBeNull();
  });

  it('can be asked for again where it is nothing that the reader could mend', async () => {
    openRefused();
    const alert = await alertOf(/^What customers said could not be loaded/);
    expect(within(alert).getByRole('button')).toBeVisible();
  });
});
