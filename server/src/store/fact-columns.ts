import { UID } from '../constants';
import type { Database } from './database';
import type { Fact } from './types';

/** How a column of the facts is written and read. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'datetime';

const KINDS: Record<keyof Fact, ColumnKind> = {
  documentId: 'text',
  responseId: 'text',
  position: 'integer',
  leads: 'boolean',
  metric: 'text',
  question: 'text',
  survey: 'text',
  surveyVersion: 'integer',
  score: 'integer',
  scale: 'text',
  comment: 'text',
  touchpoint: 'text',
  journey: 'text',
  journeyVersion: 'integer',
  stage: 'text',
  location: 'text',
  channel: 'text',
  customer: 'text',
  segment: 'text',
  language: 'text',
  occurredAt: 'datetime',
  localDate: 'text',
  timeZone: 'text',
  source: 'text',
  externalId: 'text',
  exclusion: 'text',
};

export interface FactColumn {
  attribute: keyof Fact;
  kind: ColumnKind;
  /** Column name in the database, not quoted. */
  name: string;
}

/** Columns of the facts under the names that Strapi gave them. */
export const factColumns = (database: Database): FactColumn[] => {
  const { attributes } = database.strapi.db.metadata.get(UID.feedback);
  return (Object.keys(KINDS) as (keyof Fact)[]).map((attribute) => {
    const definition = attributes[attribute];
    const named = definition && 'columnName' in definition ? definition.columnName : undefined;
    return { attribute, kind: KINDS[attribute], name: named ?? attribute };
  });
};

/** Quoted column of one attribute. */
export const factColumn = (database: Database, attribute: keyof Fact): string => {
  const found = factColumns(database).find((column) => column.attribute === attribute);
  return database.column(found?.name ?? attribute);
};

/** `column AS attribute, …` for reading whole facts. */
export const factSelection = (database: Database): string =>
  factColumns(database)
    .map(({ name, attribute }) => `${database.column(name)} AS ${database.column(attribute)}`)
    .join(', ');

/** A row read with {@link factSelection}: SQLite gives times in milliseconds and booleans as 0 and 1. */
export type FactRow = Omit<Fact, 'leads' | 'occurredAt'> & {
  leads: boolean | number;
  occurredAt: Date | number | string;
};

export const toFact = (row: FactRow): Fact => ({
  ...row,
  leads: Boolean(row.leads),
  occurredAt: new Date(row.occurredAt),
});
