import { createDataController } from './data';
import { createFeedbackController } from './feedback';
import { createFeedbackCurationController } from './feedback-curation';
import { createKpiController } from './kpi';
import { createPublicKpisController } from './public-kpis';
import { createSurveyController } from './survey';

export const controllers = {
  data: createDataController,
  feedback: createFeedbackController,
  feedbackCuration: createFeedbackCurationController,
  kpi: createKpiController,
  publicKpis: createPublicKpisController,
  survey: createSurveyController,
};
