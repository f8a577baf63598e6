import {
  FEEDBACK_ARCHIVE,
  FEEDBACK_COUNTING,
  FEEDBACK_ORDERS,
} from '../../../../shared/contracts/feedback-list';
import { searchParts } from '../../../../shared/text/search';
import type { FactCursor, FactListQuestion } from '../../store/fact-list-types';
import { parseFilters } from './kpi-query';
import { checkNames, readChoice, readWhole, readWindow, refuse, type Query } from './parameters';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const MAX_METRIC = 50;
const MAX_SEARCH = 200;
const CURSOR = /^(-?\d{1,15})\.(\d{1,12})$/;

const PARAMETERS = [
  'from',
  'to',
  'filters',
  'metric',
  'minScore',
  'maxScore',
  'commented',
  'search',
  'counting',
  'archive',
  'order',
  'after',
  'limit',
  'locale',
];

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

const readCursor = ({ after }: Query): FactCursor | null => {
  if (after === undefined) return null;
  const [, occurredAt, id] = (typeof after === 'string' && CURSOR.exec(after)) || [];
  if (occurredAt === undefined || id === undefined) {
    return refuse('after', 'after must be the meta.next of another page');
  }
  return { occurredAt: Number(occurredAt), id: Number(id) };
};

/** Scores of every scale that a survey can have. */
const SCORES = [-1000, 1000] as const;

/**
 * Reads the parameters of a page of feedback; without dates it is about the last 90 days.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseFeedbackQuery = (query: Query, timeZone: string): FactListQuestion => {
  checkNames(query, PARAMETERS);
  return {
    ...readWindow(query, timeZone),
    filters: parseFilters(query.filters),
    metric: readMetric(query),
    minScore: readWhole(query, 'minScore', SCORES),
    maxScore: readWhole(query, 'maxScore', SCORES),
    search: readSearch(query),
    commented: readChoice(query, 'commented', ['true', 'false'], 'false') === 'true',
    counting: readChoice(query, 'counting', FEEDBACK_COUNTING, 'all'),
    archive: readChoice(query, 'archive', FEEDBACK_ARCHIVE, 'all'),
    order: readChoice(query, 'order', FEEDBACK_ORDERS, 'newest'),
    after: readCursor(query),
    limit: readWhole(query, 'limit', [1, MAX_LIMIT]) ?? DEFAULT_LIMIT,
  };
};
