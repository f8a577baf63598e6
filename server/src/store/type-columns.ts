import type { Binding, Database } from './database';

/** How a column is written and read. */
export type Kind = 'text' | 'number' | 'boolean' | 'datetime';

/** Kinds of every attribute of a row. */
export type Kinds<Row> = { [Attribute in keyof Row]-?: Kind };

/** The columns of a content type, for reading and writing whole rows past its lifecycles. */
export interface TypeColumns<Row> {
  /** Quoted name of the type's table. */
  table: string;
  /** Quoted name of an attribute's column. */
  column(attribute: keyof Row): string;
  /** Names of the text columns, not quoted. */
  textColumns: string[];
  /** `column AS attribute, …` for reading whole rows, of one table or of an alias. */
  selection(alias?: string): string;
  /** Attributes in the order in which {@link insertion} writes them. */
  attributes: (keyof Row)[];
  /** What is bound for some attributes of a row. */
  bindings(row: Partial<Row>, attributes: readonly (keyof Row)[]): Binding[];
  /** A row as the database gave it. */
  read(raw: Record<string, unknown>): Row;
}

const written = (value: unknown, { dialect }: Database): Binding => {
  if (value === undefined || value === null) return null;
  // Strapi keeps times in SQLite as milliseconds, and booleans as 0 and 1.
  if (value instanceof Date) return dialect === 'sqlite' ? value.getTime() : value;
  if (typeof value === 'boolean') return dialect === 'sqlite' ? Number(value) : value;
  return value as string | number;
};

const readers: Record<Kind, (value: unknown) => unknown> = {
  text: String,
  // `bigint` comes as text from PostgreSQL.
  number: Number,
  boolean: (value) => value === true || Number(value) === 1,
  datetime: (value) => (value instanceof Date ? value : new Date(value as number | string)),
};

/** @throws Error for an attribute that the type does not have */
export const typeColumns = <Row extends object>(
  database: Database,
  uid: string,
  kinds: Kinds<Row>
): TypeColumns<Row> => {
  const meta = database.strapi.db.metadata.get(uid);
  const attributes = Object.keys(kinds) as (keyof Row & string)[];
  const names = new Map<keyof Row, string>(
    attributes.map((attribute) => {
      const known = meta.attributes[attribute];
      if (!known) throw new Error(`${uid} has no attribute ${attribute}`);
      return [attribute, 'columnName' in known && known.columnName ? known.columnName : attribute];
    })
  );
  const nameOf = (attribute: keyof Row) => names.get(attribute) ?? String(attribute);
  return {
    table: database.table(meta.tableName),
    column: (attribute) => database.column(nameOf(attribute)),
    textColumns: attributes.filter((attribute) => kinds[attribute] === 'text').map(nameOf),
    selection: (alias) =>
      attributes
        .map((attribute) => {
          const column = database.column(nameOf(attribute));
          return `${alias ? `${alias}.` : ''}${column} AS ${database.column(attribute)}`;
        })
        .join(', '),
    attributes,
    bindings: (row, chosen) => chosen.map((attribute) => written(row[attribute], database)),
    read: (raw) =>
      Object.fromEntries(
        attributes.map((attribute) => {
          const value = raw[attribute];
          return [attribute, value == null ? null : readers[kinds[attribute]](value)];
        })
      ) as Row,
  };
};
