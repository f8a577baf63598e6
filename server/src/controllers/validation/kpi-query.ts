import { errors, yup } from '@strapi/utils';
import {
  countPeriods,
  isLocalDate,
  isTimeZone,
  localDateOf,
  addDays,
  MAX_PERIODS,
} from '../../calendar';
import { DIMENSIONS } from '../../../../shared/dimensions';
import { parseScaleId } from '../../../../shared/scale';
import { CALENDARS, COMPARISONS, INTERVALS } from '../../../../shared/time';
import type { KpiFilters, KpiQuery } from '../../../../shared/contracts/kpi';

const FILTERS = [...DIMENSIONS, 'scale'] as const;
const MAX_FILTER_VALUES = 200;
/** Without dates, a question is about the last 90 days. */
const DEFAULT_DAYS = 90;

const oneOf = (name: string, values: readonly string[]) =>
  yup.string().oneOf([...values], `${name} must be one of: ${values.join(', ')}`);

const localDate = (name: string) =>
  yup.string().test({
    name: 'local-date',
    message: `${name} must be a date such as 2025-03-31`,
    test: (value: string | undefined) => value === undefined || isLocalDate(value),
  });

const PARAMETERS = {
  from: localDate('from'),
  to: localDate('to'),
  timeZone: yup.string().test({
    name: 'time-zone',
    message: 'timeZone must be an IANA time zone such as Asia/Tehran',
    test: (value: string | undefined) => value === undefined || isTimeZone(value),
  }),
  calendar: oneOf('calendar', CALENDARS),
  interval: oneOf('interval', INTERVALS),
  by: oneOf('by', DIMENSIONS),
  compare: oneOf('compare', COMPARISONS),
  filters: yup.mixed(),
  locale: yup.string().max(35),
};

const fail = (path: string[], message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
};

const checkNames = (query: Record<string, unknown>, allowed: readonly string[]): void => {
  for (const name of Object.keys(query)) {
    if (!allowed.includes(name)) {
      fail([name], `unknown parameter ${name}; allowed are: ${allowed.join(', ')}`);
    }
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a`, `{ $eq: 'a' }` or `{ $in: ['a', 'b'] }` → the values. */
const filterValues = (name: string, condition: unknown): string[] => {
  const path = ['filters', name];
  const expected = `filters[${name}] takes a value, [$eq]=value or [$in][]=value`;
  if (isRecord(condition)) {
    const operators = Object.keys(condition);
    if (operators.length !== 1 || !['$eq', '$in'].includes(operators[0] ?? ''))
      fail(path, expected);
  }
  const given = isRecord(condition) ? (condition.$in ?? condition.$eq) : condition;
  // qs makes an object of long lists (`[$in][25]=…`).
  const list = isRecord(given) ? Object.values(given) : Array.isArray(given) ? given : [given];
  const values = list.filter((value): value is string => typeof value === 'string' && value !== '');
  if (values.length === 0 || values.length !== list.length) fail(path, expected);
  if (values.length > MAX_FILTER_VALUES)
    fail(path, `filters[${name}] takes at most ${MAX_FILTER_VALUES} values`);
  return [...new Set(values)];
};

/** Reads Strapi-style `filters`, by dimension or scale. */
export const parseFilters = (filters: unknown): KpiFilters => {
  if (filters === undefined) return {};
  if (!isRecord(filters))
    return fail(['filters'], 'filters must be given as filters[dimension]=value');
  const parsed: KpiFilters = {};
  for (const [name, condition] of Object.entries(filters)) {
    const dimension = FILTERS.find((known) => known === name);
    if (!dimension) {
      return fail(['filters', name], `unknown filter ${name}; allowed are: ${FILTERS.join(', ')}`);
    }
    parsed[dimension] = filterValues(name, condition);
  }
  const scale = parsed.scale?.find((id) => parseScaleId(id) === null);
  if (scale !== undefined)
    fail(['filters', 'scale'], `filters[scale] must be a scale such as 0..10, not ${scale}`);
  return parsed;
};

/** The window asked for; a missing end is today in `timeZone`, a missing start 90 days before the end. */
const parseWindow = (query: { from?: string; to?: string }, timeZone: string) => {
  const to =
    query.to ??
    (query.from
      ? maxDate(query.from, localDateOf(new Date(), timeZone))
      : localDateOf(new Date(), timeZone));
  const from = query.from ?? addDays(to, 1 - DEFAULT_DAYS);
  if (from > to) fail(['to'], `to (${to}) must not lie before from (${from})`);
  return { from, to };
};

const maxDate = (a: string, b: string): string => (a > b ? a : b);

type Parsed = Partial<Record<keyof typeof PARAMETERS, string>>;

/**
 * Reads and checks the parameters of a KPI question.
 * @param extra names of further parameters that the route itself reads
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseKpiQuery = async (
  query: Record<string, unknown>,
  defaults: { timeZone: string },
  extra: readonly string[] = []
): Promise<KpiQuery> => {
  checkNames(query, [...Object.keys(PARAMETERS), ...extra]);
  let parsed: Parsed;
  try {
    parsed = (await yup
      .object(PARAMETERS)
      .validate(query, { strict: true, abortEarly: false })) as Parsed;
  } catch (error) {
    if (error instanceof yup.ValidationError) throw new errors.YupValidationError(error);
    throw error;
  }
  const timeZone = parsed.timeZone ?? defaults.timeZone;
  const answer = {
    ...parseWindow(parsed, timeZone),
    timeZone,
    calendar: (parsed.calendar ?? 'gregorian') as KpiQuery['calendar'],
    interval: (parsed.interval ?? null) as KpiQuery['interval'],
    by: (parsed.by ?? null) as KpiQuery['by'],
    compare: (parsed.compare ?? null) as KpiQuery['compare'],
    filters: parseFilters(query.filters),
  };
  checkPeriods(answer);
  return answer;
};

const checkPeriods = (query: KpiQuery): void => {
  if (!query.interval) return;
  const periods = countPeriods({ ...query, interval: query.interval });
  if (periods > MAX_PERIODS) {
    fail(
      ['interval'],
      `${periods} periods of a ${query.interval} are too many; at most ${MAX_PERIODS}: choose a longer interval or a shorter window`
    );
  }
};
