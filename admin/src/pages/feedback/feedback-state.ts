import {
  FEEDBACK_ARCHIVE,
  FEEDBACK_COUNTING,
  FEEDBACK_ORDERS,
  type CountFeedback,
  type FeedbackArchive,
  type FeedbackCounting,
  type FeedbackOrder,
  type ListFeedback,
} from '../../../../shared/contracts/feedback-list';
import { parseScaleId } from '../../../../shared/scale';
import { searchParts } from '../../../../shared/text/search';
import {
  filterQuery,
  readFilters,
  writeFilters,
  type DimensionFilters,
} from '../../filters/dimension-filters';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../filters/period-state';

/** Everything that the reader can set on the feedback page. */
export interface FeedbackState extends PeriodState {
  filters: DimensionFilters;
  /** null: all metrics. */
  metric: string | null;
  /** Lowest and highest score, inclusive; null: open. */
  minScore: number | null;
  maxScore: number | null;
  /** Scales such as `0..10` on which the scores were given; none: all. */
  scales: string[];
  commented: boolean;
  /** Of each response only the answer through which it is counted. */
  leading: boolean;
  /** What the comment must contain; empty: anything. */
  search: string;
  counting: FeedbackCounting;
  archive: FeedbackArchive;
  order: FeedbackOrder;
  /** Where the page begins; null: at the start. */
  after: string | null;
  /** The response that lies open. */
  response: string | null;
}

const PERIOD = 'last90Days';
const ORDER: FeedbackOrder = 'newest';
const COUNTING: FeedbackCounting = 'all';
const ARCHIVE: FeedbackArchive = 'open';
const YES = 'true';

const readScore = (params: URLSearchParams, name: string): number | null => {
  const text = params.get(name);
  const score = text === null || text === '' ? NaN : Number(text);
  return Number.isInteger(score) ? score : null;
};

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readFeedbackState = (params: URLSearchParams): FeedbackState => ({
  ...readPeriod(params, PERIOD),
  filters: readFilters(params, { knowsNone: true }),
  metric: params.get('metric') || null,
  minScore: readScore(params, 'minScore'),
  maxScore: readScore(params, 'maxScore'),
  search: params.get('search') ?? '',
  scales: [...new Set(params.getAll('scale').filter((scale) => parseScaleId(scale) !== null))],
  leading: params.get('leading') === YES,
  commented: params.get('commented') === YES,
  counting: oneOf(FEEDBACK_COUNTING, params.get('counting')) ?? COUNTING,
  archive: oneOf(FEEDBACK_ARCHIVE, params.get('archive')) ?? ARCHIVE,
  order: oneOf(FEEDBACK_ORDERS, params.get('order')) ?? ORDER,
  after: params.get('after') || null,
  response: params.get('response') || null,
});

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writeFeedbackState = (
  current: URLSearchParams,
  state: FeedbackState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  const score = (value: number | null) => (value === null ? null : String(value));
  writePeriod(next, state, PERIOD);
  writeFilters(next, state.filters);
  putParameter(next, 'metric', state.metric);
  putParameter(next, 'minScore', score(state.minScore));
  putParameter(next, 'maxScore', score(state.maxScore));
  putParameter(next, 'search', state.search || null);
  next.delete('scale');
  for (const scale of state.scales) next.append('scale', scale);
  putParameter(next, 'leading', state.leading ? YES : null);
  putParameter(next, 'commented', state.commented ? YES : null);
  putParameter(next, 'counting', state.counting, COUNTING);
  putParameter(next, 'archive', state.archive, ARCHIVE);
  putParameter(next, 'order', state.order, ORDER);
  putParameter(next, 'after', state.after);
  putParameter(next, 'response', state.response);
  return next;
};

/** Which answers are asked for. */
export const feedbackChoice = (state: FeedbackState, reader: Reader): CountFeedback.Query => {
  const filters = {
    ...filterQuery(state.filters),
    ...(state.scales.length > 0 ? { scale: { $in: state.scales } } : {}),
  };
  return {
    ...windowOf(state, reader),
    counting: state.counting,
    archive: state.archive,
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(state.metric ? { metric: state.metric } : {}),
    ...(state.minScore === null ? {} : { minScore: state.minScore }),
    ...(state.maxScore === null ? {} : { maxScore: state.maxScore }),
    ...(state.leading ? { leading: true } : {}),
    ...(state.commented ? { commented: true } : {}),
    ...(searchParts(state.search).length > 0 ? { search: state.search } : {}),
  };
};

/** The one request behind the table. */
export const feedbackQuery = (state: FeedbackState, reader: Reader): ListFeedback.Query => ({
  ...feedbackChoice(state, reader),
  locale: reader.locale,
  order: state.order,
  ...(state.after ? { after: state.after } : {}),
});

/** How many filters are set otherwise than the page begins with; the period and the order are none. */
export const countFilters = (state: FeedbackState): number => {
  const { filters, metric, minScore, maxScore, scales, counting, archive } = state;
  const others = [
    metric !== null,
    state.commented,
    state.leading,
    minScore !== null || maxScore !== null || scales.length > 0,
    counting !== COUNTING,
    archive !== ARCHIVE,
  ];
  return Object.keys(filters).length + others.filter(Boolean).length;
};
