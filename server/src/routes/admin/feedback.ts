import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

export const adminFeedbackRoutes = [
  {
    method: 'GET' as const,
    path: '/feedback/export',
    handler: 'feedback.export',
    config: guardedBy(ADMIN_ACTIONS.exportFeedback),
  },
];
