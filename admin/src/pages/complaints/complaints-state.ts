import {
  COMPLAINT_FILTER_WORDS,
  COMPLAINT_ORDERS,
  COMPLAINT_QUEUES,
  isNullable,
  QUEUE_FILTERS,
  type ComplaintOrder,
  type ComplaintQueue,
  type CountComplaints,
  type ListComplaints,
  type QueueFilter,
} from '../../../../shared/contracts/complaint-queue';
import type { CountedCases } from '../../../../shared/contracts/counted-cases';
import { isHierarchy } from '../../../../shared/dimensions';
import { searchParts } from '../../../../shared/text/search';
import { filterQuery, NONE } from '../../filters/dimension-filters';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../filters/period-state';
import { readCounted, writeCounted } from './counted-cases';

/** Chosen values by filter, NONE for the cases without one; a filter without a choice is absent. */
export type ComplaintFilters = Partial<Record<QueueFilter, string[]>>;

/** Everything that the reader can set on the queue and the board. */
export interface ComplaintsState {
  queue: ComplaintQueue;
  filters: ComplaintFilters;
  /** When the cases were received; null: whenever. */
  received: PeriodState | null;
  /** Only those that a KPI counts; null: whether one does or not. */
  counted: CountedCases | null;
  search: string;
  order: ComplaintOrder;
  /** Where the page begins; null: at the start. */
  after: string | null;
  /** A case is being filed. */
  filing: boolean;
  /** `responseId` of the answers from which it is filed. */
  about: string | null;
}

const QUEUE: ComplaintQueue = 'open';
const ORDER: ComplaintOrder = 'due';
const YES = 'true';
const PERIOD = 'last90Days';

const wordsOf = (name: QueueFilter): readonly string[] | undefined =>
  isHierarchy(name) ? undefined : COMPLAINT_FILTER_WORDS[name];

/**
 * The filters that a URL names, of these.
 * @param knowsNone whether `team=` means the cases without one; elsewhere it means nothing
 */
export const readComplaintFilters = (
  params: URLSearchParams,
  names: readonly QueueFilter[],
  knowsNone = false
): ComplaintFilters => {
  const filters: ComplaintFilters = {};
  for (const name of names) {
    const words = wordsOf(name);
    const values = params
      .getAll(name)
      .filter((value) =>
        value === NONE ? knowsNone && isNullable(name) : !words || words.includes(value)
      );
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  return filters;
};

/** Writes these filters in place. */
export const writeComplaintFilters = (
  params: URLSearchParams,
  filters: ComplaintFilters,
  names: readonly QueueFilter[] = QUEUE_FILTERS
): void => {
  for (const name of names) {
    params.delete(name);
    for (const value of filters[name] ?? []) params.append(name, value);
  }
};

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readComplaintsState = (params: URLSearchParams): ComplaintsState => ({
  queue: oneOf(COMPLAINT_QUEUES, params.get('queue')) ?? QUEUE,
  filters: readComplaintFilters(params, QUEUE_FILTERS, true),
  received: params.has('period') ? readPeriod(params, PERIOD) : null,
  counted: readCounted(params),
  search: params.get('search') ?? '',
  order: oneOf(COMPLAINT_ORDERS, params.get('order')) ?? ORDER,
  after: params.get('after') || null,
  filing: params.get('new') === YES,
  about: params.get('response') || null,
});

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeComplaintsState = (
  current: URLSearchParams,
  state: ComplaintsState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  putParameter(next, 'queue', state.queue, QUEUE);
  writeComplaintFilters(next, state.filters);
  for (const name of ['period', 'from', 'to']) next.delete(name);
  // No period is initial here: without one cases of all times are shown.
  if (state.received) writePeriod(next, state.received, 'custom');
  if (state.received?.period === 'custom') next.set('period', 'custom');
  writeCounted(next, state.counted);
  putParameter(next, 'search', state.search || null);
  putParameter(next, 'order', state.order, ORDER);
  putParameter(next, 'after', state.after);
  putParameter(next, 'new', state.filing ? YES : null);
  putParameter(next, 'response', state.filing ? state.about : null);
  return next;
};

/** The filters after a value was chosen, or was chosen no longer. */
export const withValue = (
  filters: ComplaintFilters,
  name: QueueFilter,
  value: string,
  chosen: boolean
): ComplaintFilters => {
  const others = (filters[name] ?? []).filter((one) => one !== value);
  const values = chosen ? [...others, value] : others;
  const { [name]: _, ...rest } = filters;
  return values.length > 0 ? { ...rest, [name]: values } : rest;
};

/** Which cases are asked for, whatever part of the queue they lie in. */
export const complaintsChoice = (
  {
    filters,
    received,
    counted,
    search,
  }: Pick<ComplaintsState, 'filters' | 'received' | 'counted' | 'search'>,
  reader: Reader
): CountComplaints.Query => {
  const chosen = filterQuery(filters);
  return {
    ...(received ? windowOf(received, reader) : {}),
    ...(counted ? { counted } : {}),
    ...(chosen ? { filters: chosen } : {}),
    ...(searchParts(search).length > 0 ? { search } : {}),
  };
};

/** The one request behind the table. */
export const complaintsQuery = (state: ComplaintsState, reader: Reader): ListComplaints.Query => ({
  ...complaintsChoice(state, reader),
  queue: state.queue,
  order: state.order,
  locale: reader.locale,
  ...(state.after ? { after: state.after } : {}),
});

/** Whether anything but the part of the queue narrows what is shown. */
export const isNarrowed = ({ filters, received, counted, search }: ComplaintsState): boolean =>
  Object.keys(filters).length > 0 || received !== null || counted !== null || search !== '';

/** Nothing but the part of the queue. */
export const NOT_NARROWED = {
  filters: {},
  received: null,
  counted: null,
  search: '',
} as const satisfies Partial<ComplaintsState>;
