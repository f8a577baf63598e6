import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

/** Whoever may read, or change, the entry in the Content Manager; the service looks at the entry. */
const own = { policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.reads-entry'] };
const path = '/touchpoint-links/:contentType/:documentId';

export const adminTouchpointLinkRoutes = [
  { method: 'GET' as const, path, handler: 'touchpointLinks.find', config: own },
  { method: 'PUT' as const, path, handler: 'touchpointLinks.update', config: own },
  {
    method: 'GET' as const,
    path: `${path}/numbers`,
    handler: 'touchpointLinks.numbers',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: `${path}/choices`,
    handler: 'touchpointLinks.choices',
    config: own,
  },
  {
    method: 'GET' as const,
    path: '/touchpoints/:key/contents',
    handler: 'touchpointLinks.contents',
    config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.meets-touchpoints'] },
  },
];
