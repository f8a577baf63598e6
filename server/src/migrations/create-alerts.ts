import { run, type Database } from '../store/database';
import type { Transaction } from '../store/types';
import { exactCollation } from './exact-text';

/** Columns of an index that is no key, by its name. */
const INDEXES: Record<string, { table: string; columns: string }> = {
  cx_alert_events_rule_idx: { table: 'cx_alert_events', columns: 'rule_id, fingerprint' },
  cx_alert_deliveries_due_idx: { table: 'cx_alert_deliveries', columns: 'state, due_at' },
  cx_alert_deliveries_age_idx: { table: 'cx_alert_deliveries', columns: 'created_at, id' },
};

const tables = (bigint: string, longText: string): Record<string, string> => ({
  cx_alert_rules: `
    id varchar(64) PRIMARY KEY, name varchar(255) NOT NULL, kpi varchar(190) NOT NULL,
    filters ${longText} NOT NULL, trigger_options ${longText} NOT NULL, recipients ${longText} NOT NULL,
    active integer NOT NULL, fingerprint varchar(64) NOT NULL, watched_from ${bigint} NOT NULL,
    checked_at ${bigint}, fault ${longText}, created_by varchar(255) NOT NULL, created_at ${bigint} NOT NULL`,
  cx_alert_webhooks: `
    id varchar(64) PRIMARY KEY, name varchar(255) NOT NULL, url ${longText} NOT NULL,
    secret ${longText} NOT NULL, previous_secret ${longText}, previous_until ${bigint},
    off_reason varchar(20), created_at ${bigint} NOT NULL`,
  cx_alert_events: `
    id varchar(64) PRIMARY KEY, event_key varchar(64) NOT NULL, kind varchar(20) NOT NULL,
    rule_id varchar(64), rule_name varchar(255), fingerprint varchar(64), side varchar(20),
    span_from varchar(10), span_to varchar(10), told integer NOT NULL, facts ${longText} NOT NULL,
    everywhere integer NOT NULL, owner_id varchar(64), created_at ${bigint} NOT NULL, UNIQUE (event_key)`,
  cx_alert_event_locations: `
    event_id varchar(64) NOT NULL, location varchar(255) NOT NULL, PRIMARY KEY (event_id, location)`,
  cx_alert_deliveries: `
    id varchar(64) PRIMARY KEY, event_id varchar(64) NOT NULL, recipient_key varchar(190) NOT NULL,
    channel varchar(20) NOT NULL, recipient ${longText} NOT NULL, state varchar(20) NOT NULL,
    reason varchar(40), attempts integer NOT NULL, due_at ${bigint} NOT NULL, claim varchar(64),
    claimed_until ${bigint} NOT NULL, error ${longText}, created_at ${bigint} NOT NULL, sent_at ${bigint},
    UNIQUE (event_id, recipient_key)`,
  cx_digest_subscriptions: `
    user_id varchar(64) PRIMARY KEY, active integer NOT NULL, weekday integer, hour integer NOT NULL,
    since ${bigint} NOT NULL`,
});

/**
 * Alerts: the rules, the webhooks, what happened (an event's key is unique, so that it is told once however many
 * instances find it), and the outbox of who is told of it.
 */
export const createAlerts = async (trx: Transaction, database: Database): Promise<void> => {
  const { dialect } = database;
  const mysql = dialect === 'mysql';
  const end = mysql
    ? `ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${await exactCollation(database, trx)}`
    : '';
  const columns = tables(dialect === 'sqlite' ? 'integer' : 'bigint', mysql ? 'longtext' : 'text');
  for (const [name, definition] of Object.entries(columns)) {
    // MySQL can't add an index only where it is missing.
    const own = Object.entries(INDEXES).filter(([, { table }]) => mysql && table === name);
    const keys = own.map(([index, of]) => `, KEY ${index} (${of.columns})`).join('');
    await run(
      database,
      trx,
      `CREATE TABLE IF NOT EXISTS ${database.table(name)} (${definition}${keys}) ${end}`
    );
  }
  if (mysql) return;
  for (const [index, { table, columns: of }] of Object.entries(INDEXES)) {
    await run(
      database,
      trx,
      `CREATE INDEX IF NOT EXISTS ${database.column(index)} ON ${database.table(table)} (${of})`
    );
  }
};
