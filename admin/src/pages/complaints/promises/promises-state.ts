import { SLA_TARGETS, type SlaTarget } from '../../../../../shared/contracts/complaint-words';
import {
  LEDGER_BASES,
  LEDGER_CASES,
  LEDGER_GROUPINGS,
  LEDGER_ORDERS,
  LEDGER_OUTCOMES,
  type GetAttainment,
  type LedgerBasis,
  type LedgerCases,
  type LedgerGrouping,
  type LedgerOrder,
  type LedgerOutcome,
  type LedgerQuery,
  type ListPromises,
} from '../../../../../shared/contracts/sla-ledger';
import type { Preset } from '../../../calendar/preset-windows';
import {
  oneOf,
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
  type Reader,
} from '../../../filters/period-state';
import {
  readComplaintFilters,
  writeComplaintFilters,
  type ComplaintFilters,
} from '../complaints-state';

/** Filters of cases that the ledger knows as well, by the same names, as they are offered. */
export const PROMISE_CASE_FILTERS = [
  'priority',
  'location',
  'touchpoint',
  'category',
  'channel',
  'team',
] as const;

/** Everything that the reader can set on the page of promises. */
export interface PromisesState extends PeriodState {
  filters: ComplaintFilters;
  targets: SlaTarget[];
  outcomes: LedgerOutcome[];
  /** Ids of admins. */
  holders: string[];
  basis: LedgerBasis;
  cases: LedgerCases;
  /** By what attainment is told apart. */
  by: LedgerGrouping;
  order: LedgerOrder;
  /** Where the list begins; null: at its start. */
  after: string | null;
}

const PERIOD: Preset = 'last90Days';
const BASIS: LedgerBasis = 'due';
const CASES: LedgerCases = 'counted';
const BY: LedgerGrouping = 'target';
const ORDER: LedgerOrder = 'newest';

/** Names that mean something on this page alone. */
export const PROMISE_PARAMETERS = ['target', 'outcome', 'heldBy', 'basis', 'cases', 'by'] as const;

const wordsOf = <Word extends string>(
  params: URLSearchParams,
  name: string,
  words: readonly Word[]
): Word[] => {
  const given = params.getAll(name);
  return words.filter((word) => given.includes(word));
};

/** Reads the URL; what it doesn't say, or says wrongly, is the initial choice. */
export const readPromisesState = (params: URLSearchParams): PromisesState => ({
  ...readPeriod(params, PERIOD),
  filters: readComplaintFilters(params, PROMISE_CASE_FILTERS),
  targets: wordsOf(params, 'target', SLA_TARGETS),
  outcomes: wordsOf(params, 'outcome', LEDGER_OUTCOMES),
  holders: [...new Set(params.getAll('heldBy').filter((id) => id !== ''))],
  basis: oneOf(LEDGER_BASES, params.get('basis')) ?? BASIS,
  cases: oneOf(LEDGER_CASES, params.get('cases')) ?? CASES,
  by: oneOf(LEDGER_GROUPINGS, params.get('by')) ?? BY,
  order: oneOf(LEDGER_ORDERS, params.get('order')) ?? ORDER,
  after: params.get('after') || null,
});

const writeAll = (params: URLSearchParams, name: string, values: readonly string[]): void => {
  params.delete(name);
  for (const value of values) params.append(name, value);
};

/** The URL for a state. Initial choices are left out; parameters of others are kept. */
export const writePromisesState = (
  current: URLSearchParams,
  state: PromisesState
): URLSearchParams => {
  const next = new URLSearchParams(current);
  writePeriod(next, state, PERIOD);
  writeComplaintFilters(next, state.filters, PROMISE_CASE_FILTERS);
  writeAll(next, 'target', state.targets);
  writeAll(next, 'outcome', state.outcomes);
  writeAll(next, 'heldBy', state.holders);
  putParameter(next, 'basis', state.basis, BASIS);
  putParameter(next, 'cases', state.cases, CASES);
  putParameter(next, 'by', state.by, BY);
  putParameter(next, 'order', state.order, ORDER);
  putParameter(next, 'after', state.after);
  return next;
};

/** Which promises are meant, whatever became of them. */
const choiceOf = (state: PromisesState, reader: Reader, outcomes: readonly string[]) => {
  const chosen = Object.entries({
    ...state.filters,
    target: state.targets,
    heldBy: state.holders,
    outcome: outcomes,
  }).filter(([, values]) => values.length > 0);
  const query: LedgerQuery = {
    ...windowOf(state, reader),
    timeZone: reader.timeZone,
    basis: state.basis,
    cases: state.cases,
    ...(chosen.length > 0 && {
      filters: Object.fromEntries(chosen.map(([name, $in]) => [name, { $in }])),
    }),
  };
  return query;
};

export const attainmentQuery = (state: PromisesState, reader: Reader): GetAttainment.Query => ({
  ...choiceOf(state, reader, []),
  by: state.by,
  locale: reader.locale,
});

/** All that the list would show, page by page; also what a file of it holds. */
export const promisesChoice = (state: PromisesState, reader: Reader) => ({
  ...choiceOf(state, reader, state.outcomes),
  order: state.order,
});

export const promisesQuery = (state: PromisesState, reader: Reader): ListPromises.Query => ({
  ...promisesChoice(state, reader),
  locale: reader.locale,
  ...(state.after !== null && { after: state.after }),
});

/** How many filters narrow what is shown. */
export const countFilters = ({ filters, targets, outcomes, holders }: PromisesState): number =>
  Object.keys(filters).length +
  [targets, outcomes, holders].filter((values) => values.length > 0).length;

/** Without any filter. */
export const noFilters = (): Pick<
  PromisesState,
  'filters' | 'targets' | 'outcomes' | 'holders'
> => ({ filters: {}, targets: [], outcomes: [], holders: [] });
