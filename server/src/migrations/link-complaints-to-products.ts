import type { FactChanges } from '../../../shared/contracts/complaint';
import { complaintColumns, complaintEventColumns } from '../store/complaint-columns';
import { run, select, type Database } from '../store/database';
import type { Transaction } from '../store/types';

/** Events name a linked product like this; the same words in a customer's text only cost a look. */
const NAMED = '%"productEntry"%';

interface Row {
  complaint: string;
  facts: string;
}

/** Cases that were linked to products before their rows knew it, as their events say in the end. */
export const linkComplaintsToProducts = async (
  trx: Transaction,
  database: Database
): Promise<void> => {
  const events = complaintEventColumns(database);
  const rows = await select<Row>(
    database,
    trx,
    `SELECT ${events.column('complaint')} AS complaint, ${events.column('facts')} AS facts
     FROM ${events.table} WHERE ${events.column('facts')} LIKE ?
     ORDER BY ${events.column('complaint')}, ${events.column('sequence')}`,
    [NAMED]
  );
  const linked = new Map<string, string | null>();
  for (const { complaint, facts } of rows) {
    const { productEntry } = JSON.parse(facts) as FactChanges;
    if (productEntry !== undefined) linked.set(complaint, productEntry?.documentId ?? null);
  }
  const { table, column } = complaintColumns(database);
  for (const [complaint, product] of linked) {
    await run(
      database,
      trx,
      `UPDATE ${table} SET ${column('productEntry')} = ? WHERE ${column('documentId')} = ?`,
      [product, complaint]
    );
  }
};
