import { createCliService } from '../cli';
import { createStore } from '../store';
import { createAccessService } from './access';
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
import { createPreferencesService } from './preferences';
import { createPublicKpisService } from './public-kpis';
import { createReferenceService } from './reference';
import { createRegistryService } from './registry';
import { createSettingsService } from './settings';
import { createSurveyService } from './survey';
import { createTablesService } from './tables';
import { createTranslationsService } from './translations';
import { createViewsService } from './views';

export { getService } from './get-service';

export const services = {
  access: createAccessService,
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
  preferences: createPreferencesService,
  publicKpis: createPublicKpisService,
  reference: createReferenceService,
  registry: createRegistryService,
  settings: createSettingsService,
  store: createStore,
  survey: createSurveyService,
  tables: createTablesService,
  translations: createTranslationsService,
  views: createViewsService,
};
