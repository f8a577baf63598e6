import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { KpiAnswer } from '../../shared/contracts/kpi';
import type { TargetRow } from '../../shared/contracts/target';
import { App } from '../../admin/src/pages/App';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

/** The overview as if its first KPI were made of complaints. */
const ofCases = {
  ...overview,
  definitions: overview.definitions.map((kpi) =>
    kpi.key === 'nps' ? { ...kpi, name: 'Promises', input: 'cases' as const } : kpi
  ),
};

const open = (over: Partial<KpiAnswer> = {}) => {
  const detail = { ...ofCases.detail, ...over };
  renderAdmin(<App />, {
    answer: { ...ofCases, detail, cards: [detail, ...ofCases.cards.slice(1)] },
  });
};
const howSure = async () => {
  const user = userEvent.setup();
  await user.click((await screen.findAllByRole('button', { name: /^How sure/ }))[0] as HTMLElement);
  return screen.findByRole('dialog');
};

describe('a duration whose longest cases are still open', () => {
  it('is told as at least so much, in the line below it and in words', async () => {
    const DAY = 86_400;
    const rules = { unit: 'seconds', direction: 'down', decimals: 0 } as const;
    const confidence = { low: 9 * DAY, high: null, level: 0.95, method: 'kaplan_meier' };
    const definitions = ofCases.definitions.map((kpi) =>
      kpi.key === 'nps' ? { ...kpi, ...rules } : kpi
    );
    const detail = { ...ofCases.detail, ...rules, value: 12 * DAY, confidence };
    renderAdmin(<App />, {
      answer: { ...ofCases, definitions, detail, cards: [detail, ...ofCases.cards.slice(1)] },
    });
    expect((await screen.findAllByText('9.0 d … ∞'))[0]).toBeInTheDocument();
    expect(await howSure()).toHaveTextContent(
      'the true value is at least 9.0 d. How much more it may be, nobody knows yet: too few cases have ended.'
    );
  });
});

describe('a KPI that is made of cases', () => {
  it('counts cases in the trend, its tables and the line above what is printed', async () => {
    const user = userEvent.setup();
    open();
    const chart = await screen.findByRole('group', { name: /Promises by/ });
    const names = within(chart)
      .getAllByRole('img')
      .map((point) => point.getAttribute('aria-label'));
    expect(names[0]).toContain('300 cases');
    expect(names[1]).toMatch(/12 cases.*few cases/);
    expect(screen.getByText(/Promises: 3,311 cases/)).toBeInTheDocument();
    for (const button of screen.getAllByRole('button', { name: 'Show as table' })) {
      await user.click(button);
    }
    for (const name of [/^Promises by week/, /^Promises by location/]) {
      const table = within(screen.getByRole('table', { name }));
      expect(table.getByRole('columnheader', { name: 'Cases' })).toBeVisible();
    }
  });

  it('says how sure it is by its cases', async () => {
    open();
    const dialog = await howSure();
    expect(dialog).toHaveTextContent(/From 3,311 cases we can say/);
    expect(dialog).toHaveTextContent(/480 cases/);
    expect(dialog).not.toHaveTextContent(/answers/);
  });

  it('says what too few of them are', async () => {
    open({
      ...{ n: 3, confidence: null, flags: ['insufficient', 'low_n'] },
      change: overview.detail.change && { ...overview.detail.change, from: null, value: null },
      target: { key: 'one', value: 40, state: 'too_few', from: '2026-07-01', to: '2026-09-30' },
    });
    const dialog = await howSure();
    expect(dialog).toHaveTextContent('3 cases are too few for an interval');
    expect(dialog).toHaveTextContent('Fewer than 30 cases: no arrow');
    expect(dialog).toHaveTextContent(/There are no cases from .* to compare with/);
    expect(screen.getAllByText('◔ few cases').length).toBeGreaterThan(1);
  });

  it.each([
    ['ar', '٣٬٣١١ حالة'],
    ['fa', '۳٬۳۱۱ پرونده'],
  ])('does so in %s', async (locale, cases) => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
    open();
    expect((await screen.findAllByText(new RegExp(cases))).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/3311|٣٬٣١١ إجابة|۳٬۳۱۱ پاسخ/);
  });

  it('counts cases in the table of targets', async () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    const row: TargetRow = {
      target: {
        ...{ id: 'one', key: 'one', name: null, kpi: 'nps', scope: {}, recurrence: 'once' },
        ...{ calendar: 'gregorian', value: 40, owner: null, note: null, archived: false },
        ...march,
        createdAt: '2026-01-01T00:00:00.000Z',
      },
      labels: {},
      current: null,
      ended: {
        ...march,
        ...{ ended: true, days: { all: 31, gone: 31 }, state: 'too_few' },
        answer: { ...ofCases.detail, groups: [] },
      },
      mayChange: false,
    };
    renderAdmin(<App />, {
      answer: overview,
      url: '/targets',
      paths: { '/cx/targets': { targets: [row], kpis: ofCases.definitions } },
    });
    const table = await screen.findByRole('grid');
    expect(table).toHaveTextContent('3,311 cases');
    expect(table).toHaveTextContent('◔ few cases');
  });
});
