import type { EntryLink } from '../../../shared/contracts/complaint';
import { rowPlaceholders, run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

/** Entries of the host that are where a touchpoint's customers are met. */
export interface TouchpointLinks {
  /** Keys of the touchpoints of an entry, in order. */
  of(contentType: string, documentId: string): Promise<string[]>;
  /** Entries of a touchpoint, in order of their types; at most so many. */
  entriesOf(touchpoint: string, limit: number): Promise<EntryLink[]>;
  /** Puts these in the place of all others, in the transaction that is open. */
  replace(contentType: string, documentId: string, touchpoints: readonly string[]): Promise<void>;
  /** Unlinks all entries of a touchpoint, in the transaction that is open. */
  forget(touchpoint: string): Promise<void>;
}

/** See {@link TouchpointLinks}. */
export const createTouchpointLinks = (database: Database): TouchpointLinks => {
  const table = database.table('cx_touchpoint_links');
  return {
    of: (contentType, documentId) =>
      runInContext(database, async (runner) => {
        const rows = await select<{ touchpoint: string }>(
          database,
          runner,
          `SELECT touchpoint FROM ${table} WHERE content_type = ? AND document_id = ?
           ORDER BY touchpoint`,
          [contentType, documentId]
        );
        return rows.map(({ touchpoint }) => touchpoint);
      }),

    entriesOf: (touchpoint, limit) =>
      runInContext(database, async (runner) => {
        const rows = await select<{ content_type: string; document_id: string }>(
          database,
          runner,
          `SELECT content_type, document_id FROM ${table} WHERE touchpoint = ?
           ORDER BY content_type, document_id LIMIT ?`,
          [touchpoint, limit]
        );
        return rows.map(({ content_type: contentType, document_id: documentId }) => ({
          contentType,
          documentId,
        }));
      }),

    replace: (contentType, documentId, touchpoints) =>
      runInContext(database, async (runner) => {
        await run(
          database,
          runner,
          `DELETE FROM ${table} WHERE content_type = ? AND document_id = ?`,
          [contentType, documentId]
        );
        if (touchpoints.length === 0) return;
        await run(
          database,
          runner,
          `INSERT INTO ${table} (content_type, document_id, touchpoint)
           VALUES ${rowPlaceholders(touchpoints.length, 3)}`,
          touchpoints.flatMap((key): Binding[] => [contentType, documentId, key])
        );
      }),

    forget: (touchpoint) =>
      runInContext(database, async (runner) => {
        await run(database, runner, `DELETE FROM ${table} WHERE touchpoint = ?`, [touchpoint]);
      }),
  };
};
