import { createCurationJobsController } from './curation-jobs';
import { createDataController } from './data';
import { createFeedbackController } from './feedback';
import { createFeedbackCurationController } from './feedback-curation';
import { createFeedbackExportsController } from './feedback-exports';
import { createImportsController } from './imports';
import { createKpiController } from './kpi';
import { createKpiPageController } from './kpi-page';
import { createPublicKpisController } from './public-kpis';
import { createReferencesController } from './references';
import { createSurveyController } from './survey';
import { createTargetsController } from './targets';
import { createViewsController } from './views';

export const controllers = {
  curationJobs: createCurationJobsController,
  data: createDataController,
  feedback: createFeedbackController,
  feedbackCuration: createFeedbackCurationController,
  feedbackExports: createFeedbackExportsController,
  imports: createImportsController,
  kpi: createKpiController,
  kpiPage: createKpiPageController,
  publicKpis: createPublicKpisController,
  references: createReferencesController,
  survey: createSurveyController,
  targets: createTargetsController,
  views: createViewsController,
};
