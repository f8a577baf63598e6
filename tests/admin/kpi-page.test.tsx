import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';

import { App } from '../../admin/src/pages/App';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import type { Rebase } from '../../shared/contracts/kpi-page';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { calmPage, controlChart, dimensions, kpiPage } from './kpi-page-fixture';
import { overview } from './overview-fixture';
import { total, totalAnswer } from './complaints/figures-fixture';
import { currentUrl, renderAdmin, type AdminOptions } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const PAGE = '/cx/kpis/nps/page';
const DIMENSIONS = '/cx/kpis/nps/dimensions';

/** Our pages where Strapi puts them: their links lead there. */
const ADMIN = (
  <Routes>
    <Route path="/plugins/cx/*" element={<App />} />
  </Routes>
);

const open = (paths: AdminOptions['paths'] = {}, options: Partial<AdminOptions> = {}) =>
  renderAdmin(ADMIN, {
    answer: overview,
    paths: { [PAGE]: kpiPage, [DIMENSIONS]: dimensions, ...paths },
    url: '/plugins/cx/kpis/nps',
    ...options,
  });
const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
const card = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));

describe('one KPI in depth', () => {
  it('says on paper what it is about, and is kept as picture and as file', async () => {
    const user = userEvent.setup();
    open({}, { url: '/plugins/cx/kpis/nps?location=a' });
    const caption = await screen.findByText(/^1 Jul – 30 Sept 2026 · Recommendation/);
    expect(caption).toHaveTextContent(
      /\(NPS\): 3,311 answers · Compared with 1 Apr – 30 Jun 2026 · Location: a$/
    );
    await screen.findByRole('region', { name: /by location/ });
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Print',
      'Page as picture (PNG)',
      'Numbers as file (CSV)',
    ]);
    for (const item of items) expect(item).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('shows number, definition, versions and what is left out', async () => {
    open();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Recommendation (NPS)' })
    ).toBeVisible();
    const definition = await card('Definition');
    expect(definition.getByText('How nps is computed.')).toBeVisible();
    expect(definition.getByText('higher')).toBeVisible();
    expect(definition.getByText('5 for an interval, 30 for a comparison')).toBeVisible();
    const versions = definition.getAllByRole('listitem').map((item) => item.textContent);
    expect(versions).toEqual([
      'Version 2, since 1 Jun 2026: Without pick-ups.',
      'Version 1, since 1 Jan 2026: First definition.',
    ]);
    const excluded = await card('Kept but not counted');
    expect(excluded.getByText('3 answers of this period do not count.')).toBeVisible();
    expect(excluded.getByText('3 duplicates')).toBeVisible();
    expect(excluded.getByText(/sent by a machine/)).toBeVisible();
    expect(screen.getByText('≈ within noise')).toBeVisible();
  });

  it('says of cases why they do not count, and not of answers', async () => {
    const { answer, definition } = kpiPage;
    const exclusions = { ...answer.exclusions, duplicate: 2, invalid: 1, unknown: 4 };
    open({
      [PAGE]: {
        ...kpiPage,
        answer: { ...answer, exclusions },
        definition: { ...definition, input: 'cases' },
      },
    });
    const excluded = await card('Kept but not counted');
    expect(excluded.getByText('7 cases of this period do not count.')).toBeVisible();
    expect(excluded.getByText('1 out of scope')).toBeVisible();
    expect(excluded.getByText(/Merged into another case/)).toBeVisible();
    expect(excluded.getByText('4 cases of which this is not known')).toBeVisible();
    expect(excluded.queryByText(/\banswers?\b/)).toBeNull();
    expect(excluded.queryByText(/bots|tests|held back/)).toBeNull();
  });

  it('says what its limits are, and explains every signal', async () => {
    open();
    const chart = await card(/^Control chart: Recommendation \(NPS\) by week/);
    expect(chart.getByText(/Limits from the first 12 periods/)).toBeVisible();
    const signals = await card('2 signals');
    const [run, outside] = signals.getAllByRole('listitem');
    expect(run).toHaveTextContent('▼ worsening');
    expect(run).toHaveTextContent('7 periods in a row lie below the mean of +20');
    expect(run).toHaveTextContent('The same shift shows in other ways too');
    expect(run).toContainElement(outside ?? null);
    expect(outside).toHaveTextContent('The value +4 lies below the lower limit of +10');
    expect(signals.getByText(/not what changed it/)).toBeVisible();
    expect(signals.queryByRole('link')).toBeNull();
  });

  it('offers limits of its own to a level that has come to stay', async () => {
    const [run] = controlChart.signals;
    const periods = Array.from({ length: 12 }, (_, index) => `2026-W${index + 1}`);
    const signals = run ? [{ ...run, periods }] : [];
    open({ [PAGE]: { ...kpiPage, controlChart: { ...controlChart, signals } } });
    const link = await screen.findByRole('link', { name: 'Set limits from here on' });
    expect(link).toHaveAttribute(
      'href',
      `/plugins/cx/kpis/nps?period=custom&from=${run?.from}&to=${kpiPage.answer.window.to}`
    );
  });

  it('shows a few events first, the newest on top, and the others on demand', async () => {
    const user = userEvent.setup();
    const [, outside] = controlChart.signals;
    const many = controlChart.points
      .slice(1, 7)
      .flatMap(({ period, start, end }) =>
        outside ? [{ ...outside, from: start, to: end, periods: [period] }] : []
      );
    open({ [PAGE]: { ...kpiPage, controlChart: { ...controlChart, signals: many } } });
    const signals = await card('6 signals');
    const [newest, , , , fifth] = signals.getAllByText('worsening');
    expect(newest).toBeVisible();
    expect(fifth).not.toBeVisible();
    await user.click(signals.getByRole('button', { name: 'Show 2 more' }));
    expect(fifth).toBeVisible();
  });

  it('leads those who may read feedback to the answers behind a signal', async () => {
    open(
      { [PAGE]: { ...kpiPage, countedScales: ['0..10'] } },
      {
        permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback],
        url: '/plugins/cx/kpis/nps?location=a',
      }
    );
    const signals = await card('2 signals');
    const [link] = signals.getAllByRole('link', { name: 'Read the answers of this time' });
    const { from, to } = controlChart.signals[0] ?? {};
    const search = `period=custom&from=${from}&to=${to}&location=a&metric=nps&scale=0..10`;
    expect(link).toHaveAttribute(
      'href',
      // What was archived since made up the signal all the same.
      `/plugins/cx/feedback?${search}&counting=counted&archive=all`
    );
  });

  it('leads from a signal of several metrics nowhere, as no page shows just their answers', async () => {
    const definition = { ...kpiPage.definition, metrics: ['nps', 'csat'] };
    open(
      { [PAGE]: { ...kpiPage, definition } },
      { permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback] }
    );
    const signals = await card('2 signals');
    expect(signals.queryByRole('link', { name: 'Read the answers of this time' })).toBeNull();
  });

  it('lets those of complaints be told by another date, share and clock, and says by which', async () => {
    const user = userEvent.setup();
    const ofCases = {
      ...kpiPage,
      definition: { ...total, key: 'nps' },
      answer: { ...totalAnswer, series: kpiPage.answer.series },
    };
    const server = open(
      { [PAGE]: ofCases },
      { permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readComplaints] }
    );
    expect(
      await screen.findByText('day of receipt · half of the cases · wall clock')
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Told by half of the cases/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'nine in ten cases' }));
    await waitFor(() => expect(currentUrl()).toContain('quantile=90'));
    const asked = () => server.requests.filter(({ pathname }) => pathname === PAGE).at(-1);
    await waitFor(() => expect(asked()?.searchParams.get('quantile')).toBe('90'));
    const signals = await card('2 signals');
    const [link] = signals.getAllByRole('link', { name: 'See the cases of this time' });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/\/plugins\/cx\/complaints\?.*counted=resolution_total/)
    );
    // The chart's points, and the groups of each breakdown, lead to their cases as well.
    const hrefs = screen.getAllByRole('link').map((one) => one.getAttribute('href') ?? '');
    const ways = hrefs.filter((href) => href.includes('counted=resolution_total'));
    expect(ways.length).toBeGreaterThan(controlChart.signals.length);
    expect(ways.some((href) => /[?&]location=/.test(href))).toBe(true);
    expect(ways.some((href) => href.includes(`countedFrom=${controlChart.points[0]?.start}`))).toBe(
      true
    );
    expect(signals.queryByRole('link', { name: 'Read the answers of this time' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Survey/ })).toBeNull();
    expect(screen.getByText(/Few cases: hollow dot/)).toBeVisible();
    expect(screen.getByText(/cases? of this period do(es)? not count/)).toBeVisible();
  });

  it('leads to no cases for those who may not read complaints', async () => {
    const definition = { ...total, key: 'nps' };
    const answer = { ...totalAnswer, series: kpiPage.answer.series };
    open(
      { [PAGE]: { ...kpiPage, definition, answer } },
      { permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback] }
    );
    const signals = await card('2 signals');
    expect(signals.queryByRole('link', { name: 'See the cases of this time' })).toBeNull();
    const hrefs = screen.getAllByRole('link').map((one) => one.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => /complaints\?|feedback\?/.test(href))).toEqual([]);
  });

  it('says that no currency is chosen until one is, and lets it go again', async () => {
    const user = userEvent.setup();
    const definition = { ...total, key: 'nps', parameters: [...total.parameters, 'currency'] };
    const terms = { ...totalAnswer.terms, currencies: ['EGP', 'SAR'] };
    const ofCases = (currency?: string) => ({
      ...kpiPage,
      definition,
      answer: {
        ...totalAnswer,
        series: kpiPage.answer.series,
        terms: { ...terms, ...(currency && { currency }) },
      },
    });
    const server = open({ [PAGE]: ofCases() });
    await user.click(await screen.findByRole('button', { name: 'Currency Not chosen' }));
    expect(screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent)).toEqual([
      'Not chosen',
      'EGP',
      'SAR',
    ]);
    server.paths[PAGE] = ofCases('SAR');
    await user.click(screen.getByRole('menuitemradio', { name: 'SAR' }));
    await waitFor(() => expect(currentUrl()).toContain('currency=SAR'));
    await user.click(await screen.findByRole('button', { name: 'Currency SAR' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Not chosen' }));
    await waitFor(() => expect(currentUrl()).not.toContain('currency'));
  });

  it('walks the chart by keyboard; each point says value, limits, answers and marks', async () => {
    const user = userEvent.setup();
    open();
    const chart = await screen.findByRole('group', { name: /Use the arrow keys/ });
    const points = within(chart).getAllByRole('img');
    const last = points[points.length - 1] as HTMLElement;
    expect(points.filter((point) => point.tabIndex === 0)).toEqual([last]);
    expect(last).toHaveAccessibleName(/incomplete period, not judged/);
    last.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(/worsening: outside the limits/);
    expect(document.activeElement).toHaveAccessibleName(/80 answers/);
  });

  it('has a table behind the chart', async () => {
    const user = userEvent.setup();
    open();
    const chart = await card(/^Control chart/);
    await user.click(chart.getByRole('button', { name: 'Show as table' }));
    const rows = chart.getAllByRole('row');
    expect(rows).toHaveLength(kpiPage.controlChart.points.length + 1);
    expect(rows[14]).toHaveTextContent('worsening: outside the limits');
    expect(rows[1]).toHaveTextContent('incomplete period, not judged');
  });

  it('promises no more than a trial, and finds no signal in noise', async () => {
    open({ [PAGE]: calmPage });
    expect(await screen.findByText(/Trial limits from 12 periods/)).toBeVisible();
    const signals = await card('0 signals');
    expect(signals.getByText(/no more than the usual noise/)).toBeVisible();
  });

  it('says why there are no limits', async () => {
    const chart = { ...calmPage.controlChart, centre: null, baseline: null };
    const points = chart.points.slice(0, 4).map((point) => ({ ...point, limits: null }));
    const phases = chart.phases.map((phase) => ({ ...phase, centre: null, baseline: null }));
    open({
      [PAGE]: { ...calmPage, controlChart: { ...chart, status: 'too_few', phases, points } },
    });
    expect(await screen.findByText(/takes 6 complete periods .* here are 3/)).toBeVisible();
    expect(screen.queryByText('What not to conclude')).toBeNull();
  });

  describe('with baselines of its own', () => {
    const rebase: Rebase = {
      id: 'r1',
      from: '2026-03-02',
      reason: 'New tills',
      by: 'Anna',
      at: '2026-03-05T09:00:00.000Z',
      withdrawn: null,
    };
    const mayRebase = { ...kpiPage, mayRebase: true };

    it('shows when, why and by whom, also what was taken back, and offers nothing to readers', async () => {
      const withdrawn = { by: 'Omid', at: '2026-03-09T09:00:00.000Z' };
      const [whole] = controlChart.phases;
      const phases = whole
        ? [
            { ...whole, to: '2026-03-01' },
            { ...whole, from: '2026-03-02', centre: 31, rebasedOn: '2026-03-02' },
          ]
        : [];
      open({
        [PAGE]: {
          ...kpiPage,
          controlChart: { ...controlChart, phases },
          rebases: [{ ...rebase, id: 'r2', withdrawn }, rebase],
        },
      });
      const baselines = await card('Baselines fixed by hand');
      const [gone, live] = baselines.getAllByRole('listitem');
      expect(live).toHaveTextContent('From 2 Mar 2026');
      expect(live).toHaveTextContent('New tills');
      expect(live).toHaveTextContent(/Anna/);
      expect(gone).toHaveTextContent(/taken back.*Taken back by .*Omid/);
      expect(baselines.queryByRole('button')).toBeNull();
      const chart = await card(/^Control chart/);
      expect(chart.getByText(/since the new baseline from 2 Mar 2026/)).toBeVisible();
      const legend = within(chart.getByRole('list', { name: 'Signs of the control chart' }));
      expect(legend.getByText('new baseline')).toBeVisible();
      expect(legend.getAllByText(/^mean /)).toHaveLength(2);
    });

    it('fixes one with a reason, for what the page is filtered by', async () => {
      const user = userEvent.setup();
      const server = open(
        { [PAGE]: mayRebase, 'POST /cx/kpis/nps/rebases': rebase },
        { url: '/plugins/cx/kpis/nps?location=north' }
      );
      await user.click(await screen.findByRole('button', { name: 'Fix a new baseline' }));
      const dialog = within(await screen.findByRole('dialog'));
      expect(dialog.getByText(/Never to make a signal go away/)).toBeVisible();
      const save = dialog.getByRole('button', { name: 'Fix baseline' });
      expect(save).toBeDisabled();
      await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'New tills');
      await user.click(save);
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(server.sent).toContainEqual({
        path: '/cx/kpis/nps/rebases',
        body: {
          from: controlChart.signals[0]?.from,
          reason: 'New tills',
          filters: { location: { $in: ['north'] } },
        },
      });
    });

    it.each([
      ['en', 'Fix a new baseline', 'Fix baseline', /A baseline from .*3 Mar 2026.* is in force/],
      ['fa', 'تعیین مبنای تازه', 'تعیین مبنا', /مبنایی از .* در کار است/],
    ])('says in %s why the server refuses', async (locale, name, save, words) => {
      speak(locale);
      const user = userEvent.setup();
      const errors = [
        {
          path: ['from'],
          message: 'from must be another day',
          because: { code: 'rebaseTaken', args: { date: '2026-03-03' } },
        },
        { path: ['reason'], message: 'reason is odd' },
      ];
      open(
        { [PAGE]: mayRebase },
        {
          replies: {
            'POST /cx/kpis/nps/rebases': {
              status: 400,
              body: {
                data: null,
                error: {
                  status: 400,
                  name: 'ValidationError',
                  message: '2 errors',
                  details: { errors },
                },
              },
            },
          },
        }
      );
      await user.click(await screen.findByRole('button', { name }));
      const dialog = within(await screen.findByRole('dialog'));
      await user.type(dialog.getByRole('textbox'), 'x');
      await user.click(dialog.getByRole('button', { name: save }));
      const alert = await dialog.findByRole('alert');
      expect(alert).toHaveTextContent(words);
      expect(within(alert).getByText('reason is odd')).toHaveAttribute('lang', 'en');
    });

    it('takes one back after asking', async () => {
      const user = userEvent.setup();
      const server = open({
        [PAGE]: { ...mayRebase, rebases: [rebase] },
        'DELETE /cx/kpis/nps/rebases/r1': rebase,
      });
      await user.click(
        await screen.findByRole('button', { name: 'Take back the baseline from 2 Mar 2026' })
      );
      const dialog = within(await screen.findByRole('dialog'));
      await user.click(dialog.getByRole('button', { name: 'Take back' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(server.requests.some(({ pathname }) => pathname.endsWith('/rebases/r1'))).toBe(true);
    });
  });

  it('breaks down by each dimension that answers carry, and names the others', async () => {
    open();
    const location = await card('Recommendation (NPS) by location');
    expect(location.getByText('Clearly above (1)')).toBeVisible();
    expect(location.getByText('Not distinguishable (2)')).toBeVisible();
    expect(await screen.findByText('Nothing to break down by: segment.')).toBeVisible();
  });

  it.each([
    ['ar', 'إشارتان', 'مخطط المراقبة', '▼ تراجع'],
    ['fa', '۲ نشانه', 'نمودار کنترل', '▼ افت'],
  ])('speaks %s', async (locale, signals, chart, effect) => {
    speak(locale);
    const server = open();
    const found = await card(signals);
    expect(found.getAllByRole('listitem')[0]).toHaveTextContent(effect);
    expect(await screen.findByRole('heading', { name: new RegExp(`^${chart}`) })).toBeVisible();
    expect(document.querySelector('[data-cx-page]')).toHaveAttribute('dir', 'rtl');
    for (const { searchParams } of server.requests) {
      expect(searchParams.get('locale')).toBe(locale);
    }
  });
});

describe('how one gets there and around', () => {
  it('asks three times at most', async () => {
    const server = open();
    await screen.findByText('Nothing to break down by: segment.');
    expect(server.requests.map(({ pathname }) => pathname)).toEqual([PAGE, DIMENSIONS]);
    expect(server.choiceRequests).toHaveLength(1);
  });

  it('opens from a card of the overview, with its period and filters', async () => {
    const user = userEvent.setup();
    open({}, { url: '/plugins/cx?location=north' });
    await user.click(await screen.findByRole('link', { name: 'In depth: Recommendation (NPS)' }));
    await card('Definition');
    expect(currentUrl()).toBe('/plugins/cx/kpis/nps?period=last90Days&location=north');
  });

  it('goes to another KPI with the same filters, and never shows one under the name of another', async () => {
    const user = userEvent.setup();
    const server = open(
      { '/cx/kpis/csat/page': 500 },
      { url: '/plugins/cx/kpis/nps?location=north' }
    );
    await user.click(await screen.findByRole('button', { name: /^KPI/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Satisfaction (CSAT)' }));
    expect(currentUrl()).toBe('/plugins/cx/kpis/csat?location=north');
    expect(await screen.findByText('broken on purpose')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Definition' })).toBeNull();
    const asked = server.requests.find(({ pathname }) => pathname === '/cx/kpis/csat/page');
    expect(asked?.searchParams.get('filters[location][$in][0]')).toBe('north');
  });

  it('has a place among the pages, and begins with the headline KPI', async () => {
    const user = userEvent.setup();
    open({}, { url: '/plugins/cx' });
    await user.click(await screen.findByRole('link', { name: 'KPIs' }));
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/kpis/nps'));
  });
});

describe('without numbers', () => {
  it('loads', async () => {
    open();
    expect(screen.getByText('Loading the numbers …')).toBeInTheDocument();
    await screen.findByText('Nothing to break down by: segment.');
    expect(screen.queryByText('Loading the numbers …')).toBeNull();
  });

  it('keeps the definition where a period has no answers', async () => {
    const answer = { ...kpiPage.answer, value: null, n: 0, confidence: null, change: null };
    open({ [PAGE]: { ...kpiPage, answer } }, { url: '/plugins/cx/kpis/nps?period=last30Days' });
    expect(await screen.findByText(/^No answers in/)).toBeVisible();
    expect((await card('Definition')).getByText('How nps is computed.')).toBeVisible();
    expect(screen.queryByText('Where it differs')).toBeNull();
  });

  it('says how answers come in, to a plugin without any', async () => {
    open({ [PAGE]: { ...kpiPage, totalResponses: 0 } });
    expect(await screen.findByText('No feedback yet')).toBeVisible();
  });

  it('shows an error with a way out', async () => {
    const user = userEvent.setup();
    const server = open({ [PAGE]: 500 });
    expect(await screen.findByText('broken on purpose')).toBeVisible();
    server.paths[PAGE] = kpiPage;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await card('Definition');
  });

  it('keeps the chart where only the breakdowns fail', async () => {
    open({ [DIMENSIONS]: 500 });
    expect(await screen.findByText('broken on purpose')).toBeVisible();
    expect(await card('2 signals')).toBeDefined();
  });

  it('names a KPI that does not exist, and the way back', async () => {
    open({ '/cx/kpis/nsp/page': 404 }, { url: '/plugins/cx/kpis/nsp' });
    expect(await screen.findByText('There is no KPI “nsp”')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the overview' })).toHaveAttribute(
      'href',
      '/plugins/cx'
    );
  });

  it('is closed to those who may not read KPIs', async () => {
    const server = open({}, { permissions: [ADMIN_ACTIONS.readFeedback] });
    expect(await screen.findByText(/You may not see these numbers/)).toBeVisible();
    expect(server.requests).toEqual([]);
  });
});
