import type { Core } from '@strapi/strapi';
import type {
  GetComplaintCauses,
  ParetoChart,
} from '../../../../shared/contracts/complaint-figures';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { pareto } from '../../statistics/pareto';
import type { CaseQuestion } from '../../store/complaint-figures';
import { getService } from '../get-service';
import { windowOf } from '../kpi/compose-answer';

/** More bars than these nobody reads. */
const MOST_BARS = 20;

const paretoOf = async (
  strapi: Core.Strapi,
  { from, to, filters }: KpiQuery,
  by: 'cause' | 'category',
  locale: string
): Promise<ParetoChart> => {
  const cells = await getService('store', { strapi }).complaintFigures.read({
    reading: 'received',
    basis: 'received',
    clock: 'wall',
    periods: [{ start: from, end: to }],
    filters: filters as CaseQuestion['filters'],
    by,
    promise: 'resolution',
    now: Date.now(),
    ends: [],
  });
  const rows = pareto(
    cells.flatMap(({ key, facts }) => (key === null ? [] : [{ key, count: facts.n }]))
  );
  const [bars, rest] = [rows.slice(0, MOST_BARS), rows.slice(MOST_BARS)];
  const keys = bars.map(({ key }) => key);
  const labelOf = await getService('labels', { strapi }).find(by, keys, locale);
  return {
    bars: bars.map(({ key, count, share, cumulative }) => ({
      ...{ key, label: labelOf(key), n: count, share, cumulative },
    })),
    rest: { keys: rest.length, n: rest.reduce((sum, { count }) => sum + count, 0) },
    total: rows.reduce((sum, { count }) => sum + count, 0),
    without: cells.reduce((sum, { key, facts }) => sum + (key === null ? facts.n : 0), 0),
  };
};

/** Of what there are most among the cases received in a window. */
export const readCauses = async (
  strapi: Core.Strapi,
  query: KpiQuery,
  locale: string
): Promise<GetComplaintCauses.Response['data']> => ({
  window: windowOf(query, query),
  cause: await paretoOf(strapi, query, 'cause', locale),
  category: await paretoOf(strapi, query, 'category', locale),
});
