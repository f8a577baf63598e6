import type { Core } from '@strapi/strapi';
import type {
  GetComplaintCauses,
  ParetoChart,
} from '../../../../shared/contracts/complaint-figures';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { CATEGORY_TREE, type CategoryGrouping } from '../../../../shared/dimensions';
import { pareto } from '../../statistics/pareto';
import type { CaseQuestion } from '../../store/complaint-figures';
import { getService } from '../get-service';
import { windowOf } from '../kpi/compose-answer';
import type { GroupOfKey } from '../location-trees';

/** More bars than these nobody reads. */
const MOST_BARS = 20;

/** What of the cases is counted, and how it is grouped: as cases keep it, or by the tree in which it stands. */
interface Division {
  by: 'cause' | CategoryGrouping;
  groupOf: GroupOfKey | null;
}

const countsOf = async (
  strapi: Core.Strapi,
  { from, to, filters }: KpiQuery,
  { by, groupOf }: Division
): Promise<Map<string | null, number>> => {
  const cells = await getService('store', { strapi }).complaintFigures.read({
    reading: 'received',
    basis: 'received',
    clock: 'wall',
    periods: [{ start: from, end: to }],
    filters: filters as CaseQuestion['filters'],
    by: by === CATEGORY_TREE ? 'category' : by,
    promise: 'resolution',
    now: Date.now(),
    ends: [],
  });
  const counts = new Map<string | null, number>();
  for (const { key, facts } of cells) {
    const group = groupOf ? groupOf(key) : key;
    counts.set(group, (counts.get(group) ?? 0) + facts.n);
  }
  return counts;
};

const paretoOf = async (
  strapi: Core.Strapi,
  query: KpiQuery,
  division: Division,
  locale: string
): Promise<ParetoChart> => {
  const counts = await countsOf(strapi, query, division);
  const rows = pareto(
    [...counts].flatMap(([key, count]) => (key === null ? [] : [{ key, count }]))
  );
  const [bars, rest] = [rows.slice(0, MOST_BARS), rows.slice(MOST_BARS)];
  const keys = bars.map(({ key }) => key);
  const labelOf = await getService('labels', { strapi }).find(division.by, keys, locale);
  return {
    bars: bars.map(({ key, count, share, cumulative }) => ({
      ...{ key, label: labelOf(key), n: count, share, cumulative },
    })),
    rest: { keys: rest.length, n: rest.reduce((sum, { count }) => sum + count, 0) },
    total: rows.reduce((sum, { count }) => sum + count, 0),
    without: counts.get(null) ?? 0,
  };
};

/**
 * Of what there are most among the cases received in a window.
 * @param categories by what the second chart counts, and how a tree divides what was asked
 */
export const readCauses = async (
  strapi: Core.Strapi,
  query: KpiQuery,
  categories: { by: CategoryGrouping; groupOf: GroupOfKey | null },
  locale: string
): Promise<GetComplaintCauses.Response['data']> => ({
  window: windowOf(query, query),
  cause: await paretoOf(strapi, query, { by: 'cause', groupOf: null }, locale),
  category: await paretoOf(strapi, query, categories, locale),
  categories: categories.by,
});
