import type { KpiDescription } from '../../../shared/contracts/kpi';
import { isFactDimension, type FactDimension } from '../../../shared/dimensions';
import type { DimensionFilters } from './dimension-filters';

type Groupings = Pick<KpiDescription, 'groupings'>;

/** By what a KPI can be narrowed where only what facts keep will do: alerts and targets know no trees of locations. */
export const dimensionsOf = (kpi: Groupings | undefined): FactDimension[] =>
  kpi?.groupings.filter(isFactDimension) ?? [];

/** Of chosen keys those that a KPI can be narrowed by; all of them where it is not known. */
export const knownTo = <Filters extends DimensionFilters>(
  kpi: Groupings | undefined,
  filters: Filters
): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(
      ([name]) => kpi === undefined || kpi.groupings.some((one) => one === name)
    )
  ) as Filters;
