import type { Core } from '@strapi/strapi';
import type {
  DurationKpi,
  GetDurationCurves,
} from '../../../../shared/contracts/complaint-durations';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { KpiClock } from '../../../../shared/contracts/kpi-terms';
import type { CaseGrouping } from '../../../../shared/dimensions';
import { durationCurves, isCaseKpi, type CaseKpi } from '../../kpi';
import { getService } from '../get-service';
import { windowOf } from '../kpi/compose-answer';
import { gatherCases } from '../kpi/gather-cases';
import type { GroupOfKey } from '../location-trees';

/** A question whose trees are told as what stands in them, and how one divides it. */
export interface AskedDurations {
  query: KpiQuery;
  groupOf: GroupOfKey | null;
  duration: DurationKpi;
  clock: KpiClock;
  locale: string;
}

type Answer = GetDurationCurves.Response['data'];

const kpiOf = (strapi: Core.Strapi, key: DurationKpi): CaseKpi => {
  const kpi = getService('registry', { strapi }).get(key);
  if (!kpi || !isCaseKpi(kpi)) throw new Error(`the registry has no duration ${key}`);
  return kpi;
};

/** How long the cases received in a window last, all of them and by group. */
export const readDurationCurves = async (
  strapi: Core.Strapi,
  { query: asked, groupOf, duration, clock, locale }: AskedDurations
): Promise<Answer> => {
  const { by } = asked;
  const query: KpiQuery = { ...asked, terms: { clock }, interval: null, compare: null };
  const { total, byKey } = await gatherCases({ strapi }, kpiOf(strapi, duration), query, {
    periods: [],
    earlier: null,
    groupOf,
  });
  const keys = [...(byKey?.keys() ?? [])];
  const labelOf =
    by === null ? null : await getService('labels', { strapi }).find(by, keys, locale);
  const groups = keys.map((key) => ({
    key,
    label: labelOf?.(key) ?? '',
    tallies: byKey?.get(key)?.tallies ?? [],
  }));
  return {
    window: windowOf(query, query),
    duration,
    clock,
    basis: 'received',
    by: by as CaseGrouping | null,
    ...durationCurves(total.tallies, groups, clock),
  };
};
