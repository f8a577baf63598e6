/** RBAC actions of the admin, by what they allow. Registered on the server, asked for in the admin. */
export const ADMIN_ACTIONS = {
  readKpis: 'plugin::cx.kpi.read',
  openKpis: 'plugin::cx.kpi.open',
  readFeedback: 'plugin::cx.feedback.read',
  readComments: 'plugin::cx.feedback.comments',
  readPersonal: 'plugin::cx.feedback.personal',
  curateFeedback: 'plugin::cx.feedback.curate',
  exportFeedback: 'plugin::cx.feedback.export',
  manageTargets: 'plugin::cx.targets.manage',
  shareViews: 'plugin::cx.views.share',
  maintainData: 'plugin::cx.data.maintain',
  manageSettings: 'plugin::cx.settings.manage',
  importFeedback: 'plugin::cx.feedback.import',
  readAlerts: 'plugin::cx.alerts.read',
  manageAlerts: 'plugin::cx.alerts.manage',
  readComplaints: 'plugin::cx.complaints.read',
  handleComplaints: 'plugin::cx.complaints.handle',
  decideComplaints: 'plugin::cx.complaints.decide',
  exportComplaints: 'plugin::cx.complaints.export',
  configureComplaints: 'plugin::cx.complaints.configure',
  manageImprovements: 'plugin::cx.improvements.manage',
} as const;

export type AdminAction = (typeof ADMIN_ACTIONS)[keyof typeof ADMIN_ACTIONS];

/** Strapi's own: change the roles of users-permissions. */
export const CHANGE_SITE_ROLES = 'plugin::users-permissions.roles.update';
