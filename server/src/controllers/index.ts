import { createDataController } from './data';
import { createFeedbackController } from './feedback';
import { createFeedbackCurationController } from './feedback-curation';
import { createImportsController } from './imports';
import { createKpiController } from './kpi';
import { createPublicKpisController } from './public-kpis';
import { createSurveyController } from './survey';

export const controllers = {
  data: createDataController,
  feedback: createFeedbackController,
  feedbackCuration: createFeedbackCurationController,
  imports: createImportsController,
  kpi: createKpiController,
  publicKpis: createPublicKpisController,
  survey: createSurveyController,
};
