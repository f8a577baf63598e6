import type { Core } from '@strapi/strapi';
import { SLA_TARGETS } from '../../../../shared/contracts/complaint';
import type { Exclusions, KpiQuery, KpiTerms } from '../../../../shared/contracts/kpi';
import { CATEGORY_TREE, isHierarchy } from '../../../../shared/dimensions';
import { addDays, instantOf, previousWindow, type DateWindow, type Period } from '../../calendar';
import { mergeFacts, NO_CASES, type CaseFacts, type CaseKpi } from '../../kpi';
import type { CaseCell, CaseKey, DateStretch } from '../../store/complaint-figures';
import type { Store } from '../../store/types';
import { getService } from '../get-service';
import type { GroupOfKey } from '../location-trees';
import { exposureOfAll, readExposure } from './case-exposure';
import { termsOf } from './case-terms';
import { readCases } from './read-cases';

/** What one KPI of cases is computed from. */
export interface GatheredCases {
  terms: KpiTerms;
  total: CaseFacts;
  /** One a period. */
  series: CaseFacts[];
  byKey: Map<string | null, CaseFacts> | null;
  earlier: { total: CaseFacts; byKey: Map<string | null, CaseFacts> | null } | null;
}

type ByKey = Map<string | null, CaseFacts>;

/** Where stores and other services are found. */
export interface Host {
  strapi: Core.Strapi;
}

interface Reader {
  host: Host;
  store: Store;
  kpi: CaseKpi;
  query: KpiQuery;
  terms: KpiTerms;
  groupOf: GroupOfKey | null;
  now: number;
}

const stretchOf = ({ from, to }: DateWindow): DateStretch => ({ start: from, end: to });
const windowOf = ({ start, end }: DateStretch): DateWindow => ({ from: start, to: end });

const keyOfQuery = ({ by }: KpiQuery): CaseKey | null => {
  if (by === CATEGORY_TREE) return 'category';
  return by !== null && isHierarchy(by) ? 'location' : (by as CaseKey | null);
};

const endOf = ({ end }: DateStretch, { query, now }: Reader): number =>
  Math.min(now, +instantOf(addDays(end, 1), 0, query.timeZone));

const countCases = (
  reader: Reader,
  periods: readonly DateStretch[],
  by: CaseKey | null
): Promise<CaseCell[]> => {
  const { host, kpi, query, terms, now } = reader;
  return readCases(host, {
    reading: kpi.reads,
    basis: terms.basis ?? kpi.bases[0],
    clock: terms.clock ?? 'wall',
    periods,
    filters: query.filters as Partial<Record<CaseKey, string[]>>,
    by,
    promise: terms.promise ?? SLA_TARGETS[3],
    now,
    ends: periods.map((period) => endOf(period, reader)),
  });
};

const blank = (count: number): ByKey[] => Array.from({ length: count }, () => new Map());

const addTo = (groups: ByKey | undefined, key: string | null, facts: CaseFacts): void => {
  const known = groups?.get(key);
  groups?.set(key, known ? mergeFacts(known, facts) : facts);
};

/** Cases with what they are held against, by period and key. */
const readPeriods = async (
  reader: Reader,
  periods: readonly DateStretch[],
  by: CaseKey | null
): Promise<ByKey[]> => {
  const { store, kpi, query, terms, groupOf } = reader;
  const regrouped = (key: string | null) => (by !== null && groupOf ? groupOf(key) : key);
  const found = blank(periods.length);
  for (const { period, key, facts } of await countCases(reader, periods, by)) {
    addTo(found[period], regrouped(key), facts);
  }
  const { exposure } = terms;
  if (!kpi.needsExposure || exposure === undefined) return found;
  const undivided = by !== null && exposureOfAll(exposure, { by, filters: {} }).length > 0;
  const cells = await readExposure(store, exposure, { periods, filters: query.filters, by });
  for (const { period, key, value } of cells) {
    const groups = found[period];
    if (!undivided) {
      addTo(groups, regrouped(key), { ...NO_CASES, exposure: value });
      continue;
    }
    for (const [group, facts] of groups ?? []) {
      groups?.set(group, { ...facts, exposure: value, exposureOfAll: true });
    }
  }
  return found;
};

/** With the same of the window before each period, where the KPI is a comparison. */
const readWithBefore = async (
  reader: Reader,
  periods: readonly DateStretch[],
  by: CaseKey | null
): Promise<ByKey[]> => {
  const found = await readPeriods(reader, periods, by);
  if (!reader.kpi.needsBefore) return found;
  const earlier = periods.map((period) =>
    stretchOf(previousWindow(windowOf(period), reader.query.calendar))
  );
  const before = await readPeriods(reader, earlier, by);
  return found.map((groups, index) => {
    const keys = new Set([...groups.keys(), ...(before[index]?.keys() ?? [])]);
    return new Map(
      [...keys].map((key) => {
        const { hits, exposure } = before[index]?.get(key) ?? NO_CASES;
        return [key, { ...(groups.get(key) ?? NO_CASES), before: { hits, exposure } }];
      })
    );
  });
};

const totalOf = (groups: ByKey | undefined): CaseFacts => groups?.get(null) ?? NO_CASES;

/** What else the answer's number depends on. */
const answeredTerms = ({ kpi, query, terms }: Reader, total: CaseFacts): KpiTerms => {
  const { exposure, currency } = terms;
  const { basis: _, ...others } = terms;
  const ended = { all: 0, competing: 0 };
  for (const { events = 0, censored = 0, competing = 0 } of total.tallies) {
    ended.all += events + censored + competing;
    ended.competing += competing;
  }
  const currencies = total.amounts.map((amount) => amount.currency).sort();
  return {
    ...others,
    ...(exposure !== undefined && { exposureOfAll: exposureOfAll(exposure, query) }),
    ...(ended.all > 0 && { competingShare: (100 * ended.competing) / ended.all }),
    ...(kpi.reads === 'remedies' && {
      currencies,
      ...(currency === undefined && currencies.length === 1 && { currency: currencies[0] }),
    }),
  };
};

const readerOf = (
  host: Host,
  kpi: CaseKpi,
  query: KpiQuery,
  groupOf: GroupOfKey | null
): Reader => ({
  ...{ host, kpi, query, groupOf },
  store: getService('store', host),
  terms: termsOf(kpi, query),
  now: Date.now(),
});

/** The groups alone of what one KPI of cases is computed from. */
export const gatherCaseGroups = async (
  host: Host,
  kpi: CaseKpi,
  query: KpiQuery
): Promise<ByKey> => {
  const reader = readerOf(host, kpi, query, null);
  const [groups] = await readWithBefore(reader, [stretchOf(query)], keyOfQuery(query));
  return groups ?? new Map();
};

/** Reads what one KPI of cases is computed from. */
export const gatherCases = async (
  host: Host,
  kpi: CaseKpi,
  query: KpiQuery,
  {
    periods,
    earlier,
    groupOf,
  }: { periods: readonly Period[]; earlier: DateWindow | null; groupOf: GroupOfKey | null }
): Promise<GatheredCases> => {
  const reader = readerOf(host, kpi, query, groupOf);
  const by = keyOfQuery(query);
  const whole = async (window: DateWindow, key: CaseKey | null) =>
    (await readWithBefore(reader, [stretchOf(window)], key))[0];
  const total = totalOf(await whole(query, null));
  const series = periods.length === 0 ? [] : await readWithBefore(reader, periods, null);
  const byKey = by === null ? null : ((await whole(query, by)) ?? new Map());
  return {
    terms: answeredTerms(reader, total),
    total,
    series: series.map(totalOf),
    byKey,
    earlier: earlier && {
      total: totalOf(await whole(earlier, null)),
      byKey: by === null ? null : ((await whole(earlier, by)) ?? new Map()),
    },
  };
};

const EMPTY: GatheredCases = { terms: {}, total: NO_CASES, series: [], byKey: null, earlier: null };

/** What is computed where there is no complaint at all. */
export const noCases = (kpi: CaseKpi, query: KpiQuery): GatheredCases => ({
  ...EMPTY,
  terms: { ...termsOf(kpi, query), basis: undefined },
});

/** Cases that came in and do not count; `unknown` by the reading that needs what nobody knows of them. */
export type CasesLeftOut = Omit<Exclusions, 'unknown'> & {
  unknown: Partial<Record<CaseKpi['reads'], number>>;
};

export const NO_CASES_LEFT_OUT: CasesLeftOut = {
  duplicate: 0,
  bot: 0,
  test: 0,
  invalid: 0,
  quarantined: 0,
  unknown: {},
};

/** What did not count among what came in, as the question is narrowed. */
export const caseExclusions = async (
  store: Store,
  kpis: readonly CaseKpi[],
  { from, to, filters }: KpiQuery
): Promise<CasesLeftOut> => ({
  ...NO_CASES_LEFT_OUT,
  ...(await store.complaintFigures.exclusions(
    { start: from, end: to, filters: filters as Partial<Record<CaseKey, string[]>> },
    kpis.map(({ reads }) => reads)
  )),
});
