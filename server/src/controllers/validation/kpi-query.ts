import { errors, yup } from '@strapi/utils';
import { countPeriods, isLocalDate, isTimeZone, MAX_PERIODS } from '../../calendar';
import { SLA_TARGETS } from '../../../../shared/contracts/complaint-words';
import {
  CASE_DIMENSIONS,
  DIMENSIONS,
  HIERARCHIES,
  isHierarchy,
  KPI_GROUPINGS,
} from '../../../../shared/dimensions';
import { directlyAt, pathOfKey, readPath } from '../../../../shared/hierarchy-path';
import { parseScaleId } from '../../../../shared/scale';
import { CALENDARS, COMPARISONS, INTERVALS } from '../../../../shared/time';
import {
  KPI_BASES,
  KPI_QUANTILES,
  type KpiFilters,
  type KpiQuery,
  type KpiTerms,
  type PlaceFilters,
} from '../../../../shared/contracts/kpi';
import { KPI_CLOCKS, TERM_NAMES } from '../../../../shared/contracts/kpi-terms';
import type { GeneralSettings } from '../../../../shared/contracts/settings';
import { checkNames, readWindow, refuse } from './parameters';

const ANSWER_FILTERS = [...DIMENSIONS, ...HIERARCHIES, 'scale'] as const;
const FILTERS = [...ANSWER_FILTERS, ...CASE_DIMENSIONS] as const;
type FilterName = (typeof FILTERS)[number];
const MAX_FILTER_VALUES = 200;
/** Of what complaints are held against. */
export const EXPOSURE_NAME = /^[a-z][a-z0-9_]{0,49}$/;

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
  by: oneOf('by', KPI_GROUPINGS),
  compare: oneOf('compare', COMPARISONS),
  filters: yup.mixed(),
  locale: yup.string().max(35),
  basis: oneOf('basis', KPI_BASES),
  quantile: oneOf('quantile', KPI_QUANTILES.map(String)),
  clock: oneOf('clock', KPI_CLOCKS),
  exposure: yup
    .string()
    .matches(EXPOSURE_NAME, 'exposure must be responses, customers or the name of an exposure'),
  promise: oneOf('promise', SLA_TARGETS),
  currency: yup.string().matches(/^[A-Z]{3}$/, 'currency must be an ISO 4217 code such as SAR'),
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a`, `{ $eq: 'a' }` or `{ $in: ['a', 'b'] }` → the values. */
export const filterValues = (
  name: string,
  condition: unknown,
  path: [string, string] = ['filters', name]
): string[] => {
  const parameter = `${path[0]}[${path[1]}]`;
  const expected = `${parameter} takes a value, [$eq]=value or [$in][]=value`;
  if (isRecord(condition)) {
    const operators = Object.keys(condition);
    if (operators.length !== 1 || !['$eq', '$in'].includes(operators[0] ?? ''))
      refuse(path, expected);
  }
  const given = isRecord(condition) ? (condition.$in ?? condition.$eq) : condition;
  // qs makes an object of long lists (`[$in][25]=…`).
  const list = isRecord(given) ? Object.values(given) : Array.isArray(given) ? given : [given];
  const values = list.filter((value): value is string => typeof value === 'string' && value !== '');
  if (values.length === 0 || values.length !== list.length) refuse(path, expected);
  if (values.length > MAX_FILTER_VALUES)
    refuse(path, `${parameter} takes at most ${MAX_FILTER_VALUES} values`);
  return [...new Set(values)];
};

/** `Gulf / Riyadh` → `Gulf/Riyadh`; a slash at the end means what stands directly there. */
export const placeOf = (name: string, key: string): string => {
  const { path, direct } = pathOfKey(key.trim());
  const place = readPath(path);
  if (place !== null) return direct ? directlyAt(place) : place;
  return refuse(
    ['filters', name],
    `filters[${name}] must be a ${name} with its levels such as Gulf/Riyadh, not ${key}`
  );
};

/** What filters ask: values of the facts themselves, and places in the trees of locations. */
export interface ParsedFilters {
  filters: KpiFilters;
  places: PlaceFilters;
}

/**
 * Reads Strapi-style `filters`, by dimension, hierarchy or scale.
 * @param allowed what may be filtered by: answers know nothing of what only complaints have
 */
export const parseFilters = (
  filters: unknown,
  allowed: readonly FilterName[] = ANSWER_FILTERS
): ParsedFilters => {
  if (filters === undefined) return { filters: {}, places: {} };
  if (!isRecord(filters))
    return refuse(['filters'], 'filters must be given as filters[dimension]=value');
  const parsed: KpiFilters = {};
  const places: PlaceFilters = {};
  for (const [name, condition] of Object.entries(filters)) {
    const dimension = allowed.find((known) => known === name);
    if (!dimension) {
      return refuse(
        ['filters', name],
        `unknown filter ${name}; allowed are: ${allowed.join(', ')}`
      );
    }
    const values = filterValues(name, condition);
    if (isHierarchy(dimension)) places[dimension] = values.map((key) => placeOf(name, key));
    else parsed[dimension] = values;
  }
  const scale = parsed.scale?.find((id) => parseScaleId(id) === null);
  if (scale !== undefined)
    refuse(['filters', 'scale'], `filters[scale] must be a scale such as 0..10, not ${scale}`);
  return { filters: parsed, places };
};

type Parsed = Partial<Record<keyof typeof PARAMETERS, string>>;

/** What only KPIs of complaints depend on; whether this one does is checked where it is known. */
const termsOf = ({ quantile, ...others }: Parsed): KpiTerms => {
  const asked: Record<string, unknown> = { ...others, quantile: quantile && Number(quantile) };
  const given = TERM_NAMES.map((name) => [name, asked[name]] as const).filter(
    ([, value]) => value !== undefined
  );
  return Object.fromEntries(given) as KpiTerms;
};

/**
 * Reads and checks the parameters of a KPI question.
 * @param site its zone is that of "today" unless another is asked for, its week start that of all weeks
 * @param extra names of further parameters that the route itself reads
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseKpiQuery = async (
  query: Record<string, unknown>,
  site: GeneralSettings,
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
  const timeZone = parsed.timeZone ?? site.timeZone;
  const terms = termsOf(parsed);
  const answer = {
    ...readWindow(parsed, timeZone),
    timeZone,
    weekStart: site.weekStart,
    calendar: (parsed.calendar ?? 'gregorian') as KpiQuery['calendar'],
    interval: (parsed.interval ?? null) as KpiQuery['interval'],
    by: (parsed.by ?? null) as KpiQuery['by'],
    compare: (parsed.compare ?? null) as KpiQuery['compare'],
    ...(Object.keys(terms).length > 0 && { terms }),
    ...parseFilters(query.filters, FILTERS),
  };
  checkPeriods(answer);
  return answer;
};

const checkPeriods = (query: KpiQuery): void => {
  if (!query.interval) return;
  const periods = countPeriods({ ...query, interval: query.interval });
  if (periods > MAX_PERIODS) {
    refuse(
      ['interval'],
      `${periods} periods of a ${query.interval} are too many; at most ${MAX_PERIODS}: choose a longer interval or a shorter window`
    );
  }
};
