import '@testing-library/jest-dom';
import { cleanup, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';

import { App } from '../../admin/src/pages/App';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { attention, calm, satisfaction, withAttention } from './attention-fixture';
import { overview } from './overview-fixture';
import { renderAdmin, type AdminOptions } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const { readKpis, readFeedback, readComplaints, manageImprovements } = ADMIN_ACTIONS;

const open = (options: Partial<AdminOptions> = {}) =>
  renderAdmin(<App />, {
    answer: withAttention,
    permissions: [readKpis, readFeedback],
    ...options,
  });
const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
const cardOf = async (title = 'What needs attention') =>
  within(await screen.findByRole('region', { name: title }));
const itemOf = async (name: string) => {
  const heading = (await cardOf()).getByRole('heading', { level: 3, name });
  return within(heading.closest('li') as HTMLElement);
};
const pathOf = (link: HTMLElement) => {
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
  return { pathname, search: Object.fromEntries(searchParams) };
};

describe('what needs attention on the overview', () => {
  it('tells each finding in a sentence with value, interval, difference and n', async () => {
    open();
    const items = (await cardOf()).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      expect.stringContaining(
        'Satisfaction (CSAT): 70.0% (66.7 … 73.1), 10.0 percentage points below the target 80.0%, which is missed; 800 answers.'
      ),
      expect.stringContaining(
        'Recommendation (NPS) −16 (−23 … −8), 34 points below all others together (+18); 420 answers. ' +
          'Below every other touchpoint, also after allowing for how much each is known by. ' +
          'It got worse in the second half of the period. The same holds for Satisfaction (CSAT).'
      ),
      expect.stringContaining(
        'Recommendation (NPS) rose by 9 points within the period: from +21 before 16 Aug 2026 to +30 (+22 … +38) since then; 200 answers.'
      ),
      expect.stringContaining(
        'Fell by 3.1 percentage points to 78.9% (77.1 … 80.6), compared with 82.0% in 1 Apr – 30 Jun 2026; 2,100 answers.'
      ),
    ]);
    expect(
      (await cardOf()).getByText('2 more findings weigh less and are not shown.')
    ).toBeVisible();
  });

  it('marks bad news, less sure bad news and good news by sign and words', async () => {
    open();
    const signs = (await cardOf())
      .getAllByRole('listitem')
      .map((item) => item.textContent?.slice(0, 20));
    expect(signs).toEqual([
      expect.stringMatching(/^▼Worse/),
      expect.stringMatching(/^▼Worse/),
      expect.stringMatching(/^▲Better/),
      expect.stringMatching(/^◔Worse, less sure/),
    ]);
  });

  it('names channels in the reader’s words, and whole KPIs by their names', async () => {
    open();
    const names = (await cardOf())
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['App', 'Pick up at the counter', 'Riyadh Olaya', 'Satisfaction (CSAT)']);
  });

  it('stands before the charts for those who hear the page', async () => {
    open();
    await cardOf();
    const regions = screen.getAllByRole('region').map((one) => one.getAttribute('aria-labelledby'));
    const titles = regions.map((id) => document.getElementById(id ?? '')?.textContent);
    expect(titles.indexOf('What needs attention')).toBeLessThan(
      titles.findIndex((title) => /by week/.test(title ?? ''))
    );
  });

  it('is asked for with the page’s one request', async () => {
    const server = open();
    await cardOf();
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.searchParams.get('attention')).toBe('true');
  });

  it('says calmly that nothing stands out, and how much was looked at', async () => {
    open({ answer: calm });
    const card = await cardOf();
    expect(card.getByText('Nothing stands out from noise in this period.')).toBeVisible();
    expect(card.getByText(/^96 numbers were compared/)).toBeVisible();
    cleanup();
    const few = { ...calm.attention, comparisons: 0 };
    open({ answer: { ...overview, attention: few } });
    expect((await cardOf()).getByText('There is too little here to compare yet.')).toBeVisible();
  });

  it('is left out where nothing was looked for', async () => {
    open({ answer: overview });
    await cardOf('Score distribution');
    expect(screen.queryByRole('region', { name: 'What needs attention' })).toBeNull();
  });
});

describe('one click from a finding', () => {
  it('lie the answers of the place in its days', async () => {
    open();
    const link = (await itemOf('Riyadh Olaya')).getByRole('link', {
      name: 'See evidence: Riyadh Olaya',
    });
    expect(pathOf(link)).toEqual({
      pathname: '/plugins/cx/feedback',
      search: {
        period: 'custom',
        from: '2026-08-16',
        to: '2026-09-30',
        location: 'olaya',
        metric: 'nps',
        counting: 'counted',
        archive: 'all',
      },
    });
  });

  it('lies the KPI’s page of what is true of the whole, and for those who may not read answers', async () => {
    open({ url: '/?period=last30Days&channel=app' });
    const whole = (await itemOf('Satisfaction (CSAT)')).getByRole('link', {
      name: /^See evidence/,
    });
    expect(pathOf(whole)).toEqual({
      pathname: '/plugins/cx/kpis/csat',
      search: { period: 'last30Days' },
    });
    cleanup();
    open({ permissions: [readKpis] });
    const place = (await itemOf('Riyadh Olaya')).getByRole('link', { name: /^See evidence/ });
    expect(pathOf(place)).toMatchObject({
      pathname: '/plugins/cx/kpis/nps',
      search: { location: 'olaya' },
    });
  });

  it('is an improvement of the KPI at the place, for bad news and those who may', async () => {
    open({ permissions: [readKpis, manageImprovements, readComplaints] });
    const link = (await itemOf('Pick up at the counter')).getByRole('link', {
      name: 'Start improvement: Pick up at the counter',
    });
    expect(pathOf(link)).toEqual({
      pathname: '/plugins/cx/complaints/improvements',
      search: { kpi: 'nps', touchpoint: 'counter', new: 'true' },
    });
    expect((await itemOf('Riyadh Olaya')).queryByRole('link', { name: /improvement/ })).toBeNull();
  });

  it('are else the complaints of the place, where there are any', async () => {
    const permissions = [readKpis, readComplaints];
    open({ permissions });
    expect((await cardOf()).queryByRole('link', { name: /^Open complaints/ })).toBeNull();
    cleanup();
    const [first] = overview.definitions;
    const [card] = overview.cards;
    if (!first || !card) throw new Error('no KPIs');
    const answer = {
      ...withAttention,
      definitions: [...overview.definitions, { ...first, key: 'backlog', input: 'cases' as const }],
      cards: [...overview.cards, { ...card, kpi: 'backlog' }],
    };
    open({ permissions, answer });
    const link = (await itemOf('Pick up at the counter')).getByRole('link', {
      name: 'Open complaints: Pick up at the counter',
    });
    const { pathname, search } = pathOf(link);
    expect(pathname).toBe('/plugins/cx/complaints');
    expect(search).toMatchObject({ queue: 'all', touchpoint: 'counter', from: '2026-07-01' });
  });

  it('is the test in plain words', async () => {
    const user = userEvent.setup();
    open();
    await user.click(
      (await itemOf('Pick up at the counter')).getByRole('button', { name: /^How sure/ })
    );
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveTextContent('the true value lies between −23 and −8');
    expect(popover).toHaveTextContent(
      'Held against all others together (+18, 2,891 answers) the difference is −34. With 95 % confidence it lies between −46 and −22, which leaves out 0.'
    );
    expect(popover).toHaveTextContent('in fewer than 0.1 % of cases');
    expect(popover).toHaveTextContent('(96 numbers in all)');
    await user.keyboard('{Escape}');
    await user.click((await itemOf('App')).getByRole('button', { name: /^How sure/ }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(/The target .*80\.0.* is missed/);
  });
});

describe('what needs attention in three languages', () => {
  it.each([
    ['en', 'What needs attention', '−16', '−23 … −8', /34 points below all others together/],
    ['ar', 'ما يحتاج إلى انتباه', '−١٦', '−٢٣ … −٨', /أدنى بمقدار ٣٤ نقطة من البقية مجتمعةً/],
    ['fa', 'آنچه توجه می‌خواهد', '−۱۶', '−۲۳ … −۸', /۳۴ امتیاز پایین‌تر از همهٔ دیگران با هم/],
  ])('%s: title, sentence, numbers in order', async (locale, title, value, interval, sentence) => {
    speak(locale);
    open();
    const card = await cardOf(title);
    for (const text of [value, interval]) {
      const number = card.getByText(text);
      expect(number.tagName).toBe('BDO');
      expect(number).toHaveAttribute('dir', 'ltr');
    }
    const texts = card.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(texts.filter((text) => sentence.test(text ?? ''))).toHaveLength(1);
    // No argument was left in its braces, in any of the kinds.
    expect(texts.join(' ')).not.toMatch(/[{}]/);
    expect(texts).toHaveLength(attention.findings.length);
  });

  it.each([
    ['ar', 'لا شيء يبرز من التذبذب في هذه الفترة.'],
    ['fa', 'در این دوره هیچ چیز فراتر از نوسان نیست.'],
  ])('%s: says that nothing stands out', async (locale, text) => {
    speak(locale);
    open({ answer: calm });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('counts one point as one', async () => {
    const one = { ...satisfaction, difference: { ...satisfaction.difference, value: -1 } };
    open({
      answer: { ...overview, attention: { ...attention, findings: [{ ...one, kpi: 'nps' }] } },
    });
    expect((await cardOf()).getByText(/^Fell by/)).toHaveTextContent('Fell by 1 point to');
  });
});

describe('a new improvement from a finding', () => {
  it('begins with its KPI and its place', async () => {
    const kpis = overview.definitions;
    renderAdmin(
      <Routes>
        <Route path="/plugins/cx/*" element={<App />} />
      </Routes>,
      {
        answer: withAttention,
        permissions: [readKpis, manageImprovements, readComplaints],
        url: '/plugins/cx/complaints/improvements?kpi=nps&location=olaya&new=true',
        paths: {
          '/cx/improvements': [],
          '/cx/improvements/choices': {
            ...{ owners: [], teams: [], causes: [], touchpoints: [], kpis },
            locations: [{ key: 'olaya', name: 'Riyadh Olaya' }],
            locationRequired: false,
          },
        },
      }
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByDisplayValue('Recommendation (NPS)')).toBeVisible();
    expect(dialog.getByText('Riyadh Olaya')).toBeVisible();
  });
});
