import {
  lastYearWindow,
  periodsBetween,
  previousWindow,
  type DateWindow,
  type Period,
} from '../../calendar';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { HistogramCell, Store } from '../../store/types';
import { dimensionOf, type GroupOfLocation } from '../location-trees';

/** Everything that an answer is computed from, read once for any number of KPIs. */
export interface Gathered {
  periods: Period[];
  /** Cut into `periods`; one period where no interval was asked for. */
  total: HistogramCell[];
  byKey: HistogramCell[] | null;
  /** The window compared with, and its cells. */
  earlier: { window: DateWindow; total: HistogramCell[]; byKey: HistogramCell[] | null } | null;
}

/** The window that the asked one is compared with. */
const comparedWindow = (query: KpiQuery): DateWindow | null => {
  if (query.compare === null) return null;
  return query.compare === 'previous'
    ? previousWindow(query, query.calendar)
    : lastYearWindow(query, query.calendar);
};

/**
 * The cells of locations under the groups of a tree. Histograms are added up, so that a region's value and
 * interval are those of all its answers, not a mean of its locations'.
 */
const regrouped = (cells: HistogramCell[], groupOf: GroupOfLocation | null): HistogramCell[] =>
  groupOf ? cells.map((cell) => ({ ...cell, key: groupOf(cell.key) })) : cells;

/** The cells of one window by the groups of `query.by`. */
export const gatherGroups = async (
  store: Store,
  metrics: readonly string[],
  { by, filters }: Pick<KpiQuery, 'by' | 'filters'>,
  { from, to }: DateWindow,
  groupOf: GroupOfLocation | null
): Promise<HistogramCell[] | null> => {
  if (by === null) return null;
  const question = { metrics, from, to, filters, by: dimensionOf(by) };
  return regrouped(await store.histograms.read(question), groupOf);
};

/**
 * Reads the daily histograms for a question, four reads at most.
 * @param groupOf given where the question is divided by a tree of locations
 */
export const gather = async (
  store: Store,
  metrics: readonly string[],
  query: KpiQuery,
  groupOf: GroupOfLocation | null
): Promise<Gathered> => {
  const { filters } = query;
  const periods = query.interval ? periodsBetween({ ...query, interval: query.interval }) : [];
  const read = ({ from, to }: DateWindow, cut: readonly Period[] = []) =>
    store.histograms.read({
      metrics,
      from,
      to,
      filters,
      by: null,
      ...(cut.length > 0 ? { periods: cut } : {}),
    });
  const readGroups = (window: DateWindow) => gatherGroups(store, metrics, query, window, groupOf);
  const window = comparedWindow(query);
  const [total, byKey, earlierTotal, earlierByKey] = await Promise.all([
    read(query, periods),
    readGroups(query),
    window ? read(window) : null,
    window ? readGroups(window) : null,
  ]);
  return {
    periods,
    total,
    byKey,
    earlier: window && earlierTotal ? { window, total: earlierTotal, byKey: earlierByKey } : null,
  };
};
