import { createCurationJobsController } from './curation-jobs';
import { createAlertLogController } from './alert-log';
import { createAlertWebhooksController } from './alert-webhooks';
import { createAlertsController } from './alerts';
import { createAccessController } from './access';
import { createComplaintActionsController } from './complaint-actions';
import { createComplaintsController } from './complaints';
import { createComplaintSettingsController } from './complaint-settings';
import { createComplaintAttachmentsController } from './complaint-attachments';
import { createComplaintFiguresController } from './complaint-figures';
import { createComplaintExportsController } from './complaint-exports';
import { createComplaintFilingController } from './complaint-filing';
import { createComplaintPromisesController } from './complaint-promises';
import { createComplaintReviewController } from './complaint-review';
import { createComplaintTrackingController } from './complaint-tracking';
import { createDataController } from './data';
import { createDigestController } from './digest';
import { createFeedbackController } from './feedback';
import { createFeedbackCurationController } from './feedback-curation';
import { createFeedbackExportsController } from './feedback-exports';
import { createImprovementsController } from './improvements';
import { createRootCausesController } from './root-causes';
import { createImportsController } from './imports';
import { createIntakeSettingsController } from './intake-settings';
import { createJourneyMapsController } from './journey-maps';
import { createJourneyNumbersController } from './journey-numbers';
import { createJourneyVersionsController } from './journey-versions';
import { createJourneysController } from './journeys';
import { createKpiController } from './kpi';
import { createKpiPageController } from './kpi-page';
import { createExposuresController } from './exposures';
import { createMetricSettingsController } from './metric-settings';
import { createPreferencesController } from './preferences';
import { createPublicKpisController } from './public-kpis';
import { createReferencesController } from './references';
import { createSettingsController } from './settings';
import { createSurveyController } from './survey';
import { createTargetsController } from './targets';
import { createTouchpointLinksController } from './touchpoint-links';
import { createViewsController } from './views';

export const controllers = {
  curationJobs: createCurationJobsController,
  alertLog: createAlertLogController,
  alertWebhooks: createAlertWebhooksController,
  alerts: createAlertsController,
  access: createAccessController,
  complaintActions: createComplaintActionsController,
  complaints: createComplaintsController,
  complaintSettings: createComplaintSettingsController,
  complaintAttachments: createComplaintAttachmentsController,
  complaintFigures: createComplaintFiguresController,
  complaintExports: createComplaintExportsController,
  complaintFiling: createComplaintFilingController,
  complaintPromises: createComplaintPromisesController,
  complaintReview: createComplaintReviewController,
  complaintTracking: createComplaintTrackingController,
  data: createDataController,
  digest: createDigestController,
  exposures: createExposuresController,
  feedback: createFeedbackController,
  feedbackCuration: createFeedbackCurationController,
  feedbackExports: createFeedbackExportsController,
  improvements: createImprovementsController,
  rootCauses: createRootCausesController,
  imports: createImportsController,
  intakeSettings: createIntakeSettingsController,
  journeyMaps: createJourneyMapsController,
  journeyNumbers: createJourneyNumbersController,
  journeyVersions: createJourneyVersionsController,
  journeys: createJourneysController,
  kpi: createKpiController,
  kpiPage: createKpiPageController,
  metricSettings: createMetricSettingsController,
  preferences: createPreferencesController,
  publicKpis: createPublicKpisController,
  references: createReferencesController,
  settings: createSettingsController,
  survey: createSurveyController,
  targets: createTargetsController,
  touchpointLinks: createTouchpointLinksController,
  views: createViewsController,
};
