import type { TargetScope } from '../../../shared/contracts/target';
import { FACT_DIMENSIONS } from '../../../shared/dimensions';

/** A scope as it is kept: dimensions in their order, each value once, values in order, nothing empty. */
export const tidyScope = (scope: TargetScope): TargetScope =>
  Object.fromEntries(
    FACT_DIMENSIONS.flatMap((dimension) => {
      const values = [...new Set(scope[dimension] ?? [])].sort();
      return values.length > 0 ? [[dimension, values]] : [];
    })
  );

/** Whatever a question is narrowed by: values by dimension, scale or tree of locations. */
export type AskedBy = Readonly<Partial<Record<string, readonly string[]>>>;

/**
 * One text for what a scope or a question's filters are about: equal exactly where they are about the same.
 * Filters of no value at all (nothing can meet them) and of single scales or trees are about something that no scope is.
 */
export const scopeName = (filters: AskedBy): string =>
  JSON.stringify(
    Object.entries(filters)
      .filter(([, values]) => values !== undefined)
      .map(([name, values]) => [name, [...new Set(values)].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
