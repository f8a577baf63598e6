import type { CaseReading } from '../../kpi';
import {
  caseColumn,
  casesTable,
  type CaseCell,
  type CaseExclusions,
  type CaseQuestion,
} from './question';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import { createExposures } from './exposures';
import { isTimed, readDurations } from './read-durations';
import { readFlow } from './read-flow';
import {
  readClosings,
  readEscalations,
  readFirstContacts,
  readPromises,
  readReceived,
  readRecurrences,
  readRemedies,
} from './read-shares';
import { readStock } from './read-stock';

export type { CaseCell, CaseExclusions, CaseKey, CaseQuestion, DateStretch } from './question';
export type { ExposureChoice } from './edit-exposures';
export type { ExposureCell, ExposureKey, ExposureQuestion } from './exposures';

type Read = (database: Database, question: CaseQuestion) => Promise<CaseCell[]>;

const READ: Partial<Record<CaseReading, Read>> = {
  received: readReceived,
  escalations: readEscalations,
  promises: readPromises,
  closings: readClosings,
  recurrences: readRecurrences,
  first_contacts: readFirstContacts,
  remedies: readRemedies,
  stock: readStock,
};

/** Duplicates and cases out of scope that came in: kept, but not counted. */
const exclusions = async (
  database: Database,
  { start, end }: { start: string; end: string }
): Promise<CaseExclusions> => {
  const column = (attribute: Parameters<typeof caseColumn>[1]) => caseColumn(database, attribute);
  const rows = await runInContext(database, (runner) =>
    select<{ state: string; n: number | string }>(
      database,
      runner,
      `SELECT ${column('state')} AS state, COUNT(*) AS n FROM ${casesTable(database)}
       WHERE ${column('localDate')} BETWEEN ? AND ? AND ${column('kind')} = 'complaint'
         AND ${column('state')} IN ('duplicate', 'out_of_scope') GROUP BY 1`,
      [start, end]
    )
  );
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { duplicate: of('duplicate'), invalid: of('out_of_scope') };
};

/** Figures of complaints from the columns of their rows, spans and promises. */
export const createComplaintFigures = (database: Database) => ({
  read(question: CaseQuestion): Promise<CaseCell[]> {
    const { reading, periods } = question;
    if (periods.length === 0) return Promise.resolve([]);
    if (isTimed(reading)) return readDurations(database, question, reading);
    const read = READ[reading];
    if (!read) throw new Error(`nothing reads ${reading}`);
    return read(database, question);
  },
  exclusions: (stretch: { start: string; end: string }) => exclusions(database, stretch),
  /** Whether there is any complaint at all. */
  async any(): Promise<boolean> {
    const rows = await runInContext(database, (runner) =>
      select<object>(database, runner, `SELECT 1 AS found FROM ${casesTable(database)} LIMIT 1`)
    );
    return rows.length > 0;
  },
  /** What moved in and out of the open cases, one a period. */
  flow: (choice: Pick<CaseQuestion, 'periods' | 'filters'>) => readFlow(database, choice),
  exposures: createExposures(database),
});

export type ComplaintFigures = ReturnType<typeof createComplaintFigures>;
