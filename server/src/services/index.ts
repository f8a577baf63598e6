import { createCliService } from '../cli';
import { createStore } from '../store';
import { createCategoryTreeService } from './category-tree';
import { createChartEventsService } from './chart-events';
import { createComplaintAttachmentsService } from './complaint-attachments';
import { createComplaintFiguresService } from './complaint-figures';
import { createComplaintExporterService } from './complaint-export';
import { createComplaintFilingService } from './complaint-filing';
import { createComplaintMailsService } from './complaint-mails';
import { createComplaintReviewService } from './complaint-review';
import { createComplaintSurveysService } from './complaint-surveys';
import { createComplaintTrackingService } from './complaint-tracking';
import { createComplaintsService } from './complaints';
import { createComplaintEventImporterService } from './complaints/event-importer';
import { createComplaintImporterService } from './complaints/importer';
import { createWorkingHoursService } from './complaints/hours';
import { createSlaPoliciesService } from './complaints/policies';
import { createComplaintClockService } from './complaint-clock';
import { createComplaintSettingsService } from './complaint-settings';
import { createCurationJobsService } from './curation-jobs';
import { createAlertLogService } from './alerts/log';
import { createAlertRulesService } from './alerts/rules';
import { createAlertSenderService } from './alerts/sender';
import { createDeskActionsService } from './desk/actions';
import { createDeskCasesService } from './desk/cases';
import { createDeskChoicesService } from './desk/choices';
import { createDeskPresenceService } from './desk/presence';
import { createDeskQueueService } from './desk/queue';
import { createDeskRelatedService } from './desk/related';
import { createDigestsService } from './digests';
import { createAccessService } from './access';
import { createExporterService } from './export';
import { createExportLinksService } from './export-links';
import { createExposuresService } from './exposures';
import { createFeedbackCurationService } from './feedback-curation';
import { createFeedbackReaderService } from './feedback-reader';
import { createFilterValuesService } from './filter-values';
import { createImportJobsService } from './import-jobs';
import { createImporterService } from './importer';
import { createImprovementsService } from './improvements';
import { createRootCausesService } from './improvements/root-causes';
import { createIntakeService } from './intake';
import { createJourneyChoicesService } from './journey-editor/choices';
import { createJourneyFindingsService } from './journey-editor/findings';
import { createJourneyMakerService } from './journey-editor/create';
import { createJourneyDraftsService } from './journey-editor/drafts';
import { createJourneyHistoryService } from './journey-editor/history';
import { createJourneyListService } from './journey-editor/list';
import { createJourneyOverlayService } from './journey-overlay';
import { createKpiService } from './kpi';
import { createKpiPageService } from './kpi-page';
import { createLabelsService } from './labels';
import { createLedgerExporterService } from './ledger-export';
import { createLocationAccessService } from './location-access';
import { createLocationTreesService } from './location-trees';
import { createMaintenanceService } from './maintenance';
import { createPreferencesService } from './preferences';
import { createPublicJourneysService } from './public-journeys';
import { createPublicKpisService } from './public-kpis';
import { createReadersService } from './readers';
import { createRebasesService } from './rebases';
import { createReferenceService } from './reference';
import { createReferenceUsageService } from './reference-usage';
import { createRegistryService } from './registry';
import { createSettingsService } from './settings';
import { createSlaLedgerService } from './sla-ledger';
import { createSmallTeamsService } from './small-teams';
import { createSurveyService } from './survey';
import { createTablesService } from './tables';
import { createTargetsService } from './targets';
import { createProductsService } from './products';
import { createPurchasesService } from './purchases';
import { createTouchpointLinksService } from './touchpoint-links';
import { createTranslationsService } from './translations';
import { createViewsService } from './views';
import { createWebhooksService } from './webhooks';

export { getService } from './get-service';

export const services = {
  chartEvents: createChartEventsService,
  access: createAccessService,
  cli: createCliService,
  complaintAttachments: createComplaintAttachmentsService,
  complaintFigures: createComplaintFiguresService,
  complaintExporter: createComplaintExporterService,
  complaintFiling: createComplaintFilingService,
  complaintReview: createComplaintReviewService,
  complaintMails: createComplaintMailsService,
  complaintSurveys: createComplaintSurveysService,
  complaintTracking: createComplaintTrackingService,
  complaints: createComplaintsService,
  complaintClock: createComplaintClockService,
  complaintSettings: createComplaintSettingsService,
  complaintImporter: createComplaintImporterService,
  complaintEventImporter: createComplaintEventImporterService,
  curationJobs: createCurationJobsService,
  alertLog: createAlertLogService,
  alertRules: createAlertRulesService,
  alertSender: createAlertSenderService,
  deskActions: createDeskActionsService,
  deskCases: createDeskCasesService,
  deskChoices: createDeskChoicesService,
  deskPresence: createDeskPresenceService,
  deskQueue: createDeskQueueService,
  deskRelated: createDeskRelatedService,
  digests: createDigestsService,
  exporter: createExporterService,
  exportLinks: createExportLinksService,
  exposures: createExposuresService,
  feedbackCuration: createFeedbackCurationService,
  feedbackReader: createFeedbackReaderService,
  filterValues: createFilterValuesService,
  importJobs: createImportJobsService,
  importer: createImporterService,
  improvements: createImprovementsService,
  rootCauses: createRootCausesService,
  intake: createIntakeService,
  journeyChoices: createJourneyChoicesService,
  journeyDrafts: createJourneyDraftsService,
  journeyFindings: createJourneyFindingsService,
  journeyHistory: createJourneyHistoryService,
  journeyList: createJourneyListService,
  journeyMaker: createJourneyMakerService,
  journeyOverlay: createJourneyOverlayService,
  kpi: createKpiService,
  kpiPage: createKpiPageService,
  labels: createLabelsService,
  ledgerExporter: createLedgerExporterService,
  locationAccess: createLocationAccessService,
  categoryTree: createCategoryTreeService,
  locationTrees: createLocationTreesService,
  maintenance: createMaintenanceService,
  preferences: createPreferencesService,
  publicJourneys: createPublicJourneysService,
  publicKpis: createPublicKpisService,
  readers: createReadersService,
  rebases: createRebasesService,
  reference: createReferenceService,
  referenceUsage: createReferenceUsageService,
  registry: createRegistryService,
  settings: createSettingsService,
  slaLedger: createSlaLedgerService,
  smallTeams: createSmallTeamsService,
  slaPolicies: createSlaPoliciesService,
  store: createStore,
  survey: createSurveyService,
  tables: createTablesService,
  targets: createTargetsService,
  products: createProductsService,
  purchases: createPurchasesService,
  touchpointLinks: createTouchpointLinksService,
  translations: createTranslationsService,
  views: createViewsService,
  webhooks: createWebhooksService,
  workingHours: createWorkingHoursService,
};
