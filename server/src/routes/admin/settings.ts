import { ADMIN_ACTIONS, CHANGE_SITE_ROLES } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Everybody's own. */
const own = { policies: ['admin::isAuthenticatedAdmin'] };
const manage = guardedBy(ADMIN_ACTIONS.manageSettings);

const managed = (method: Method, path: string, handler: string) => ({
  method,
  path: `/settings/${path}`,
  handler,
  config: manage,
});

export const adminSettingsRoutes = [
  { method: 'GET' as const, path: '/start', handler: 'preferences.start', config: own },
  { method: 'PUT' as const, path: '/preferences', handler: 'preferences.update', config: own },
  managed('GET', 'general', 'settings.findGeneral'),
  managed('PUT', 'general', 'settings.updateGeneral'),
  {
    method: 'PUT' as const,
    path: '/settings/storage',
    handler: 'settings.updateStorage',
    config: guardedBy(ADMIN_ACTIONS.maintainData, ADMIN_ACTIONS.manageSettings),
  },
  managed('GET', 'intake', 'intakeSettings.find'),
  managed('PUT', 'intake', 'intakeSettings.update'),
  managed('POST', 'site-keys', 'intakeSettings.createSiteKey'),
  managed('PUT', 'site-keys/:id', 'intakeSettings.updateSiteKey'),
  managed('DELETE', 'site-keys/:id', 'intakeSettings.deleteSiteKey'),
  managed('GET', 'metrics', 'metricSettings.find'),
  managed('PUT', 'kpis/:kpi', 'metricSettings.updateKpi'),
  managed('PUT', 'metrics/:metric', 'metricSettings.updateMetric'),
  managed('GET', 'access', 'access.find'),
  {
    method: 'PUT' as const,
    path: '/settings/access/:role',
    handler: 'access.update',
    config: guardedBy(ADMIN_ACTIONS.manageSettings, CHANGE_SITE_ROLES),
  },
];
