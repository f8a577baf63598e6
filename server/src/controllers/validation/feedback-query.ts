import {
  FEEDBACK_ARCHIVE,
  FEEDBACK_COUNTING,
  FEEDBACK_ORDERS,
  isScoreOrder,
  type FeedbackOrder,
} from '../../../../shared/contracts/feedback-list';
import { searchParts } from '../../../../shared/text/search';
import type { PlaceChoice } from '../../services/location-trees';
import type { FactChoice, FactCursor, FactListQuestion } from '../../store/fact-list-types';
import { parseFactFilters } from './fact-filters';
import { checkNames, readChoice, readWhole, readWindow, refuse, type Query } from './parameters';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const MAX_METRIC = 50;
const MAX_SEARCH = 200;
const CURSOR = /^(?:(-?\d{1,4})_)?(-?\d{1,15})\.(\d{1,12})$/;

/** Which answers; what a list, a count and an export have in common. */
export const CHOICE = [
  'from',
  'to',
  'filters',
  'metric',
  'minScore',
  'maxScore',
  'commented',
  'leading',
  'search',
  'counting',
  'archive',
  'locale',
];

const PAGE = ['order', 'after', 'limit'];

const readMetric = ({ metric }: Query): string | null => {
  if (metric === undefined) return null;
  if (typeof metric === 'string' && metric !== '' && metric.length <= MAX_METRIC) return metric;
  return refuse('metric', `metric must be text of 1 to ${MAX_METRIC} characters`);
};

const readSearch = ({ search }: Query): string[] => {
  if (search === undefined) return [];
  if (typeof search !== 'string' || search.length > MAX_SEARCH) {
    return refuse('search', `search must be text of at most ${MAX_SEARCH} characters`);
  }
  const parts = searchParts(search);
  if (parts.length > 0) return parts;
  return refuse('search', 'search must contain a letter or a digit');
};

const readCursor = ({ after }: Query, order: FeedbackOrder): FactCursor | null => {
  if (after === undefined) return null;
  const [, score, occurredAt, id] = (typeof after === 'string' && CURSOR.exec(after)) || [];
  const ofThisOrder = isScoreOrder(order) === (score !== undefined);
  if (occurredAt === undefined || id === undefined || !ofThisOrder) {
    return refuse('after', 'after must be the meta.next of another page in the same order');
  }
  const cursor = { occurredAt: Number(occurredAt), id: Number(id) };
  return score === undefined ? cursor : { ...cursor, score: Number(score) };
};

const readFlag = (query: Query, name: string): boolean =>
  readChoice(query, name, ['true', 'false'], 'false') === 'true';

/** Scores of every scale that a survey can have. */
const SCORES = [-1000, 1000] as const;

/** Where the locations of the answers stand, beside what the store itself can look at. */
export type Placed<Choice> = Choice & { places: PlaceChoice };

/** The choice of answers but for its window; the caller has looked at the names of the parameters. */
export const readFactChoice = (query: Query): Placed<Omit<FactChoice, 'from' | 'to'>> => ({
  ...parseFactFilters(query.filters),
  metric: readMetric(query),
  minScore: readWhole(query, 'minScore', SCORES),
  maxScore: readWhole(query, 'maxScore', SCORES),
  search: readSearch(query),
  commented: readFlag(query, 'commented'),
  leading: readFlag(query, 'leading'),
  counting: readChoice(query, 'counting', FEEDBACK_COUNTING, 'all'),
  archive: readChoice(query, 'archive', FEEDBACK_ARCHIVE, 'all'),
});

/**
 * Reads the parameters of a count; without dates it is about the last 90 days.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseFeedbackCount = (query: Query, timeZone: string): Placed<FactChoice> => {
  checkNames(query, CHOICE);
  return { ...readWindow(query, timeZone), ...readFactChoice(query) };
};

/**
 * Reads the parameters of a page of feedback; without dates it is about the last 90 days.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseFeedbackQuery = (query: Query, timeZone: string): Placed<FactListQuestion> => {
  checkNames(query, [...CHOICE, ...PAGE]);
  const order = readChoice(query, 'order', FEEDBACK_ORDERS, 'newest');
  return {
    ...readWindow(query, timeZone),
    ...readFactChoice(query),
    order,
    after: readCursor(query, order),
    limit: readWhole(query, 'limit', [1, MAX_LIMIT]) ?? DEFAULT_LIMIT,
  };
};
