import { createCliService } from '../cli';
import { createStore } from '../store';
import { createExporterService } from './export';
import { createExportLinksService } from './export-links';
import { createFeedbackCurationService } from './feedback-curation';
import { createFeedbackReaderService } from './feedback-reader';
import { createImportJobsService } from './import-jobs';
import { createImporterService } from './importer';
import { createIntakeService } from './intake';
import { createKpiService } from './kpi';
import { createKpiPageService } from './kpi-page';
import { createLabelsService } from './labels';
import { createLocationAccessService } from './location-access';
import { createMaintenanceService } from './maintenance';
import { createPublicKpisService } from './public-kpis';
import { createReferenceService } from './reference';
import { createRegistryService } from './registry';
import { createSurveyService } from './survey';
import { createTablesService } from './tables';
import { createTargetsService } from './targets';
import { createTranslationsService } from './translations';
import { createViewsService } from './views';

export { getService } from './get-service';

export const services = {
  cli: createCliService,
  exporter: createExporterService,
  exportLinks: createExportLinksService,
  feedbackCuration: createFeedbackCurationService,
  feedbackReader: createFeedbackReaderService,
  importJobs: createImportJobsService,
  importer: createImporterService,
  intake: createIntakeService,
  kpi: createKpiService,
  kpiPage: createKpiPageService,
  labels: createLabelsService,
  locationAccess: createLocationAccessService,
  maintenance: createMaintenanceService,
  publicKpis: createPublicKpisService,
  reference: createReferenceService,
  registry: createRegistryService,
  store: createStore,
  survey: createSurveyService,
  tables: createTablesService,
  targets: createTargetsService,
  translations: createTranslationsService,
  views: createViewsService,
};
