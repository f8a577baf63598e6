import {
  lastYearWindow,
  periodsBetween,
  previousWindow,
  type DateWindow,
  type Period,
} from '../../calendar';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { HistogramCell, Store } from '../../store/types';

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

/** Reads the daily histograms for a question, four reads at most. */
export const gather = async (
  store: Store,
  metrics: readonly string[],
  query: KpiQuery
): Promise<Gathered> => {
  const { filters, by } = query;
  const periods = query.interval ? periodsBetween({ ...query, interval: query.interval }) : [];
  const read = (window: DateWindow, grouped: boolean, cut: readonly Period[] = []) =>
    store.histograms.read({
      metrics,
      from: window.from,
      to: window.to,
      filters,
      by: grouped ? by : null,
      ...(cut.length > 0 ? { periods: cut } : {}),
    });
  const window = comparedWindow(query);
  const [total, byKey, earlierTotal, earlierByKey] = await Promise.all([
    read(query, false, periods),
    by ? read(query, true) : null,
    window ? read(window, false) : null,
    window && by ? read(window, true) : null,
  ]);
  return {
    periods,
    total,
    byKey,
    earlier: window && earlierTotal ? { window, total: earlierTotal, byKey: earlierByKey } : null,
  };
};
