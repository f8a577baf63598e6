import { randomUUID } from 'node:crypto';
import type { CurationJobs, StoredCurationJob } from './curation-job-types';
import { curateRows } from './curate-facts';
import { placeholders, run, select, type Binding, type Database } from './database';
import { shareHistograms } from './histogram-lock';
import { countListedFacts } from './list-facts';
import { idsOfChoice, lockChosen } from './select-facts';
import type { SeriesCache } from './series-cache';
import { runInContext, runTransaction } from './transaction';

/** Answers a transaction: other writers wait for its locks. */
const ANSWERS_A_STEP = 500;

/** PostgreSQL gives `bigint` as text. */
type Whole = number | string;

interface Row {
  id: string;
  state: StoredCurationJob['state'];
  action: StoredCurationJob['action'];
  reason: StoredCurationJob['reason'];
  note: string | null;
  whole_responses: number;
  choice: string;
  scope: string | null;
  admin_id: string;
  admin_name: string;
  last_id: Whole;
  cursor_id: Whole;
  done: Whole;
  total: Whole | null;
  changed: Whole;
  cancelling: number;
  created_at: Whole;
  finished_at: Whole | null;
}

const toJob = (row: Row): StoredCurationJob => ({
  id: row.id,
  state: row.state,
  action: row.action,
  reason: row.reason,
  note: row.note,
  wholeResponses: Number(row.whole_responses) === 1,
  choice: JSON.parse(row.choice) as StoredCurationJob['choice'],
  locations: row.scope === null ? null : (JSON.parse(row.scope) as string[]),
  by: { id: row.admin_id, name: row.admin_name },
  lastId: Number(row.last_id),
  cursorId: Number(row.cursor_id),
  done: Number(row.done),
  total: row.total === null ? null : Number(row.total),
  changed: Number(row.changed),
  cancelling: Number(row.cancelling) === 1,
  createdAt: new Date(Number(row.created_at)),
  finishedAt: row.finished_at === null ? null : new Date(Number(row.finished_at)),
});

const rowOf = (job: StoredCurationJob): Record<keyof Row, Binding> => ({
  id: job.id,
  state: job.state,
  action: job.action,
  reason: job.reason,
  note: job.note,
  whole_responses: Number(job.wholeResponses),
  choice: JSON.stringify(job.choice),
  scope: job.locations === null ? null : JSON.stringify(job.locations),
  admin_id: job.by.id,
  admin_name: job.by.name,
  last_id: job.lastId,
  cursor_id: job.cursorId,
  done: job.done,
  total: job.total,
  changed: job.changed,
  cancelling: Number(job.cancelling),
  created_at: job.createdAt.getTime(),
  finished_at: job.finishedAt?.getTime() ?? null,
});

const NEW = { state: 'running', cursorId: 0, done: 0, changed: 0, cancelling: false } as const;

/** Another instance was faster: everything of this step is taken back. */
class OvertakenError extends Error {}

const stepper =
  (database: Database, cache: SeriesCache): CurationJobs['step'] =>
  async (job) => {
    const table = database.table('cx_curation_jobs');
    const { id, cursorId, lastId, choice } = job;
    try {
      return await runTransaction(database, async (trx) => {
        await shareHistograms(database, trx);
        const span = { afterId: cursorId, upToId: lastId, limit: ANSWERS_A_STEP };
        const ids = await idsOfChoice(database, trx, choice, span);
        const rows = await lockChosen(database, trx, ids, choice);
        const curation = { ...job, at: new Date() };
        const changed = await curateRows(database, cache, trx, rows, curation);
        const isOver = ids.length < ANSWERS_A_STEP;
        const reached = isOver ? lastId : (ids[ids.length - 1] ?? lastId);
        const noted = await run(
          database,
          trx,
          `UPDATE ${table} SET cursor_id = ?, done = done + ?, changed = changed + ?
           WHERE id = ? AND cursor_id = ? AND state = 'running'`,
          [reached, ids.length, changed.length, id, cursorId]
        );
        // At its very end the cursor may stay where it is, which MySQL need not count as a change.
        if (noted !== 1 && reached !== cursorId) throw new OvertakenError();
        return isOver;
      });
    } catch (error) {
      if (error instanceof OvertakenError) return false;
      throw error;
    }
  };

/** See `CurationJobs`. */
export const createCurationJobsStore = (database: Database, cache: SeriesCache): CurationJobs => {
  const table = database.table('cx_curation_jobs');
  const jobs = (where: string, bindings: readonly Binding[] = []): Promise<StoredCurationJob[]> =>
    runInContext(database, async (runner) =>
      (await select<Row>(database, runner, `SELECT * FROM ${table} ${where}`, bindings)).map(toJob)
    );
  const change = (set: string, bindings: readonly Binding[]) =>
    runInContext(database, async (runner) => {
      await run(
        database,
        runner,
        `UPDATE ${table} SET ${set} WHERE id = ? AND state = 'running'`,
        bindings
      );
    });

  return {
    add: (asked) =>
      runInContext(database, async (runner) => {
        const [last] = await select<{ id: Whole | null }>(
          database,
          runner,
          `SELECT MAX(id) AS id FROM ${database.facts}`
        );
        const began = { id: randomUUID(), createdAt: new Date(), lastId: Number(last?.id ?? 0) };
        const job = { ...NEW, ...asked, ...began, total: null, finishedAt: null };
        const row = rowOf(job);
        const names = Object.keys(row);
        await run(
          database,
          runner,
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${placeholders(names.length)})`,
          Object.values(row)
        );
        return job;
      }),
    find: async (id) => (await jobs('WHERE id = ?', [id]))[0] ?? null,
    latestOf: async (adminId) =>
      (await jobs('WHERE admin_id = ? ORDER BY created_at DESC, id LIMIT 1', [adminId]))[0] ?? null,
    running: () => jobs(`WHERE state = 'running' ORDER BY created_at, id`),
    cancel: (id) => change('cancelling = 1', [id]),
    count: async ({ id, choice }) => {
      const total = await countListedFacts(database, choice, Number.MAX_SAFE_INTEGER);
      await change('total = ?', [total, id]);
    },
    step: stepper(database, cache),
    end: (id, state) => change('state = ?, finished_at = ?', [state, Date.now(), id]),
  };
};
