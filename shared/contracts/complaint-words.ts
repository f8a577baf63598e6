/** Words of the complaint process (ISO 10002) that server, admin and front ends share. */

export const COMPLAINT_STATES = [
  'draft',
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'awaiting_customer',
  'awaiting_third_party',
  'escalated',
  'response_proposed',
  'decision_communicated',
  'accepted',
  'rejected',
  'external_referred',
  'reopened',
  'closed',
  'closed_exhausted',
  'duplicate',
  'out_of_scope',
  'withdrawn',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** States in which nothing is left to do; only reopening leads out. A duplicate lives on in another case. */
export const ENDED_STATES = [
  'closed',
  'closed_exhausted',
  'duplicate',
  'out_of_scope',
  'withdrawn',
] as const satisfies readonly ComplaintState[];

export const COMPLAINT_KINDS = ['complaint', 'request', 'compliment', 'warranty_claim'] as const;
/** Only `complaint` feeds the KPIs of complaints. */
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const LEVELS = ['low', 'medium', 'high'] as const;
/** Level of complexity, impact and urgency. */
export type Level = (typeof LEVELS)[number];
/** From the least to the most pressing. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What priority a complaint has by severity, impact and urgency; one that touches safety at least `safetyFloor`. */
export interface PriorityMatrix {
  cells: Record<Severity, Record<Level, Record<Level, Priority>>>;
  /** By how many priorities a complaint of this complexity stands above its cell; the highest stays the highest. */
  complexitySteps: Record<Level, number>;
  safetyFloor: Priority;
}

export const REMEDY_TYPES = [
  'refund',
  'replace',
  'repair',
  'apology',
  'information',
  'goodwill',
  'none',
] as const;
export type RemedyType = (typeof REMEDY_TYPES)[number];

/** Those that cost something: how much is always told, zero where it is nothing, or limits could be passed by. */
const COSTED_REMEDIES: readonly RemedyType[] = ['refund', 'replace', 'repair', 'goodwill'];
export const isCosted = (type: RemedyType): boolean => COSTED_REMEDIES.includes(type);

/** Whole minor units (halalas, fils, rials) and ISO 4217 currency. */
export interface Money {
  amount: number;
  currency: string;
}

export const DEPTHS = ['light', 'standard', 'thorough'] as const;
/** How deep an investigation goes, commensurate with severity. */
export type Depth = (typeof DEPTHS)[number];

export const CLOSE_REASONS = ['resolved', 'no_reply', 'external_outcome'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const SLA_TARGETS = [
  'acknowledgement',
  'first_response',
  'next_update',
  'resolution',
] as const;
export type SlaTarget = (typeof SLA_TARGETS)[number];
