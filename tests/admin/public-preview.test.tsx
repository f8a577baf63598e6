import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { KpiTarget } from '../../shared/contracts/kpi';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import PublicKpisSettings from '../../admin/src/pages/settings/PublicKpisSettings';
import {
  CASE_GROUPINGS,
  DIMENSIONS,
  GROUPINGS,
  isHierarchy,
  isKpiFilter,
} from '../../shared/dimensions';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { rate } from './complaints/figures-fixture';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const target: KpiTarget = {
  key: 'nps-one',
  value: 40,
  state: 'missed',
  from: '2026-03-01',
  to: '2026-03-31',
};

/** The settings' page where strangers get this answer. */
const open = (
  answer: object,
  permissions: string[] = [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.openKpis]
) =>
  renderAdmin(<PublicKpisSettings />, {
    answer: overview,
    permissions,
    paths: {
      '/cx/kpis': overview.definitions,
      '/cx/public-kpis': { kpis: ['nps'] },
      '/cx/public-kpis/nps/preview': answer,
    },
  });

describe('the preview of what strangers see', () => {
  const [first, ...others] = overview.detail.groups;
  if (!first) throw new Error('the fixture has groups');
  const groups = [{ ...first, target: { ...target, value: 50, state: 'unclear' } }, ...others];

  it('has the target of the number and those of its groups', async () => {
    open({ ...overview.detail, target, groups });
    expect(await screen.findByText(/The target .*40.* is missed/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^By/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'location' }));
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'Target' })).toBeVisible();
    expect(table).toHaveTextContent('+50 ≈');
  });

  it('speaks of none where strangers hear of none', async () => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale: 'fa' }));
    open({ ...overview.detail, target: null, groups: [] });
    await screen.findByRole('heading', { name: 'آنچه بازدیدکننده می‌بیند' });
    // The list of KPIs and the answer.
    await waitFor(() => expect(document.querySelectorAll('[aria-busy="false"]')).toHaveLength(2));
    expect(screen.queryByText(/هدف/)).toBeNull();
  });

  describe('by what strangers may ask', () => {
    const [nps] = overview.definitions;
    if (!nps) throw new Error('the fixture has KPIs');
    const ALONE = 'nothing: one number';
    const ofAnswers = { ...nps, groupings: [...GROUPINGS] };

    const choose = async (menu: RegExp, item: string) => {
      await userEvent.click(screen.getByRole('button', { name: menu }));
      await userEvent.click(await screen.findByRole('menuitemradio', { name: item }));
    };
    const offered = async (): Promise<string[]> => {
      await userEvent.click(await screen.findByRole('button', { name: /^By/ }));
      const items = await screen.findAllByRole('menuitemradio');
      await userEvent.keyboard('{Escape}');
      return items.map(({ textContent }) => textContent ?? '');
    };
    const openBoth = () => {
      const server = open(overview.detail);
      server.paths['/cx/kpis'] = [ofAnswers, rate];
      server.paths['/cx/public-kpis/complaint_rate/preview'] = {
        ...overview.detail,
        kpi: 'complaint_rate',
      };
      return server;
    };

    it('is offered what the KPI knows, without the trees of locations', async () => {
      openBoth();
      expect(await offered()).toEqual([ALONE, ...DIMENSIONS]);
      await choose(/^KPI/, 'Complaint rate');
      expect(await offered()).toEqual([
        ALONE,
        ...CASE_GROUPINGS.filter((grouping) => !isHierarchy(grouping) && isKpiFilter(grouping)),
      ]);
    });

    it('is the number alone where another KPI does not know what was chosen', async () => {
      const server = openBoth();
      await screen.findByRole('button', { name: /^By/ });
      await choose(/^By/, 'segment');
      await choose(/^KPI/, 'Complaint rate');
      await waitFor(() =>
        expect(server.requests.at(-1)?.pathname).toBe('/cx/public-kpis/complaint_rate/preview')
      );
      expect(server.requests.at(-1)?.searchParams.has('by')).toBe(false);
      expect(screen.getByRole('button', { name: /^By/ })).toHaveTextContent(ALONE);
      await choose(/^By/, 'team');
      const table = await screen.findByRole('table');
      expect(within(table).getByRole('columnheader', { name: 'Cases' })).toBeVisible();
    });
  });
});

describe('the page of public KPIs', () => {
  const { readKpis, openKpis } = ADMIN_ACTIONS;

  it.each([[readKpis], [openKpis]])('is closed to whoever has %s alone', async (action) => {
    const server = open(overview.detail, [action]);
    expect(await screen.findByText(/^You may not see these numbers/)).toBeVisible();
    expect(server.requests).toEqual([]);
  });
});
