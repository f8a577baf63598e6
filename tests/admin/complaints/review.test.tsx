import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import type { ReviewRecord } from '../../../shared/contracts/review-record';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { choices, counts, labels, listed, openDesk, speak } from './desk-fixture';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => window.localStorage.clear());

const definition = (key: string, name: string, over: Partial<KpiDescription>): KpiDescription => ({
  ...{ key, name, description: '', formula: '', unit: 'percent', direction: 'up', decimals: 1 },
  ...{ definitionVersion: 1, history: [], basis: 'received', bases: ['received'], input: 'cases' },
  ...{ groupings: [], parameters: [], metrics: [], confidenceMethod: 'wilson', controlChart: 'p' },
  ...{ minimumN: { interval: 5, ranking: 30 }, topBoxes: null, range: [0, null] },
  ...over,
});

const window_: KpiAnswer['window'] = {
  ...{ from: '2026-01-01', to: '2026-03-31', timeZone: 'Asia/Riyadh' },
  ...{ calendar: 'gregorian', weekStart: 6 },
};

const answer = (kpi: string, over: Partial<KpiAnswer>): KpiAnswer => ({
  ...{ kpi, definitionVersion: 1, unit: 'percent', direction: 'up', basis: 'received' },
  ...{ terms: {}, value: 50, n: 40, numerator: 20, denominator: 40, flags: [], window: window_ },
  confidence: { low: 35, high: 65, level: 0.95, method: 'wilson' },
  exclusions: { duplicate: 0, bot: 0, test: 0, invalid: 0, quarantined: 0 },
  ...{ change: null, target: null, series: [], groups: [] },
  ...over,
});

const rate = answer('complaint_rate', {
  ...{ unit: 'per_thousand', direction: 'down', value: 2, numerator: 40, n: 40 },
  terms: { exposure: 'responses' },
  confidence: { low: 1.4, high: 2.7, level: 0.95, method: 'poisson' },
});

const nothingWritten: ReviewRecord = {
  ...{ kept: null, previous: null, carried: [], others: [], mayWrite: true },
};

const data: GetComplaintReview.Data = {
  madeAt: '2026-04-01T08:00:00.000Z',
  window: window_,
  before: { from: '2025-10-01', to: '2025-12-31' },
  ...{ locations: null, exposure: 'responses', exposures: ['responses', 'customers', 'orders'] },
  definitions: [
    definition('complaint_rate', 'Complaint rate', { unit: 'per_thousand', decimals: 2 }),
    definition('sla_met', 'Promises kept', {}),
  ],
  performance: [
    rate,
    answer('sla_met', {
      terms: { promise: 'resolution' },
      change: {
        ...{ from: 70, n: 50, value: -20, pValue: 0.01, significant: true, window: null },
        confidence: { low: -35, high: -5, level: 0.95, method: 'newcombe' },
      },
    }),
  ],
  backlog: {
    ...{ start: 4, end: 6, received: 40, reopened: 2, closed: 37, withdrawn: 2, otherwise: 0 },
    gap: -1,
  },
  breakdowns: [
    {
      by: 'location',
      answers: [
        {
          ...rate,
          groups: [
            {
              ...{ key: 'olaya', label: 'Riyadh Olaya', value: 3, n: 30, numerator: 30 },
              ...{ denominator: 10_000, confidence: null, flags: ['low_n'], shrunk: null },
              ...{ versusRest: null, position: 'indistinguishable', change: null, target: null },
            },
          ],
        },
      ],
    },
    { by: 'category', answers: [] },
    { by: 'cause', answers: [] },
  ],
  cases: { overdueCount: 1, openCount: 6, overdue: [listed()], oldest: [listed()], labels },
  causes: [
    {
      ...{ complaint: 'C26-AAAA-AAA', causeCode: 'carrier', cause: 'Carrier' },
      ...{ root: 'No van on Thursdays', at: '2026-02-01T08:00:00.000Z' },
    },
  ],
  earlier: [
    {
      improvement: {
        ...{ key: 'i1', title: 'Another carrier', solution: 'x', causeCode: null, kpi: 'sla_met' },
        ...{ expectedEffect: 5, state: 'done', startsOn: '2025-12-01', team: null, locations: [] },
      },
      ...{ owner: 'Sara', effect: null, unmeasured: 'not_allowed' },
    },
  ],
  made: [],
  changes: [
    {
      ...{ kind: 'rules', how: 'changed', names: ['matrix'], by: 'Omid', text: '' },
      at: '2026-02-01T08:00:00.000Z',
    },
  ],
  record: nothingWritten,
};

const open = (review: unknown = { body: { data } }, url = '/complaints/review') =>
  openDesk({
    url,
    permissions: [ADMIN_ACTIONS.readComplaints],
    paths: { '/cx/complaints/counts': counts, '/cx/complaints/choices': choices },
    replies: { '/cx/complaint-review': review as { body: object } },
  });

describe('the review of complaints', () => {
  it('says of each number its interval, n, change, basis and definition', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Promises kept' });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent('Promises kept (Resolution)');
    expect(row).toHaveTextContent('35.0 … 65.0');
    expect(row).toHaveTextContent('▼ −20.0');
    expect(row).toHaveTextContent('by the day of receipt, definition 1');
    expect(screen.getByText(/The books do not agree: .*1/)).toBeVisible();
    expect(screen.getByText(/compared with/)).toBeVisible();
    const places = screen.getByRole('table', { name: 'Location' });
    expect(places).toHaveTextContent('Riyadh Olaya');
    expect(places).toHaveTextContent('◔ few cases');
  });

  it('says of a number without cases that it has none, and never speaks of answers', async () => {
    const none = answer('sla_met', { value: null, n: 0, confidence: null, flags: ['no_data'] });
    open({ body: { data: { ...data, performance: [rate, none] } } });
    const table = await screen.findByRole('table', { name: 'Promises kept' });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent('◇ no cases');
    expect(row).toHaveTextContent('no cases, by the day of receipt, definition 1');
    expect(row).not.toHaveTextContent('answers');
  });

  it('names cases, causes, actions and changes, and keeps what is concluded', async () => {
    const user = userEvent.setup();
    open();
    expect(await screen.findByText('1 case is overdue')).toBeVisible();
    expect(screen.getByText('No van on Thursdays')).toBeVisible();
    expect(screen.getByText('its effect is for those who may read all numbers')).toBeVisible();
    expect(screen.getByText('changed: priority matrix')).toBeVisible();
    const notes = screen.getByRole('textbox', { name: 'What we conclude and recommend' });
    await user.type(notes, 'More vans');
    const stored = window.localStorage.getItem('strapi-plugin-cx.review.2026-01-01.2026-03-31');
    expect(JSON.parse(stored ?? '{}')).toEqual({ conclusions: 'More vans' });
  });

  it('asks for what the URL says', async () => {
    const { requests } = open(
      undefined,
      '/complaints/review?period=custom&from=2026-01-01&to=2026-03-31&location=olaya&exposure=orders'
    );
    await screen.findByRole('table', { name: 'Promises kept' });
    const asked = requests.find(({ pathname }) => pathname === '/cx/complaint-review');
    expect(Object.fromEntries(asked?.searchParams ?? [])).toMatchObject({
      ...{ from: '2026-01-01', to: '2026-03-31', exposure: 'orders' },
      'filters[location][$in][0]': 'olaya',
    });
  });

  it('says where there is nothing, and where it may not be read', async () => {
    const nothing = {
      ...data,
      performance: [{ ...rate, numerator: 0, n: 0 }],
      backlog: { ...data.backlog, start: 0, end: 0 },
      ...{ earlier: [], made: [], changes: [] },
    };
    open({ body: { data: nothing } });
    expect(await screen.findByText('Nothing to review in this period')).toBeVisible();
  });

  it.each(['ar', 'fa'])('stands right to left in %s', async (locale) => {
    speak(locale);
    const seconds = { unit: 'seconds', decimals: 1 } as const;
    const definitions = [...data.definitions, definition('resolution_first', 'Solved', seconds)];
    const solved = answer('resolution_first', {
      ...{ unit: 'seconds', value: 180_000, direction: 'down' },
      confidence: { low: 90_000, high: 270_000, level: 0.95, method: 'log_log' },
    });
    const performance = [...data.performance, solved];
    open({ body: { data: { ...data, definitions, performance } } });
    const [table] = await screen.findAllByRole('table');
    expect(table?.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    // Numbers with words follow each other as the language is read, bare ones from left to right.
    const worded = screen.getByText('Solved').closest('tr');
    expect(worded).toHaveTextContent(/\u2067\u2068[^…]+\u2069 … \u2068[^…]+\u2069\u2069/);
    // A rate says its unit once, for both numbers together.
    expect(table).toHaveTextContent(/\u2066\u202d?[١۱]٫[٤۴][٠۰] … [٢۲]٫[٧۷][٠۰]/);
    const kept = screen.getByText(/٦٥|۶۵/);
    expect(kept).toHaveTextContent(/^[^\u2067]+ … [^\u2067]+$/);
  });
});
