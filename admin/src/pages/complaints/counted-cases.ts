import {
  COUNTED_KPIS,
  COUNTED_PARTS,
  type CountedCases,
} from '../../../../shared/contracts/counted-cases';
import { SLA_TARGETS } from '../../../../shared/contracts/complaint-words';
import { KPI_BASES, KPI_CLOCKS } from '../../../../shared/contracts/kpi-terms';
import { CALENDARS } from '../../../../shared/time';
import { oneOf, putParameter, readDates } from '../../filters/period-state';

const CURRENCY = /^[A-Z]{3}$/;
const DATES = ['countedFrom', 'countedTo'] as const;
/** Names that no other page has: ways from page to page keep what they do not know. */
const NAMES = {
  kpi: 'counted',
  basis: 'countedBasis',
  clock: 'countedClock',
  promise: 'countedPromise',
  currency: 'countedCurrency',
  part: 'countedPart',
  calendar: 'countedCalendar',
  after: 'countedAfter',
  upTo: 'countedUpTo',
} as const;

const readMoment = (params: URLSearchParams, name: string): string | null => {
  const value = params.get(name);
  return value !== null && !Number.isNaN(Date.parse(value)) ? value : null;
};

/** Reads `?counted=fcr&countedFrom=…&countedTo=…`; null where the URL names no such cases. */
export const readCounted = (params: URLSearchParams): CountedCases | null => {
  const kpi = oneOf(COUNTED_KPIS, params.get(NAMES.kpi));
  const dates = readDates(params, DATES);
  if (!kpi || !dates) return null;
  const basis = oneOf(KPI_BASES, params.get(NAMES.basis));
  const clock = oneOf(KPI_CLOCKS, params.get(NAMES.clock));
  const promise = oneOf(SLA_TARGETS, params.get(NAMES.promise));
  const part = oneOf(COUNTED_PARTS, params.get(NAMES.part));
  const currency = params.get(NAMES.currency);
  const calendar = oneOf(CALENDARS, params.get(NAMES.calendar));
  const [after, upTo] = [readMoment(params, NAMES.after), readMoment(params, NAMES.upTo)];
  return {
    kpi,
    ...dates,
    ...(basis && { basis }),
    ...(clock && { clock }),
    ...(promise && { promise }),
    ...(currency !== null && CURRENCY.test(currency) && { currency }),
    ...(part && part !== 'all' && { part }),
    ...(calendar && { calendar }),
    ...(after !== null && { after }),
    ...(upTo !== null && { upTo }),
  };
};

/** Writes them in place. */
export const writeCounted = (params: URLSearchParams, counted: CountedCases | null): void => {
  for (const [part, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
    putParameter(params, name, counted?.[part] ?? null);
  }
  putParameter(params, DATES[0], counted?.from ?? null);
  putParameter(params, DATES[1], counted?.to ?? null);
};
