/** Fields whose text becomes a key. */
export const COMPLAINT_KEYED = ['location', 'touchpoint', 'category', 'causeCode'] as const;

/** Fields that take one of some words. */
export const COMPLAINT_WORDS = [
  'kind',
  'channel',
  'state',
  'severity',
  'priority',
  'remedySought',
  'remedy',
] as const;

/** Fields that are plain text. */
export const COMPLAINT_TEXTS = [
  'source',
  'externalId',
  'subject',
  'text',
  'response',
  'locale',
  'product',
  'purchase',
  'customer',
  'name',
  'email',
  'phone',
  'assignee',
  'team',
  'reason',
] as const;

/** What is known of when something happened. Only `receivedAt` must be there. */
export const COMPLAINT_TIMES = [
  'receivedAt',
  'acknowledgedAt',
  'respondedAt',
  'closedAt',
  'reopenedAt',
  'closedAgainAt',
] as const;

/** By when something was promised. Where one is mapped, no policy promises anything besides. */
export const COMPLAINT_DUES = ['acknowledgementDueAt', 'responseDueAt', 'dueAt'] as const;

export const COMPLAINT_FIELDS = [
  ...COMPLAINT_KEYED,
  ...COMPLAINT_WORDS,
  ...COMPLAINT_TEXTS,
] as const;
export type ComplaintField = (typeof COMPLAINT_FIELDS)[number];
export type ComplaintTime = (typeof COMPLAINT_TIMES)[number];
export type ComplaintDue = (typeof COMPLAINT_DUES)[number];
