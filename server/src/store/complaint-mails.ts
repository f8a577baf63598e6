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
      runInContext(database, async (runner) => {
        // What a mail server said often repeats the address: it is not kept as long as the case.
        await run(
          database,
          runner,
          `UPDATE ${table} SET error = NULL
           WHERE state = 'given_up' AND created_at < ? AND error IS NOT NULL`,
          [before]
        );
        // MySQL deletes from no table that it reads, unless the reading is a table of its own.
        return run(
          database,
          runner,
          `DELETE FROM ${table}
           WHERE state NOT IN ('due', 'failed', 'given_up') AND created_at < ?
             AND (sent_at IS NULL OR sent_at < ?)
             AND complaint NOT IN (SELECT complaint FROM
               (SELECT complaint FROM ${table} WHERE state = 'given_up') undelivered)`,
          [before, before]
        );
      }),
  };
};
