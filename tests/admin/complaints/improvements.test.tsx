import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type {
  EffectPoint,
  Improvement,
  ImprovementChoices,
  ImprovementEffect,
} from '../../../shared/contracts/improvement';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { overview } from '../overview-fixture';
import { currentUrl, type Reply } from '../render-admin';
import { openDesk, speak } from './desk-fixture';

configure({ defaultHidden: true });

const nps = overview.definitions.find(({ key }) => key === 'nps')!;

const improvement = (over: Partial<Improvement> = {}): Improvement => ({
  key: 'carrier-1',
  title: 'Another carrier',
  rootCause: null,
  causeCode: 'carrier',
  solution: 'Parcels go with another carrier.',
  expected: { better: 'fewer late parcels' },
  owner: '8',
  team: null,
  touchpoints: [],
  locations: ['olaya'],
  kpi: 'nps',
  expectedEffect: 10,
  state: 'started',
  startsOn: '2026-01-10',
  startSetAt: '2026-01-09T08:00:00.000Z',
  lookedAt: null,
  archived: false,
  ...over,
});

const choices: ImprovementChoices = {
  owners: [{ id: '8', name: 'Sara A.' }],
  teams: [],
  causes: [{ key: 'carrier', name: 'Carrier' }],
  touchpoints: [{ key: 'delivery', name: 'Delivery' }],
  locations: [
    { key: 'olaya', name: 'Riyadh Olaya' },
    { key: 'jeddah', name: 'Jeddah' },
  ],
  kpis: [nps],
  locationRequired: false,
};

const point = (value: number | null, n: number): EffectPoint => ({
  value,
  low: value === null ? null : value - 5,
  high: value === null ? null : value + 5,
  n,
});

const effect: ImprovementEffect = {
  before: { from: '2025-12-11', to: '2026-01-09' },
  after: { from: '2026-01-10', to: '2026-02-08' },
  overlap: { improvements: [], unseen: 0 },
  kpi: {
    key: 'nps',
    name: 'NPS',
    unit: 'points',
    decimals: 0,
    direction: 'up',
    before: point(20, 410),
    after: point(32, 395),
    periods: [
      { from: '2025-09-12', to: '2025-10-11', acted: point(19, 400), untouched: point(24, 900) },
      { from: '2025-10-12', to: '2025-11-10', acted: point(null, 0), untouched: point(25, 910) },
      { from: '2025-11-11', to: '2025-12-10', acted: point(21, 402), untouched: point(23, 880) },
      { from: '2025-12-11', to: '2026-01-09', acted: point(20, 410), untouched: point(24, 890) },
      { from: '2026-01-10', to: '2026-02-08', acted: point(32, 395), untouched: point(26, 905) },
    ],
    change: { value: 12, low: 5, high: 19, pValue: 0.0008 },
    lastYear: null,
    compared: { value: 10, low: -1, high: 21, pValue: 0.07, treated: 1, untouched: 14 },
    touchedMeanwhile: 0,
    warnings: ['regression_to_mean', 'pre_trend'],
  },
  recurrence: {
    causeCode: 'carrier',
    before: 40,
    after: 12,
    days: 30,
    coding: { before: { cases: 50, coded: 48 }, after: { cases: 30, coded: 15 } },
    ratio: { value: 0.3, low: 0.15, high: 0.57, pValue: 0.0002 },
    warnings: ['uncoded'],
  },
};

const REPLIES = {
  '/cx/improvements': {
    body: {
      data: [
        improvement(),
        improvement({
          key: 'ui-2',
          title: 'صفحة دفع أوضح',
          causeCode: null,
          owner: null,
          locations: [],
          state: 'planned',
          startsOn: null,
          kpi: null,
          expectedEffect: null,
        }),
      ],
    },
  },
  '/cx/improvements/choices': { body: { data: choices } },
  '/cx/improvements/carrier-1': { body: { data: improvement() } },
  '/cx/improvements/carrier-1/effect': { body: { data: effect } },
};

const ALL = [
  ADMIN_ACTIONS.readComplaints,
  ADMIN_ACTIONS.readKpis,
  ADMIN_ACTIONS.manageImprovements,
];

const open = (url: string, replies: Record<string, Reply> = {}, permissions: string[] = ALL) =>
  openDesk({
    url: `/complaints/improvements${url}`,
    permissions,
    replies: { ...REPLIES, ...replies },
  });

beforeEach(() => window.localStorage.clear());

describe('the list of improvements', () => {
  it('names what is done, by whom, where, and which number it should move', async () => {
    open('');
    const row = (await screen.findByRole('link', { name: 'Another carrier' })).closest('tr')!;
    expect(row).toHaveTextContent('Another carrierCarrier');
    expect(row).toHaveTextContent('started');
    expect(row).toHaveTextContent('Sara A.');
    expect(row).toHaveTextContent('Riyadh Olaya');
    expect(row).toHaveTextContent('expected: +10');
    expect(screen.getByText('2 improvements')).toBeVisible();
  });

  it('is narrowed by the URL; what is about all locations is about each', async () => {
    open('?location=jeddah');
    expect(await screen.findByRole('link', { name: 'صفحة دفع أوضح' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Another carrier' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByRole('link', { name: 'Another carrier' })).toBeVisible();
    expect(currentUrl()).toBe('/plugins/cx/complaints/improvements');
  });

  it('says what to do where there is none', async () => {
    open('', { '/cx/improvements': { body: { data: [] } } });
    expect(await screen.findByText('There are no improvements yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'New improvement' })).toBeVisible();
  });

  it('says what went wrong, and asks again', async () => {
    const server = open('', { '/cx/improvements': { status: 500, body: {} } });
    const again = await screen.findByRole('button', { name: 'Try again' });
    server.replies['/cx/improvements'] = { body: { data: [] } };
    await userEvent.click(again);
    expect(await screen.findByText('There are no improvements yet')).toBeVisible();
  });

  it('opens itself to nobody who may not see it', async () => {
    open('', { '/cx/improvements': { status: 403, body: {} } });
    expect(await screen.findByText(/You may not see/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('does not offer writing to those who may only read', async () => {
    open('?new=true', {}, [ADMIN_ACTIONS.readComplaints]);
    expect(await screen.findByRole('link', { name: 'Another carrier' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New improvement' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('writes a new one, and shows what the server refuses beside its field', async () => {
    const server = open('?new=true', {
      'POST /cx/improvements': {
        status: 400,
        body: {
          error: {
            status: 400,
            name: 'ValidationError',
            message: 'no such owner',
            details: { errors: [{ path: ['title'], message: 'title is taken', name: 'x' }] },
          },
        },
      },
    });
    const dialog = await screen.findByRole('dialog', { name: 'New improvement' });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await userEvent.type(await within(dialog).findByLabelText(/^Title/), 'Vans');
    await userEvent.type(within(dialog).getByLabelText(/^Solution/), 'More vans.');
    await userEvent.selectOptions(within(dialog).getByLabelText('KPI'), 'nps');
    await userEvent.type(within(dialog).getByLabelText(/Expected change/), '٥');
    await userEvent.click(save);
    expect(await within(dialog).findByText('title is taken')).toBeVisible();
    expect(server.sent.at(-1)).toMatchObject({
      path: '/cx/improvements',
      body: {
        title: 'Vans',
        solution: 'More vans.',
        kpi: 'nps',
        expectedEffect: 5,
        startsOn: null,
      },
    });
  });
});

describe('an improvement', () => {
  it('asks before the first look, which fixes the start', async () => {
    const server = open('/carrier-1');
    const look = await screen.findByRole('button', { name: 'Look at the numbers' });
    const asked = () => server.requests.filter(({ pathname }) => pathname.endsWith('/effect'));
    expect(asked()).toHaveLength(0);
    await userEvent.click(look);
    await screen.findByRole('heading', { name: /What came of it: / });
    expect(asked()).toHaveLength(1);
  });

  it('shows each number with its interval, its n and how sure it is', async () => {
    open('/carrier-1', {
      '/cx/improvements/carrier-1': {
        body: { data: improvement({ lookedAt: '2026-02-09T08:00:00.000Z' }) },
      },
    });
    const before = await screen.findByRole('group', { name: /^Before \(/ });
    expect(before).toHaveTextContent('+20');
    expect(before).toHaveTextContent('410 answers');
    const change = screen.getByRole('group', { name: 'Change' });
    expect(change).toHaveTextContent('+12+5 … +19▲ real change');
    const compared = screen.getByRole('group', { name: 'Against untouched locations' });
    expect(compared).toHaveTextContent('≈ within noise');
    expect(compared).toHaveTextContent('1 location with the action, 14 locations without');
    await userEvent.click(
      screen.getByRole('button', { name: 'How sure? Against untouched locations' })
    );
    expect(await screen.findByText(/it may be no change at all/)).toBeVisible();
    expect(screen.getByText(/bad numbers get better by themselves/)).toBeVisible();
    expect(
      screen.getByText(
        '40 complaints of this cause in the 30 days before, 12 complaints in as many days after.'
      )
    ).toBeVisible();
    expect(screen.getByText('rarer than before')).toBeVisible();
    expect(
      screen.getByText(
        'The cause is known of 48 of 50 complaints before, and of 15 of 30 complaints after.'
      )
    ).toBeVisible();
    expect(screen.getByText(/this count is too low for now/)).toBeVisible();
  });

  it('says from what else its effect can’t be told, and what it is not compared with', async () => {
    const kpi = { ...effect.kpi!, warnings: ['overlap' as const], touchedMeanwhile: 2 };
    const since = '2026-01-20';
    const overlap = {
      improvements: [{ key: 'ui-2', title: 'صفحة دفع أوضح', startsOn: since }],
      unseen: 1,
    };
    open('/carrier-1', {
      '/cx/improvements/carrier-1': {
        body: { data: improvement({ lookedAt: '2026-02-09T08:00:00.000Z' }) },
      },
      '/cx/improvements/carrier-1/effect': { body: { data: { ...effect, kpi, overlap } } },
    });
    const card = await screen.findByRole('region', { name: /Begun in the same time/ });
    expect(within(card).getByRole('link', { name: 'صفحة دفع أوضح' })).toHaveAttribute(
      'href',
      '/plugins/cx/complaints/improvements/ui-2'
    );
    expect(card).toHaveTextContent('since 20 Jan 2026');
    expect(card).toHaveTextContent('and 1 more that is also about locations that you may not see');
    expect(screen.getByText(/their effects are in these numbers too/)).toBeVisible();
    expect(screen.getByRole('group', { name: 'Against untouched locations' })).toHaveTextContent(
      '2 locations are left out of the comparison, because another improvement began there'
    );
  });

  it('draws the periods before and after with a table behind', async () => {
    open('/carrier-1', {
      '/cx/improvements/carrier-1': {
        body: { data: improvement({ lookedAt: '2026-02-09T08:00:00.000Z' }) },
      },
    });
    const chart = await screen.findByRole('region', { name: /before and after/ });
    expect(chart.querySelector('[data-cx-untouched]')).not.toBeNull();
    expect(within(chart).getAllByRole('img')).toHaveLength(4);
    await userEvent.click(within(chart).getByRole('button', { name: 'Show as table' }));
    expect(within(chart).getAllByRole('row')).toHaveLength(6);
  });

  it('says why there are no numbers', async () => {
    open('/carrier-1', {}, [ADMIN_ACTIONS.readComplaints]);
    expect(await screen.findByText(/shown to those whose role may read KPIs/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  });

  it('without a start has none', async () => {
    open('/carrier-1', {
      '/cx/improvements/carrier-1': { body: { data: improvement({ startsOn: null }) } },
    });
    expect(await screen.findByText(/It has no start yet/)).toBeVisible();
  });

  it('speaks Arabic, with numbers in their own order', async () => {
    speak('ar');
    open('/carrier-1', {
      '/cx/improvements/carrier-1': {
        body: { data: improvement({ lookedAt: '2026-02-09T08:00:00.000Z' }) },
      },
    });
    const change = await screen.findByRole('group', { name: 'التغيّر' });
    await waitFor(() => expect(change.querySelector('bdo')).toHaveAttribute('dir', 'ltr'));
    expect(change).toHaveTextContent('تغيّر حقيقي');
  });
});
