import { createHash } from 'node:crypto';
import type { KpiQuery } from '../../../../shared/contracts/kpi';

/**
 * What a review is narrowed to, the same text however it was asked: filters by name, values sorted.
 *
 * @example reviewScope({ filters: { location: ['b', 'a'] }, places: {} }) // '[["location",["a","b"]]]'
 */
export const reviewScope = ({ filters, places }: Pick<KpiQuery, 'filters' | 'places'>): string =>
  JSON.stringify(
    Object.entries({ ...filters, ...places })
      .flatMap(([name, values]) =>
        values === undefined ? [] : [[name, [...values].sort()] as const]
      )
      .sort(([one], [other]) => (one < other ? -1 : 1))
  );

export const scopeHashOf = (scope: string): string =>
  createHash('sha256').update(scope).digest('hex');
