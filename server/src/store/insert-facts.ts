import { chunksOf, run, type Database, type Statement } from './database';
import { factColumns, type ColumnKind, type FactColumn } from './fact-columns';
import { prepareSqlite } from './sqlite-statements';
import type { Fact, Transaction } from './types';

export const FACTS_A_STATEMENT = 1_000;

const POSTGRES_TYPES: Record<ColumnKind, string> = {
  text: 'text',
  integer: 'int',
  boolean: 'boolean',
  datetime: 'timestamp',
};

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A time for Strapi's Postgres columns, which have no zone: the driver writes and reads them as the
 * process's local time, and so must we.
 */
const localTimestamp = (time: Date): string =>
  `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}` +
  ` ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}` +
  `.${String(time.getMilliseconds()).padStart(3, '0')}`;

const STAMPS = ['created_at', 'updated_at', 'published_at'] as const;

const insertIntoSqlite = async (
  database: Database,
  trx: Transaction,
  columns: readonly FactColumn[],
  facts: readonly Fact[]
): Promise<void> => {
  const names = [...columns.map(({ name }) => name), ...STAMPS].map(database.column);
  const statement = await prepareSqlite(
    trx,
    `INSERT INTO ${database.facts} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  );
  const now = Date.now();
  for (const fact of facts) {
    const values = columns.map(({ valueOf }) => {
      const value = valueOf(fact);
      if (value instanceof Date) return value.getTime();
      return typeof value === 'boolean' ? Number(value) : value;
    });
    statement.run(...values, now, now, now);
  }
};

/**
 * One document for all rows: parsing it costs the server less than thousands of bindings cost here. Short
 * names and no nulls, because its size is what it costs to send.
 */
const toDocument = (columns: readonly FactColumn[], facts: readonly Fact[]): string => {
  const names = columns.map((_, index) => `f${index}`);
  const toRow = (fact: Fact): Record<string, string | number | boolean> => {
    const row: Record<string, string | number | boolean> = {};
    columns.forEach(({ valueOf }, index) => {
      const value = valueOf(fact);
      if (value !== null)
        row[names[index] as string] = value instanceof Date ? localTimestamp(value) : value;
    });
    return row;
  };
  return JSON.stringify(facts.map(toRow));
};

/**
 * The insert of facts in PostgreSQL.
 * @param condition SQL without which nothing is written
 */
export const postgresInsert = (
  database: Database,
  columns: readonly FactColumn[],
  facts: readonly Fact[],
  condition = 'true'
): Statement => {
  const now = localTimestamp(new Date());
  const names = [...columns.map(({ name }) => name), ...STAMPS].map(database.column);
  const fields = columns.map(({ kind }, index) => `f${index} ${POSTGRES_TYPES[kind]}`);
  return {
    sql: `INSERT INTO ${database.facts} (${names.join(', ')})
     SELECT ${columns.map((_, index) => `f${index}`).join(', ')}, ?::timestamp, ?::timestamp, ?::timestamp
     FROM json_to_recordset(?::json) AS fact(${fields.join(', ')})
     WHERE ${condition}`,
    bindings: [now, now, now, toDocument(columns, facts)],
  };
};

const insertIntoPostgres = async (
  database: Database,
  trx: Transaction,
  columns: readonly FactColumn[],
  facts: readonly Fact[]
): Promise<void> => {
  const { sql, bindings } = postgresInsert(database, columns, facts);
  await run(database, trx, sql, bindings);
};

interface MysqlConnection {
  query(sql: string, values: unknown[], callback: (error: Error | null) => void): void;
}

/** The driver's own expansion of `VALUES ?` escapes all rows in one go. */
const insertIntoMysql = async (
  database: Database,
  trx: Transaction,
  columns: readonly FactColumn[],
  facts: readonly Fact[]
): Promise<void> => {
  const now = new Date();
  const names = [...columns.map(({ name }) => name), ...STAMPS].map(database.column);
  const rows = facts.map((fact) => [...columns.map(({ valueOf }) => valueOf(fact)), now, now, now]);
  const connection: MysqlConnection = await trx.client.acquireConnection();
  await new Promise<void>((resolve, reject) => {
    connection.query(
      `INSERT INTO ${database.facts} (${names.join(', ')}) VALUES ?`,
      [rows],
      (error) => (error ? reject(error) : resolve())
    );
  });
};

const INSERTERS = {
  sqlite: insertIntoSqlite,
  postgres: insertIntoPostgres,
  mysql: insertIntoMysql,
};

/**
 * Inserts rows of the feedback type as Strapi would write them, without its lifecycles.
 * Throws the database's error when a (source, externalId, position) is taken.
 */
export const insertFacts = async (
  database: Database,
  trx: Transaction,
  facts: readonly Fact[]
): Promise<void> => {
  const columns = factColumns(database);
  for (const chunk of chunksOf(facts, FACTS_A_STATEMENT)) {
    await INSERTERS[database.dialect](database, trx, columns, chunk);
  }
};
