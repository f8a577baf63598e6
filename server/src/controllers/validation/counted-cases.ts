import { SLA_TARGETS } from '../../../../shared/contracts/complaint-words';
import {
  COUNTED_KPIS,
  COUNTED_PARTS,
  isOpenKpi,
  isParted,
  type CountedKpi,
} from '../../../../shared/contracts/counted-cases';
import { KPI_BASES, KPI_CLOCKS, type KpiTerms } from '../../../../shared/contracts/kpi-terms';
import { CALENDARS, type LocalDate } from '../../../../shared/time';
import { isLocalDate, previousWindow, type DateWindow } from '../../calendar';
import { caseKpis, type CaseKpi } from '../../kpi';
import { parametersOf, termsOf } from '../../services/kpi/case-terms';
import type { CountedChoice } from '../../store/complaint-queue-types';
import { isRecord } from './kpi-query';
import { refuse, type Query } from './parameters';

const CURRENCY = /^[A-Z]{3}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/** Terms on which it depends which cases are counted; others only on how the number is told. */
const TERMS = ['basis', 'clock', 'promise', 'currency'] as const satisfies (keyof KpiTerms)[];
const MOMENTS = ['after', 'upTo'] as const;
const PARTS = ['kpi', 'from', 'to', 'part', 'calendar', ...MOMENTS, ...TERMS] as const;
type Part = (typeof PARTS)[number];

const wrong = (name: Part, expected: string): never =>
  refuse(['counted', name], `counted[${name}] must be ${expected}`);

const wordOf = <Word extends string>(given: Query, name: Part, words: readonly Word[]): Word =>
  words.find((word) => word === given[name]) ?? wrong(name, `one of: ${words.join(', ')}`);

const dateOf = (given: Query, name: 'from' | 'to'): LocalDate => {
  const value = given[name];
  return typeof value === 'string' && isLocalDate(value)
    ? value
    : wrong(name, 'a date such as 2025-03-31');
};

const currencyOf = ({ currency }: Query): string =>
  typeof currency === 'string' && CURRENCY.test(currency)
    ? currency
    : wrong('currency', 'an ISO 4217 code such as SAR');

const kpiOf = (key: CountedKpi): CaseKpi =>
  caseKpis.find((kpi) => kpi.key === key) ?? wrong('kpi', 'a KPI of cases');

/** Only terms that the KPI takes: others would seem to work. */
const readTerms = (given: Query, kpi: CaseKpi): KpiTerms => {
  const taken = parametersOf(kpi);
  for (const name of TERMS) {
    if (given[name] === undefined || name === 'basis' || taken.includes(name)) continue;
    refuse(['counted', name], `${kpi.key} takes no ${name}`);
  }
  return {
    // The only basis of a KPI can be named as well.
    ...(given.basis !== undefined && {
      basis: wordOf(
        given,
        'basis',
        KPI_BASES.filter((basis) => kpi.bases.includes(basis))
      ),
    }),
    ...(given.clock !== undefined && { clock: wordOf(given, 'clock', KPI_CLOCKS) }),
    ...(given.promise !== undefined && { promise: wordOf(given, 'promise', SLA_TARGETS) }),
    ...(given.currency !== undefined && { currency: currencyOf(given) }),
  };
};

const partOf = (given: Query, key: CountedKpi): CountedChoice['part'] => {
  if (given.part === undefined) return 'all';
  return wordOf(given, 'part', isParted(key) ? COUNTED_PARTS : ['all']);
};

/** Where the window begins that a change is held against. */
const readBefore = (
  given: Query,
  kpi: CaseKpi,
  window: DateWindow
): Pick<CountedChoice, 'before'> => {
  if (kpi.needsBefore !== true) {
    if (given.calendar !== undefined) wrong('calendar', `left out: ${kpi.key} takes none`);
    return {};
  }
  const calendar =
    given.calendar === undefined ? 'gregorian' : wordOf(given, 'calendar', CALENDARS);
  return { before: previousWindow(window, calendar).from };
};

const momentOf = (given: Query, name: (typeof MOMENTS)[number]): number | undefined => {
  const value = given[name];
  if (value === undefined) return undefined;
  const moment = typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? wrong(name, 'a moment such as 2025-03-31T12:00:00.000Z') : moment;
};

/** When what is open was received. */
const readMoments = (given: Query, key: CountedKpi): Pick<CountedChoice, 'after' | 'upTo'> => {
  const [after, upTo] = [momentOf(given, 'after'), momentOf(given, 'upTo')];
  const asked = after === undefined ? upTo && 'upTo' : 'after';
  if (asked && !isOpenKpi(key)) wrong(asked, `left out: ${key} takes none`);
  return {
    ...(after !== undefined && { after }),
    ...(upTo !== undefined && { upTo }),
  };
};

/**
 * Reads `counted[kpi]=…&counted[from]=…&counted[to]=…`: the cases that a KPI counts.
 * @returns undefined where none is asked for
 * @throws ValidationError that names the part and what is allowed
 */
export const readCounted = ({ counted: given }: Query): CountedChoice | undefined => {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return refuse('counted', 'counted must be given as counted[kpi]=…');
  const foreign = Object.keys(given).find((name) => !PARTS.some((part) => part === name));
  if (foreign !== undefined) {
    refuse(['counted', foreign], `counted takes: ${PARTS.join(', ')}; not ${foreign}`);
  }
  const key = wordOf(given, 'kpi', COUNTED_KPIS);
  const kpi = kpiOf(key);
  const [from, to] = [dateOf(given, 'from'), dateOf(given, 'to')];
  if (from > to) wrong('to', `${from} or later`);
  const terms = termsOf(kpi, { terms: readTerms(given, kpi) });
  return {
    reading: kpi.reads,
    basis: terms.basis ?? kpi.bases[0],
    clock: terms.clock ?? 'wall',
    promise: terms.promise ?? 'resolution',
    currency: terms.currency ?? null,
    from,
    to,
    ...readBefore(given, kpi, { from, to }),
    ...readMoments(given, key),
    part: partOf(given, key),
  };
};
