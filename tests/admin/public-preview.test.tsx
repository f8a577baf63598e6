import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { KpiTarget } from '../../shared/contracts/kpi';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import PublicKpisSettings from '../../admin/src/pages/settings/PublicKpisSettings';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

jest.setTimeout(60_000);
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

beforeEach(() => window.localStorage.clear());

const target: KpiTarget = {
  key: 'nps-one',
  value: 40,
  state: 'missed',
  from: '2026-03-01',
  to: '2026-03-31',
};

/** The settings' page where strangers get this answer. */
const open = (answer: object) =>
  renderAdmin(<PublicKpisSettings />, {
    answer: overview,
    permissions: [ADMIN_ACTIONS.openKpis],
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
});
