import { complaintColumns, complaintEventColumns, queueColumns } from './complaint-columns';
import { complaintConditions, countedOf } from './complaint-conditions';
import { beyond, cursorOf, orderOf, partsOf, type OrderPart } from './complaint-order';
import type {
  ComplaintChoice,
  ComplaintQueueStore,
  QueuedComplaint,
  QueueExtras,
  QueueQuestion,
} from './complaint-queue-types';
import { findAlike } from './complaints-alike';
import { tallyComplaints } from './tally-complaints';
import { placeholders, select, type Database } from './database';
import { runInContext } from './transaction';

type Raw = Record<string, unknown>;

/** How many characters of a complaint's first words are read. */
const OPENING = 300;

const rowsOfPart = async (
  database: Database,
  question: QueueQuestion,
  [index, part]: readonly [number, OrderPart],
  limit: number
): Promise<QueuedComplaint[]> => {
  const columns = queueColumns(database);
  const cursor = question.after?.part === index ? question.after : null;
  const conditions = [
    complaintConditions(database, question),
    part.conditions,
    beyond(database, part, cursor),
  ];
  const where = conditions.flatMap(({ sql }) => sql).join(' AND ') || '1 = 1';
  const found = await runInContext(database, (runner) =>
    select<Raw>(
      database,
      runner,
      `SELECT id AS ${database.column('rowId')}, ${columns.selection()} FROM ${columns.table}
       WHERE ${where} ORDER BY ${orderOf(database, question.queue, part)} LIMIT ?`,
      [...conditions.flatMap(({ bindings }) => bindings), limit]
    )
  );
  return found.map((raw) => {
    const row = columns.read(raw);
    return { row, cursor: cursorOf(index, part, Number(raw.rowId), row) };
  });
};

const list = async (database: Database, question: QueueQuestion): Promise<QueuedComplaint[]> => {
  const rows: QueuedComplaint[] = [];
  for (const [index, part] of partsOf(database, question.order).entries()) {
    if (index < (question.after?.part ?? 0)) continue;
    rows.push(
      ...(await rowsOfPart(database, question, [index, part], question.limit - rows.length))
    );
    if (rows.length >= question.limit) break;
  }
  return rows;
};

const count = async (
  database: Database,
  choice: ComplaintChoice,
  atMost: number
): Promise<number> => {
  const { sql, bindings } = complaintConditions(database, choice);
  const [row] = await runInContext(database, (runner) =>
    select<{ cases: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS cases FROM (
         SELECT 1 FROM ${complaintColumns(database).table}
         WHERE ${sql.join(' AND ') || '1 = 1'} LIMIT ?
       ) chosen`,
      [...bindings, atMost]
    )
  );
  return Number(row?.cases ?? 0);
};

const countTimes = async (database: Database, choice: ComplaintChoice): Promise<number | null> => {
  const counted = countedOf(database, choice);
  if (!counted) return null;
  const [row] = await runInContext(database, (runner) =>
    select<{ times: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS times FROM ${counted.from} WHERE ${counted.where.sql}`,
      counted.where.bindings
    )
  );
  return Number(row?.times ?? 0);
};

/** The words with which cases began: all of them, or so many characters. */
const textsOf = async (
  database: Database,
  documentIds: readonly string[],
  most: number | null
): Promise<Map<string, string>> => {
  if (documentIds.length === 0) return new Map();
  const columns = complaintEventColumns(database);
  const text = columns.column('text');
  const rows = await runInContext(database, (runner) =>
    select<{ complaint: string; opening: string | null }>(
      database,
      runner,
      `SELECT ${columns.column('complaint')} AS complaint,
         ${most === null ? text : `SUBSTR(${text}, 1, ${most})`} AS opening
       FROM ${columns.table} WHERE ${columns.column('sequence')} = 1
         AND ${columns.column('complaint')} IN (${placeholders(documentIds.length)})`,
      documentIds
    )
  );
  return new Map(rows.flatMap(({ complaint, opening }) => (opening ? [[complaint, opening]] : [])));
};

/** By target the clock of the open promise that is due first: of two words that are owed one may be dated. */
const clocksOf = async (
  database: Database,
  documentIds: readonly string[]
): Promise<QueueExtras['clocks']> => {
  const rows = await runInContext(database, (runner) =>
    select<{ complaint: string; target: string; clock: 'working' | 'wall' }>(
      database,
      runner,
      `SELECT complaint, target, clock FROM ${database.table('cx_complaint_promises')}
       WHERE reached_at IS NULL AND due_at IS NOT NULL
         AND complaint IN (${placeholders(documentIds.length)})
       ORDER BY due_at DESC`,
      documentIds
    )
  );
  const clocks: QueueExtras['clocks'] = new Map();
  for (const { complaint, target, clock } of rows) {
    clocks.set(complaint, { ...clocks.get(complaint), [target]: clock });
  }
  return clocks;
};

/** See `Store.complaintQueue`. */
export const createComplaintQueue = (database: Database): ComplaintQueueStore => ({
  list: (question) => list(database, question),
  count: (choice, atMost) => count(database, choice, atMost),
  countTimes: (choice) => countTimes(database, choice),
  async extras(documentIds) {
    if (documentIds.length === 0) return { openings: new Map(), clocks: new Map() };
    return {
      openings: await textsOf(database, documentIds, OPENING),
      clocks: await clocksOf(database, documentIds),
    };
  },
  texts: (documentIds) => textsOf(database, documentIds, null),
  tally: (question) => tallyComplaints(database, question),
  alike: (question) => findAlike(database, question),
  async teams() {
    const { table, column } = complaintColumns(database);
    const rows = await runInContext(database, (runner) =>
      select<{ team: string }>(
        database,
        runner,
        `SELECT DISTINCT ${column('team')} AS team FROM ${table}
         WHERE ${column('team')} IS NOT NULL ORDER BY team`
      )
    );
    return rows.map(({ team }) => team);
  },
  async locations() {
    const { table, column } = complaintColumns(database);
    const location = column('location');
    const rows = await runInContext(database, (runner) =>
      select<{ location: string }>(
        database,
        runner,
        `SELECT DISTINCT ${location} AS location FROM ${table} WHERE ${location} IS NOT NULL`
      )
    );
    return rows.map((row) => row.location);
  },
  async products(atMost) {
    const { table, column } = complaintColumns(database);
    const product = column('productEntry');
    const rows = await runInContext(database, (runner) =>
      select<{ product: string }>(
        database,
        runner,
        `SELECT ${product} AS product FROM ${table} WHERE ${product} IS NOT NULL
         GROUP BY ${product} ORDER BY COUNT(*) DESC, ${product} LIMIT ?`,
        [atMost]
      )
    );
    return rows.map((row) => row.product);
  },
});
