import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const route = (path: string, handler: string) => ({
  method: 'GET' as const,
  path: `/complaint-figures${path}`,
  handler: `complaintFigures.${handler}`,
  config: guardedBy(ADMIN_ACTIONS.readComplaints),
});

export const adminComplaintFigureRoutes = [
  route('', 'find'),
  route('/durations', 'durations'),
  route('/flow', 'flow'),
  route('/causes', 'causes'),
  route('/control', 'control'),
];
