import type { LedgerGrouping } from '../../../shared/contracts/sla-ledger';
import { complaintColumns } from './complaint-columns';
import type { ComplaintRow } from './complaint-types';
import { placeholders, type Binding, type Database } from './database';
import type { LedgerWindow } from './sla-ledger-types';

/** A condition with what is bound to it. */
export interface Clause {
  sql: string;
  bindings: Binding[];
}

const ATTRIBUTE: Partial<Record<LedgerGrouping, keyof ComplaintRow>> = {
  location: 'location',
  touchpoint: 'touchpoint',
  category: 'category',
  channel: 'channel',
};

/** The column by which promises are grouped or filtered. */
export const groupColumn = (database: Database, by: LedgerGrouping): string => {
  const attribute = ATTRIBUTE[by];
  if (attribute) return `c.${complaintColumns(database).column(attribute)}`;
  return by === 'heldBy' ? 'p.held_by' : `p.${database.column(by)}`;
};

const inClause = (column: string, values: readonly (string | null)[]): Clause => {
  const named = values.filter((value): value is string => value !== null);
  const parts = [
    ...(named.length > 0 ? [`${column} IN (${placeholders(named.length)})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  return { sql: parts.length > 0 ? `(${parts.join(' OR ')})` : '1 = 0', bindings: named };
};

const isGrouping = (name: string): name is LedgerGrouping => name !== '';

/** The moment of a promise by which it is in order; there is one of each that a period of this basis has. */
export const momentOf = ({ basis }: Pick<LedgerWindow, 'basis'>): string =>
  basis === 'due' ? 'p.due_at' : 'p.started_at';

const periodOf = (database: Database, window: LedgerWindow): Clause => {
  if (window.basis === 'received') {
    const date = `c.${complaintColumns(database).column('localDate')}`;
    return { sql: `${date} BETWEEN ? AND ?`, bindings: [window.dates.from, window.dates.to] };
  }
  const moment = momentOf(window);
  return { sql: `${moment} >= ? AND ${moment} < ?`, bindings: [window.from, window.to] };
};

/** Which promises a question is about. */
export const conditionsOf = (
  database: Database,
  window: LedgerWindow,
  scope: readonly string[] | null = null
): Clause => {
  const counts = `c.${complaintColumns(database).column('counts')}`;
  const clauses: Clause[] = [
    periodOf(database, window),
    ...(window.onlyCounting === false
      ? []
      : [{ sql: `${counts} = ?`, bindings: [database.dialect === 'sqlite' ? 1 : true] }]),
    ...(window.targets ? [inClause('p.target', window.targets)] : []),
    ...Object.entries(window.filters ?? {}).flatMap(([name, values]) =>
      isGrouping(name) && values ? [inClause(groupColumn(database, name), values)] : []
    ),
    ...(scope === null ? [] : [inClause(groupColumn(database, 'location'), scope)]),
  ];
  return {
    sql: clauses.map(({ sql }) => sql).join(' AND '),
    bindings: clauses.flatMap(({ bindings }) => bindings),
  };
};

/** Promises with their cases, as the rest of a SELECT. */
export const promisesWithCases = (database: Database): string => {
  const columns = complaintColumns(database);
  return `${database.table('cx_complaint_promises')} p
    JOIN ${columns.table} c ON c.${columns.column('documentId')} = p.complaint`;
};
