import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { KpiTarget } from '../../shared/contracts/kpi';
import type { ListTargetChoices, ListTargets, TargetRow } from '../../shared/contracts/target';
import { DIMENSIONS, FACT_DIMENSIONS, GROUPINGS } from '../../shared/dimensions';
import { because } from '../../shared/refusal';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { App } from '../../admin/src/pages/App';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { rate } from './complaints/figures-fixture';
import { overview } from './overview-fixture';
import { currentUrl, renderAdmin, type AdminOptions } from './render-admin';

// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

const MARCH = { from: '2026-03-01', to: '2026-03-31' };

const target = (over: Partial<TargetRow['target']>): TargetRow['target'] => ({
  id: 'one',
  key: 'nps-one',
  name: null,
  kpi: 'nps',
  scope: {},
  recurrence: 'once',
  calendar: 'gregorian',
  ...MARCH,
  value: 40,
  owner: null,
  note: null,
  archived: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
});

const ended = (state: KpiTarget['state']): TargetRow['ended'] => ({
  ...MARCH,
  ended: true,
  days: { all: 31, gone: 31 },
  state,
  answer: { ...overview.detail, groups: [] },
});

const rows: TargetRow[] = [
  {
    target: target({ scope: { location: ['north'], channel: ['app'] } }),
    labels: { location: { north: 'Northern branch' }, channel: { app: 'app' } },
    current: null,
    ended: ended('missed'),
    mayChange: true,
  },
  {
    target: target({ id: 'two', recurrence: 'month', from: null, to: null, kpi: 'csat' }),
    labels: {},
    current: { ...(ended('unclear') as NonNullable<TargetRow['ended']>), ended: false },
    ended: ended('reached'),
    mayChange: false,
  },
  {
    target: target({ id: 'old', archived: true, value: 12 }),
    labels: {},
    current: null,
    ended: null,
    mayChange: true,
  },
];

const list: ListTargets.Response['data'] = { targets: rows, kpis: overview.definitions };
const choices: ListTargetChoices.Response['data'] = {
  scope: Object.fromEntries(
    FACT_DIMENSIONS.map((dimension) => [dimension, []])
  ) as unknown as ListTargetChoices.Response['data']['scope'],
  locationRequired: false,
  owners: [{ id: '7', name: 'Sara' }],
};

const open = (options: Partial<AdminOptions> = {}) =>
  renderAdmin(<App />, {
    answer: overview,
    url: '/targets',
    permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageTargets],
    paths: { '/cx/targets': list, '/cx/targets/choices': choices },
    ...options,
  });
const table = () => screen.findByRole('grid');
const bodyRows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

describe('the page of targets', () => {
  it('shows scope, period, value, measure and state in words', async () => {
    open();
    const [first, second] = await bodyRows();
    expect(first).toHaveTextContent('Location: Northern branch · Channel: App');
    expect(first).toHaveTextContent('+40');
    expect(first).toHaveTextContent('−16');
    expect(first).toHaveTextContent('3,311 answers');
    expect(first).toHaveTextContent('✕ missed');
    expect(second).toHaveTextContent('everything');
    expect(second).toHaveTextContent('every month');
    expect(second).toHaveTextContent('≈ not clear');
    expect(second).toHaveTextContent('✓ reached');
    expect(await bodyRows()).toHaveLength(2);
  });

  it('leads to the KPI’s page about the same scope and days', async () => {
    open();
    const link = within((await bodyRows())[0] as HTMLElement).getByRole('link');
    const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(url.pathname).toBe('/plugins/cx/kpis/nps');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      period: 'custom',
      ...MARCH,
      location: 'north',
      channel: 'app',
    });
  });

  it('is filtered by state, KPI and archive, in the URL', async () => {
    const user = userEvent.setup();
    open({ url: '/targets?state=missed' });
    expect(await bodyRows()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^State/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: '▲ on course' }));
    expect(await screen.findByText('No target is like this.')).toBeVisible();
    expect(currentUrl()).toBe('/targets?state=on_course');
  });

  it('offers changes only of rows that may be changed, to those who may', async () => {
    const user = userEvent.setup();
    open();
    const [first, second] = await bodyRows();
    expect(within(second as HTMLElement).queryByRole('button')).toBeNull();
    await user.click(within(first as HTMLElement).getByRole('button', { name: /^Actions/ }));
    expect(await screen.findByRole('menuitem', { name: 'Archive' })).toBeVisible();
  });

  it('refuses what is no number before it is sent, in the reader’s language', async () => {
    speak('fa');
    const user = userEvent.setup();
    const server = open();
    await user.click(await screen.findByRole('button', { name: 'هدف تازه' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveAttribute('dir', 'rtl');
    const value = await within(dialog).findByRole('textbox', { name: /مقداری/ });
    await user.type(value, 'چهل');
    await user.click(within(dialog).getByRole('button', { name: 'ذخیره' }));
    expect(await within(dialog).findByText('یک عدد وارد کنید.')).toBeVisible();
    const before = server.requests.length;
    await user.clear(value);
    await user.type(value, '۴۰');
    await user.click(within(dialog).getByRole('button', { name: 'ذخیره' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.requests.slice(before).map(({ pathname }) => pathname)).toContain('/cx/targets');
  });

  it('tells those who are bound to locations to choose some', async () => {
    const user = userEvent.setup();
    const server = open();
    await user.click(await screen.findByRole('button', { name: 'New target' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByRole('textbox', { name: /^Value/ }), '40');
    server.paths['POST /cx/targets'] = 403;
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/choose at least one/);
  });

  it('shows a target of a KPI that is gone, so that it can be deleted', async () => {
    const gone = { ...rows[0], target: target({ kpi: 'gone_kpi' }) };
    open({ paths: { '/cx/targets': { ...list, targets: [gone] } } });
    expect((await bodyRows())[0]).toHaveTextContent('gone_kpi');
  });

  it('says what a target is where there are none, and who can make one', async () => {
    open({
      paths: { '/cx/targets': { ...list, targets: [] } },
      permissions: [ADMIN_ACTIONS.readKpis],
    });
    expect(await screen.findByText('There are no targets yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New target' })).toBeNull();
    expect(screen.getByText(/^Somebody whose role/)).toBeVisible();
  });

  it('tells an error', async () => {
    open({ paths: { '/cx/targets': 500 } });
    expect(await screen.findByText('The numbers could not be loaded')).toBeVisible();
  });

  it('asks nothing for those who may not read KPIs', async () => {
    const server = open({ permissions: [ADMIN_ACTIONS.readFeedback] });
    expect(await screen.findByText(/^You may not see these numbers/)).toBeVisible();
    expect(server.requests).toEqual([]);
  });
});

describe('the scope of a target', () => {
  const [nps] = overview.definitions;
  if (!nps) throw new Error('the fixture has KPIs');
  const kpis = [{ ...nps, groupings: [...GROUPINGS] }, rate];
  const ofGold = target({ scope: { segment: ['gold'], location: ['north'] } });
  const values = FACT_DIMENSIONS.map((by) => [by, [{ key: `${by}-1`, label: `${by} 1` }]]);

  /** The form of a target, of NPS for one segment and location. */
  const change = async (row: TargetRow = { ...(rows[0] as TargetRow), target: ofGold }) => {
    const server = open({
      paths: {
        '/cx/targets': { targets: [row], kpis },
        '/cx/targets/choices': { ...choices, scope: Object.fromEntries(values) },
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Actions/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    const scope = within(await dialog.findByRole('group', { name: 'Scope' }));
    const offered = () =>
      scope.getAllByRole('button').map(({ textContent }) => textContent?.split(' ')[0]);
    return { server, user, dialog, scope, offered };
  };

  it('is chosen from what the KPI knows, and loses what another does not', async () => {
    const { server, user, dialog, offered } = await change();
    expect(offered()).toHaveLength(DIMENSIONS.length);
    await user.selectOptions(dialog.getByLabelText('KPI'), 'complaint_rate');
    expect(offered()).toEqual([
      ...['Touchpoint', 'Location', 'Channel', 'Language', 'Category', 'Team'],
    ]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      kpi: 'complaint_rate',
      scope: { location: ['north'] },
    });
  });

  it.each([
    ['en', 'Category Late parcels', 'Category: Late parcels · Team: Care', /takes along all/],
    ['ar', 'الفئة Late parcels', 'الفئة: Late parcels، الفريق: Care', /تشمل الفئة/],
    ['fa', 'دسته Late parcels', 'دسته: Late parcels، تیم: Care', /هر دسته همهٔ/],
  ])('names categories and teams, also what nobody offers any more, in %s', async (...told) => {
    const [locale, button, words, hint] = told;
    speak(locale);
    const ofCases = target({
      kpi: 'complaint_rate',
      scope: { category: ['late'], team: ['care'] },
    });
    const labels = { category: { late: 'Late parcels' }, team: { care: 'Care' } };
    const row: TargetRow = { ...(rows[0] as TargetRow), target: ofCases, labels };
    open({ paths: { '/cx/targets': { targets: [row], kpis }, '/cx/targets/choices': choices } });
    const text = (element: Element | undefined) =>
      element?.textContent?.replace(/[\u2066-\u2069]/g, '');
    const [shown] = await bodyRows();
    expect(text(shown)).toContain(words);
    const url = within(shown as HTMLElement)
      .getByRole('link')
      .getAttribute('href');
    expect(url).toContain('category=late&team=care');
    const user = userEvent.setup();
    await user.click(within(shown as HTMLElement).getByRole('button'));
    await user.click((await screen.findAllByRole('menuitem'))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    const about = await dialog.findByRole('group', { description: hint });
    expect(within(about).getAllByRole('button').map(text)).toContain(button);
  });

  it('is refused by the name of what the KPI does not know', async () => {
    const { server, user, dialog } = await change();
    const message = 'in English';
    const fault = {
      ...{ path: ['scope', 'segment'], message },
      because: because('kpiWithoutDimension', { dimension: 'segment' }),
    };
    server.replies['PUT /cx/targets/one'] = {
      status: 400,
      body: {
        data: null,
        error: { status: 400, name: 'ValidationError', message, details: { errors: [fault] } },
      },
    };
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'This KPI can’t be narrowed by segment: take that choice away.'
    );
  });
});

describe('targets beside numbers', () => {
  const applied: KpiTarget = { key: 'nps-one', value: 40, state: 'missed', ...MARCH };
  const [first, ...others] = overview.detail.groups;
  if (!first) throw new Error('the fixture has groups');
  const detail = {
    ...overview.detail,
    target: applied,
    groups: [{ ...first, target: { ...applied, value: 50, state: 'unclear' as const } }, ...others],
  };
  const answer = { ...overview, detail, cards: [detail, ...overview.cards.slice(1)] };

  it('stand on the card in words, in the trend as a line and on a row as a tick', async () => {
    open({ answer, url: '/' });
    const card = (await screen.findByRole('button', { name: 'Recommendation (NPS)' })).closest(
      'article'
    ) as HTMLElement;
    expect(card).toHaveTextContent('Target +40✕ missed');
    const others = screen.getByRole('button', { name: 'Satisfaction (CSAT)' }).closest('article');
    expect(others).not.toHaveTextContent('Target');
    const lines = document.querySelectorAll('[data-cx-target]');
    expect([...lines].map(({ tagName }) => tagName)).toEqual(['g', 'line']);
    expect(lines[0]).toHaveTextContent('Target');
    expect(screen.getByText(/Upright tick: the group’s target/)).toBeVisible();
    expect(screen.getByText(/dash-dot line: target/)).toBeVisible();
  });
});

describe('rows of the table', () => {
  it('are walked by arrows, to their actions too', async () => {
    const user = userEvent.setup();
    open();
    const [first] = await bodyRows();
    const cell = (await table()).querySelector<HTMLElement>('[tabindex="0"]');
    cell?.focus();
    await user.keyboard('{ArrowDown}{End}');
    expect(within(first as HTMLElement).getByRole('button', { name: /^Actions/ })).toHaveFocus();
  });
});
