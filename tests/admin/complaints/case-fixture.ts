import {
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_PRIORITY_MATRIX,
} from '../../../server/src/complaint-process';
import type {
  CasePromise,
  ComplaintDetail,
  DeskChoices,
  DeskEvent,
  GetRelated,
} from '../../../shared/contracts/complaint-desk';
import type { ComplaintLabels } from '../../../shared/contracts/complaint-queue';

export const REFERENCE = 'CX-2026-004817';

/** Two days ago, as the page is opened. */
const HOUR = 3_600_000;
const NOW = Date.now();
const ago = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

export const event = (sequence: number, over: Partial<DeskEvent>): DeskEvent => ({
  sequence,
  type: 'step',
  at: ago(50 - sequence),
  by: { role: 'agent', id: '7' },
  from: null,
  to: null,
  reason: null,
  text: null,
  visibility: 'public',
  facts: {},
  merged: null,
  attachments: [],
  hash: String(sequence),
  erased: false,
  mail: null,
  ...over,
});

export const promise = (over: Partial<CasePromise>): CasePromise => ({
  target: 'acknowledgement',
  policy: 'default',
  priority: 'high',
  clock: 'working',
  startedAt: ago(49),
  dueAt: ago(45),
  reachedAt: ago(48),
  outcome: 'met',
  targetSeconds: 4 * 3600,
  workingSeconds: 720,
  wallSeconds: 3600,
  lateSeconds: -4 * 3600 + 720,
  heldBy: null,
  team: null,
  provisional: false,
  ...over,
});

export const labels: ComplaintLabels = {
  location: { olaya: 'Riyadh Olaya' },
  touchpoint: { pickup: 'Pick up at the counter' },
  category: {},
  cause: { shelf: 'Wrong shelf' },
  person: { '7': 'Sara A.', '8': 'Omid K.' },
};

export const events: DeskEvent[] = [
  event(1, {
    to: 'received',
    by: { role: 'complainant', id: null },
    text: 'Nobody could find the parcel.',
    facts: { kind: 'complaint', location: 'olaya' },
    attachments: [{ id: '3', name: 'counter.jpg', mime: 'image/jpeg', size: 120_000 }],
  }),
  event(2, {
    type: 'facts',
    by: { role: 'system', id: null },
    visibility: 'private',
    facts: { acknowledgementMode: 'email' },
  }),
  event(3, { from: 'received', to: 'acknowledged' }),
  event(4, {
    from: 'acknowledged',
    to: 'assessed',
    facts: { severity: 'high', impact: 'medium', urgency: 'high', priority: 'high' },
  }),
  event(5, { from: 'assessed', to: 'investigating' }),
  event(6, {
    type: 'note',
    visibility: 'private',
    text: 'ask the courier',
    by: { role: 'agent', id: '8' },
  }),
  event(7, { type: 'message', text: null, erased: true }),
];

/** A case under investigation, with promises of every kind. */
export const detail: ComplaintDetail = {
  reference: REFERENCE,
  kind: 'complaint',
  state: 'investigating',
  stateSince: ago(45),
  subject: 'Parcel “ready” but not at the counter',
  excerpt: 'Nobody could find the parcel.',
  priority: 'high',
  severity: 'high',
  safety: false,
  channel: 'website',
  language: 'ar',
  location: 'olaya',
  touchpoint: 'pickup',
  category: null,
  assignee: '8',
  team: null,
  anonymous: false,
  complainant: { name: 'Huda M.', email: 'huda@example.com', phone: null, customer: 'c-1' },
  receivedAt: ago(49),
  endedAt: null,
  reopens: 0,
  next: {
    target: 'next_update',
    dueAt: ago(-3),
    workingSeconds: 7800,
    clock: 'working',
    running: false,
    changesIn: null,
  },
  customerWroteAt: null,
  paused: false,
  sequence: 7,
  productEntry: null,
  purchaseEntry: null,
  facts: {
    location: 'olaya',
    touchpoint: 'pickup',
    channel: 'website',
    remedySought: 'refund',
    severity: 'high',
    impact: 'medium',
    urgency: 'high',
    priority: 'high',
  },
  events,
  steps: [
    {
      to: 'response_proposed',
      needs: ['findings', 'causeCode', 'remedy'],
      likeliest: true,
      barred: null,
    },
    {
      to: 'awaiting_customer',
      needs: ['awaitingReason', 'nextUpdateDue'],
      likeliest: false,
      barred: null,
    },
    { to: 'escalated', needs: ['escalationLevel', 'escalatedTo'], likeliest: false, barred: null },
  ],
  promises: [
    promise({}),
    promise({
      target: 'first_response',
      outcome: 'missed',
      lateSeconds: 5400,
      workingSeconds: 19_800,
    }),
    promise({
      target: 'next_update',
      outcome: 'pending',
      reachedAt: null,
      dueAt: ago(-3),
      targetSeconds: 14 * 3600,
      lateSeconds: -7800,
    }),
  ],
  axis: {
    from: NOW - 49 * HOUR,
    to: NOW + 3 * HOUR,
    open: [{ from: NOW - 49 * HOUR, to: NOW - 40 * HOUR }],
    paused: [{ from: NOW - 44 * HOUR, to: NOW - 42 * HOUR }],
  },
  hoursSince: null,
  chain: { ok: true, brokenAt: null, erased: [7] },
  remedyCost: null,
  approval: { needed: false, granted: null, mayDecide: false },
  rules: DEFAULT_COMPLAINT_RULES,
  matrix: DEFAULT_PRIORITY_MATRIX,
  timeZone: 'Asia/Riyadh',
  may: { handle: true, decide: false, personal: true },
};

export const choices: DeskChoices = {
  people: [
    { id: '7', name: 'Sara A.' },
    { id: '8', name: 'Omid K.' },
  ],
  teams: ['Stores'],
  categories: [],
  causes: [{ key: 'shelf', name: 'Wrong shelf', category: null }],
  remedies: [
    { key: 'fee', name: 'Delivery fee', type: 'refund', cost: { amount: 1500, currency: 'SAR' } },
  ],
  locations: [],
  regions: [],
  formats: [],
  touchpoints: [],
  products: [],
  templates: [
    {
      key: 'sorry',
      use: 'reply',
      locale: 'en',
      name: 'Sorry',
      text: 'Dear {name}, about {reference}.',
    },
    {
      key: 'sorry',
      use: 'reply',
      locale: 'ar',
      name: 'اعتذار',
      text: 'عزيزتي {name}، بخصوص {reference}.',
    },
  ],
};

export const related: GetRelated.Response = {
  data: {
    similar: [
      {
        reference: 'CX-2026-004000',
        subject: 'Not on the shelf',
        state: 'closed',
        receivedAt: ago(200),
        location: 'olaya',
        causeCode: 'shelf',
        alike: ['place', 'words'],
      },
    ],
    complaints: [],
    feedback: [{ responseId: 'r-1', metric: 'nps', score: 3, scale: '0..10', occurredAt: ago(60) }],
  },
  meta: { labels },
};
