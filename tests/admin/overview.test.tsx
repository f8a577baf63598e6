import '@testing-library/jest-dom';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { App } from '../../admin/src/pages/App';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { total, totalAnswer } from './complaints/figures-fixture';
import { emptyPeriod, emptyPlugin, overview } from './overview-fixture';
import { currentUrl, renderAdmin, type AdminOptions } from './render-admin';

// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const open = (options: Partial<AdminOptions> = {}) =>
  renderAdmin(<App />, { answer: overview, ...options });
const page = () => document.querySelector<HTMLElement>('[data-cx-page]');
const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

describe('the overview in three languages', () => {
  it.each([
    ['en', 'ltr', 'Overview', '−16', '−23 … −8', '≈ within noise'],
    ['ar', 'rtl', 'نظرة عامة', '−١٦', '−٢٣ … −٨', '≈ ضمن التذبذب'],
    ['fa', 'rtl', 'نمای کلی', '−۱۶', '−۲۳ … −۸', '≈ در حد نوسان'],
  ])(
    '%s: direction, title, numbers in order',
    async (locale, dir, title, value, interval, noise) => {
      speak(locale);
      open();
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
      expect(page()).toHaveAttribute('dir', dir);
      expect(page()).toHaveAttribute('lang', locale);

      const card = (await screen.findByRole('button', { name: 'Recommendation (NPS)' })).closest(
        'article'
      );
      const numbers = within(card as HTMLElement);
      for (const text of [value, interval]) {
        expect(numbers.getByText(text)).toHaveAttribute('dir', 'ltr');
        expect(numbers.getByText(text).tagName).toBe('BDO');
      }
      expect(numbers.getByText(noise)).toBeVisible();
    }
  );

  it('follows the admin’s language until the reader chooses', async () => {
    open({ adminLocale: 'ar' });
    expect(await screen.findByRole('heading', { level: 1, name: 'نظرة عامة' })).toBeVisible();
  });

  it('asks in the reader’s language and calendar', async () => {
    speak('fa');
    const server = open();
    await screen.findByRole('button', { name: 'Recommendation (NPS)' });
    expect(server.requests).toHaveLength(1);
    const query = server.requests[0]?.searchParams;
    expect(query?.get('locale')).toBe('fa');
    expect(query?.get('calendar')).toBe('jalali');
  });

  it('gives menus and popovers, which live outside the page, its direction and language', async () => {
    speak('ar');
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole('button', { name: /العربية/ }));
    const menu = await screen.findByRole('menu');
    expect(menu).toHaveAttribute('dir', 'rtl');
    expect(menu).toHaveAttribute('lang', 'ar');
    expect(page()).not.toContainElement(menu);

    await user.click(within(menu).getByRole('menuitemradio', { name: 'فارسی' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'نمای کلی', hidden: true })
    ).toBeInTheDocument();
    expect(JSON.parse(window.localStorage.getItem(PREFERENCE_KEY) ?? '')).toMatchObject({
      locale: 'fa',
    });

    await user.click(
      (await screen.findAllByRole('button', { name: /چقدر مطمئن؟/ }))[0] as HTMLElement
    );
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveAttribute('dir', 'rtl');
    expect(popover).toHaveAttribute('lang', 'fa');
  });
});

describe('what the numbers are allowed to say', () => {
  const cardOf = async (name: string) =>
    within((await screen.findByRole('button', { name })).closest('article') as HTMLElement);

  it('shows an arrow only for a real change', async () => {
    open();
    expect((await cardOf('Satisfaction (CSAT)')).getByText('▲')).toBeVisible();
    expect((await cardOf('Recommendation (NPS)')).queryByText(/[▲▼]/)).toBeNull();
  });

  it('shows few answers as such, even where the test found a change', async () => {
    open();
    const ease = await cardOf('Ease (CES)');
    expect(ease.getByText('◔ few answers')).toBeVisible();
    expect(ease.queryByText(/real change/)).toBeNull();
  });

  it('names KPIs without answers instead of showing a zero', async () => {
    open();
    expect(await screen.findByText('Nothing to count in this period: Stars.')).toBeVisible();
  });

  it('begins with the KPIs that lead or have moved, and shows the others when asked, from then on', async () => {
    const user = userEvent.setup();
    const [first] = overview.definitions;
    const [, moved] = overview.cards;
    if (!first || !moved) throw new Error('no KPIs');
    const more = Array.from({ length: 14 }, (_, index) => `own_${index}`);
    const answerOf = (kpi: string) => ({
      ...overview.detail,
      kpi,
      change: kpi === 'own_13' ? moved.change : null,
    });
    const answer = {
      ...overview,
      definitions: [...overview.definitions, ...more.map((key) => ({ ...first, key, name: key }))],
      cards: [...overview.cards, ...more.map(answerOf)],
    };
    open({ answer });
    expect(await screen.findByRole('button', { name: 'own_8' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'own_10' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'own_13' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all 17 KPIs' }));
    expect(screen.getByRole('button', { name: 'own_10' })).toBeVisible();
    cleanup();
    open({ answer });
    expect(await screen.findByRole('button', { name: 'own_10' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show fewer KPIs' }));
    expect(screen.queryByRole('button', { name: 'own_10' })).not.toBeInTheDocument();
  });

  it('explains the test in plain words', async () => {
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole('button', { name: 'How sure? Recommendation (NPS)' }));
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveTextContent('95 % confidence: the true value lies between −23 and −8');
    expect(popover).toHaveTextContent('the difference is +1');
    expect(popover).toHaveTextContent('includes 0, so chance alone could explain it');
    expect(popover).toHaveTextContent('Kept but not counted: 3 duplicates');
  });

  it('sorts groups by what the test says', async () => {
    open();
    const below = await screen.findByRole('region', { name: 'Clearly below (1)' });
    expect(within(below).getByText('Riyadh Olaya')).toBeVisible();
    expect(within(below).queryByText('Isfahan')).toBeNull();
  });

  it('has a table behind each chart', async () => {
    const user = userEvent.setup();
    open();
    for (const button of await screen.findAllByRole('button', { name: 'Show as table' })) {
      await user.click(button);
    }
    expect(screen.getAllByRole('table')).toHaveLength(3);
    const august = within(
      screen.getByRole('table', { name: 'Recommendation (NPS) by week' })
    ).getByRole('row', {
      name: /Aug/,
    });
    expect(august).toHaveTextContent('—');
    expect(august).toHaveTextContent('no answers');
  });
});

describe('the trend by keyboard', () => {
  it('has one tab stop; arrows walk over the gap', async () => {
    const user = userEvent.setup();
    open();
    const chart = await screen.findByRole('group', { name: /Recommendation \(NPS\) by/ });
    const points = within(chart).getAllByRole('img');
    expect(points).toHaveLength(2);
    expect(points.map((point) => point.getAttribute('tabindex'))).toEqual(['-1', '0']);
    points[1]?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(points[0]).toHaveFocus();
    expect(points[0]).toHaveAccessibleName(/−16/);
  });
});

describe('from a number to its feedback', () => {
  const READS_BOTH = { permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.readFeedback] };
  const targetOf = (link: Element | null) => {
    const { pathname, searchParams } = new URL(
      link?.getAttribute('href') ?? '',
      'http://localhost'
    );
    expect(pathname).toBe('/plugins/cx/feedback');
    return searchParams;
  };

  it('goes from a point, reached by keyboard, to its own days', async () => {
    const user = userEvent.setup();
    open({ ...READS_BOTH, url: '/?channel=app' });
    const chart = await screen.findByRole('group', { name: /Enter to read the answers/ });
    const points = within(chart).getAllByRole('link');
    expect(points.map((point) => point.getAttribute('tabindex'))).toEqual(['-1', '0']);
    points[1]?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(points[0]).toHaveFocus();
    expect(Object.fromEntries(targetOf(document.activeElement))).toEqual({
      period: 'custom',
      from: '2026-07-01',
      to: '2026-07-31',
      channel: 'app',
      metric: 'nps',
      counting: 'counted',
      archive: 'all',
    });
  });

  it('goes from a bar to the answers with its score on its scale', async () => {
    const user = userEvent.setup();
    open(READS_BOTH);
    const chart = await screen.findByRole('group', { name: /share of the answers by score/ });
    const bars = within(chart).getAllByRole('link');
    expect(bars).toHaveLength(11);
    expect(bars.map((bar) => bar.tabIndex).filter((index) => index === 0)).toHaveLength(1);
    bars[10]?.focus();
    await user.keyboard('{Home}{ArrowRight}');
    const target = targetOf(document.activeElement);
    expect(document.activeElement).toHaveAccessibleName('Score 1: 1 %, 1 answer');
    expect(['minScore', 'maxScore', 'scale'].map((name) => target.get(name))).toEqual([
      '1',
      '1',
      '0..10',
    ]);
  });

  it('goes from the row of a group', async () => {
    open({ ...READS_BOTH, url: '/?location=somewhere' });
    const row = await screen.findByRole('link', { name: 'Riyadh Olaya' });
    expect(targetOf(row).getAll('location')).toEqual(['Riyadh Olaya']);
  });

  it('goes from cards and from the tables behind the charts', async () => {
    const user = userEvent.setup();
    open(READS_BOTH);
    const card = (await screen.findByRole('button', { name: 'Satisfaction (CSAT)' })).closest(
      'article'
    ) as HTMLElement;
    const link = within(card).getByRole('link', { name: '2,100 answers' });
    expect(targetOf(link).get('metric')).toBe('csat');
    for (const button of screen.getAllByRole('button', { name: 'Show as table' })) {
      await user.click(button);
    }
    const links = screen
      .getAllByRole('table')
      .map((one) => within(one).getAllByRole('link').length);
    // August has no answers.
    expect(links).toEqual([2, 4, 11]);
  });

  it.each([
    [ADMIN_ACTIONS.readComplaints, true],
    [ADMIN_ACTIONS.readFeedback, false],
  ])(
    'leads from a KPI of cases to its cases for those who may read them: %s',
    async (right, leads) => {
      open({
        answer: {
          ...overview,
          cards: [...overview.cards, totalAnswer],
          definitions: [...overview.definitions, total],
        },
        permissions: [ADMIN_ACTIONS.readKpis, right],
      });
      const name = await screen.findByRole('button', { name: 'Total resolution' });
      const shown = within(name.closest('article') as HTMLElement);
      const hrefs = () =>
        shown.queryAllByRole('link').map((link) => link.getAttribute('href') ?? '');
      // Its own page, and its cases.
      const ofCases = () => hrefs().filter((href) => href.includes('/complaints?'));
      if (leads) await waitFor(() => expect(ofCases()).toHaveLength(1));
      expect(ofCases()).toEqual(leads ? [expect.stringContaining('counted=resolution_total')] : []);
    }
  );

  it('leads nowhere for those who may not read feedback', async () => {
    open();
    await screen.findByRole('button', { name: 'Recommendation (NPS)' });
    const targets = within(page() as HTMLElement)
      .queryAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(targets.filter((target) => target?.includes('/feedback'))).toEqual([]);
  });
});

describe('state in the URL', () => {
  it('opens as the URL says and writes what is chosen', async () => {
    const user = userEvent.setup();
    const server = open({ url: '/?by=channel&compare=none&keep=me' });
    await screen.findByRole('button', { name: 'Satisfaction (CSAT)' });
    expect(server.requests[0]?.searchParams.get('by')).toBe('channel');
    expect(server.requests[0]?.searchParams.has('compare')).toBe(false);

    await user.click(screen.getByRole('button', { name: 'Satisfaction (CSAT)' }));
    expect(currentUrl()).toBe('/?by=channel&compare=none&keep=me&kpi=csat');
    await user.click(screen.getByRole('button', { name: /Period/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Last 30 days' }));
    expect(currentUrl()).toContain('period=last30Days');
  });

  it('takes the other end of a custom period along', async () => {
    const user = userEvent.setup();
    open({ url: '/?period=custom&from=2025-03-01&to=2025-03-31' });
    await screen.findByRole('button', { name: 'Recommendation (NPS)' });
    const from = screen.getByRole('group', { name: 'From' });
    await user.selectOptions(within(from).getByRole('combobox', { name: 'Month' }), 'May');
    expect(currentUrl()).toContain('from=2025-05-01&to=2025-05-01');
  });
});

describe('filters by dimension', () => {
  it('are chosen from what feedback came with, and go into the URL and the request', async () => {
    const person = userEvent.setup();
    const server = open();
    await person.click(await screen.findByRole('button', { name: /^Location all/ }));
    await person.click(await screen.findByRole('checkbox', { name: 'North' }));
    expect(currentUrl()).toContain('location=north');
    expect(server.requests.at(-1)?.searchParams.get('filters[location][$in][0]')).toBe('north');
    expect(await screen.findByRole('button', { name: /^Location North/ })).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(currentUrl()).not.toContain('location');
  });
});

describe('when there are no numbers', () => {
  it('says how feedback gets in where there has never been any', async () => {
    open({ answer: emptyPlugin });
    expect(await screen.findByRole('heading', { name: 'No feedback yet' })).toBeVisible();
    expect(screen.getByText('POST /api/cx/feedback')).toBeVisible();
    expect(screen.getByRole('link', { name: /How to send/ })).toHaveAttribute(
      'href',
      expect.stringContaining('http')
    );
  });

  it('offers a wider period where only this one is empty', async () => {
    const user = userEvent.setup();
    open({ answer: emptyPeriod });
    await user.click(await screen.findByRole('button', { name: 'Show the last 12 months' }));
    expect(currentUrl()).toContain('period=last12Months');
  });

  it('shows a skeleton first', () => {
    open();
    expect(screen.getByText('Loading the numbers …')).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const user = userEvent.setup();
    const server = open({ answer: 500 });
    expect(await screen.findByText('broken on purpose')).toBeVisible();
    server.answer = overview;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Recommendation (NPS)' })).toBeVisible();
  });

  it('asks the server nothing without the permission', async () => {
    const server = open({ permissions: ['plugin::cx.feedback.export'] });
    expect(await screen.findByText(/You may not see these numbers/)).toBeVisible();
    expect(server.requests).toHaveLength(0);
  });

  it('shows the same where the server refuses', async () => {
    open({ answer: 403 });
    expect(await screen.findByText(/You may not see these numbers/)).toBeVisible();
  });
});
