import { select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import { caseColumn, casesTable, type CaseExclusions } from './question';

const yes = ({ dialect }: Database): Binding => (dialect === 'sqlite' ? 1 : true);

type Stretch = { start: string; end: string };

/** Counted cases brought in from where nobody noted when they were acknowledged. */
const countUnknown = async (database: Database, { start, end }: Stretch): Promise<number> => {
  const column = (attribute: Parameters<typeof caseColumn>[1]) => caseColumn(database, attribute);
  const [row] = await runInContext(database, (runner) =>
    select<{ n: number | string }>(
      database,
      runner,
      `SELECT COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${column('acknowledgementUnknown')} = ? AND ${column('counts')} = ?`,
      [start, end, yes(database), yes(database)]
    )
  );
  return Number(row?.n ?? 0);
};

/**
 * What came in on some dates and is kept, but not counted: duplicates and cases out of scope, found by their
 * states; and, for figures of acknowledgement alone, those of which nobody knows it.
 */
export const readExclusions = async (
  database: Database,
  stretch: Stretch,
  { ofAcknowledgement }: { ofAcknowledgement: boolean }
): Promise<CaseExclusions> => {
  const column = (attribute: Parameters<typeof caseColumn>[1]) => caseColumn(database, attribute);
  const rows = await runInContext(database, (runner) =>
    select<{ state: string; n: number | string }>(
      database,
      runner,
      `SELECT ${column('state')} AS state, COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${column('state')} IN ('duplicate', 'out_of_scope') GROUP BY 1`,
      [stretch.start, stretch.end]
    )
  );
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return {
    duplicate: of('duplicate'),
    invalid: of('out_of_scope'),
    ...(ofAcknowledgement && { unknown: await countUnknown(database, stretch) }),
  };
};

/** Cases of which it is known when they were acknowledged, or that they were not. */
export const knownAcknowledgement = (database: Database) => ({
  sql: `(${caseColumn(database, 'acknowledgementUnknown')} IS NULL
    OR ${caseColumn(database, 'acknowledgementUnknown')} <> ?)`,
  bindings: [yes(database)],
});
