import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { SavedView } from '../../../shared/contracts/view';
import ar from '../../../admin/src/translations/ar.json';
import en from '../../../admin/src/translations/en.json';
import fa from '../../../admin/src/translations/fa.json';
import { currentUrl, type AdminOptions, type Server } from '../render-admin';
import { openDesk, speak } from './desk-fixture';

jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const TEXTS = { en, ar, fa };
const view = (over: Partial<SavedView> = {}): SavedView => ({
  id: 'v1',
  page: 'complaints',
  name: 'Late in Olaya',
  query: 'queue=overdue&location=olaya',
  shared: false,
  isDefault: false,
  mine: true,
  mayChange: true,
  owner: 'Reader Self',
  ...over,
});
const OTHERS = view({
  id: 'v2',
  name: 'Unsafe',
  query: 'queue=all&severity=high&order=oldest',
  shared: true,
  mine: false,
  mayChange: false,
  owner: 'Sara A.',
});

const asked = () => new URL(currentUrl(), 'http://localhost').searchParams;
const parameters = () => Object.fromEntries(asked());
const queuesAskedFor = ({ requests }: Server) =>
  requests
    .filter(({ pathname }) => pathname === '/cx/complaints')
    .map(({ searchParams }) => searchParams.get('queue'));
const shown = () => screen.findByText('CX-2026-000001');

/** The desk at a server that keeps these views. */
const openWith = (views: readonly SavedView[], options: Partial<AdminOptions> = {}): Server =>
  openDesk({ views, ...options });
/** What the server has from now on. */
const keep = (server: Server, views: readonly SavedView[]): void => {
  server.paths['/cx/start'] = {
    preference: null,
    site: { weekStart: 1, timeZone: 'UTC' },
    metricNames: {},
    views,
  };
};
const openMenu = async (name: string | RegExp = 'Views') => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('menu');
};
const choose = async (role: string, name: string | RegExp, from?: string | RegExp) =>
  userEvent.click(within(await openMenu(from)).getByRole(role, { name }));

describe('the saved views of the queue', () => {
  it('open it with the reader’s own choice, and ask for nothing else before', async () => {
    const server = openWith([view({ isDefault: true }), OTHERS]);
    await shown();
    expect(parameters()).toEqual({ view: 'v1', queue: 'overdue', location: 'olaya' });
    expect(queuesAskedFor(server)).toEqual(['overdue']);
    expect(screen.getByRole('button', { name: 'Late in Olaya' })).toBeVisible();
  });

  it('leave alone what the URL asks for, and views of other pages', async () => {
    const elsewhere = view({ id: 'v3', page: 'feedback', name: 'Stars', isDefault: true });
    const server = openWith([view({ isDefault: true }), elsewhere], {
      url: '/complaints?queue=mine',
    });
    await shown();
    expect(parameters()).toEqual({ queue: 'mine' });
    expect(queuesAskedFor(server)).toEqual(['mine']);
    const menu = await openMenu();
    expect(within(menu).getAllByRole('menuitemradio')).toHaveLength(1);
  });

  it('open the board as well', async () => {
    const server = openWith([view({ isDefault: true })], { url: '/complaints/board' });
    await waitFor(() => expect(asked().get('view')).toBe('v1'));
    await waitFor(() =>
      expect(
        server.requests
          .filter(({ pathname }) => pathname === '/cx/complaints/board')
          .at(-1)
          ?.searchParams.get('filters[location][$in][0]')
      ).toBe('olaya')
    );
  });

  it('are chosen from the menu, by whom they are, and tell when the page shows something else', async () => {
    const server = openWith([view(), OTHERS]);
    await shown();
    await choose('menuitemradio', /Unsafe.*Sara A\./);
    await waitFor(() =>
      expect(parameters()).toEqual({
        view: 'v2',
        queue: 'all',
        severity: 'high',
        order: 'oldest',
      })
    );
    await waitFor(() => expect(queuesAskedFor(server).at(-1)).toBe('all'));
    await userEvent.click(screen.getByRole('tab', { name: /^Overdue/ }));
    const menu = await openMenu(/^.?Unsafe.? \(changed\)$/);
    for (const name of [en['views.renew'], en['views.rename'], en['views.delete']])
      expect(within(menu).queryByRole('menuitem', { name })).toBeNull();
    expect(
      within(menu).getByRole('menuitemcheckbox', { name: en['views.opensPage'] })
    ).toBeVisible();
    await userEvent.click(within(menu).getByRole('menuitem', { name: en['views.none'] }));
    await waitFor(() => expect(parameters()).toEqual({}));
    await waitFor(() => expect(queuesAskedFor(server).at(-1)).toBe('open'));
  });

  it('keep what the page shows, without what belongs to the moment', async () => {
    const server = openWith([], { url: '/complaints?queue=overdue&team=Returns&after=mark' });
    await shown();
    const kept = view({ id: 'v9', name: 'Mine', query: 'queue=overdue&team=Returns' });
    server.paths['POST /cx/views'] = kept;
    await choose('menuitem', en['views.saveAs']);
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'Mine');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: en['views.opensPage'] }));
    keep(server, [kept]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Mine' })).toBeVisible();
    expect(server.sent).toContainEqual({
      path: '/cx/views',
      body: {
        page: 'complaints',
        name: 'Mine',
        query: 'queue=overdue&team=Returns',
        shared: false,
        isDefault: true,
      },
    });
    expect(parameters()).toEqual({ view: 'v9', queue: 'overdue', team: 'Returns' });
  });

  it('are named by the keyboard alone, which comes back to their button', async () => {
    const server = openWith([]);
    await shown();
    const button = await screen.findByRole('button', { name: 'Views' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const item = within(await screen.findByRole('menu')).getByRole('menuitem', {
      name: en['views.saveAs'],
    });
    item.focus();
    await userEvent.keyboard('{Enter}');
    const field = within(await screen.findByRole('dialog')).getByRole('textbox');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
    expect(server.sent.filter(({ path }) => path === '/cx/views')).toEqual([]);
  });

  it('take what the page shows by now', async () => {
    const server = openWith([view()], { url: '/complaints?view=v1&queue=ended&location=olaya' });
    await shown();
    const renewed = view({ query: 'queue=ended&location=olaya' });
    server.paths['PUT /cx/views/v1'] = renewed;
    const menu = await openMenu(/Late in Olaya.* \(changed\)/);
    keep(server, [renewed]);
    await userEvent.click(within(menu).getByRole('menuitem', { name: en['views.renew'] }));
    expect(await screen.findByRole('button', { name: 'Late in Olaya' })).toBeVisible();
    expect(server.sent.at(-1)).toEqual({
      path: '/cx/views/v1',
      body: { query: 'queue=ended&location=olaya' },
    });
  });

  it('get another name; where it is taken the dialog stays and says so', async () => {
    const server = openWith([view()], { url: '/complaints?view=v1&queue=overdue&location=olaya' });
    await shown();
    const message = 'name must differ from your other views of this page; Taken is one already';
    const because = { code: 'nameTaken', args: { name: 'Taken' } };
    server.replies['PUT /cx/views/v1'] = {
      status: 400,
      body: {
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message,
          details: { errors: [{ path: ['name'], message, name: 'ValidationError', because }] },
        },
      },
    };
    await choose('menuitem', en['views.rename'], 'Late in Olaya');
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox');
    await userEvent.clear(name);
    await userEvent.type(name, 'Taken');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/^There is one called .?Taken.? already: choose another name\.$/)
    ).toBeVisible();
    expect(screen.getByRole('dialog')).toBeVisible();

    delete server.replies['PUT /cx/views/v1'];
    server.paths['PUT /cx/views/v1'] = view({ name: 'Free' });
    keep(server, [view({ name: 'Free' })]);
    await userEvent.clear(name);
    await userEvent.type(name, 'Free');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Free' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(server.sent.at(-1)).toEqual({ path: '/cx/views/v1', body: { name: 'Free' } });
  });

  it('are shared, and are deleted after a question, while the page goes on showing the same', async () => {
    const server = openWith([view()], { url: '/complaints?view=v1&queue=overdue&location=olaya' });
    await shown();
    const shared = view({ shared: true });
    server.paths['PUT /cx/views/v1'] = shared;
    keep(server, [shared]);
    await choose('menuitemcheckbox', en['views.shareWithAll'], 'Late in Olaya');
    await waitFor(() =>
      expect(server.sent.at(-1)).toEqual({ path: '/cx/views/v1', body: { shared: true } })
    );
    server.paths['DELETE /cx/views/v1'] = { id: 'v1' };
    await choose('menuitem', en['views.delete'], 'Late in Olaya');
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toHaveTextContent(/gone for everybody who uses it/));
    keep(server, []);
    await userEvent.click(within(dialog).getByRole('button', { name: en['views.deleteNow'] }));
    expect(await screen.findByRole('button', { name: 'Views' })).toBeVisible();
    expect(parameters()).toEqual({ queue: 'overdue', location: 'olaya' });
  });

  it('that are gone leave their link of use', async () => {
    const server = openWith([], { url: '/complaints?view=gone&queue=unassigned' });
    await shown();
    expect(queuesAskedFor(server)).toEqual(['unassigned']);
    expect(screen.getByRole('button', { name: 'Views' })).toBeVisible();
  });

  it.each(['en', 'ar', 'fa'] as const)('speak %s', async (locale) => {
    speak(locale);
    const texts = TEXTS[locale];
    openWith([view(), OTHERS], { url: '/complaints?view=v1&queue=ended' });
    await shown();
    const menu = await openMenu(/Late in Olaya/);
    expect(menu).toHaveAttribute('dir', locale === 'en' ? 'ltr' : 'rtl');
    for (const key of ['views.mine', 'views.shared'] as const)
      expect(within(menu).getByText(texts[key])).toBeVisible();
    const items = ['views.none', 'views.saveAs', 'views.renew', 'views.rename', 'views.delete'];
    for (const key of items as (keyof typeof texts)[])
      expect(within(menu).getByRole('menuitem', { name: texts[key] })).toBeVisible();
    // A name in Latin letters must not carry the bracket after it to the other end.
    expect(within(menu).getByRole('menuitemradio', { name: /Unsafe/ })).toHaveTextContent(
      '\u2068Unsafe\u2069 (\u2068Sara A.\u2069)'
    );
  });
});
