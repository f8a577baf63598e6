import type { DeliveryState } from '../../../shared/contracts/alert-log';
import type { AlertDeliveries, Delivery, LogChoice, LogSight } from './alert-types';
import { placeholders, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

type Whole = number | string;

export interface DeliveryRow {
  id: string;
  kind: Delivery['kind'];
  rule_id: string | null;
  rule_name: string | null;
  facts: string;
  channel: Delivery['channel'];
  recipient: string;
  state: DeliveryState;
  reason: Delivery['reason'];
  attempts: Whole;
  due_at: Whole;
  error: string | null;
  created_at: Whole;
  sent_at: Whole | null;
}

export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  kind: row.kind,
  ruleId: row.rule_id,
  ruleName: row.rule_name,
  facts: row.facts,
  channel: row.channel,
  recipient: JSON.parse(row.recipient),
  state: row.state,
  reason: row.reason,
  attempts: Number(row.attempts),
  dueAt: Number(row.due_at),
  error: row.error,
  createdAt: Number(row.created_at),
  sentAt: row.sent_at === null ? null : Number(row.sent_at),
});

const from = (database: Database): string =>
  `FROM ${database.table('cx_alert_deliveries')} d
   JOIN ${database.table('cx_alert_events')} e ON e.id = d.event_id`;

/** Deliveries as `d` with their events as `e`. */
export const DELIVERY_SELECTION = (database: Database): string =>
  `SELECT d.id, e.kind, e.rule_id, e.rule_name, e.facts, d.channel, d.recipient, d.state, d.reason,
     d.attempts, d.due_at, d.error, d.created_at, d.sent_at ${from(database)}`;

interface Condition {
  sql: string;
  bindings: Binding[];
}

/** Events of which every location may be seen, and one's own. */
const seen = (database: Database, { locations, userId }: LogSight): Condition => {
  const outside =
    locations.length === 0
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM ${database.table('cx_alert_event_locations')} l
           WHERE l.event_id = e.id AND l.location NOT IN (${placeholders(locations.length)}))`;
  const within = locations.length === 0 ? '1 = 0' : `e.everywhere = 0${outside}`;
  return {
    sql: `(e.owner_id = ? OR (e.owner_id IS NULL AND ${within}))`,
    bindings: [userId, ...locations],
  };
};

const conditionsOf = (database: Database, { state, ruleId, sight }: LogChoice): Condition[] => [
  ...(state === null ? [] : [{ sql: 'd.state = ?', bindings: [state] }]),
  ...(ruleId === null ? [] : [{ sql: 'e.rule_id = ?', bindings: [ruleId] }]),
  ...(sight === null ? [] : [seen(database, sight)]),
];

const joined = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND ') || '1 = 1',
  bindings: conditions.flatMap(({ bindings }) => bindings),
});

type Readers = Pick<AlertDeliveries, 'list' | 'find' | 'counts'>;

/** What was sent, what failed, what is due. */
export const deliveryLog = (database: Database): Readers => {
  const rows = async (condition: Condition, rest: string): Promise<Delivery[]> => {
    const found = await runInContext(database, (runner) =>
      select<DeliveryRow>(
        database,
        runner,
        `${DELIVERY_SELECTION(database)} WHERE ${condition.sql} ${rest}`,
        condition.bindings
      )
    );
    return found.map(toDelivery);
  };
  return {
    list(choice, after, limit) {
      const conditions = conditionsOf(database, choice);
      if (after) {
        const { createdAt, id } = after;
        conditions.push({
          sql: '(d.created_at < ? OR (d.created_at = ? AND d.id < ?))',
          bindings: [createdAt, createdAt, id],
        });
      }
      return rows(
        joined(conditions),
        `ORDER BY d.created_at DESC, d.id DESC LIMIT ${Math.round(limit)}`
      );
    },
    async find(id, sight) {
      const conditions = conditionsOf(database, { state: null, ruleId: null, sight });
      const [delivery] = await rows(
        joined([{ sql: 'd.id = ?', bindings: [id] }, ...conditions]),
        ''
      );
      return delivery ?? null;
    },
    async counts(choice) {
      const { sql, bindings } = joined(conditionsOf(database, { ...choice, state: null }));
      const found = await runInContext(database, (runner) =>
        select<{ state: DeliveryState; n: Whole }>(
          database,
          runner,
          `SELECT d.state, COUNT(*) AS n ${from(database)} WHERE ${sql} GROUP BY d.state`,
          bindings
        )
      );
      return Object.fromEntries(found.map(({ state, n }) => [state, Number(n)]));
    },
  };
};
