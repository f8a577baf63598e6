import type { AlertEvents, KnownSpan, NewEvent } from './alert-types';
import { chunksOf, rowPlaceholders, run, select, type Binding, type Database } from './database';
import { runInContext, runTransaction } from './transaction';
import type { Transaction } from './types';

const ROWS_A_STATEMENT = 50;

const EVENT_COLUMNS = [
  'id',
  'event_key',
  'kind',
  'rule_id',
  'rule_name',
  'fingerprint',
  'side',
  'span_from',
  'span_to',
  'told',
  'facts',
  'everywhere',
  'owner_id',
  'created_at',
];

const DELIVERY_COLUMNS = [
  'id',
  'event_id',
  'recipient_key',
  'channel',
  'recipient',
  'state',
  'reason',
  'attempts',
  'due_at',
  'claimed_until',
  'created_at',
];

const insertRows = async (
  database: Database,
  trx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Binding[][]
): Promise<void> => {
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table(table)} (${columns.join(', ')})
       VALUES ${rowPlaceholders(chunk.length, columns.length)}`,
      chunk.flat()
    );
  }
};

/** False where the key is taken; waits for another transaction that has it. */
const claimKey = async (
  database: Database,
  trx: Transaction,
  event: NewEvent,
  at: number
): Promise<boolean> => {
  const insert = database.dialect === 'mysql' ? 'INSERT IGNORE INTO' : 'INSERT INTO';
  const ignore = database.dialect === 'mysql' ? '' : 'ON CONFLICT (event_key) DO NOTHING';
  const inserted = await run(
    database,
    trx,
    `${insert} ${database.table('cx_alert_events')} (${EVENT_COLUMNS.join(', ')})
     VALUES ${rowPlaceholders(1, EVENT_COLUMNS.length)} ${ignore}`,
    [
      event.id,
      event.key,
      event.kind,
      event.rule?.id ?? null,
      event.rule?.name ?? null,
      event.rule?.fingerprint ?? null,
      event.span?.side ?? null,
      event.span?.from ?? null,
      event.span?.to ?? null,
      Number(event.told),
      event.facts,
      Number(event.locations === null),
      event.ownerId,
      at,
    ]
  );
  return inserted === 1;
};

const add =
  (database: Database): AlertEvents['add'] =>
  (event, at) =>
    runTransaction(database, async (trx) => {
      if (!(await claimKey(database, trx, event, at))) return false;
      const locations = [...new Set(event.locations ?? [])];
      await insertRows(
        database,
        trx,
        'cx_alert_event_locations',
        ['event_id', 'location'],
        locations.map((location) => [event.id, location])
      );
      await insertRows(
        database,
        trx,
        'cx_alert_deliveries',
        DELIVERY_COLUMNS,
        event.deliveries.map(({ id, recipientKey, channel, recipient, skip }) => [
          id,
          event.id,
          recipientKey,
          channel,
          JSON.stringify(recipient),
          skip === null ? 'due' : 'skipped',
          skip,
          0,
          at,
          0,
          at,
        ])
      );
      return true;
    });

const forget =
  (database: Database): AlertEvents['forget'] =>
  (before) =>
    runTransaction(database, async (trx) => {
      const events = database.table('cx_alert_events');
      for (const table of ['cx_alert_deliveries', 'cx_alert_event_locations']) {
        await run(
          database,
          trx,
          `DELETE FROM ${database.table(table)}
           WHERE event_id IN (SELECT id FROM ${events} WHERE created_at < ?)`,
          [before]
        );
      }
      return run(database, trx, `DELETE FROM ${events} WHERE created_at < ?`, [before]);
    });

/** What happened that somebody wanted to know. */
export const createAlertEvents = (database: Database): AlertEvents => {
  const table = database.table('cx_alert_events');
  const rows = <Row>(sql: string, bindings: readonly Binding[] = []) =>
    runInContext(database, (runner) => select<Row>(database, runner, sql, bindings));
  return {
    add: add(database),
    spansOf: (ruleId, fingerprint) =>
      rows<KnownSpan>(
        `SELECT side, span_from AS ${database.column('from')}, span_to AS ${database.column('to')}
         FROM ${table} WHERE rule_id = ? AND fingerprint = ? AND side IS NOT NULL`,
        [ruleId, fingerprint]
      ),
    async lastToldByRule() {
      const found = await rows<{ rule: string; at: number | string }>(
        `SELECT rule_id AS rule, MAX(created_at) AS ${database.column('at')} FROM ${table}
         WHERE told = 1 AND rule_id IS NOT NULL AND kind <> 'test' GROUP BY rule_id`
      );
      return new Map(found.map(({ rule, at }) => [rule, Number(at)]));
    },
    exists: async (key) =>
      (await rows(`SELECT id FROM ${table} WHERE event_key = ?`, [key])).length > 0,
    forget: forget(database),
  };
};
