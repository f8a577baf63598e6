import type { ComplaintAttachmentStore, StoredAttachment } from './complaint-contact-types';
import { placeholders, rowPlaceholders, run, select, type Database } from './database';
import { runInContext } from './transaction';

interface Row {
  id: string;
  complaint: string | null;
  name: string;
  mime: string;
  size: number | string;
  file_key: string;
  stored: string;
  uploaded_by: string | null;
  created_at: number | string;
}

const COLUMNS =
  'id, complaint, name, mime, size, file_key, stored, uploaded_by, created_at' as const;

const toAttachment = (row: Row): StoredAttachment => ({
  id: row.id,
  complaint: row.complaint,
  name: row.name,
  mime: row.mime,
  size: Number(row.size),
  fileKey: row.file_key,
  stored: row.stored,
  uploadedBy: row.uploaded_by,
  createdAt: Number(row.created_at),
});

/** See `Store.complaintAttachments`. */
export const createComplaintAttachments = (database: Database): ComplaintAttachmentStore => {
  const table = database.table('cx_complaint_attachments');
  const rows = async (rest: string, bindings: readonly (string | number)[]) => {
    const found = await runInContext(database, (runner) =>
      select<Row>(database, runner, `SELECT ${COLUMNS} FROM ${table} ${rest}`, bindings)
    );
    return found.map(toAttachment);
  };
  return {
    async add(attachments) {
      if (attachments.length === 0) return;
      await runInContext(database, (runner) =>
        run(
          database,
          runner,
          `INSERT INTO ${table} (${COLUMNS}) VALUES ${rowPlaceholders(attachments.length, 9)}`,
          attachments.flatMap((one) => [
            one.id,
            one.complaint,
            one.name,
            one.mime,
            one.size,
            one.fileKey,
            one.stored,
            one.uploadedBy,
            one.createdAt,
          ])
        )
      );
    },
    find: async (ids) =>
      ids.length === 0 ? [] : rows(`WHERE id IN (${placeholders(ids.length)})`, ids),
    async assign(trx, ids, complaint) {
      if (ids.length === 0) return 0;
      await run(
        database,
        trx,
        `UPDATE ${table} SET complaint = ?
         WHERE complaint IS NULL AND id IN (${placeholders(ids.length)})`,
        [complaint, ...ids]
      );
      // Counted apart: MySQL tells of changed rows only.
      const own = await select<{ id: string }>(
        database,
        trx,
        `SELECT id FROM ${table} WHERE complaint = ? AND id IN (${placeholders(ids.length)})`,
        [complaint, ...ids]
      );
      return own.length;
    },
    unused: (before, limit) =>
      rows(
        `WHERE complaint IS NULL AND created_at < ? ORDER BY created_at LIMIT ${Math.round(limit)}`,
        [before]
      ),
    async remove(ids) {
      if (ids.length === 0) return;
      await runInContext(database, (runner) =>
        run(database, runner, `DELETE FROM ${table} WHERE id IN (${placeholders(ids.length)})`, ids)
      );
    },
  };
};
