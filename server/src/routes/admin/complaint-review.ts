import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

export const adminComplaintReviewRoutes = [
  {
    method: 'GET' as const,
    path: '/complaint-review',
    handler: 'complaintReview.find',
    config: guardedBy(ADMIN_ACTIONS.readComplaints),
  },
  {
    method: 'GET' as const,
    path: '/complaint-review/record',
    handler: 'complaintReview.findRecord',
    config: guardedBy(ADMIN_ACTIONS.readComplaints),
  },
  {
    method: 'GET' as const,
    path: '/complaint-review/record/versions/:version',
    handler: 'complaintReview.findVersion',
    config: guardedBy(ADMIN_ACTIONS.readComplaints),
  },
  {
    method: 'PUT' as const,
    path: '/complaint-review/record',
    handler: 'complaintReview.saveRecord',
    config: guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.manageImprovements),
  },
];
