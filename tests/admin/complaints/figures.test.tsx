import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { currentUrl, type AdminOptions } from '../render-admin';
import { choices, openDesk, speak } from './desk-fixture';
import { cards, causes, FIGURES, flow, groupedCurves, rateControl } from './figures-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const BASE = '/cx/complaint-figures';
const open = (paths: AdminOptions['paths'] = {}, options: Partial<AdminOptions> = {}) =>
  openDesk({
    url: '/complaints/figures?period=custom&from=2026-07-01&to=2026-09-30',
    ...options,
    paths: { '/cx/complaints/choices': choices, ...FIGURES, ...paths },
  });
const card = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));
const search = (url: string) => new URL(url, 'http://localhost').searchParams;
const queue = (link: HTMLElement) => Object.fromEntries(search(link.getAttribute('href') ?? ''));

describe('figures of complaints', () => {
  it('says of every KPI by which date, clock, share and exposure it is told', async () => {
    open();
    const kpis = await screen.findByRole('region', { name: 'Key figures' }).catch(() => null);
    const all = kpis ? within(kpis) : screen;
    expect(await all.findByText('day of receipt · half of the cases · wall clock')).toBeVisible();
    expect(all.getByText('day of receipt · per 1,000 responses')).toBeVisible();
    expect(all.getByText('day of receipt · Resolution')).toBeVisible();
  });

  it.each([
    [{ n: 3, flags: ['mixed_currencies'] }, '3 cases', '◇ several currencies'],
    [{ n: 0, flags: ['no_data'] }, '0 cases', '◇ no cases'],
    [{ n: 9, flags: ['not_reached'] }, '9 cases', '◇ not reached'],
  ] as const)('says why there is no number: %j', async (over, count, why) => {
    const { cards: answers, ...rest } = cards;
    const told = answers.map((answer) =>
      answer.kpi === 'resolution_total' ? { ...answer, value: null, ...over } : answer
    );
    open({ '/cx/complaint-figures': { ...rest, cards: told } });
    const shown = (await screen.findByRole('button', { name: 'Total resolution' })).closest(
      'article'
    );
    expect(shown).toHaveTextContent(count);
    expect(shown).toHaveTextContent(why);
  });

  it('tells what complainants said, which no picture below shows', async () => {
    const [definition] = cards.definitions;
    const [answer] = cards.cards;
    const said = {
      key: 'complaint_outcome_sat',
      name: 'Content with the outcome',
      input: 'scores',
    };
    open({
      [BASE]: {
        ...cards,
        definitions: [...cards.definitions, { ...definition, ...said }],
        cards: [...cards.cards, { ...answer, kpi: said.key }],
      },
    });
    expect(await screen.findByRole('heading', { name: said.name })).toBeVisible();
    expect(screen.queryByRole('button', { name: said.name })).toBeNull();
    expect(screen.getByRole('button', { name: 'Total resolution' })).toBeVisible();
  });

  it('asks for remedies in the currency that the reader chooses, and keeps it in the URL', async () => {
    const user = userEvent.setup();
    const [first] = cards.cards;
    const cost = { ...first, kpi: 'remedy_cost', terms: { currencies: ['EGP', 'SAR'] } };
    const told = { ...cards, cards: [...cards.cards, cost] };
    const server = open({ [BASE]: told });
    await user.click(await screen.findByRole('button', { name: 'Currency Not chosen' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'EGP' }));
    await waitFor(() =>
      expect(
        server.requests.some(
          ({ pathname, searchParams }) =>
            pathname === BASE && searchParams.get('currency') === 'EGP'
        )
      ).toBe(true)
    );
    expect(search(currentUrl()).get('currency')).toBe('EGP');
    expect(await screen.findByRole('button', { name: 'Currency EGP' })).toBeVisible();
  });

  it('offers no currency where remedies were paid in one alone', async () => {
    open();
    await screen.findByRole('button', { name: 'Total resolution' });
    expect(screen.queryByRole('button', { name: /^Currency/ })).toBeNull();
  });

  it('draws how long cases last, with the number at risk and what is not reached', async () => {
    open();
    const durations = await card('Total resolution: how many cases last longer');
    const chart = durations.getByRole('group', { name: /^Total resolution.*arrow/i });
    expect(within(chart).getByText('Cases that had lasted at least so long')).toBeInTheDocument();
    for (const n of ['40', '31', '19', '9', '4']) {
      expect(within(chart).getAllByText(n).length).toBeGreaterThan(0);
    }
    expect(
      durations.getByText(/Open cases count for as long as they have been open/)
    ).toBeVisible();
    expect(durations.getByText(/Wall clock: all the time/)).toBeVisible();
    expect(durations.getByText('not reached')).toBeVisible();
    expect(durations.getByText(/3\.0 d.*2\.5 d … 4\.0 d/)).toBeVisible();
    expect(durations.getByText(/5\.0 d.*4\.0 d … ∞/)).toBeVisible();
    const mark = within(chart).getByRole('link', { name: /All cases.*50 % within/ });
    expect(queue(mark)).toEqual({
      queue: 'all',
      counted: 'resolution_total',
      countedFrom: '2026-07-01',
      countedTo: '2026-09-30',
      countedClock: 'wall',
    });
    await userEvent.click(durations.getByRole('button', { name: 'Show as table' }));
    const table = await durations.findByRole('table', { name: /^Total resolution/ });
    expect(within(table).getByRole('row', { name: /^4\.0 d 50\.0 19/ })).toBeVisible();
  });

  it('draws groups apart, says whether they differ, and leads to the cases of each', async () => {
    const server = open(
      { [`${BASE}/durations`]: groupedCurves },
      { url: '/complaints/figures?by=location&clock=working&duration=first_response' }
    );
    const legend = await screen.findByRole('table', { name: 'What is drawn' });
    const link = within(legend).getByRole('link', { name: 'Cases of Riyadh Olaya' });
    expect(queue(link)).toMatchObject({
      location: 'olaya',
      queue: 'all',
      counted: 'resolution_total',
    });
    expect(screen.getByText(/do not last alike.*p = 0\.003.*log-rank test/)).toBeVisible();
    expect(screen.getByText('3 smaller groups are not drawn.')).toBeVisible();
    const asked = server.requests.find(({ pathname }) => pathname === `${BASE}/durations`);
    expect(Object.fromEntries(asked?.searchParams ?? [])).toMatchObject({
      duration: 'first_response',
      clock: 'working',
      by: 'location',
    });
  });

  it('keeps its choices in the URL and asks for nothing else anew', async () => {
    const server = open();
    await card('Total resolution: how many cases last longer');
    await card('Causes');
    const before = server.requests.length;
    await userEvent.click(screen.getByRole('button', { name: /^Apart for each/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'team' }));
    await waitFor(() => expect(search(currentUrl()).get('by')).toBe('team'));
    await waitFor(() => expect(server.requests.length).toBeGreaterThan(before));
    const since = server.requests.slice(before).map(({ pathname }) => pathname);
    expect(since).toEqual([`${BASE}/durations`]);
  });

  it('filters as the queue does, also by priority', async () => {
    const server = open(
      {},
      { url: '/complaints/figures?priority=high&causeCode=carrier&state=assessed' }
    );
    await card('Causes');
    const asked = server.requests.find(({ pathname }) => pathname === `${BASE}/causes`);
    const filters = [...(asked?.searchParams ?? [])].filter(([name]) => name.startsWith('filters'));
    expect(Object.fromEntries(filters)).toEqual({
      'filters[cause][$in][0]': 'carrier',
      'filters[priority][$in][0]': 'high',
    });
    const list = screen.getByRole('link', { name: 'List' });
    expect(queue(list)).toMatchObject({ priority: 'high', causeCode: 'carrier' });
  });

  it('states the identity of the backlog, and raises an alarm where it does not hold', async () => {
    open();
    const books = await card(/^Backlog by/);
    expect(
      books.getByText(/4 open before \+ 15 in − 13 out = 6; counted at the end: 6\./)
    ).toBeVisible();
    expect(books.getByText(/The books agree/)).toBeVisible();
    const july = books.getAllByRole('link', { name: /9 received, 1 reopened, 7 closed, 0 ended/ });
    expect(queue(july[0] as HTMLElement)).toEqual({
      queue: 'all',
      counted: 'backlog',
      countedFrom: '2026-07-01',
      countedTo: '2026-07-31',
    });
  });

  it('says so where the books do not agree', async () => {
    const broken = { ...flow, balance: { expected: 6, gap: -2, balanced: false } };
    open({ [`${BASE}/flow`]: broken });
    expect(
      await screen.findByText(/do not agree: 6 should be open, the count differs by/)
    ).toHaveAttribute('role', 'alert');
  });

  it('shows ages, and names the cases that wait longest', async () => {
    open();
    const ageing = await card('Age of the open cases');
    expect(ageing.getByText('30 days or more')).toBeVisible();
    expect(ageing.getByText(/Half of them are older than .*20\.0 d/)).toBeVisible();
    const oldest = ageing.getByRole('link', { name: /C26-7K3M-2QX/ });
    expect(oldest).toHaveAttribute('href', '/plugins/cx/complaints/C26-7K3M-2QX');
    expect(queue(ageing.getByRole('link', { name: /30 days or more/ }))).toMatchObject({
      ...{ counted: 'backlog', countedTo: '2026-09-30', countedUpTo: '2026-09-01T00:00:00.000Z' },
    });
  });

  it('ranks causes, with what is left out, and leads to the cases of each', async () => {
    open();
    const causes = await card('Causes');
    const first = causes.getByRole('link', { name: /^Carrier was late, 12 cases, 60\.0 %/ });
    expect(queue(first)).toMatchObject({
      causeCode: 'carrier',
      counted: 'complaint_rate',
      countedFrom: '2026-07-01',
    });
    expect(causes.getByText('2 rarer ones with 3 cases are not shown.')).toBeVisible();
    expect(queue(causes.getByRole('link', { name: /5 cases have no cause yet/ }))).toMatchObject({
      ...{ causeCode: '', counted: 'complaint_rate', countedFrom: '2026-07-01' },
    });
    const categories = await card('Categories');
    expect(categories.getByText('No case of this period has a category.')).toBeVisible();
  });

  it('counts categories by the top of their tree where the reader chooses so', async () => {
    const bar = { key: 'delivery', label: 'Delivery', n: 9, share: 1, cumulative: 1 };
    const category = { bars: [bar], rest: { keys: 0, n: 0 }, total: 9, without: 0 };
    const server = open({ '/cx/complaint-figures/causes': { ...causes, category } });
    const each = (await card('Categories')).getByRole('link', { name: /^Delivery, 9 cases/ });
    expect(queue(each)).toMatchObject({ category: 'delivery/' });
    server.paths['/cx/complaint-figures/causes'] = {
      ...{ ...causes, category },
      categories: 'topCategory',
    };
    await userEvent.click(screen.getByRole('button', { name: 'Categories each for itself' }));
    await userEvent.click(
      await screen.findByRole('menuitemradio', { name: 'by the top of the tree' })
    );
    await waitFor(() => expect(search(currentUrl()).get('categories')).toBe('topCategory'));
    await waitFor(() =>
      expect(queue(screen.getByRole('link', { name: /^Delivery, 9 cases/ }))).toMatchObject({
        category: 'delivery',
      })
    );
    const asked = server.requests.filter(({ pathname }) => pathname.endsWith('/causes'));
    expect(asked.at(-1)?.searchParams.get('categories')).toBe('topCategory');
  });

  it('judges the rate against an exposure that can be chosen', async () => {
    const server = open();
    const [chart] = await screen.findAllByRole('region', {
      name: /^Control chart: Complaint rate/,
    });
    expect(chart).toBeVisible();
    expect(screen.getAllByText(/Counted: day of receipt · per 1,000 responses\./)[0]).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Held against/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'visits' }));
    await waitFor(() => expect(search(currentUrl()).get('exposure')).toBe('visits'));
    await waitFor(() =>
      expect(
        server.requests.some(
          ({ pathname, searchParams }) =>
            pathname === `${BASE}/control` && searchParams.get('exposure') === 'visits'
        )
      ).toBe(true)
    );
  });

  it('says what a rate lacks where nothing is noted that complaints are held against', async () => {
    const { answer, controlChart } = rateControl;
    const points = controlChart.points.map((point) => ({ ...point, value: null }));
    open({
      [`${BASE}/control`]: {
        ...rateControl,
        answer: { ...answer, value: null },
        controlChart: { ...controlChart, points },
      },
    });
    const [title] = await screen.findAllByRole('heading', {
      name: /^Nothing to hold complaints against in/,
    });
    expect(title).toBeVisible();
    expect(screen.getAllByText(/Choose another exposure above/)[0]).toBeVisible();
  });

  it('tells of errors, of missing rights, and of a desk without complaints', async () => {
    open({ [`${BASE}/causes`]: 500 });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    await card('Age of the open cases');
  });

  it('says what to do where there is no complaint yet', async () => {
    open({ [BASE]: { ...cards, anyComplaint: false } });
    expect(await screen.findByRole('heading', { name: 'No complaints yet' })).toBeVisible();
  });

  it('is closed to those who may not read complaints', async () => {
    open({}, { permissions: [ADMIN_ACTIONS.readKpis] });
    await waitFor(() => expect(screen.queryByText('Figures of complaints')).toBeNull());
  });

  it.each([
    ['ar', 'أرقام الشكاوى', 'يوم الاستلام'],
    ['fa', 'ارقام شکایت‌ها', 'روز رسیدن'],
  ])('speaks %s from right to left, with times in order', async (locale, title, basis) => {
    speak(locale);
    open();
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(document.querySelector('[data-cx-page]')).toHaveAttribute('dir', 'rtl');
    expect((await screen.findAllByText(new RegExp(basis)))[0]).toBeVisible();
    const chart = document.querySelector('#cx-figure-durations svg[role=group]');
    expect(chart?.parentElement).toHaveAttribute('dir', 'ltr');
  });
});
