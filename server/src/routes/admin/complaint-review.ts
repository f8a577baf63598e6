import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

export const adminComplaintReviewRoutes = [
  {
    method: 'GET' as const,
    path: '/complaint-review',
    handler: 'complaintReview.find',
    config: guardedBy(ADMIN_ACTIONS.readComplaints),
  },
];
