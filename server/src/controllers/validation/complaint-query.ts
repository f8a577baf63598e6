import { COMPLAINT_EXPORT_ORDERS } from '../../../../shared/contracts/complaint-export';
import {
  COMPLAINT_FILTER_WORDS,
  COMPLAINT_ORDERS,
  COMPLAINT_QUEUES,
  isNullable,
  QUEUE_FILTERS,
  type ComplaintFilter,
  type ComplaintQueue,
  type QueueFilter,
} from '../../../../shared/contracts/complaint-queue';
import { isHierarchy } from '../../../../shared/dimensions';
import { searchParts } from '../../../../shared/text/search';
import { readReference } from '../../services/complaints/reference-code';
import type { ComplaintExportQuestion } from '../../services/complaint-export';
import type { AskedPage } from '../../services/desk/queue';
import type { AskedChoice } from '../../services/desk/visible-cases';
import type { ComplaintCursor } from '../../store/complaint-queue-types';
import { readCounted } from './counted-cases';
import { filterValues, isRecord, placeOf } from './kpi-query';
import { checkNames, checkOrder, readChoice, readDate, readWhole, refuse } from './parameters';
import type { Query } from './parameters';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const MAX_SEARCH = 200;
const CHOICE = ['filters', 'from', 'to', 'counted', 'search', 'locale'];
const CURSOR = /^(\d{1,2})\.(-?\d{1,15})?\.(\d{1,12})$/;
const REFERENCE = /^C\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/;

type ReadFilters = Required<Pick<AskedChoice, 'filters' | 'orNone' | 'places'>>;

/** The values of one filter; null among them stands for the cases without one. */
const readValues = (name: QueueFilter, condition: unknown): (string | null)[] => {
  if (!isRecord(condition) || condition.$null === undefined) return filterValues(name, condition);
  const { $null, ...others } = condition;
  if (!isNullable(name)) return refuse(['filters', name], `filters[${name}] takes no [$null]`);
  if ($null !== 'true') refuse(['filters', name], `filters[${name}][$null] must be true`);
  return [...(Object.keys(others).length > 0 ? filterValues(name, others) : []), null];
};

const checkWords = (name: ComplaintFilter, values: readonly string[]): void => {
  const words = COMPLAINT_FILTER_WORDS[name];
  const foreign = values.find((value) => words && !words.includes(value));
  if (foreign === undefined) return;
  refuse(['filters', name], `filters[${name}] must be among: ${words?.join(', ')}; not ${foreign}`);
};

const readFilters = ({ filters }: Query): ReadFilters => {
  const read: ReadFilters = { filters: {}, orNone: [], places: {} };
  if (filters === undefined) return read;
  if (!isRecord(filters)) return refuse('filters', 'filters must be given as filters[state]=value');
  const orNone: ComplaintFilter[] = [];
  for (const [given, condition] of Object.entries(filters)) {
    const name = QUEUE_FILTERS.find((known) => known === given);
    if (!name) {
      return refuse(
        ['filters', given],
        `unknown filter ${given}; allowed are: ${QUEUE_FILTERS.join(', ')}`
      );
    }
    const asked = readValues(name, condition);
    const values = asked.filter((value) => value !== null);
    if (isHierarchy(name)) {
      read.places[name] = asked.map((key) => (key === null ? null : placeOf(name, key)));
      continue;
    }
    checkWords(name, values);
    read.filters[name] = values;
    if (values.length < asked.length) orNone.push(name);
  }
  return { ...read, orNone };
};

const readSearch = ({ search }: Query): Pick<AskedChoice, 'search' | 'reference'> => {
  if (search === undefined) return { search: [], reference: null };
  if (typeof search !== 'string' || search.length > MAX_SEARCH) {
    return refuse('search', `search must be text of at most ${MAX_SEARCH} characters`);
  }
  const reference = readReference(search);
  if (REFERENCE.test(reference)) return { search: [], reference };
  const parts = searchParts(search);
  if (parts.length > 0) return { search: parts, reference: null };
  return refuse('search', 'search must contain a letter or a digit');
};

const readAskedChoice = (query: Query): AskedChoice => {
  const from = readDate(query, 'from');
  const to = readDate(query, 'to');
  if (from && to) checkOrder(from, to);
  const counted = readCounted(query);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(counted && { counted }),
    ...readFilters(query),
    ...readSearch(query),
  };
};

const readCursor = ({ after }: Query): ComplaintCursor | null => {
  if (after === undefined) return null;
  const [, part, value, id] = (typeof after === 'string' && CURSOR.exec(after)) || [];
  if (part === undefined || id === undefined) {
    return refuse('after', 'after must be the meta.next of another page');
  }
  return { part: Number(part), value: value === undefined ? null : Number(value), id: Number(id) };
};

const readQueue = (query: Query): ComplaintQueue =>
  readChoice(query, 'queue', COMPLAINT_QUEUES, 'open');

/** @throws ValidationError that names the parameter and what is allowed */
export const parseComplaintCount = (query: Query): AskedChoice => {
  checkNames(query, CHOICE);
  return readAskedChoice(query);
};

/** @throws ValidationError likewise */
export const parseBoard = (query: Query): AskedChoice & { queue: ComplaintQueue } => {
  checkNames(query, [...CHOICE, 'queue']);
  return { ...readAskedChoice(query), queue: readQueue(query) };
};

/** @throws ValidationError likewise */
export const parseQueue = (query: Query): AskedPage => {
  checkNames(query, [...CHOICE, 'queue', 'order', 'after', 'limit']);
  return {
    ...readAskedChoice(query),
    queue: readQueue(query),
    order: readChoice(query, 'order', COMPLAINT_ORDERS, 'due'),
    after: readCursor(query),
    limit: readWhole(query, 'limit', [1, MAX_LIMIT]) ?? DEFAULT_LIMIT,
  };
};

/** Which cases go into a file, and how. @throws ValidationError likewise */
export const parseComplaintExport = (query: Query): ComplaintExportQuestion => {
  checkNames(query, [...CHOICE, 'queue', 'order', 'bom']);
  return {
    asked: readAskedChoice(query),
    queue: readChoice(query, 'queue', COMPLAINT_QUEUES, 'all'),
    order: readChoice(query, 'order', COMPLAINT_EXPORT_ORDERS, 'oldest'),
    bom: readChoice(query, 'bom', ['true', 'false'], 'false') === 'true',
  };
};
