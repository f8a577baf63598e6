import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { GetData } from '../../shared/contracts/maintenance';
import en from '../../admin/src/translations/en.json';
import { DataSettings } from '../../admin/src/pages/settings/DataSettings';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const data: GetData.Response['data'] = {
  responses: 20,
  complaints: 3,
  storage: { plugin: null, database: 4_000_000 },
  settings: {
    values: { keepTables: true },
    stored: { keepTables: null },
    options: { keepTables: true },
    change: null,
  },
  runs: { verify: null, rebuild: null, 'verify-complaints': null },
};

const open = (...permissions: string[]) =>
  renderAdmin(<DataSettings />, {
    ...{ answer: overview, permissions },
    paths: { '/cx/data': data, 'PUT /cx/settings/storage': data.settings },
  });

describe('what becomes of the tables', () => {
  it('is changed only after a question where it loses something', async () => {
    const server = open(ADMIN_ACTIONS.maintainData, ADMIN_ACTIONS.manageSettings);
    const choice = await screen.findByLabelText(en['data.keep.label']);
    expect(screen.getByText(en['data.kept'])).toBeVisible();
    await userEvent.selectOptions(choice, 'false');
    await userEvent.click(screen.getByRole('button', { name: en['setting.save'] }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(en['data.keep.ask'])).toBeVisible();
    expect(server.sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: en['data.keep.confirm'] }));
    await waitFor(() =>
      expect(server.sent).toEqual([{ path: '/cx/settings/storage', body: { keepTables: false } }])
    );
  });

  it('is only told to those who do not manage the settings', async () => {
    open(ADMIN_ACTIONS.maintainData);
    expect(await screen.findByText(en['data.kept'])).toBeVisible();
    expect(screen.queryByLabelText(en['data.keep.label'])).toBeNull();
  });
});

it('says to those who are bound to some locations why they see nothing', async () => {
  const because = { code: 'allLocations', args: {} };
  const error = { status: 403, name: 'PolicyError', message: 'in English', details: { because } };
  renderAdmin(<DataSettings />, {
    ...{ answer: overview, permissions: [ADMIN_ACTIONS.maintainData] },
    replies: { '/cx/data': { status: 403, body: { data: null, error } } },
  });
  expect(await screen.findByText(en['refusal.allLocations'])).toBeVisible();
  expect(screen.queryByText(en['state.retry'])).toBeNull();
});
