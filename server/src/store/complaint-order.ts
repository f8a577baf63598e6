import { PRIORITIES } from '../../../shared/contracts/complaint';
import type { ComplaintOrder, ComplaintQueue } from '../../../shared/contracts/complaint-queue';
import { complaintColumns } from './complaint-columns';
import { joined } from './complaint-conditions';
import type { ComplaintCursor } from './complaint-queue-types';
import type { ComplaintRow } from './complaint-types';
import type { Database } from './database';
import { moment, type Conditions } from './fact-conditions';

/**
 * A part of an order that one index holds in order: databases put rows without a value in different
 * places, and none knows that `urgent` comes before `high`.
 */
export interface OrderPart {
  conditions: Conditions;
  /** By what it is in order, besides the id; null: by the id alone. */
  by: 'nextDueAt' | 'receivedAt' | null;
  direction: 'ASC' | 'DESC';
  /** What none of its rows has. */
  empty: readonly Emptied[];
}

/** Columns with which indexes of the queue begin and that some of its parts want empty, in their order there. */
const EMPTIED = ['assignee', 'priority', 'endedAt', 'nextDueAt'] as const;
type Emptied = (typeof EMPTIED)[number];

const EMPTY_IN: Record<ComplaintQueue, readonly Emptied[]> = {
  all: [],
  ended: [],
  open: ['endedAt'],
  mine: ['endedAt'],
  waiting: ['endedAt'],
  due_soon: ['endedAt'],
  overdue: ['endedAt'],
  unassigned: ['assignee', 'endedAt'],
};

const dueParts = (
  database: Database,
  also: Conditions,
  empty: readonly Emptied[] = []
): OrderPart[] => {
  const due = complaintColumns(database).column('nextDueAt');
  const with_ = (sql: string): Conditions => joined([also, { sql: [sql], bindings: [] }]);
  return [
    { conditions: with_(`${due} IS NOT NULL`), by: 'nextDueAt', direction: 'ASC', empty },
    {
      conditions: with_(`${due} IS NULL`),
      by: null,
      direction: 'ASC',
      empty: [...empty, 'nextDueAt'],
    },
  ];
};

/** The parts of an order, one behind the other. */
export const partsOf = (database: Database, order: ComplaintOrder): OrderPart[] => {
  const nothing: Conditions = { sql: [], bindings: [] };
  if (order === 'due') return dueParts(database, nothing);
  if (order === 'newest' || order === 'oldest') {
    const direction = order === 'newest' ? 'DESC' : 'ASC';
    return [{ conditions: nothing, by: 'receivedAt', direction, empty: [] }];
  }
  const priority = complaintColumns(database).column('priority');
  const levels: Conditions[] = [...PRIORITIES]
    .reverse()
    .map((level) => ({ sql: [`${priority} = ?`], bindings: [level] }));
  const unknown: Conditions = { sql: [`${priority} IS NULL`], bindings: [] };
  return [
    ...levels.flatMap((level) => dueParts(database, level)),
    ...dueParts(database, unknown, ['priority']),
  ];
};

/**
 * The columns of `ORDER BY`, as the index has them. Those without a value change nothing in the order, but
 * PostgreSQL does not know it of `IS NULL`, and would sort all open cases instead of walking an index.
 */
export const orderOf = (
  database: Database,
  queue: ComplaintQueue,
  { by, direction, empty }: OrderPart
): string => {
  const { column } = complaintColumns(database);
  const without = EMPTIED.filter((name) => empty.includes(name) || EMPTY_IN[queue].includes(name));
  return [...without.map(column), ...(by === null ? [] : [column(by)]), 'id']
    .map((name) => `${name} ${direction}`)
    .join(', ');
};

/** Behind the cursor. The first condition alone is what an index can begin with. */
export const beyond = (
  database: Database,
  { by, direction }: OrderPart,
  cursor: ComplaintCursor | null
): Conditions => {
  if (!cursor) return { sql: [], bindings: [] };
  const sign = direction === 'ASC' ? '>' : '<';
  if (by === null || cursor.value === null) {
    return { sql: [`id ${sign} ?`], bindings: [cursor.id] };
  }
  const column = complaintColumns(database).column(by);
  const value = moment(database, cursor.value);
  return {
    sql: [`${column} ${sign}= ?`, `(${column} ${sign} ? OR id ${sign} ?)`],
    bindings: [value, value, cursor.id],
  };
};

/** Where the next page begins behind a row of a part. */
export const cursorOf = (
  part: number,
  { by }: OrderPart,
  id: number,
  row: Pick<ComplaintRow, 'nextDueAt' | 'receivedAt'>
): ComplaintCursor => ({ part, value: by === null ? null : (row[by]?.getTime() ?? null), id });
