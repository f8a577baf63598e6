import { complaintColumns, complaintEventColumns } from '../store/complaint-columns';
import { run, select, type Database } from '../store/database';
import { moment } from '../store/fact-conditions';
import type { Transaction } from '../store/types';

interface Row {
  complaint: string;
  wrote: string;
}

/** Cases whose complainants wrote last before their rows knew it: nobody of the desk has done anything since. */
export const markUnreadMessages = async (trx: Transaction, database: Database): Promise<void> => {
  const { table: events, column } = complaintEventColumns(database);
  const [complaint, sequence, role] = [column('complaint'), column('sequence'), column('byRole')];
  const rows = await select<Row>(
    database,
    trx,
    `SELECT wrote.${complaint} AS complaint, MAX(wrote.${column('at')}) AS wrote
     FROM ${events} wrote
     WHERE wrote.${role} = 'complainant' AND wrote.${column('type')} = 'message'
       AND NOT EXISTS (
         SELECT 1 FROM ${events} acted
         WHERE acted.${complaint} = wrote.${complaint} AND acted.${sequence} > wrote.${sequence}
           AND acted.${role} IN ('agent', 'manager', 'import'))
     GROUP BY wrote.${complaint}`
  );
  const complaints = complaintColumns(database);
  for (const row of rows) {
    await run(
      database,
      trx,
      `UPDATE ${complaints.table} SET ${complaints.column('customerWroteAt')} = ?
       WHERE ${complaints.column('documentId')} = ?`,
      [moment(database, Date.parse(row.wrote)), row.complaint]
    );
  }
};
