import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type {
  GetAttainment,
  LedgerLine,
  ListPromises,
  SlaAttainment,
} from '../../../shared/contracts/sla-ledger';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { currentUrl, type AdminOptions } from '../render-admin';
import { choices, labels, openDesk, speak } from './desk-fixture';

configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const LIST = '/cx/complaint-promises';
const ATTAINMENT = `${LIST}/attainment`;

const line = (over: Partial<LedgerLine> = {}): LedgerLine => ({
  reference: 'C26-ABCD-EF1',
  target: 'acknowledgement',
  number: 0,
  policy: 'default',
  priority: 'high',
  clock: 'working',
  startedAt: '2026-03-01T08:00:00.000Z',
  dueAt: '2026-03-01T12:00:00.000Z',
  reachedAt: '2026-03-01T14:30:00.000Z',
  outcome: 'missed',
  targetSeconds: 14_400,
  lateSeconds: 9_000,
  heldBy: '8',
  team: 'Returns',
  location: 'olaya',
  ...over,
});
const share = (over: Partial<SlaAttainment> = {}): SlaAttainment => ({
  key: null,
  met: 30,
  missed: 10,
  pending: 4,
  paused: 2,
  excluded: 1,
  value: 75,
  n: 40,
  confidence: { low: 59.8, high: 85.8, level: 0.95, method: 'wilson' },
  flags: [],
  ...over,
});
const ledgerLabels = { ...labels, policy: { default: 'The usual promise' } };
const page: ListPromises.Response = {
  data: [line(), line({ reference: 'C26-ABCD-EF2', outcome: 'met', lateSeconds: -3_600 })],
  meta: { next: '1.abc.resolution.0', labels: ledgerLabels },
};
const kept: GetAttainment.Response = {
  data: {
    all: share(),
    groups: [
      share({ key: 'acknowledgement', n: 3, met: 3, missed: 0, flags: ['low_n'] }),
      share({ key: 'resolution', n: 37 }),
    ],
  },
  meta: { labels: ledgerLabels },
};

const open = (replies: AdminOptions['replies'] = {}, options: Partial<AdminOptions> = {}) =>
  openDesk({
    url: '/complaints/promises?period=custom&from=2026-01-01&to=2026-03-31',
    ...options,
    paths: { '/cx/complaints/choices': choices },
    replies: { [LIST]: { body: page }, [ATTAINMENT]: { body: kept }, ...replies },
  });

describe('the page of promises', () => {
  it('says how many were kept, with the interval, and what became of each', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'How promises were kept' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Resolution',
      'Acknowledgement',
      'All',
    ]);
    expect(rows[2]).toHaveTextContent(/75\.0 %59\.8 … 85\.8\s*30\s*10\s*4\s*2\s*1/);
    expect(rows[1]).toHaveTextContent('few promises');
    const list = await screen.findByRole('table', { name: 'The promises' });
    const [late, early] = within(list).getAllByRole('row').slice(1);
    expect(late).toHaveTextContent('missed by 2 h 30 min');
    expect(late).toHaveTextContent('Working time');
    expect(late).toHaveTextContent('Sara A.');
    expect(late).toHaveTextContent('Riyadh Olaya');
    expect(late).toHaveTextContent('The usual promise');
    expect(early).toHaveTextContent('kept · 1 h to spare');
    const link = within(list).getByRole('link', { name: 'C26-ABCD-EF1' });
    expect(link.getAttribute('href')).toMatch(/\/complaints\/C26-ABCD-EF1$/);
  });

  it('asks for what the URL says, and keeps in it what is chosen', async () => {
    const user = userEvent.setup();
    const { requests } = open(
      {},
      {
        url: '/complaints/promises?period=custom&from=2026-01-01&to=2026-03-31&outcome=missed&target=resolution&location=olaya&heldBy=8&basis=started&by=team&order=oldest',
      }
    );
    await screen.findByRole('table', { name: 'The promises' });
    const asked = (path: string) =>
      Object.fromEntries(
        requests.filter(({ pathname }) => pathname === path).at(-1)?.searchParams ?? []
      );
    const common = {
      ...{ from: '2026-01-01', to: '2026-03-31', basis: 'started', cases: 'counted' },
      'filters[target][$in][0]': 'resolution',
      'filters[location][$in][0]': 'olaya',
      'filters[heldBy][$in][0]': '8',
    };
    expect(asked(LIST)).toMatchObject({
      ...common,
      order: 'oldest',
      'filters[outcome][$in][0]': 'missed',
    });
    expect(asked(ATTAINMENT)).toMatchObject({ ...common, by: 'team' });
    expect(asked(ATTAINMENT)).not.toHaveProperty('filters[outcome][$in][0]');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(asked(LIST)).toMatchObject({ after: '1.abc.resolution.0' }));
    await user.click(screen.getByRole('button', { name: /^Period by/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'due date' }));
    await waitFor(() => expect(asked(LIST).basis).toBe('due'));
    expect(currentUrl()).not.toMatch(/after=|basis=/);
    expect(currentUrl()).toMatch(/outcome=missed/);
  });

  it('gives the file only to those who may have it', async () => {
    open({}, { permissions: [ADMIN_ACTIONS.readComplaints] });
    await screen.findByRole('table', { name: 'The promises' });
    expect(screen.queryByRole('button', { name: /Export as/ })).toBeNull();
  });

  it('says that there is none, and offers a longer period', async () => {
    const empty = { data: [], meta: { next: null, labels: ledgerLabels } };
    open({ [LIST]: { body: empty } });
    expect(await screen.findByText('No promise in this period fits')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show the last 12 months' })).toBeVisible();
  });

  it.each([
    [403, 'You may not see these numbers. An administrator can allow it under Settings → Roles.'],
    [500, 'The numbers could not be loaded'],
  ])('says so where it may not be read or fails: %d', async (status, said) => {
    openDesk({
      url: '/complaints/promises',
      paths: { '/cx/complaints/choices': choices, [LIST]: status },
      replies: { [ATTAINMENT]: { body: kept } },
    });
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'The promises' })).toBeNull();
  });

  it.each(['ar', 'fa'])('stands right to left in %s', async (locale) => {
    speak(locale);
    open();
    const [table] = await screen.findAllByRole('table');
    expect(table?.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    expect(screen.queryByText(/ledger\./)).toBeNull();
  });

  it.each([
    ['en', '→'],
    ['ar', '←'],
    ['fa', '←'],
  ])('points on with what is still open the way that %s is read', async (locale, arrow) => {
    speak(locale);
    const data = [line({ outcome: 'pending', lateSeconds: -7_200 })];
    open({ [LIST]: { body: { ...page, data } } });
    expect((await screen.findAllByText(arrow))[0]).toBeVisible();
  });
});
