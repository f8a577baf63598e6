import type { ComplaintEvent } from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import { complaintColumns, complaintEventColumns } from './complaint-columns';
import { writePromises } from './complaint-promises';
import { insertSpans } from './complaint-spans';
import type { ComplaintRow, WrittenProjection } from './complaint-types';
import { run, type Database } from './database';
import type { Transaction } from './types';

/** Tables with a column `complaint`: all that belongs to a case besides its row and its events. */
const BELONGINGS = [
  'cx_complaint_spans',
  'cx_complaint_promises',
  'cx_sla_notices',
  'cx_complaint_presence',
  'cx_complaint_mails',
  'cx_complaint_surveys',
  'cx_complaint_event_ids',
] as const;

/** Writes what a case's events make of it now. */
export const writeProjection = async (
  database: Database,
  trx: Transaction,
  documentId: string,
  projection: WrittenProjection
): Promise<void> => {
  const columns = complaintColumns(database);
  const set = columns.attributes.filter((attribute) => attribute in projection);
  await run(
    database,
    trx,
    `UPDATE ${columns.table}
     SET ${set.map((attribute) => `${columns.column(attribute)} = ?`).join(', ')},
       ${database.column('updated_at')} = ?
     WHERE ${columns.column('documentId')} = ?`,
    [
      ...columns.bindings(projection, set),
      database.dialect === 'sqlite' ? Date.now() : new Date(),
      documentId,
    ]
  );
};

/** See `ComplaintStore.remove`. */
export const removeComplaint = async (
  database: Database,
  trx: Transaction,
  documentId: string
): Promise<void> => {
  for (const table of BELONGINGS) {
    await run(database, trx, `DELETE FROM ${database.table(table)} WHERE complaint = ?`, [
      documentId,
    ]);
  }
  const [cases, events] = [complaintColumns(database), complaintEventColumns(database)];
  await run(database, trx, `DELETE FROM ${events.table} WHERE ${events.column('complaint')} = ?`, [
    documentId,
  ]);
  await run(database, trx, `DELETE FROM ${cases.table} WHERE ${cases.column('documentId')} = ?`, [
    documentId,
  ]);
};

/** What came behind an event and is numbered by the events of its case. */
const NUMBERED = [
  ['cx_complaint_event_ids', 'sequence'],
  ['cx_complaint_mails', 'sequence'],
  ['cx_complaint_surveys', 'closure'],
] as const;

/** See `ComplaintStore.rewind`. */
export const rewindComplaint = async (
  database: Database,
  trx: Transaction,
  row: ComplaintRow,
  to: {
    projection: WrittenProjection;
    events: readonly ComplaintEvent[];
    promises: readonly SlaLedgerEntry[];
  }
): Promise<void> => {
  const { documentId } = row;
  const { projection, events, promises } = to;
  const columns = complaintEventColumns(database);
  const last = projection.sequence;
  await run(
    database,
    trx,
    `DELETE FROM ${columns.table}
     WHERE ${columns.column('complaint')} = ? AND ${columns.column('sequence')} > ?`,
    [documentId, last]
  );
  for (const [table, number] of NUMBERED) {
    await run(
      database,
      trx,
      `DELETE FROM ${database.table(table)} WHERE complaint = ? AND ${number} > ?`,
      [documentId, last]
    );
  }
  const spans = database.table('cx_complaint_spans');
  await run(database, trx, `DELETE FROM ${spans} WHERE complaint = ?`, [documentId]);
  await insertSpans(database, trx, [{ row: { ...row, ...projection }, events }]);
  await writeProjection(database, trx, documentId, projection);
  await writePromises(database, trx, documentId, promises);
};
