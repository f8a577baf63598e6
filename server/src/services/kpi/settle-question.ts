import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { CATEGORY_TREE } from '../../../../shared/dimensions';
import type { GroupScope } from '../../kpi';
import { getService } from '../get-service';
import type { GroupOfKey } from '../location-trees';
import type { Host } from './gather-cases';

/**
 * The filters of a question as facts keep them: places told as the locations that stand there today, categories
 * with all that is part of them today.
 */
export const settledFilters = async (
  host: Host,
  { filters, places }: Pick<KpiQuery, 'filters' | 'places'>
): Promise<KpiQuery['filters']> =>
  getService('categoryTree', host).narrow(
    await getService('locationTrees', host).narrow(filters, places)
  );

/**
 * How a tree divides what is asked; null for what facts keep themselves.
 * @param asked with the filters as they were asked: below those of a tree the next level is shown
 */
export const groupsAsked = async (
  host: Host,
  { by, filters, places }: Pick<KpiQuery, 'by' | 'filters' | 'places'>
): Promise<GroupOfKey | null> =>
  by === CATEGORY_TREE
    ? getService('categoryTree', host).groupsOf(filters.category)
    : getService('locationTrees', host).groupsOf(by, places);

/**
 * What each group of a tree of categories is about, as facts keep it; undefined where groups are the values that
 * facts keep.
 * @param asked with the filters as they were asked
 */
export const groupScopeOf = async (
  host: Host,
  { by, filters }: Pick<KpiQuery, 'by' | 'filters'>
): Promise<GroupScope | undefined> => {
  if (by !== CATEGORY_TREE) return undefined;
  const membersOf = await getService('categoryTree', host).membersOf(filters.category);
  return (group) => ({ category: membersOf(group) });
};
