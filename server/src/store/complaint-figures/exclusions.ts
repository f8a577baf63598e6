import { select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import { caseColumn, casesTable, type CaseExclusions } from './question';

const yes = ({ dialect }: Database): Binding => (dialect === 'sqlite' ? 1 : true);

/**
 * What came in on some dates and is kept, but not counted: duplicates, cases out of scope; and, for figures of
 * acknowledgement alone, cases brought in from where nobody noted when they were acknowledged.
 */
export const readExclusions = async (
  database: Database,
  { start, end }: { start: string; end: string }
): Promise<CaseExclusions> => {
  const column = (attribute: Parameters<typeof caseColumn>[1]) => caseColumn(database, attribute);
  const among = (state: string) =>
    `SUM(CASE WHEN ${column('state')} = '${state}' THEN 1 ELSE 0 END)`;
  const [row] = await runInContext(database, (runner) =>
    select<Record<'duplicates' | 'foreign_cases' | 'unknown_cases', number | string | null>>(
      database,
      runner,
      `SELECT ${among('duplicate')} AS duplicates, ${among('out_of_scope')} AS foreign_cases,
         SUM(CASE WHEN ${column('acknowledgementUnknown')} = ? AND ${column('counts')} = ?
           THEN 1 ELSE 0 END) AS unknown_cases
       FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'`,
      [yes(database), yes(database), start, end]
    )
  );
  return {
    duplicate: Number(row?.duplicates ?? 0),
    invalid: Number(row?.foreign_cases ?? 0),
    unknown: Number(row?.unknown_cases ?? 0),
  };
};

/** Cases of which it is known when they were acknowledged, or that they were not. */
export const knownAcknowledgement = (database: Database) => ({
  sql: `(${caseColumn(database, 'acknowledgementUnknown')} IS NULL
    OR ${caseColumn(database, 'acknowledgementUnknown')} <> ?)`,
  bindings: [yes(database)],
});
