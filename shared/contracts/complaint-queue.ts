import { CHANNELS, HIERARCHIES, type Channel } from '../dimensions';
import type { LocalDate } from '../time';
import type { ComplaintState, Priority, Severity, SlaTarget } from './complaint';
import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  PRIORITIES,
  SEVERITIES,
  type ComplaintKind,
} from './complaint-words';
import type { CountedCases } from './counted-cases';

/** What of a complainant the reader may see; null where there is none, or where they may not. */
export interface ComplainantShown {
  name: string | null;
  email: string | null;
  phone: string | null;
  customer: string | null;
}

/** One line of the queue. */
export interface ComplaintListed {
  reference: string;
  kind: ComplaintKind;
  state: ComplaintState;
  stateSince: string;
  subject: string | null;
  /** The first words of the complaint, where there is no subject. */
  excerpt: string | null;
  priority: Priority | null;
  severity: Severity | null;
  safety: boolean;
  channel: Channel;
  language: string;
  location: string | null;
  touchpoint: string | null;
  category: string | null;
  /** Id of an admin. */
  assignee: string | null;
  team: string | null;
  anonymous: boolean;
  complainant: ComplainantShown | null;
  receivedAt: string;
  endedAt: string | null;
  reopens: number;
  /** The promise that is due next, or is most overdue; null where none is open. */
  next: {
    target: SlaTarget;
    dueAt: string;
    /** Seconds of working time until then by the case's own hours; negative: overdue. */
    workingSeconds: number;
    clock: 'working' | 'wall';
    /** Whether the case's own hours are open now. */
    running: boolean;
    /** Seconds of wall time until the hours close or open; null: not within a day, or never. */
    changesIn: number | null;
  } | null;
  /** When the customer last wrote, as long as nobody of the desk has done anything since; ISO 8601. */
  customerWroteAt: string | null;
  /** The customer owes an answer. */
  paused: boolean;
  /** IANA name: by this zone's clock the case's working time and days are shown. */
  timeZone: string;
  /** Number of the last event: what a change is held against. */
  sequence: number;
}

/** Which part of the queue. `waiting`: for the customer. */
export const COMPLAINT_QUEUES = [
  'mine',
  'unassigned',
  'due_soon',
  'overdue',
  'waiting',
  'open',
  'ended',
  'all',
] as const;
export type ComplaintQueue = (typeof COMPLAINT_QUEUES)[number];

export const COMPLAINT_ORDERS = ['due', 'newest', 'oldest', 'priority'] as const;
export type ComplaintOrder = (typeof COMPLAINT_ORDERS)[number];

/** What cases keep by which the queue can be filtered, each a list of values. */
export const COMPLAINT_FILTERS = [
  'kind',
  'state',
  'priority',
  'severity',
  'channel',
  'language',
  'location',
  'touchpoint',
  'category',
  'product',
  'assignee',
  'team',
  'causeCode',
  'customer',
] as const;
export type ComplaintFilter = (typeof COMPLAINT_FILTERS)[number];

/** Everything by which the queue can be filtered: the trees too in which locations stand today. */
export const QUEUE_FILTERS = [...COMPLAINT_FILTERS, ...HIERARCHIES] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** Filters by which the cases without a value can be asked for, `filters[team][$null]=true`, alone or beside values. */
export const NULLABLE_FILTERS = [
  'priority',
  'severity',
  'location',
  'touchpoint',
  'category',
  'team',
  'causeCode',
  ...HIERARCHIES,
] as const satisfies readonly QueueFilter[];
export type NullableFilter = (typeof NULLABLE_FILTERS)[number];

export const isNullable = (name: QueueFilter): name is NullableFilter =>
  NULLABLE_FILTERS.some((nullable) => nullable === name);

/** The values that filters can have at all; others are keys. */
export const COMPLAINT_FILTER_WORDS: Partial<Record<ComplaintFilter, readonly string[]>> = {
  kind: COMPLAINT_KINDS,
  state: COMPLAINT_STATES,
  priority: PRIORITIES,
  severity: SEVERITIES,
  channel: CHANNELS,
};

/** Names of keys and people in the reader's language. */
export interface ComplaintLabels {
  location: Record<string, string>;
  touchpoint: Record<string, string>;
  category: Record<string, string>;
  cause: Record<string, string>;
  /** Admins by id. */
  person: Record<string, string>;
  /** Policies that are still there, of a case's page; editors name them in one language. */
  policy?: Record<string, string>;
}

/** `GET /cx/complaints`: the queue, one page at a time. */
export namespace ListComplaints {
  export interface Query {
    /** `open` when left out. */
    queue?: ComplaintQueue;
    filters?: Partial<Record<QueueFilter, unknown>>;
    /** Received on these local dates, inclusive. */
    from?: LocalDate;
    to?: LocalDate;
    /** Only the cases that a KPI counts. */
    counted?: CountedCases;
    /** Words of the reference, subject and what was written; of the person for those who may see it. */
    search?: string;
    /** `due` when left out: what is overdue longest first, what has no promise last. */
    order?: ComplaintOrder;
    after?: string;
    /** 1 to 100; 50 when left out. */
    limit?: number;
    locale?: string;
  }
  export interface Response {
    data: ComplaintListed[];
    meta: { next: string | null; labels: ComplaintLabels };
  }
}

/** `GET /cx/complaints/counts`: how many lie in each part of the queue; counting stops at 1,000. */
export namespace CountComplaints {
  export type Query = Pick<ListComplaints.Query, 'filters' | 'from' | 'to' | 'counted' | 'search'>;
  export interface Response {
    data: Record<ComplaintQueue, number>;
    meta: {
      /**
       * How often the KPI of `counted` counts the cases of all parts together: a case that was closed twice is
       * counted twice among closings, but is one case. Null where no KPI is asked for.
       */
      counted: number | null;
    };
  }
}

/** `GET /cx/complaints/board`: open cases by state, the most pressing of each. */
export namespace ComplaintBoard {
  export type Query = CountComplaints.Query & { queue?: ComplaintQueue; locale?: string };
  export interface Response {
    data: { state: ComplaintState; count: number; complaints: ComplaintListed[] }[];
    meta: { labels: ComplaintLabels };
  }
}
