import { searchableText } from '../../../shared/text/search';
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
  category: 'text',
  team: 'text',
};

/** The words of a comment as they are searched; null where there are none. */
export const foldedComment = (comment: string | null): string | null =>
  comment === null ? null : searchableText(comment) || null;

/** Made from the fact as it is written: what a search reads, and nobody else. */
const DERIVED = {
  commentFolded: ({ comment }: Fact) => foldedComment(comment),
} as const;

type Attribute = keyof Fact | keyof typeof DERIVED | 'archivedAt';

export interface FactColumn {
  kind: ColumnKind;
  /** Column name in the database, not quoted. */
  name: string;
  valueOf(fact: Fact): Exclude<Fact[keyof Fact], undefined>;
}

/** The name that Strapi gave the column of an attribute. */
const nameOf = (database: Database, attribute: Attribute): string => {
  const definition = database.strapi.db.metadata.get(UID.feedback).attributes[attribute];
  const named = definition && 'columnName' in definition ? definition.columnName : undefined;
  return named ?? attribute;
};

const isDerived = (attribute: Attribute): attribute is keyof typeof DERIVED => attribute in DERIVED;

/** Every column that a fact fills, under the name that Strapi gave it. */
export const factColumns = (database: Database): FactColumn[] => {
  const kept = (Object.keys(KINDS) as (keyof Fact)[]).map((attribute) => ({
    kind: KINDS[attribute],
    name: nameOf(database, attribute),
    valueOf: (fact: Fact) => fact[attribute] ?? null,
  }));
  const derived = (Object.keys(DERIVED) as Attribute[]).filter(isDerived).map((attribute) => ({
    kind: 'text' as const,
    name: nameOf(database, attribute),
    valueOf: DERIVED[attribute],
  }));
  return [...kept, ...derived];
};

/** Columns that hold keys and codes, which must be told apart exactly, by their names. */
export const exactColumnNames = (database: Database): string[] => {
  const comment = nameOf(database, 'comment');
  return factColumns(database)
    .filter(({ kind, name }) => kind === 'text' && name !== comment)
    .map(({ name }) => name);
};

/** Quoted column of one attribute. */
export const factColumn = (database: Database, attribute: Attribute): string =>
  database.column(nameOf(database, attribute));

/** `column AS attribute, …` for reading whole facts. */
export const factSelection = (database: Database): string =>
  (Object.keys(KINDS) as (keyof Fact)[])
    .map((attribute) => `${factColumn(database, attribute)} AS ${database.column(attribute)}`)
    .join(', ');

/** A row read with {@link factSelection}: SQLite gives times in milliseconds and booleans as 0 and 1. */
export type FactRow = Omit<Fact, 'leads' | 'occurredAt'> & {
  leads: boolean | number;
  occurredAt: Date | number | string;
};

export const toFact = ({ category, team, ...row }: FactRow): Fact => ({
  ...row,
  // Only answers about complaints have them.
  ...(category != null && { category }),
  ...(team != null && { team }),
  leads: Boolean(row.leads),
  occurredAt: new Date(row.occurredAt),
});
