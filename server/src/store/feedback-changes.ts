import { randomUUID } from 'node:crypto';
import type { FeedbackChange } from '../../../shared/contracts/feedback-curation';
import type { Curation, FeedbackHistory } from './curation-types';
import { chunksOf, rowPlaceholders, run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';
import type { Fact, Transaction } from './types';

const COLUMNS = [
  'id',
  'document_id',
  'response_id',
  'action',
  'reason',
  'note',
  'admin_id',
  'admin_name',
  'created_at',
];
const ROWS_A_STATEMENT = 100;

/** Notes for each answer what was done to it. Rows are never changed. */
export const insertFeedbackChanges = async (
  database: Database,
  trx: Transaction,
  facts: readonly Fact[],
  { action, reason, note, by, at }: Omit<Curation, 'documentIds'>
): Promise<void> => {
  for (const chunk of chunksOf(facts, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table('cx_feedback_changes')} (${COLUMNS.join(', ')})
       VALUES ${rowPlaceholders(chunk.length, COLUMNS.length)}`,
      chunk.flatMap(({ documentId, responseId }): Binding[] => [
        randomUUID(),
        documentId,
        responseId,
        action,
        reason,
        note,
        by.id,
        by.name,
        at.getTime(),
      ])
    );
  }
};

/** PostgreSQL gives `bigint` as text. */
type Row = Omit<FeedbackChange, 'at'> & { documentId: string; at: number | string };

/** See `Store.facts.historyOf`. */
export const feedbackHistory = async (
  database: Database,
  responseId: string
): Promise<FeedbackHistory> => {
  const rows = await runInContext(database, (runner) =>
    select<Row>(
      database,
      runner,
      `SELECT document_id AS ${database.column('documentId')}, action, reason, note,
         admin_name AS ${database.column('by')}, created_at AS ${database.column('at')}
       FROM ${database.table('cx_feedback_changes')} WHERE response_id = ?
       ORDER BY created_at DESC, id`,
      [responseId]
    )
  );
  const history: FeedbackHistory = new Map();
  for (const { documentId, at, ...change } of rows) {
    const changes = history.get(documentId) ?? [];
    changes.push({ ...change, at: new Date(Number(at)).toISOString() });
    history.set(documentId, changes);
  }
  return history;
};
