import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

/** Who may do what with which case, the desk looks at itself: it depends on the case's location. */
const read = guardedBy(ADMIN_ACTIONS.readComplaints);
const handle = guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.handleComplaints);

const route = (method: 'GET' | 'POST', path: string, handler: string, config: typeof read) => ({
  method,
  path: `/complaints${path}`,
  handler: `complaints.${handler}`,
  config,
});

export const adminComplaintRoutes = [
  route('GET', '', 'find', read),
  route('GET', '/counts', 'counts', read),
  route('GET', '/board', 'board', read),
  route('GET', '/choices', 'choices', read),
  route('POST', '', 'create', handle),
  route('POST', '/bulk', 'bulk', read),
  route('GET', '/:reference', 'findOne', read),
  route('GET', '/:reference/related', 'related', read),
  route('POST', '/:reference/events', 'act', read),
  route('POST', '/:reference/merge', 'merge', handle),
  route('POST', '/:reference/presence', 'presence', read),
];
