import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const manage = guardedBy(ADMIN_ACTIONS.manageAlerts);
/** For those who read or manage alerts. */
const see = { policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.sees-alerts'] };
/** The digest holds numbers, and nobody's settings but one's own. */
const own = guardedBy(ADMIN_ACTIONS.readKpis);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const route = (
  method: Method,
  path: string,
  handler: string,
  config: typeof see | typeof manage
) => ({
  method,
  path: `/alerts${path}`,
  handler,
  config,
});

export const adminAlertRoutes = [
  route('GET', '', 'alerts.find', see),
  route('POST', '', 'alerts.create', manage),
  route('GET', '/recipients', 'alerts.recipients', manage),
  route('GET', '/webhooks', 'alertWebhooks.find', manage),
  route('POST', '/webhooks', 'alertWebhooks.create', manage),
  route('PUT', '/webhooks/:id', 'alertWebhooks.update', manage),
  route('DELETE', '/webhooks/:id', 'alertWebhooks.delete', manage),
  route('POST', '/webhooks/:id/rotate', 'alertWebhooks.rotate', manage),
  route('POST', '/webhooks/:id/test', 'alertWebhooks.test', manage),
  route('GET', '/log', 'alertLog.find', see),
  route('POST', '/log/:id/retry', 'alertLog.retry', manage),
  route('POST', '/log/:id/cancel', 'alertLog.cancel', manage),
  route('GET', '/digest', 'digest.find', own),
  route('PUT', '/digest', 'digest.update', own),
  route('PUT', '/:id', 'alerts.update', manage),
  route('DELETE', '/:id', 'alerts.delete', manage),
  route('POST', '/:id/test', 'alerts.test', manage),
];
