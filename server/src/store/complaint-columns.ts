import type { ComplaintEvent } from '../../../shared/contracts/complaint';
import { UID } from '../constants';
import type { QueueRow } from './complaint-queue-types';
import type { ComplaintEventRow, ComplaintRow } from './complaint-types';
import { oncePerDatabase } from './database';
import { typeColumns, type Kinds } from './type-columns';

const COMPLAINT_KINDS: Kinds<ComplaintRow> = {
  documentId: 'text',
  reference: 'text',
  kind: 'text',
  state: 'text',
  stateSince: 'datetime',
  counts: 'boolean',
  subject: 'text',
  channel: 'text',
  language: 'text',
  anonymous: 'boolean',
  complainantName: 'text',
  complainantEmail: 'text',
  complainantPhone: 'text',
  customer: 'text',
  person: 'text',
  location: 'text',
  touchpoint: 'text',
  category: 'text',
  product: 'text',
  productEntry: 'text',
  purchase: 'text',
  feedback: 'text',
  severity: 'text',
  safety: 'boolean',
  priority: 'text',
  assignee: 'text',
  team: 'text',
  causeCode: 'text',
  rootCause: 'text',
  recurrent: 'boolean',
  remedySought: 'text',
  remedyType: 'text',
  remedyAmount: 'number',
  remedyCurrency: 'text',
  closeReason: 'text',
  mergedInto: 'text',
  receivedAt: 'datetime',
  localDate: 'text',
  timeZone: 'text',
  hours: 'text',
  acknowledgedAt: 'datetime',
  acknowledgementUnknown: 'boolean',
  respondedAt: 'datetime',
  responseUnknown: 'boolean',
  resolvedAt: 'datetime',
  escalatedExternallyAt: 'datetime',
  reopenedAt: 'datetime',
  endedAt: 'datetime',
  endedDate: 'text',
  acknowledgementWall: 'number',
  acknowledgementWorking: 'number',
  responseWall: 'number',
  responseWorking: 'number',
  resolutionWall: 'number',
  resolutionWorking: 'number',
  totalWall: 'number',
  totalWorking: 'number',
  reopens: 'number',
  escalations: 'number',
  contacts: 'number',
  customerWroteAt: 'datetime',
  nextTarget: 'text',
  nextDueAt: 'datetime',
  paused: 'boolean',
  secretHash: 'text',
  sequence: 'number',
  lastHash: 'text',
  source: 'text',
  externalId: 'text',
  personFolded: 'text',
  textFolded: 'text',
};

const {
  textFolded: _,
  personFolded: __,
  person: _____,
  secretHash: ___,
  lastHash: ____,
  ...QUEUE_KINDS
} = COMPLAINT_KINDS;

const EVENT_KINDS: Kinds<ComplaintEventRow> = {
  documentId: 'text',
  complaint: 'text',
  sequence: 'number',
  type: 'text',
  at: 'text',
  byRole: 'text',
  byId: 'text',
  from: 'text',
  to: 'text',
  reason: 'text',
  text: 'text',
  visibility: 'text',
  facts: 'text',
  merged: 'text',
  attachments: 'text',
  textHash: 'text',
  previousHash: 'text',
  hash: 'text',
};

export const complaintColumns = oncePerDatabase((database) =>
  typeColumns<ComplaintRow>(database, UID.complaint, COMPLAINT_KINDS)
);

/** Those that a line of the queue is made from. */
export const queueColumns = oncePerDatabase((database) =>
  typeColumns<QueueRow>(database, UID.complaint, QUEUE_KINDS)
);

export const complaintEventColumns = oncePerDatabase((database) =>
  typeColumns<ComplaintEventRow>(database, UID.complaintEvent, EVENT_KINDS)
);

export const toEventRow = (
  { by, facts, attachments, ...event }: ComplaintEvent,
  complaint: string,
  documentId: string
): ComplaintEventRow => ({
  ...event,
  documentId,
  complaint,
  byRole: by.role,
  byId: by.id,
  facts: JSON.stringify(facts),
  attachments: JSON.stringify(attachments),
});

export const toEvent = ({
  documentId: _,
  complaint: __,
  byRole,
  byId,
  facts,
  attachments,
  ...event
}: ComplaintEventRow): ComplaintEvent => ({
  ...event,
  by: { role: byRole, id: byId },
  facts: JSON.parse(facts),
  attachments: JSON.parse(attachments),
});
