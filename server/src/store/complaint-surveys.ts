import type { Knex } from 'knex';
import type { ComplaintSurvey, ComplaintSurveyStore } from './complaint-contact-types';
import { run, select, type Database } from './database';
import { runInContext } from './transaction';
import type { Transaction } from './types';

interface Row {
  complaint: string;
  closure: number;
  asked_at: number | string;
  attribution: string;
  outcome: number | null;
  process: number | null;
  answered_at: number | string | null;
}

const toSurvey = (row: Row): ComplaintSurvey => ({
  complaint: row.complaint,
  closure: row.closure,
  askedAt: Number(row.asked_at),
  attribution: JSON.parse(row.attribution),
  outcome: row.outcome,
  process: row.process,
  answeredAt: row.answered_at === null ? null : Number(row.answered_at),
});

/** See `Store.complaintSurveys`. */
export const createComplaintSurveys = (database: Database): ComplaintSurveyStore => {
  const table = database.table('cx_complaint_surveys');
  const latest = async (runner: Knex | Transaction, complaint: string, lock: string) => {
    const [row] = await select<Row>(
      database,
      runner,
      `SELECT * FROM ${table} WHERE complaint = ? ORDER BY closure DESC LIMIT 1 ${lock}`,
      [complaint]
    );
    return row ? toSurvey(row) : null;
  };
  return {
    async ask(trx, { complaint, closure, askedAt, attribution }) {
      await run(
        database,
        trx,
        `INSERT INTO ${table} (complaint, closure, asked_at, attribution) VALUES (?, ?, ?, ?)`,
        [complaint, closure, askedAt, JSON.stringify(attribution)]
      );
    },
    latest: (complaint) => runInContext(database, (runner) => latest(runner, complaint, '')),
    lock: (trx, complaint) =>
      latest(trx, complaint, database.dialect === 'sqlite' ? '' : 'FOR UPDATE'),
    async answer(trx, { complaint, closure, outcome, process, answeredAt }) {
      await run(
        database,
        trx,
        `UPDATE ${table} SET outcome = ?, process = ?, answered_at = ?
         WHERE complaint = ? AND closure = ?`,
        [outcome, process, answeredAt, complaint, closure]
      );
    },
  };
};
