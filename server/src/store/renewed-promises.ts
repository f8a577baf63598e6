import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import { numbered, PROMISE_COLUMNS, toPromise, type StoredPromise } from './complaint-promises';
import { run, select, type Database } from './database';
import type { Transaction } from './types';

/** Stage of a promise of which people were warned, and no more. */
const WARNED = 1;

/**
 * Lets people be warned again of promises that an assessment made others, before the ledger is written anew: the
 * warning that they had was of another date. What was told of a breach stays told.
 */
export const forgetWarnings = async (
  database: Database,
  trx: Transaction,
  complaint: string,
  entries: readonly SlaLedgerEntry[]
): Promise<void> => {
  const rows = await select<StoredPromise>(
    database,
    trx,
    `SELECT ${PROMISE_COLUMNS.join(', ')} FROM ${database.table('cx_complaint_promises')}
     WHERE complaint = ?`,
    [complaint]
  );
  const before = new Map(rows.map(toPromise).map((one) => [`${one.target} ${one.number}`, one]));
  for (const { target, number, targetSeconds, clock } of numbered(entries)) {
    const known = before.get(`${target} ${number}`);
    if (!known || (known.targetSeconds === targetSeconds && known.clock === clock)) continue;
    await run(
      database,
      trx,
      `DELETE FROM ${database.table('cx_sla_notices')}
       WHERE complaint = ? AND target = ? AND number = ? AND stage = ?`,
      [complaint, target, number, WARNED]
    );
  }
};
