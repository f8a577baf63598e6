import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { READ_JOURNEYS } from '../../../admin/src/constants';
import { labels, listed } from '../complaints/desk-fixture';
import { openJourney } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const PATH = '/cx/complaints';
const MAY = [READ_JOURNEYS, ADMIN_ACTIONS.readComplaints];
const found = (complaints: object[]) => ({
  [PATH]: { body: { data: complaints, meta: { next: null, labels } } },
});

/** The panel of a step. */
const panelOf = async (step: string, name: string): Promise<HTMLElement> => {
  await screen.findByRole('grid');
  const head = document.querySelector<HTMLElement>(`[data-at="step"][data-step="${step}"]`);
  act(() => head?.focus());
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
  return screen.findByRole('complementary', { name });
};
const openComplaints = (panel: HTMLElement): void => {
  const tab = within(panel).getByRole('tab', { name: 'Complaints' });
  fireEvent.mouseDown(tab, { button: 0 });
  fireEvent.click(tab);
};

describe('complaints on the map', () => {
  it('stand at the step whose touchpoint they are about, the newest first, and lead to the case', async () => {
    const { requests } = openJourney({ permissions: MAY, replies: found([listed()]) });
    const panel = await panelOf('checkout', 'Checkout');
    openComplaints(panel);
    expect(
      await within(panel).findByRole('link', { name: 'Parcel “ready” but not at the counter' })
    ).toHaveAttribute('href', '/plugins/cx/complaints/CX-2026-000001');
    expect(panel).toHaveTextContent('Investigating');
    const asked = requests.find(({ pathname }) => pathname === PATH);
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      'filters[touchpoint][$in][0]': 'checkout',
      'filters[kind][$in][0]': 'complaint',
      queue: 'all',
      order: 'newest',
      locale: 'en',
      limit: '10',
    });
    const all = within(panel).getByRole('link', { name: 'All complaints about this touchpoint' });
    const url = new URL(all.getAttribute('href') ?? '', 'http://localhost');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      queue: 'all',
      order: 'newest',
      touchpoint: 'checkout',
      kind: 'complaint',
    });
  });

  it('are none where nobody complained, and where a step has no touchpoint', async () => {
    const { requests } = openJourney({ permissions: MAY, replies: found([]) });
    const panel = await panelOf('checkout', 'Checkout');
    openComplaints(panel);
    expect(await within(panel).findByText(/Nobody has complained/)).toBeVisible();
    const before = requests.filter(({ pathname }) => pathname === PATH).length;
    const other = await panelOf('ready', 'Ready message');
    await waitFor(() => expect(other).not.toHaveTextContent(/Nobody has complained/));
    expect(requests.filter(({ pathname }) => pathname === PATH)).toHaveLength(before);
  });

  it('are not shown to those who may not read them', async () => {
    openJourney({ replies: found([listed()]) });
    const panel = await panelOf('checkout', 'Checkout');
    expect(within(panel).queryByRole('tab', { name: 'Complaints' })).toBeNull();
  });
});
