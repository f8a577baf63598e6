import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const manages = guardedBy(ADMIN_ACTIONS.manageTargets);

export const adminTargetRoutes = [
  {
    method: 'GET' as const,
    path: '/targets',
    handler: 'targets.find',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  { method: 'GET' as const, path: '/targets/choices', handler: 'targets.choices', config: manages },
  { method: 'POST' as const, path: '/targets', handler: 'targets.create', config: manages },
  { method: 'PUT' as const, path: '/targets/:id', handler: 'targets.update', config: manages },
  { method: 'DELETE' as const, path: '/targets/:id', handler: 'targets.delete', config: manages },
];
