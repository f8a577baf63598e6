import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const { readComplaints, exportComplaints } = ADMIN_ACTIONS;

/** The ledger of promises. */
export const adminComplaintPromiseRoutes = [
  {
    method: 'GET' as const,
    path: '/complaint-promises',
    handler: 'complaintPromises.find',
    config: guardedBy(readComplaints),
  },
  {
    method: 'GET' as const,
    path: '/complaint-promises/attainment',
    handler: 'complaintPromises.attainment',
    config: guardedBy(readComplaints),
  },
  {
    method: 'POST' as const,
    path: '/complaint-promises/exports',
    handler: 'complaintPromises.createExport',
    config: guardedBy(readComplaints, exportComplaints),
  },
  {
    // The secret in the path stands for the admin who made the link.
    method: 'GET' as const,
    path: '/complaint-promises/exports/:secret',
    handler: 'complaintPromises.download',
    config: { auth: false },
  },
];
