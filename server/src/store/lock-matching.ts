import { UID } from '../constants';
import type { Database } from './database';
import type { Store } from './types';

/** See `Store.facts.lockMatching`: Strapi's own query builder, so that it selects what Strapi will change. */
export const lockMatching =
  (database: Database): Store['facts']['lockMatching'] =>
  async ({ where, filters, _q }, limit) => {
    const query = database.strapi.db
      .queryBuilder(UID.feedback)
      .init({ where, filters, _q, select: ['id'] });
    if (limit !== undefined) query.limit(limit);
    const rows = await query.forUpdate().execute<{ id: number }[]>();
    return rows.map(({ id }) => id);
  };
