import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { currentUrl } from '../render-admin';
import { detail, labels, related } from './case-fixture';
import { counts, listed, listOf, openDesk, speak } from './desk-fixture';

jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const line = async (reference: string): Promise<HTMLElement> =>
  (await screen.findByText(reference)).closest('tr') as HTMLElement;
const asked = (url: string) => new URL(url, 'http://localhost').searchParams;

describe('the queue', () => {
  it('says of each case what it is, where, who holds it and what is promised next', async () => {
    openDesk();
    const first = await line('CX-2026-000001');
    expect(first).toHaveTextContent('Parcel “ready” but not at the counter');
    expect(first).toHaveTextContent('Investigating');
    expect(first).toHaveTextContent('High');
    expect(first).toHaveTextContent('Riyadh Olaya');
    expect(first).toHaveTextContent('nobody');
    expect(first).toHaveTextContent('⏸ 2 h 10 min left');
    expect(first).toHaveTextContent(
      /Resolution · due .*Clock stands: outside working hours until .*\d:\d\d/
    );

    const second = await line('CX-2026-000002');
    const words = within(second).getByText('تأخر الطلب ساعتين').parentElement;
    expect(words).toHaveAttribute('lang', 'ar');
    expect(words).toHaveAttribute('dir', 'auto');
    expect(second).toHaveTextContent('Sara A.');
    expect(second).toHaveTextContent('Stands: the customer owes an answer');
    expect(second).not.toHaveTextContent('outside working hours');

    const third = await line('CX-2026-000003');
    expect(third).toHaveTextContent('The blender caught fire');
    expect(third).toHaveTextContent('Safety');
    expect(third).toHaveTextContent('me');
    expect(third).toHaveTextContent('▲ 1 h 5 min overdue');
  });

  it('marks cases whose customers have written since', async () => {
    const wrote = listed({ customerWroteAt: '2026-03-01T09:00:00.000Z' });
    const ended = { ...wrote, state: 'closed', reference: 'CX-2026-000008' } as const;
    const quiet = listed({ reference: 'CX-2026-000009' });
    openDesk({ replies: { '/cx/complaints': listOf([wrote, ended, quiet]) } });
    expect(await line(wrote.reference)).toHaveTextContent('Customer wrote');
    expect(await line(ended.reference)).toHaveTextContent('Customer wrote');
    expect(await line(quiet.reference)).not.toHaveTextContent('Customer wrote');
  });

  it('counts each part, and says where counting stopped', async () => {
    openDesk();
    expect(await screen.findByRole('tab', { name: 'Unassigned (12)' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Ended (1,000 or more)' })).toBeVisible();
  });

  it('says which cases of a number it shows, narrows them to what the KPI is about, and lets go', async () => {
    const user = userEvent.setup();
    const server = openDesk({
      url: '/complaints?queue=all&counted=reopen_rate&countedFrom=2026-02-01&countedTo=2026-02-28&countedBasis=ended',
      replies: {
        '/cx/complaints': listOf([listed()]),
        '/cx/complaints/counts': { body: { data: { ...counts, all: 11 }, meta: { counted: 12 } } },
      },
    });
    const chosen = await screen.findByRole('button', {
      name: /^Counted as.*closings.*Feb.*day of the end/,
    });
    expect(await screen.findByText(/counts 12 closings of 11 cases/)).toBeVisible();
    const lastOf = (path: string) =>
      server.requests.filter(({ pathname }) => pathname === path).at(-1)?.searchParams;
    for (const path of ['/cx/complaints', '/cx/complaints/counts']) {
      expect(lastOf(path)?.get('counted[kpi]')).toBe('reopen_rate');
      expect(lastOf(path)?.get('counted[basis]')).toBe('ended');
    }
    await user.click(chosen);
    await user.click(await screen.findByRole('menuitemradio', { name: 'Reopened within 14 days' }));
    await waitFor(() => expect(currentUrl()).toContain('countedPart=hits'));
    await user.click(screen.getByRole('button', { name: /^Counted as/ }));
    await user.click(
      await screen.findByRole('menuitemradio', { name: 'Show all cases, counted or not' })
    );
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints?queue=all'));
  });

  it('keeps part, filter and order in the URL and asks for nothing else', async () => {
    const server = openDesk({ url: '/complaints?state=assessed&state=nonsense&location=olaya' });
    await line('CX-2026-000001');
    await userEvent.click(screen.getByRole('tab', { name: /^Overdue/ }));
    await waitFor(() => expect(asked(currentUrl()).get('queue')).toBe('overdue'));
    const last = server.requests.filter(({ pathname }) => pathname === '/cx/complaints').at(-1);
    expect(Object.fromEntries(last?.searchParams ?? [])).toEqual({
      queue: 'overdue',
      order: 'due',
      locale: 'en',
      'filters[state][$in][0]': 'assessed',
      'filters[location][$in][0]': 'olaya',
    });
  });

  it('shows the cases of one product', async () => {
    const server = openDesk();
    await line('CX-2026-000001');
    await userEvent.click(screen.getByRole('button', { name: /^Product/ }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Kettle' }));
    await waitFor(() => expect(asked(currentUrl()).get('product')).toBe('p1'));
    const last = server.requests.filter(({ pathname }) => pathname === '/cx/complaints').at(-1);
    expect(last?.searchParams.get('filters[product][$in][0]')).toBe('p1');
  });

  it('goes on to the next page and back', async () => {
    const server = openDesk({ replies: { '/cx/complaints': listOf([listed()], 'mark') } });
    await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(asked(currentUrl()).get('after')).toBe('mark'));
    expect(server.requests.at(-1)?.searchParams.get('after')).toBe('mark');
  });

  it('says what to do where nothing is, and takes filters away where they are why', async () => {
    openDesk({ url: '/complaints?queue=mine', replies: { '/cx/complaints': listOf([]) } });
    expect(await screen.findByText('Nothing is waiting for you')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all open cases' }));
    expect(asked(currentUrl()).get('queue')).toBeNull();
  });

  it('tells of an error and tries again', async () => {
    const error = {
      status: 500,
      name: 'ApplicationError',
      message: 'broken on purpose',
      details: {},
    };
    const server = openDesk({
      replies: { '/cx/complaints': { status: 500, body: { data: null, error } } },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    server.replies['/cx/complaints'] = listOf([listed()]);
    await userEvent.click(retry);
    await line('CX-2026-000001');
  });

  it('does not let those choose or file who may only read', async () => {
    openDesk({ permissions: [ADMIN_ACTIONS.readComplaints] });
    await line('CX-2026-000001');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'New complaint' })).toBeNull();
  });

  it.each([
    ['ar', 'الشكاوى', 'متأخرة ١ س ٥ د'],
    ['fa', 'شکایت‌ها', '۱ ساعت و ۵ دقیقه دیرکرد'],
  ])('speaks %s from right to left', async (locale, title, late) => {
    speak(locale);
    openDesk();
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(document.querySelector('[data-cx-page]')).toHaveAttribute('dir', 'rtl');
    const third = await line('CX-2026-000003');
    expect(third).toHaveTextContent(late);
    expect(within(third).getByText('CX-2026-000003')).toHaveAttribute('dir', 'ltr');
  });
});

describe('a case that was opened from the queue', () => {
  const shownAs = (reference: string) => ({
    body: { data: { ...detail, reference }, meta: { labels } },
  });

  it('leads to the next and the previous one, and back to the queue as it was', async () => {
    const user = userEvent.setup();
    const nobody = { body: { data: { others: [], sequence: detail.sequence } } };
    const references = ['CX-2026-000001', 'CX-2026-000002'];
    openDesk({
      url: '/complaints?queue=all',
      replies: {
        '/cx/root-causes': { body: { data: [] } },
        ...Object.fromEntries(
          references.flatMap((reference) => [
            [`/cx/complaints/${reference}`, shownAs(reference)],
            [`/cx/complaints/${reference}/presence`, nobody],
            [`/cx/complaints/${reference}/related`, { body: related }],
          ])
        ),
      },
    });
    await user.click((await line('CX-2026-000001')).querySelector('a')!);
    expect(await screen.findByText('1 of 3')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Previous case' })).toBeDisabled();
    await user.keyboard('j');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/CX-2026-000002'));
    expect(await screen.findByText('2 of 3')).toBeVisible();
    await user.keyboard('k');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/CX-2026-000001'));
    await screen.findByText('1 of 3');
    await user.keyboard('k');
    await user.keyboard('u');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints?queue=all'));
  });
});
