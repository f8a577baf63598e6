import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { CreateWebhook } from '../../shared/contracts/webhook';
import { because } from '../../shared/refusal';
import { App } from '../../admin/src/pages/App';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const { secret, ...webhook }: CreateWebhook.Response['data'] = {
  id: 'one',
  name: 'Hook',
  url: 'https://hooks.example.com/cx',
  active: true,
  off: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  previousSecretUntil: null,
  secret: 'whsec_c2VjcmV0',
};
const newButton = () => screen.findByRole('button', { name: 'New webhook' });

/** The form of the first webhook, filled. */
const fill = async () => {
  const server = renderAdmin(<App />, {
    answer: overview,
    url: '/alerts?tab=webhooks',
    permissions: [ADMIN_ACTIONS.manageAlerts],
    paths: { '/cx/alerts/webhooks': [] },
  });
  const user = userEvent.setup();
  await user.click(await newButton());
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('textbox', { name: /^Name/ }));
  await user.paste(webhook.name);
  await user.click(dialog.getByRole('textbox', { name: /^URL/ }));
  await user.paste(webhook.url);
  return { server, user, dialog };
};

it('leads to the address where that is refused, and says there why', async () => {
  const { server, user, dialog } = await fill();
  const fault = {
    path: ['url'],
    message: '',
    because: because('urlPrivate', { host: '10.0.0.5' }),
  };
  const error = { status: 400, name: 'ValidationError', message: '', details: { errors: [fault] } };
  server.replies['POST /cx/alerts/webhooks'] = { status: 400, body: { data: null, error } };
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const url = dialog.getByRole('textbox', { name: /^URL/ });
  await waitFor(() => expect(url).toHaveFocus());
  expect(url).toBeInvalid();
  expect(url).toHaveAccessibleDescription(/Nothing is sent to .10\.0\.0\.5.: this address lies/);
  expect(dialog.queryByText('This can’t be done:')).toBeNull();
});

it('tells beside the fields what is about none of them', async () => {
  const { server, user, dialog } = await fill();
  const fault = { path: [], message: '', because: because('tooMany', { most: 50 }) };
  const error = { status: 400, name: 'ValidationError', message: '', details: { errors: [fault] } };
  server.replies['POST /cx/alerts/webhooks'] = { status: 400, body: { data: null, error } };
  const save = dialog.getByRole('button', { name: 'Save' });
  await user.click(save);
  expect(await dialog.findByRole('alert')).toHaveTextContent('There can be at most 50');
  expect(save).toHaveFocus();
});

it('goes on beside what was made, once its secret was read', async () => {
  const { server, user, dialog } = await fill();
  server.paths['/cx/alerts/webhooks'] = [webhook];
  server.paths['POST /cx/alerts/webhooks'] = { ...webhook, secret };
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await screen.findByRole('region', { name: webhook.name });
  await user.click(await screen.findByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const button = await newButton();
  await waitFor(() => expect(button).toHaveFocus());
});
