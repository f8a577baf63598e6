import type { AlertRules, StoredAlertRule } from './alert-types';
import { run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

type Whole = number | string;

interface Row {
  id: string;
  name: string;
  kpi: string;
  filters: string;
  trigger_options: string;
  recipients: string;
  active: number;
  fingerprint: string;
  watched_from: Whole;
  checked_at: Whole | null;
  fault: string | null;
  created_by: string;
  created_at: Whole;
}

const toRule = (row: Row): StoredAlertRule => ({
  id: row.id,
  name: row.name,
  kpi: row.kpi,
  filters: JSON.parse(row.filters),
  trigger: JSON.parse(row.trigger_options),
  recipients: JSON.parse(row.recipients),
  active: Number(row.active) === 1,
  fingerprint: row.fingerprint,
  watchedFrom: Number(row.watched_from),
  checkedAt: row.checked_at === null ? null : Number(row.checked_at),
  fault: row.fault,
  createdBy: row.created_by,
  createdAt: Number(row.created_at),
});

/** What an editor decides, in the order of {@link EDITED}. */
const editedValues = (rule: StoredAlertRule): Binding[] => [
  rule.name,
  rule.kpi,
  JSON.stringify(rule.filters),
  JSON.stringify(rule.trigger),
  JSON.stringify(rule.recipients),
  Number(rule.active),
  rule.fingerprint,
  rule.watchedFrom,
  rule.checkedAt,
];

const EDITED = [
  'name',
  'kpi',
  'filters',
  'trigger_options',
  'recipients',
  'active',
  'fingerprint',
  'watched_from',
  'checked_at',
];

/** Rules of alerts. */
export const createAlertRules = (database: Database): AlertRules => {
  const table = database.table('cx_alert_rules');
  const rows = (rest: string, bindings: readonly Binding[] = []) =>
    runInContext(database, (runner) =>
      select<Row>(database, runner, `SELECT * FROM ${table} ${rest}`, bindings)
    );
  const write = (sql: string, bindings: readonly Binding[]) =>
    runInContext(database, async (runner) => {
      await run(database, runner, sql, bindings);
    });
  return {
    list: async () => (await rows('ORDER BY created_at DESC, id')).map(toRule),
    find: async (id) => (await rows('WHERE id = ?', [id])).map(toRule)[0] ?? null,
    insert: (rule) =>
      write(
        `INSERT INTO ${table} (${EDITED.join(', ')}, id, created_by, created_at)
         VALUES (${EDITED.map(() => '?').join(', ')}, ?, ?, ?)`,
        [...editedValues(rule), rule.id, rule.createdBy, rule.createdAt]
      ),
    update: (rule) =>
      write(`UPDATE ${table} SET ${EDITED.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
        ...editedValues(rule),
        rule.id,
      ]),
    checked: ({ id, fingerprint, watchedFrom }, at, fault) =>
      write(
        `UPDATE ${table} SET fault = ?, checked_at = ${fault === null ? '?' : 'checked_at'}
         WHERE id = ? AND fingerprint = ? AND watched_from = ?`,
        [fault, ...(fault === null ? [at] : []), id, fingerprint, watchedFrom]
      ),
    remove: (id) =>
      runInContext(database, async (runner) => {
        await run(database, runner, `DELETE FROM ${table} WHERE id = ?`, [id]);
        await run(
          database,
          runner,
          `UPDATE ${database.table('cx_alert_deliveries')} SET state = 'cancelled'
           WHERE state IN ('due', 'failed')
             AND event_id IN (SELECT id FROM ${database.table('cx_alert_events')} WHERE rule_id = ?)`,
          [id]
        );
      }),
  };
};
