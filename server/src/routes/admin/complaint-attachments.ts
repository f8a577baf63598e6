import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

/** Files of complaints at the desk. */
export const adminComplaintAttachmentRoutes = [
  {
    method: 'POST' as const,
    path: '/complaints/attachments',
    handler: 'complaintAttachments.create',
    config: guardedBy(ADMIN_ACTIONS.handleComplaints),
  },
  {
    method: 'GET' as const,
    path: '/complaints/:reference/attachments/:id',
    handler: 'complaintAttachments.findOne',
    config: guardedBy(ADMIN_ACTIONS.readComplaints),
  },
];
