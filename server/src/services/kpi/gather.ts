import {
  lastYearWindow,
  periodsBetween,
  previousWindow,
  type DateWindow,
  type Period,
} from '../../calendar';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { isAskedGrouping } from '../../../../shared/dimensions';
import { isCaseKpi, type AnyKpi, type CaseKpi } from '../../kpi';
import type { HistogramCell, Store } from '../../store/types';
import { getService } from '../get-service';
import { dimensionOf, type GroupOfKey } from '../location-trees';
import { termsOf } from './case-terms';
import {
  caseExclusions,
  gatherCases,
  noCases,
  type CasesLeftOut,
  type GatheredCases,
  type Host,
} from './gather-cases';

/** First and last local date. */
export type DateStretch = Pick<Period, 'start' | 'end'>;

/** Everything that an answer is computed from, read once for any number of KPIs. */
export interface Gathered {
  periods: Period[];
  /** Cut into `periods`; one period where no interval was asked for. */
  total: HistogramCell[];
  /** Cut as it was gathered, which only tells apart; what is computed adds all up. */
  byKey: HistogramCell[] | null;
  /** The window compared with, and its cells. */
  earlier: { window: DateWindow; total: HistogramCell[]; byKey: HistogramCell[] | null } | null;
  /** Of KPIs of cases, by their keys. */
  cases?: ReadonlyMap<string, GatheredCases>;
  caseExclusions?: CasesLeftOut;
}

/** The keys of all groups that were gathered. */
export const keysOf = ({ byKey, cases }: Gathered): (string | null)[] => [
  ...new Set([
    ...(byKey ?? []).map(({ key }) => key),
    ...[...(cases?.values() ?? [])].flatMap((found) => [...(found.byKey?.keys() ?? [])]),
  ]),
];

/** All metrics that some KPIs count. */
export const metricsOf = (kpis: readonly AnyKpi[]): string[] => [
  ...new Set(kpis.flatMap((kpi) => (isCaseKpi(kpi) ? [] : [...kpi.metrics]))),
];

/** The window that the asked one is compared with. */
export const comparedWindow = (query: KpiQuery): DateWindow | null => {
  if (query.compare === null) return null;
  return query.compare === 'previous'
    ? previousWindow(query, query.calendar)
    : lastYearWindow(query, query.calendar);
};

/**
 * The cells of locations under the groups of a tree. Histograms are added up, so that a region's value and
 * interval are those of all its answers, not a mean of its locations'.
 */
const regrouped = (cells: HistogramCell[], groupOf: GroupOfKey | null): HistogramCell[] =>
  groupOf ? cells.map((cell) => ({ ...cell, key: groupOf(cell.key) })) : cells;

/**
 * The cells of one window by the groups of `query.by`.
 * @param cut consecutive periods of the window that the cells are told apart by; none: one sum
 */
export const gatherGroups = async (
  store: Store,
  metrics: readonly string[],
  { by, filters }: Pick<KpiQuery, 'by' | 'filters'>,
  { from, to }: DateWindow,
  groupOf: GroupOfKey | null,
  cut: readonly DateStretch[] = []
): Promise<HistogramCell[] | null> => {
  if (by === null || metrics.length === 0) return null;
  // Only cases are kept by cause, priority and severity.
  if (!isAskedGrouping(by)) return [];
  const question = { metrics, from, to, filters, by: dimensionOf(by) };
  const periods = cut.length > 0 ? { periods: cut } : {};
  return regrouped(await store.histograms.read({ ...question, ...periods }), groupOf);
};

/** What KPIs of cases are computed from, one after the other: each asks the database several questions. */
const gatherAllCases = async (
  host: Host,
  kpis: readonly CaseKpi[],
  query: KpiQuery,
  found: Pick<Gathered, 'periods'> & { earlier: DateWindow | null; groupOf: GroupOfKey | null }
): Promise<Pick<Gathered, 'cases' | 'caseExclusions'>> => {
  if (kpis.length === 0) return {};
  const store = getService('store', host);
  const any = await store.complaintFigures.any();
  const cases = new Map<string, GatheredCases>();
  const read = new Map<string, GatheredCases>();
  for (const kpi of kpis) {
    const { reads, needsExposure, needsBefore } = kpi;
    // Several KPIs say different things of the same cases.
    const same = JSON.stringify([reads, termsOf(kpi, query), needsExposure, needsBefore]);
    const known = read.get(same);
    const own = known ?? (any ? await gatherCases(host, kpi, query, found) : noCases(kpi, query));
    read.set(same, own);
    cases.set(kpi.key, own);
  }
  return { cases, caseExclusions: await caseExclusions(store, kpis, query) };
};

/**
 * Reads what a question's KPIs are computed from: of scores the daily histograms, four reads at most; of cases
 * their own columns.
 * @param groupOf given where the question is divided by a tree of locations
 * @param window compared with, where the question itself does not say it
 * @param cut consecutive stretches of the window that the cells of its groups are told apart by
 */
export const gather = async (
  host: Host,
  kpis: readonly AnyKpi[],
  query: KpiQuery,
  groupOf: GroupOfKey | null,
  window: DateWindow | null = comparedWindow(query),
  cut: readonly DateStretch[] = []
): Promise<Gathered> => {
  const store = getService('store', host);
  const { filters } = query;
  const metrics = metricsOf(kpis);
  const periods = query.interval ? periodsBetween({ ...query, interval: query.interval }) : [];
  const read = ({ from, to }: DateWindow, cut: readonly DateStretch[] = []) =>
    store.histograms.read({
      metrics,
      from,
      to,
      filters,
      by: null,
      ...(cut.length > 0 ? { periods: cut } : {}),
    });
  const readGroups = (window: DateWindow, cut?: readonly DateStretch[]) =>
    gatherGroups(store, metrics, query, window, groupOf, cut);
  const [total, byKey, earlierTotal, earlierByKey] = await Promise.all([
    read(query, periods),
    readGroups(query, cut),
    window ? read(window) : null,
    window ? readGroups(window) : null,
  ]);
  return {
    periods,
    total,
    byKey,
    ...(await gatherAllCases(host, kpis.filter(isCaseKpi), query, {
      periods,
      earlier: window,
      groupOf,
    })),
    earlier: window && earlierTotal ? { window, total: earlierTotal, byKey: earlierByKey } : null,
  };
};
