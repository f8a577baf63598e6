import {
  chunksOf,
  placeholders,
  run,
  select,
  type Binding,
  type Database,
} from '../store/database';
import { factColumn, foldedComment } from '../store/fact-columns';
import type { Transaction } from '../store/types';

const ROWS_A_PAGE = 2_000;
const ROWS_A_STATEMENT = 100;

interface Row {
  id: number;
  comment: string;
}

const writePage = async (
  database: Database,
  trx: Transaction,
  rows: readonly Row[]
): Promise<void> => {
  const column = factColumn(database, 'commentFolded');
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    const bindings = chunk.flatMap(({ id, comment }): Binding[] => [id, foldedComment(comment)]);
    await run(
      database,
      trx,
      `UPDATE ${database.facts} SET ${column} = CASE id ${'WHEN ? THEN ? '.repeat(chunk.length)}END
       WHERE id IN (${placeholders(chunk.length)})`,
      [...bindings, ...chunk.map(({ id }) => id)]
    );
  }
};

/** Makes comments that were stored before the search existed searchable. */
export const foldComments = async (trx: Transaction, database: Database): Promise<void> => {
  const comment = factColumn(database, 'comment');
  const folded = factColumn(database, 'commentFolded');
  for (let afterId = 0; ;) {
    const rows = await select<Row>(
      database,
      trx,
      `SELECT id, ${comment} AS comment FROM ${database.facts}
       WHERE id > ? AND ${comment} <> '' AND ${folded} IS NULL ORDER BY id LIMIT ${ROWS_A_PAGE}`,
      [afterId]
    );
    const last = rows[rows.length - 1];
    if (!last) return;
    await writePage(database, trx, rows);
    afterId = last.id;
  }
};
