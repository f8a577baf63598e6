/** Which complaint an event belongs to, and which event it is. */
export const EVENT_IDS = [
  'source',
  'externalId',
  'complaintSource',
  'complaint',
  'reference',
] as const;

/** Facts of a case that are plain text. */
export const EVENT_FACT_TEXTS = [
  'assignee',
  'team',
  'acknowledgementMode',
  'findings',
  'awaitingReason',
  'escalatedTo',
  'levelDecision',
  'decision',
  'decisionMode',
  'recourse',
  'externalBody',
  'externalReference',
  'externalOutcome',
] as const;

/** Fields whose text becomes a key. */
export const EVENT_KEYED = ['category', 'causeCode'] as const;

/** Fields that take one of some words. */
export const EVENT_WORDS = ['event', 'to', 'author', 'severity', 'priority', 'remedy'] as const;

/** What happens, what is said, and by whom. */
const EVENT_TEXTS = ['text', 'reason', 'actor', 'mergedInto'] as const;

/** Whole numbers. */
export const EVENT_NUMBERS = ['escalationLevel', 'remedyAmount'] as const;

export const EVENT_FIELDS = [
  ...EVENT_IDS,
  ...EVENT_WORDS,
  ...EVENT_TEXTS,
  ...EVENT_FACT_TEXTS,
  ...EVENT_KEYED,
  ...EVENT_NUMBERS,
  'remedyCurrency',
] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

/** What a row tells of. */
export const EVENT_KINDS = ['step', 'message', 'note', 'facts'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who spoke or acted. */
export const EVENT_AUTHORS = ['complainant', 'agent', 'manager', 'system'] as const;
