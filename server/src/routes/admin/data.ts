import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const config = guardedBy(ADMIN_ACTIONS.maintainData);

export const adminDataRoutes = [
  { method: 'GET' as const, path: '/data', handler: 'data.find', config },
  { method: 'POST' as const, path: '/data/verify', handler: 'data.verify', config },
  { method: 'POST' as const, path: '/data/rebuild', handler: 'data.rebuild', config },
  {
    method: 'POST' as const,
    path: '/data/verify-complaints',
    handler: 'data.verifyComplaints',
    config,
  },
  { method: 'POST' as const, path: '/data/cancel', handler: 'data.cancel', config },
];
