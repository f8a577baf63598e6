import { PRIORITIES, SLA_TARGETS } from '../../../../shared/contracts/complaint-words';
import {
  LEDGER_BASES,
  LEDGER_CASES,
  LEDGER_FILTERS,
  LEDGER_FORMATS,
  LEDGER_GROUPINGS,
  LEDGER_ORDERS,
  LEDGER_OUTCOMES,
  type LedgerFilter,
  type LedgerGrouping,
  type LedgerOutcome,
  type LedgerQuestion,
} from '../../../../shared/contracts/sla-ledger';
import { CHANNELS } from '../../../../shared/dimensions';
import { isTimeZone } from '../../calendar';
import type { LedgerExportQuestion } from '../../services/ledger-export';
import type { LedgerCursor, LedgerPage } from '../../store/sla-ledger-types';
import { filterValues, isRecord } from './kpi-query';
import { checkNames, readChoice, readWhole, readWindow, refuse, type Query } from './parameters';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const COMMON = ['from', 'to', 'timeZone', 'basis', 'cases', 'filters', 'locale'];
const CURSOR = /^(-?\d{1,15})\.([0-9A-Za-z]{1,64})\.([a-z_]{1,20})\.(\d{1,6})$/;

/** The values that filters can have at all; others are keys. */
const WORDS: Partial<Record<LedgerFilter, readonly string[]>> = {
  target: SLA_TARGETS,
  outcome: LEDGER_OUTCOMES,
  priority: PRIORITIES,
  channel: CHANNELS,
};

/** What a question about the ledger says, and which outcomes its list has; null: all. */
export interface AskedLedger {
  question: LedgerQuestion;
  outcomes: LedgerOutcome[] | null;
}

const readFilters = ({ filters }: Query): Partial<Record<LedgerFilter, string[]>> => {
  if (filters === undefined) return {};
  if (!isRecord(filters))
    return refuse('filters', 'filters must be given as filters[target]=value');
  const parsed: Partial<Record<LedgerFilter, string[]>> = {};
  for (const [given, condition] of Object.entries(filters)) {
    const name = LEDGER_FILTERS.find((known) => known === given);
    if (!name) {
      const allowed = LEDGER_FILTERS.join(', ');
      return refuse(['filters', given], `unknown filter ${given}; allowed are: ${allowed}`);
    }
    const values = filterValues(name, condition);
    const words = WORDS[name];
    const foreign = values.find((value) => words && !words.includes(value));
    if (foreign !== undefined) {
      const among = words?.join(', ');
      refuse(['filters', name], `filters[${name}] must be among: ${among}; not ${foreign}`);
    }
    parsed[name] = values;
  }
  return parsed;
};

const readZone = ({ timeZone }: Query, site: string): string => {
  if (timeZone === undefined) return site;
  if (typeof timeZone === 'string' && isTimeZone(timeZone)) return timeZone;
  return refuse('timeZone', 'timeZone must be an IANA time zone such as Asia/Tehran');
};

const readLedger = (query: Query, siteZone: string): AskedLedger => {
  const timeZone = readZone(query, siteZone);
  const { outcome, target, ...filters } = readFilters(query);
  return {
    question: {
      ...readWindow(query, timeZone),
      timeZone,
      basis: readChoice(query, 'basis', LEDGER_BASES, 'due'),
      by: null,
      ...(target && { targets: SLA_TARGETS.filter((one) => target.includes(one)) }),
      filters,
      onlyCounting: readChoice(query, 'cases', LEDGER_CASES, 'counted') === 'counted',
    },
    outcomes: outcome ? LEDGER_OUTCOMES.filter((one) => outcome.includes(one)) : null,
  };
};

const readCursor = ({ after }: Query): LedgerCursor | null => {
  if (after === undefined) return null;
  const [, at, complaint, word, number] = (typeof after === 'string' && CURSOR.exec(after)) || [];
  const target = SLA_TARGETS.find((one) => one === word);
  if (complaint === undefined || target === undefined) {
    return refuse('after', 'after must be the meta.next of another page');
  }
  return { at: Number(at), complaint, target, number: Number(number) };
};

/** A cursor as `meta.next` gives it. */
export const ledgerCursorText = ({ at, complaint, target, number }: LedgerCursor): string =>
  [at, complaint, target, number].join('.');

/** @throws ValidationError that names the parameter and what is allowed */
export const parseLedgerPage = (
  query: Query,
  siteZone: string
): { question: LedgerQuestion; page: Omit<LedgerPage, 'scope'> } => {
  checkNames(query, [...COMMON, 'order', 'after', 'limit']);
  const { question, outcomes } = readLedger(query, siteZone);
  return {
    question,
    page: {
      outcomes,
      order: readChoice(query, 'order', LEDGER_ORDERS, 'newest'),
      after: readCursor(query),
      limit: readWhole(query, 'limit', [1, MAX_LIMIT]) ?? DEFAULT_LIMIT,
    },
  };
};

/** @throws ValidationError likewise */
export const parseAttainment = (query: Query, siteZone: string): LedgerQuestion => {
  checkNames(query, [...COMMON, 'by']);
  const { question, outcomes } = readLedger(query, siteZone);
  if (outcomes) refuse(['filters', 'outcome'], 'attainment is of all outcomes together');
  const by: LedgerGrouping | null =
    query.by === undefined ? null : readChoice(query, 'by', LEDGER_GROUPINGS, 'target');
  return { ...question, by };
};

/** Which promises go into a file, and how. @throws ValidationError likewise */
export const parseLedgerExport = (query: Query, siteZone: string): LedgerExportQuestion => {
  checkNames(query, [...COMMON, 'order', 'format', 'bom']);
  return {
    ...readLedger(query, siteZone),
    order: readChoice(query, 'order', LEDGER_ORDERS, 'oldest'),
    format: readChoice(query, 'format', LEDGER_FORMATS, 'csv'),
    bom: readChoice(query, 'bom', ['true', 'false'], 'false') === 'true',
  };
};
