import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { choices, counts, openDesk, speak } from './desk-fixture';
import { answer, data, definition, nothingWritten, rate } from './review-fixture';

beforeEach(() => window.localStorage.clear());

const open = (review: unknown = { body: { data } }, url = '/complaints/review') =>
  openDesk({
    url,
    permissions: [ADMIN_ACTIONS.readComplaints],
    paths: { '/cx/complaints/counts': counts, '/cx/complaints/choices': choices },
    replies: {
      '/cx/complaint-review': review as { body: object },
      '/cx/complaint-review/record': { body: { data: nothingWritten } },
    },
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

  it('names cases, causes, actions and changes', async () => {
    open();
    expect(await screen.findByText('1 case is overdue')).toBeVisible();
    expect(screen.getByText('No van on Thursdays')).toBeVisible();
    expect(screen.getByText('its effect is for those who may read all numbers')).toBeVisible();
    expect(screen.getByText('changed: priority matrix')).toBeVisible();
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
    // A review is held where nothing came in as well.
    await userEvent.click(screen.getByRole('button', { name: 'Write a review all the same' }));
    expect(await screen.findByRole('textbox', { name: /^What we conclude/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save the review' })).toBeVisible();
  });

  it('is of a period that is over, which the next day is the same', async () => {
    const { requests } = open(undefined, '/complaints/review?period=last30Days');
    await screen.findByRole('table', { name: 'Promises kept' });
    const asked = requests.find(({ pathname }) => pathname === '/cx/complaint-review/record');
    expect(asked?.searchParams.get('from')).toMatch(/-(01|04|07|10)-01$/);
    expect(asked?.searchParams.get('to')).toMatch(/-(03-31|06-30|09-30|12-31)$/);
    await userEvent.click(screen.getByRole('button', { name: /^Period/ }));
    const offered = await screen.findAllByRole('menuitemradio');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      ...['Last month', 'Last quarter', 'Last year', 'From – to …'],
    ]);
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
