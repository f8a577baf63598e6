/** KPIs: the policy decides between role, token and stranger, so Strapi's own check is off. */
export const kpiRoutes = [
  {
    method: 'GET' as const,
    path: '/kpis',
    handler: 'kpi.find',
    config: { auth: false, policies: ['plugin::cx.kpi-find'] },
  },
  {
    method: 'GET' as const,
    path: '/kpis/:kpi',
    handler: 'kpi.findOne',
    config: { auth: false, policies: ['plugin::cx.kpi-find-one'] },
  },
];
