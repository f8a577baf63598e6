import { adminAlertRoutes } from './admin/alerts';
import { adminComplaintRoutes } from './admin/complaints';
import { adminComplaintFigureRoutes } from './admin/complaint-figures';
import { adminComplaintPromiseRoutes } from './admin/complaint-promises';
import { adminComplaintReviewRoutes } from './admin/complaint-review';
import { adminComplaintSettingsRoutes } from './admin/complaint-settings';
import { adminComplaintAttachmentRoutes } from './admin/complaint-attachments';
import { adminDataRoutes } from './admin/data';
import { adminFeedbackRoutes } from './admin/feedback';
import { adminImprovementRoutes } from './admin/improvements';
import { adminImportRoutes } from './admin/imports';
import { adminJourneyRoutes } from './admin/journeys';
import { adminKpiRoutes } from './admin/kpi';
import { adminReferenceRoutes } from './admin/references';
import { adminTouchpointLinkRoutes } from './admin/touchpoint-links';
import { adminTargetRoutes } from './admin/targets';
import { adminSettingsRoutes } from './admin/settings';
import { adminViewRoutes } from './admin/views';
import { complaintRoutes } from './content-api/complaints';
import { exposureRoutes } from './content-api/exposures';
import { feedbackRoutes } from './content-api/feedback';
import { journeyRoutes } from './content-api/journeys';
import { kpiRoutes } from './content-api/kpi';
import { surveyRoutes } from './content-api/survey';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      ...adminKpiRoutes,
      ...adminFeedbackRoutes,
      ...adminImprovementRoutes,
      ...adminImportRoutes,
      ...adminJourneyRoutes,
      ...adminTouchpointLinkRoutes,
      ...adminComplaintRoutes,
      ...adminComplaintFigureRoutes,
      ...adminComplaintPromiseRoutes,
      ...adminComplaintReviewRoutes,
      ...adminDataRoutes,
      ...adminReferenceRoutes,
      ...adminAlertRoutes,
      ...adminTargetRoutes,
      ...adminViewRoutes,
      ...adminSettingsRoutes,
      ...adminComplaintSettingsRoutes,
      ...adminComplaintAttachmentRoutes,
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [
      ...feedbackRoutes,
      ...complaintRoutes,
      ...exposureRoutes,
      ...kpiRoutes,
      ...surveyRoutes,
      ...journeyRoutes,
    ],
  },
};
