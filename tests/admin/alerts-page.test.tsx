import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { AlertsPage } from '../../admin/src/pages/alerts/AlertsPage';
import en from '../../admin/src/translations/en.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin, type AdminOptions } from './render-admin';

beforeEach(() => window.localStorage.clear());

const open = (permissions: AdminOptions['permissions'], check: boolean[] = []) =>
  renderAdmin(
    <LanguageProvider>
      <AlertsPage />
    </LanguageProvider>,
    {
      ...{ answer: overview, permissions },
      paths: { '/cx/alerts': [], '/admin/permissions/check': check },
    }
  );
const refused = () => screen.findByText(en['state.noPermission']);
const title = () => screen.queryByRole('heading', { name: en['alerts.title'] });

it('is closed to those who have none of its rights', async () => {
  const { requests } = open([ADMIN_ACTIONS.readFeedback]);
  expect(await refused()).toBeVisible();
  expect(title()).toBeNull();
  expect(requests).toEqual([]);
});

it('is closed where Strapi finds that a right’s condition does not hold', async () => {
  const bound = { action: ADMIN_ACTIONS.readAlerts, subject: null, conditions: ['api::on-duty'] };
  const { sent } = open([bound], [false]);
  expect(await refused()).toBeVisible();
  expect(title()).toBeNull();
  expect(sent.map(({ path }) => path)).toEqual(['/admin/permissions/check']);
});

it.each([ADMIN_ACTIONS.readAlerts, ADMIN_ACTIONS.manageAlerts])('opens for %s', async (action) => {
  open([action]);
  expect(await screen.findByRole('heading', { name: en['alerts.title'] })).toBeVisible();
  expect(screen.queryByText(en['alerts.tab.webhooks']) !== null).toBe(
    action === ADMIN_ACTIONS.manageAlerts
  );
});
