import { randomUUID } from 'node:crypto';
import type { ComplaintMail, ComplaintMailStore, StoredCaseMail } from './complaint-contact-types';
import { rowPlaceholders, run, select, type Database } from './database';
import { createOutbox } from './outbox';
import { runInContext } from './transaction';

const COLUMNS =
  'id, complaint, reference, kind, sequence, state, attempts, due_at, claimed_until, created_at';

type MailRow = Omit<StoredCaseMail, 'dueAt' | 'sentAt'> & {
  due_at: number | string;
  sent_at: number | string | null;
};

/** See `Store.complaintMails`. */
export const createComplaintMails = (database: Database): ComplaintMailStore => {
  const table = database.table('cx_complaint_mails');
  const outbox = createOutbox(database, 'cx_complaint_mails');
  return {
    ...outbox,
    async add(trx, mails) {
      if (mails.length === 0) return;
      const now = Date.now();
      await run(
        database,
        trx,
        `INSERT INTO ${table} (${COLUMNS}) VALUES ${rowPlaceholders(mails.length, 10)}`,
        mails.flatMap(({ complaint, reference, kind, sequence }) => [
          randomUUID(),
          complaint,
          reference,
          kind,
          sequence,
          'due',
          0,
          0,
          0,
          now,
        ])
      );
    },
    async claim(token, milliseconds) {
      const id = await outbox.claim(token, milliseconds);
      if (id === null) return null;
      const [row] = await runInContext(database, (runner) =>
        select<ComplaintMail>(
          database,
          runner,
          `SELECT id, complaint, reference, kind, sequence, attempts FROM ${table} WHERE id = ?`,
          [id]
        )
      );
      return row ?? null;
    },
    async ofCase(complaint) {
      const rows = await runInContext(database, (runner) =>
        select<MailRow>(
          database,
          runner,
          `SELECT id, kind, sequence, state, attempts, error, due_at, sent_at FROM ${table}
           WHERE complaint = ? ORDER BY sequence`,
          [complaint]
        )
      );
      return rows.map(({ due_at, sent_at, ...row }) => ({
        ...row,
        dueAt: Number(due_at),
        sentAt: sent_at === null ? null : Number(sent_at),
      }));
    },
    forget: (before) =>
      runInContext(database, (runner) =>
        run(
          database,
          runner,
          `DELETE FROM ${table} WHERE state NOT IN ('due', 'failed') AND created_at < ?`,
          [before]
        )
      ),
  };
};
