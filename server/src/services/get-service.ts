import type { Core } from '@strapi/strapi';
import type { CliService } from '../cli';
import type { Store } from '../store/types';
import type { ChartEventsService } from './chart-events';
import type { ComplaintsService } from './complaints';
import type { ComplaintImporterService } from './complaints/importer';
import type { WorkingHoursService } from './complaints/hours';
import type { SlaPoliciesService } from './complaints/policies';
import type { CurationJobsService } from './curation-jobs';
import type { AlertLogService } from './alerts/log';
import type { AlertRulesService } from './alerts/rules';
import type { AlertSenderService } from './alerts/sender';
import type { DigestsService } from './digests';
import type { AccessService } from './access';
import type { ExporterService } from './export';
import type { ExportLinksService } from './export-links';
import type { FeedbackCurationService } from './feedback-curation';
import type { FeedbackReaderService } from './feedback-reader';
import type { FilterValuesService } from './filter-values';
import type { ImportJobsService } from './import-jobs';
import type { ImporterService } from './importer';
import type { IntakeService } from './intake';
import type { KpiService } from './kpi';
import type { KpiPageService } from './kpi-page';
import type { LabelsService } from './labels';
import type { LocationAccessService } from './location-access';
import type { LocationTreesService } from './location-trees';
import type { MaintenanceService } from './maintenance';
import type { PreferencesService } from './preferences';
import type { PublicJourneysService } from './public-journeys';
import type { PublicKpisService } from './public-kpis';
import type { ReadersService } from './readers';
import type { ReferenceService } from './reference';
import type { ReferenceUsageService } from './reference-usage';
import type { RegistryService } from './registry';
import type { SettingsService } from './settings';
import type { SurveyService } from './survey';
import type { TablesService } from './tables';
import type { TargetsService } from './targets/types';
import type { TranslationsService } from './translations';
import type { ViewsService } from './views';
import type { WebhooksService } from './webhooks';

/** Every service of the plugin by name. */
export interface Services {
  chartEvents: ChartEventsService;
  access: AccessService;
  cli: CliService;
  complaints: ComplaintsService;
  complaintImporter: ComplaintImporterService;
  curationJobs: CurationJobsService;
  alertLog: AlertLogService;
  alertRules: AlertRulesService;
  alertSender: AlertSenderService;
  digests: DigestsService;
  exporter: ExporterService;
  exportLinks: ExportLinksService;
  feedbackCuration: FeedbackCurationService;
  feedbackReader: FeedbackReaderService;
  filterValues: FilterValuesService;
  importJobs: ImportJobsService;
  importer: ImporterService;
  intake: IntakeService;
  kpi: KpiService;
  kpiPage: KpiPageService;
  labels: LabelsService;
  locationAccess: LocationAccessService;
  locationTrees: LocationTreesService;
  maintenance: MaintenanceService;
  preferences: PreferencesService;
  publicJourneys: PublicJourneysService;
  publicKpis: PublicKpisService;
  readers: ReadersService;
  reference: ReferenceService;
  referenceUsage: ReferenceUsageService;
  registry: RegistryService;
  settings: SettingsService;
  slaPolicies: SlaPoliciesService;
  store: Store;
  survey: SurveyService;
  tables: TablesService;
  targets: TargetsService;
  translations: TranslationsService;
  views: ViewsService;
  webhooks: WebhooksService;
  workingHours: WorkingHoursService;
}

/** A service of this plugin, typed. */
export const getService = <Name extends keyof Services>(
  name: Name,
  { strapi }: { strapi: Core.Strapi }
): Services[Name] => strapi.plugin('cx').service(name) as Services[Name];
