import type { RateLimits } from './rate-limit-types';
import type { Knex } from 'knex';
import type { StorageUsed } from '../../../shared/contracts/maintenance';
import type { Channel, Exclusion, FactDimension } from '../../../shared/dimensions';
import type { LocalDate } from '../../../shared/time';
import type { PresenceStore } from './complaint-presence';
import type { ComplaintReviews } from './complaint-reviews';
import type { ComplaintQueueStore } from './complaint-queue-types';
import type { ComplaintEventIds } from './complaint-event-ids';
import type { ComplaintFigures } from './complaint-figures';
import type { ComplaintStore, WorkingHoursStore } from './complaint-types';
import type {
  ComplaintAttachmentStore,
  ComplaintMailStore,
  ComplaintSurveyStore,
} from './complaint-contact-types';
import type { CurationJobs } from './curation-job-types';
import type { Events } from './event-types';
import type {
  AlertDeliveries,
  AlertEvents,
  AlertRules,
  AlertWebhooks,
  DigestSubscriptions,
} from './alert-types';
import type { ExportLinks } from './export-link-types';
import type { JourneyVersions } from './journey-version-types';
import type { FactStore } from './fact-store-types';
import type { ImportChunks, ImportJobs, ImportRuns } from './import-job-types';
import type { ScoreHistogram } from '../kpi/definition';
import type { Asker, AskerQuestion } from './read-askers';
import type { PreferenceStore, SettingsStore } from './setting-types';
import type { SlaLedgerStore } from './sla-ledger-types';
import type { SurveyVersions } from './survey-version-types';
import type { TouchpointLinks } from './touchpoint-links';
import type { Verification } from './verify-histograms';
import type { Rebases } from './rebase-types';
import type { Views } from './view-types';

/** One answer, frozen with its context, as stored in a row of the feedback type. */
export interface Fact {
  documentId: string;
  responseId: string;
  /** Index of the answer in its response. */
  position: number;
  /** True for the one answer through which its response is counted. */
  leads: boolean;
  metric: string;
  question: string | null;
  survey: string | null;
  surveyVersion: number | null;
  score: number;
  /** A scale's name, see `shared/scale.ts`. */
  scale: string;
  comment: string | null;
  touchpoint: string | null;
  journey: string | null;
  journeyVersion: number | null;
  stage: string | null;
  location: string | null;
  channel: Channel | null;
  customer: string | null;
  segment: string | null;
  language: string | null;
  occurredAt: Date;
  /** The location's (or the site's) date at that moment; never computed again. */
  localDate: LocalDate;
  timeZone: string;
  source: string | null;
  externalId: string | null;
  exclusion: Exclusion | null;
  /** What a complaint was about and who had it, when this answer about it was asked for; of no other answers. */
  category?: string | null;
  team?: string | null;
}

/** `1`: the facts count once more; `-1`: they count no longer. */
export interface FactChange {
  sign: 1 | -1;
  fact: Fact;
}

export type Transaction = Knex.Transaction;

/** Which histograms to add up. Dimension filters and `by` together may name any number of dimensions. */
export interface HistogramQuestion {
  metrics: readonly string[];
  from: LocalDate;
  to: LocalDate;
  filters: Partial<Record<FactDimension | 'scale', readonly string[]>>;
  by: FactDimension | null;
  /** Cut the window into these consecutive periods (inclusive local dates); without it one sum. */
  periods?: readonly { start: LocalDate; end: LocalDate }[];
}

export interface HistogramCell {
  metric: string;
  /** Value of the `by` dimension; null: answers without one. Always null without `by`. */
  key: string | null;
  /** Index into `periods`; 0 without. */
  period: number;
  exclusion: Exclusion | null;
  histogram: ScoreHistogram;
}

/** A stored idempotent answer. */
export interface RememberedAnswer {
  bodyHash: string;
  status: number;
  body: string;
}

/** All SQL of the plugin, for the three databases. Everything that takes a transaction runs in it. */
export interface Store {
  /**
   * Runs `work` in one transaction (joins the Document Service's when one is open) and, when this call
   * opened it, repeats the whole work a few times after a deadlock or serialisation failure.
   */
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;

  facts: FactStore;

  histograms: {
    /** Adds and subtracts facts, in the facts' own transaction. */
    apply(trx: Transaction, changes: readonly FactChange[]): Promise<void>;
    /** Keeps a rebuild waiting until this transaction ends; `apply` does it too. Taken before rows are locked. */
    share(trx: Transaction): Promise<void>;
    /**
     * Keeps every other writer of facts waiting until this transaction ends: for changes of rows that are
     * named by a condition, which rows written meanwhile may come to meet.
     */
    seize(trx: Transaction): Promise<void>;
    /** The keys of each dimension that feedback came with, in no order. */
    keys(): Promise<Map<FactDimension, string[]>>;
    /** Answers from the daily histograms; from the facts themselves when more dimensions are asked than are kept together. */
    read(question: HistogramQuestion): Promise<HistogramCell[]>;
    /** Whether such a question is answered from the daily histograms. */
    holds(question: Pick<HistogramQuestion, 'filters' | 'by'>): boolean;
    /** Which surveys brought the answers at each touchpoint. */
    askers(question: AskerQuestion): Promise<Asker[]>;
  };

  idempotency: {
    /**
     * Claims keys for this transaction. Returns for each key either `null` (now ours: call `remember`)
     * or the answer that was given before. Waits for another transaction that holds the same key.
     */
    claim(
      trx: Transaction,
      keys: readonly { key: string; bodyHash: string }[]
    ): Promise<(RememberedAnswer | null)[]>;
    remember(
      trx: Transaction,
      answers: readonly { key: string; status: number; body: string }[]
    ): Promise<void>;
    /** Forgets keys older than this; returns how many. */
    forget(before: Date): Promise<number>;
  };

  /** Immutable keys of reference data, unique by a database index over all locales and drafts. */
  keys: {
    /** Takes the key for the document; false when another document has it. */
    claim(kind: string, key: string, documentId: string): Promise<boolean>;
    keyOf(kind: string, documentId: string): Promise<string | null>;
    /** Keeps everybody else who holds this key waiting until the transaction that is open ends. */
    hold(kind: string, key: string): Promise<void>;
    release(kind: string, documentId: string): Promise<void>;
  };

  rateLimits: RateLimits;

  /** A job's lease: true for exactly one instance until it expires or is released. */
  leases: {
    acquire(name: string, owner: string, milliseconds: number): Promise<boolean>;
    /** Whether anybody has it now. */
    isHeld(name: string): Promise<boolean>;
    /** Who has it now; null where nobody has. */
    holderOf(name: string): Promise<string | null>;
    release(name: string, owner: string): Promise<void>;
  };

  curationJobs: CurationJobs;

  events: Events;

  exportLinks: ExportLinks;

  views: Views;
  rebases: Rebases;

  alertRules: AlertRules;
  alertWebhooks: AlertWebhooks;
  alertEvents: AlertEvents;
  alertDeliveries: AlertDeliveries;
  digestSubscriptions: DigestSubscriptions;
  settings: SettingsStore;
  journeyVersions: JourneyVersions;
  complaints: ComplaintStore;
  complaintQueue: ComplaintQueueStore;
  presence: PresenceStore;
  /** What management writes of its reviews. */
  complaintReviews: ComplaintReviews;
  complaintAttachments: ComplaintAttachmentStore;
  complaintMails: ComplaintMailStore;
  complaintSurveys: ComplaintSurveyStore;
  complaintEventIds: ComplaintEventIds;
  complaintFigures: ComplaintFigures;
  workingHours: WorkingHoursStore;
  slaLedger: SlaLedgerStore;
  preferences: PreferenceStore;
  touchpointLinks: TouchpointLinks;

  surveyVersions: SurveyVersions;

  /** Space that the plugin's tables take, as far as the database tells. */
  storageUsed(): Promise<StorageUsed>;

  imports: ImportRuns;
  importJobs: ImportJobs;
  importChunks: ImportChunks;

  verification: {
    verify(onProgress?: (done: number, total: number) => void): Promise<Verification>;
    rebuild(
      onProgress?: (done: number, total: number) => void
    ): Promise<{ facts: number; cells: number }>;
  };
}
