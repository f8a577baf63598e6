import type { Core } from '@strapi/strapi';
import { createAlertDeliveries } from './alert-deliveries';
import { createAlertEvents } from './alert-events';
import { createAlertRules } from './alert-rules';
import { createAlertWebhooks } from './alert-webhooks';
import { applyChanges } from './apply-changes';
import { createPresenceStore } from './complaint-presence';
import { createComplaintQueue } from './complaint-queue';
import { createComplaintReviews } from './complaint-reviews';
import { createComplaintAttachments } from './complaint-attachments';
import { createComplaintMails } from './complaint-mails';
import { createComplaintSurveys } from './complaint-surveys';
import { createComplaintEventIds } from './complaint-event-ids';
import { createComplaintFigures } from './complaint-figures';
import { createComplaints } from './complaints';
import { countOfLocations } from './count-of-locations';
import { countResponses } from './count-responses';
import { curateFacts } from './curate-facts';
import { createCurationJobsStore } from './curation-jobs';
import { openDatabase, type Database } from './database';
import { createEvents } from './events';
import { createDigestSubscriptions } from './digest-subscriptions';
import { createExportLinks } from './export-links';
import { feedbackHistory } from './feedback-changes';
import { findDimensionKeys } from './find-dimension-keys';
import { findExternal } from './find-external';
import { seizeHistograms, shareHistograms } from './histogram-lock';
import { createIdempotency } from './idempotency';
import { createImportChunks } from './import-chunks';
import { createImportJobsStore } from './import-jobs';
import { createImports } from './imports';
import { createJourneyVersions } from './journey-versions';
import { createLeases } from './leases';
import { forgetRateLimits, readCounters, takePoints } from './rate-limits';
import { readAskers } from './read-askers';
import { kindOf, readHistograms } from './read-histograms';
import { rebuildHistograms } from './rebuild-histograms';
import { createPreferences } from './preferences';
import { createRebases } from './rebases';
import { createReferenceKeys } from './reference-keys';
import { refersTo } from './refers-to';
import { removeResponses } from './remove-responses';
import { countListedFacts, factsOfCustomer, factsOfResponse, listFacts } from './list-facts';
import { lockMatching } from './lock-matching';
import { lockFacts, lockRows, pageOfFacts } from './select-facts';
import { SeriesCache } from './series-cache';
import { createSettings } from './settings';
import { createSlaLedger } from './sla-ledger';
import { settleLeaders } from './settle-leaders';
import { storageUsed } from './storage-used';
import { storeAtOnce } from './store-at-once';
import { storeFacts } from './store-facts';
import { createSurveyVersions } from './survey-versions';
import { runTransaction } from './transaction';
import type { FactChange, Store, Transaction } from './types';
import { createTouchpointLinks } from './touchpoint-links';
import { usageOf } from './usage-of';
import { createViews } from './views';
import { verifyHistograms } from './verify-histograms';
import { createWorkingHours } from './working-hours';

type Apply = (trx: Transaction, changes: readonly FactChange[]) => Promise<void>;

const createFacts = (database: Database, cache: SeriesCache, apply: Apply): Store['facts'] => ({
  insert: (trx, facts) => storeFacts(database, cache, trx, facts),
  insertsAtOnce: database.dialect === 'postgres',
  insertAtOnce: (facts, taken, now) => storeAtOnce(database, cache, { facts, taken, now }),
  findExternal: (trx, ids) => findExternal(database, trx, ids),
  lock: (trx, documentIds) => lockFacts(database, trx, documentIds),
  lockMatching: lockMatching(database),
  lockRows: (trx, ids) => lockRows(database, trx, ids),
  settleLeaders: async (trx, responseIds) =>
    apply(trx, await settleLeaders(database, trx, responseIds)),
  refersTo: refersTo(database),
  usageOf: usageOf(database),
  countOfLocations: countOfLocations(database),
  removeResponses: (trx, ids) =>
    removeResponses(database, trx, ids, (changes) => apply(trx, changes)),
  page: (options) => pageOfFacts(database, options),
  list: (question) => listFacts(database, question),
  count: (choice, atMost) => countListedFacts(database, choice, atMost),
  ofResponse: (responseId) => factsOfResponse(database, responseId),
  ofCustomer: (customer, limit) => factsOfCustomer(database, customer, limit),
  curate: (curation) => curateFacts(database, cache, curation),
  historyOf: (responseId) => feedbackHistory(database, responseId),
  countResponses: (locations = null) => countResponses(database, locations),
});

/** The store of one Strapi instance, over the host's own connection. */
export const createStore = ({ strapi }: { strapi: Core.Strapi }): Store => {
  const database = openDatabase(strapi);
  const cache = new SeriesCache();
  const keys = createReferenceKeys(database);
  const apply: Apply = (trx, changes) => applyChanges(database, cache, trx, changes);
  return {
    transaction: (work) => runTransaction(database, work),
    facts: createFacts(database, cache, apply),
    histograms: {
      apply,
      share: (trx) => shareHistograms(database, trx),
      seize: (trx) => seizeHistograms(database, trx),
      keys: () => findDimensionKeys(database),
      read: (question) => readHistograms(database, question),
      holds: (question) => kindOf(question) !== null,
      askers: (question) => readAskers(database, question),
    },
    idempotency: createIdempotency(database),
    keys,
    rateLimits: {
      take: (trx, taken, now) => takePoints(database, trx, taken, now),
      read: (keys, now) => readCounters(database, keys, now),
      forget: (before) => forgetRateLimits(database, before),
    },
    leases: createLeases(database),
    curationJobs: createCurationJobsStore(database, cache),
    events: createEvents(database),
    exportLinks: createExportLinks(database),
    views: createViews(database),
    rebases: createRebases(database),
    alertRules: createAlertRules(database),
    alertWebhooks: createAlertWebhooks(database),
    alertEvents: createAlertEvents(database),
    alertDeliveries: createAlertDeliveries(database),
    digestSubscriptions: createDigestSubscriptions(database),
    settings: createSettings(database),
    journeyVersions: createJourneyVersions(database, keys),
    complaints: createComplaints(database),
    complaintQueue: createComplaintQueue(database),
    presence: createPresenceStore(database),
    complaintReviews: createComplaintReviews(database),
    complaintAttachments: createComplaintAttachments(database),
    complaintMails: createComplaintMails(database),
    complaintSurveys: createComplaintSurveys(database),
    complaintEventIds: createComplaintEventIds(database),
    complaintFigures: createComplaintFigures(database),
    workingHours: createWorkingHours(database),
    slaLedger: createSlaLedger(database),
    preferences: createPreferences(database),
    surveyVersions: createSurveyVersions(database),
    touchpointLinks: createTouchpointLinks(database),
    storageUsed: () => storageUsed(database),
    imports: createImports(database),
    importJobs: createImportJobsStore(database),
    importChunks: createImportChunks(database),
    verification: {
      verify: (onProgress) => verifyHistograms(database, onProgress),
      rebuild: (onProgress) => rebuildHistograms(database, onProgress),
    },
  };
};
