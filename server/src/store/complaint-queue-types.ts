import type {
  ComplaintFilter,
  ComplaintOrder,
  ComplaintQueue,
} from '../../../shared/contracts/complaint-queue';
import type { SlaTarget } from '../../../shared/contracts/complaint';
import type { CountedPart } from '../../../shared/contracts/counted-cases';
import type { KpiBasis, KpiClock } from '../../../shared/contracts/kpi-terms';
import type { LocalDate } from '../../../shared/time';
import type { CaseReading } from '../kpi';
import type { ComplaintRow } from './complaint-types';

/** What a line of the queue is made from: the row without what only searches and checks read. */
export type QueueRow = Omit<
  ComplaintRow,
  'textFolded' | 'person' | 'personFolded' | 'secretHash' | 'lastHash'
>;

/** What a KPI counts, under its terms. */
export interface CountedChoice {
  reading: CaseReading;
  basis: KpiBasis;
  /** Of durations. */
  clock: KpiClock;
  /** Which promise is judged; of other readings nothing. */
  promise: SlaTarget;
  /** Of remedies; null: any. */
  currency: string | null;
  /** Local dates, inclusive. */
  from: LocalDate;
  to: LocalDate;
  /** Of a change: the first day of the window that it is held against, which ends on the day before `from`. */
  before?: LocalDate;
  /** Of what is open: received after and up to these moments, milliseconds since 1970. */
  after?: number;
  upTo?: number;
  part: CountedPart;
}

/** Which cases are meant; where a part is left out, all. */
export interface ComplaintChoice {
  queue: ComplaintQueue;
  /** Of whoever asks, for the queue `mine`. */
  me: string;
  /** Milliseconds since 1970, for what is overdue and due soon. */
  now: number;
  filters: Partial<Record<ComplaintFilter, readonly string[]>>;
  /** Filters that let through the cases without a value as well as those of their values. */
  orNone?: readonly ComplaintFilter[];
  /** Received on these local dates, inclusive. */
  from?: LocalDate;
  to?: LocalDate;
  /** Only those that a KPI counts. */
  counted?: CountedChoice | undefined;
  /** What must all stand in the case's text, or in what is known of the person; see `searchParts`. */
  search: readonly string[];
  /** A reference that was searched for; it is looked up instead of the words. */
  reference: string | null;
  /** Locations within which a search may look at the person; null: all, []: none. */
  personsAt: readonly string[] | null;
  /** Locations whose cases may be seen; null: all, and those without one. */
  locations: readonly string[] | null;
}

/** Where a page begins: behind this case of this part of the order. */
export interface ComplaintCursor {
  /** Index of the part, see `partsOf`. */
  part: number;
  /** By what the part is in order, milliseconds since 1970; null where only by id. */
  value: number | null;
  id: number;
}

export interface QueueQuestion extends ComplaintChoice {
  order: ComplaintOrder;
  after: ComplaintCursor | null;
  limit: number;
}

export interface QueuedComplaint {
  row: QueueRow;
  cursor: ComplaintCursor;
}

/** What else a line of the queue shows of a case, by its document id. */
export interface QueueExtras {
  /** The first words of the complaint. */
  openings: Map<string, string>;
  /** The clock of each open promise, by document id and target. */
  clocks: Map<string, Partial<Record<SlaTarget, 'working' | 'wall'>>>;
}

/** What cases can be alike in. */
export interface AlikeQuestion {
  /** Document id of the case itself, which is not among them. */
  not: string;
  /** The values that they share, by attribute; all must be equal. */
  same: Partial<
    Record<
      'person' | 'causeCode' | 'category' | 'location' | 'touchpoint' | 'productEntry' | 'purchase',
      string
    >
  >;
  /** Parts that must all stand in the text. */
  words?: readonly string[];
  /** Received from this moment on, milliseconds since 1970: a search through words is bounded by it. */
  since?: number;
  locations: readonly string[] | null;
  limit: number;
}

/** Which complaints are counted together. Lists without keys are about all. */
export interface TallyQuestion {
  /** Only those whose cause is known. */
  coded?: boolean;
  causeCode?: string;
  category?: string;
  locations: readonly string[];
  touchpoints: readonly string[];
  /** Received on these local dates, inclusive. */
  from?: LocalDate;
  to?: LocalDate;
}

/** The queue of the desk and what is asked about cases together. */
export interface ComplaintQueueStore {
  /** A page of cases; what it costs depends on neither its place nor how many there are. */
  list(question: QueueQuestion): Promise<QueuedComplaint[]>;
  /** How many cases a choice lets through; counting stops at `atMost`. */
  count(choice: ComplaintChoice, atMost: number): Promise<number>;
  /** How often the KPI of the choice counts its cases, each as often as it does; null without a KPI. */
  countTimes(choice: ComplaintChoice): Promise<number | null>;
  extras(documentIds: readonly string[]): Promise<QueueExtras>;
  /** The words with which cases began, by document id; of those that were erased none. */
  texts(documentIds: readonly string[]): Promise<Map<string, string>>;
  /** Cases like another, the latest first. */
  alike(question: AlikeQuestion): Promise<QueueRow[]>;
  /** Counted complaints that share something, by when they were received; null bounds where there are none. */
  tally(question: TallyQuestion): Promise<{ count: number; first: Date | null; last: Date | null }>;
  /** Teams that cases were given to, by name. */
  teams(): Promise<string[]>;
  /** Keys of locations that cases name, whether they are described or not. */
  locations(): Promise<string[]>;
  /** Document ids of products that cases are linked to, the most linked first. */
  products(atMost: number): Promise<string[]>;
}
