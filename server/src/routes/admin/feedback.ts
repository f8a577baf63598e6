import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

/** Who changes all that a filter lets through learns by it what lies behind the filter. */
const curatesWhatIsRead = guardedBy(ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.curateFeedback);

export const adminFeedbackRoutes = [
  {
    method: 'GET' as const,
    path: '/feedback',
    handler: 'feedback.find',
    config: guardedBy(ADMIN_ACTIONS.readFeedback),
  },
  {
    method: 'GET' as const,
    path: '/feedback/count',
    handler: 'feedback.count',
    config: guardedBy(ADMIN_ACTIONS.readFeedback),
  },
  {
    method: 'GET' as const,
    path: '/feedback/responses/:responseId',
    handler: 'feedback.findResponse',
    config: guardedBy(ADMIN_ACTIONS.readFeedback),
  },
  {
    method: 'POST' as const,
    path: '/feedback/curation',
    handler: 'feedbackCuration.curate',
    config: guardedBy(ADMIN_ACTIONS.curateFeedback),
  },
  {
    method: 'POST' as const,
    path: '/feedback/curation-jobs',
    handler: 'curationJobs.create',
    config: curatesWhatIsRead,
  },
  {
    method: 'GET' as const,
    path: '/feedback/curation-jobs/latest',
    handler: 'curationJobs.findLatest',
    config: curatesWhatIsRead,
  },
  {
    method: 'POST' as const,
    path: '/feedback/curation-jobs/:id/cancel',
    handler: 'curationJobs.cancel',
    config: curatesWhatIsRead,
  },
  {
    method: 'GET' as const,
    path: '/filter-values',
    handler: 'feedback.filterValues',
    config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.reads-numbers-or-feedback'] },
  },
  {
    method: 'GET' as const,
    path: '/feedback/export',
    handler: 'feedback.export',
    config: guardedBy(ADMIN_ACTIONS.exportFeedback),
  },
  {
    method: 'POST' as const,
    path: '/feedback/exports',
    handler: 'feedbackExports.create',
    config: guardedBy(ADMIN_ACTIONS.exportFeedback),
  },
  {
    // The secret in the path stands for the admin who made the link.
    method: 'GET' as const,
    path: '/feedback/exports/:secret',
    handler: 'feedbackExports.download',
    config: { auth: false },
  },
];
