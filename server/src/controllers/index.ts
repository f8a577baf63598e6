import { createFeedbackController } from './feedback';
import { createKpiController } from './kpi';
import { createPublicKpisController } from './public-kpis';
import { createSurveyController } from './survey';

export const controllers = {
  feedback: createFeedbackController,
  kpi: createKpiController,
  publicKpis: createPublicKpisController,
  survey: createSurveyController,
};
