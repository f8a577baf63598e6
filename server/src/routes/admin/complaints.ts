import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

/** Who may do what with which case, the desk looks at itself: it depends on the case's location. */
const read = guardedBy(ADMIN_ACTIONS.readComplaints);
const handle = guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.handleComplaints);
const correcting = guardedBy(
  ADMIN_ACTIONS.readComplaints,
  ADMIN_ACTIONS.handleComplaints,
  ADMIN_ACTIONS.readPersonal
);
const exporting = guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.exportComplaints);

const route = (method: 'GET' | 'POST', path: string, handler: string, config: typeof read) => ({
  method,
  path: `/complaints${path}`,
  handler,
  config,
});

export const adminComplaintRoutes = [
  route('GET', '', 'complaints.find', read),
  route('GET', '/counts', 'complaints.counts', read),
  route('GET', '/board', 'complaints.board', read),
  route('GET', '/choices', 'complaints.choices', read),
  route('GET', '/products', 'complaints.products', handle),
  route('GET', '/feedback', 'complaints.feedback', handle),
  route('POST', '', 'complaintActions.create', handle),
  route('POST', '/bulk', 'complaintActions.bulk', read),
  route('POST', '/exports', 'complaintExports.create', exporting),
  {
    // The secret in the path stands for the admin who made the link.
    method: 'GET' as const,
    path: '/complaints/exports/:secret',
    handler: 'complaintExports.download',
    config: { auth: false },
  },
  route('GET', '/:reference', 'complaints.findOne', read),
  route('GET', '/:reference/related', 'complaints.related', read),
  route('POST', '/:reference/events', 'complaintActions.act', read),
  route('POST', '/:reference/mails/:sequence', 'complaintActions.sendMailAgain', handle),
  route('POST', '/:reference/contact', 'complaintActions.correctContact', correcting),
  route('POST', '/:reference/secret', 'complaintActions.sendNewSecret', correcting),
  route('POST', '/:reference/merge', 'complaintActions.merge', handle),
  route('POST', '/:reference/presence', 'complaints.presence', read),
];
