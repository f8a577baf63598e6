import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

export const adminKpiRoutes = [
  {
    method: 'GET' as const,
    path: '/kpis',
    handler: 'kpi.find',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: '/kpis/:kpi',
    handler: 'kpi.findOne',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: '/kpis/:kpi/page',
    handler: 'kpiPage.find',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: '/kpis/:kpi/dimensions',
    handler: 'kpiPage.dimensions',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'POST' as const,
    path: '/kpis/:kpi/rebases',
    handler: 'kpiPage.rebase',
    config: guardedBy(ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageTargets),
  },
  {
    method: 'DELETE' as const,
    path: '/kpis/:kpi/rebases/:id',
    handler: 'kpiPage.withdraw',
    config: guardedBy(ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageTargets),
  },
  {
    method: 'GET' as const,
    path: '/overview',
    handler: 'kpi.overview',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: '/public-kpis',
    handler: 'publicKpis.find',
    config: guardedBy(ADMIN_ACTIONS.readKpis),
  },
  {
    method: 'GET' as const,
    path: '/public-kpis/:kpi/preview',
    handler: 'kpi.preview',
    config: guardedBy(ADMIN_ACTIONS.openKpis),
  },
  {
    method: 'PUT' as const,
    path: '/public-kpis',
    handler: 'publicKpis.update',
    config: guardedBy(ADMIN_ACTIONS.openKpis),
  },
];
