import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID } from '../constants';
import type { Transaction } from './types';

export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** What may be bound to a `?` in raw SQL. */
export type Binding = string | number | boolean | Date | null;

/** A statement and what is bound to it. */
export interface Statement {
  sql: string;
  bindings: Binding[];
}

/** The host's database as the store sees it: its dialect is looked up here and nowhere else. */
export interface Database {
  strapi: Core.Strapi;
  /** `mysql` stands for MySQL and MariaDB. */
  dialect: Dialect;
  /** Quoted name of a table for raw SQL, in the host's Postgres schema when it has one. */
  table(name: string): string;
  /** Quoted name of a column. */
  column(name: string): string;
  /** Quoted name of the feedback type's table. */
  facts: string;
}

const isDialect = (client: string): client is Dialect =>
  client === 'sqlite' || client === 'postgres' || client === 'mysql';

/** Throws when the host's database is none of the three. */
export const openDatabase = (strapi: Core.Strapi): Database => {
  const dialect = strapi.db.dialect.client;
  if (!isDialect(dialect)) throw new Error(`The database client ${dialect} is not supported`);
  const quote = dialect === 'mysql' ? '`' : '"';
  const column = (name: string) => `${quote}${name}${quote}`;
  const table = (name: string) => {
    const schema = dialect === 'postgres' ? strapi.db.getSchemaName() : undefined;
    return schema ? `${column(schema)}.${column(name)}` : column(name);
  };
  return {
    strapi,
    dialect,
    table,
    column,
    get facts() {
      return table(strapi.db.metadata.get(UID.feedback).tableName);
    },
  };
};

/** Made once for each database; what a type's table and columns are called does not change while a site runs. */
export const oncePerDatabase = <Made>(
  make: (database: Database) => Made
): ((database: Database) => Made) => {
  const all = new WeakMap<Database, Made>();
  return (database) => {
    const known = all.get(database);
    if (known !== undefined) return known;
    const made = make(database);
    all.set(database, made);
    return made;
  };
};

/** Rows of a query; numbers of Postgres' `bigint` come as strings. */
export const select = async <Row>(
  database: Database,
  runner: Knex | Transaction,
  sql: string,
  bindings: readonly Binding[] = []
): Promise<Row[]> => {
  const result = await runner.raw(sql, bindings);
  if (database.dialect === 'postgres') return result.rows;
  return database.dialect === 'mysql' ? result[0] : result;
};

/** Runs a statement; gives the number of rows that it inserted, matched or deleted. */
export const run = async (
  database: Database,
  runner: Knex | Transaction,
  sql: string,
  bindings: readonly Binding[] = []
): Promise<number> => {
  const result = await runner.raw(sql, bindings);
  if (database.dialect === 'postgres') return result.rowCount ?? 0;
  return database.dialect === 'mysql' ? result[0].affectedRows : (result.changes ?? 0);
};

/** `?, ?, ?` for so many values. */
export const placeholders = (count: number): string => Array(count).fill('?').join(', ');

/** `(?, ?), (?, ?)` for so many rows of so many values. */
export const rowPlaceholders = (rows: number, columns: number): string =>
  Array(rows)
    .fill(`(${placeholders(columns)})`)
    .join(', ');

/** Cuts a list into pieces of at most `size`, because databases limit the values of one statement. */
export const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] => {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
};
