import type { CaseReading } from '../../kpi';
import { casesTable, type CaseChoice, type CaseCell, type CaseQuestion } from './question';
import { select, type Database } from '../database';
import { runInContext } from '../transaction';
import { readExclusions, type CameIn } from './exclusions';
import { createExposures } from './exposures';
import { readOldest, readReceipts, type OpenCases, type Waiting } from './read-ages';
import { isTimed, readDurations, type Timed } from './read-durations';
import { readFlow } from './read-flow';
import { readRemedies, readShares } from './read-shares';
import { readStock } from './read-stock';
import { readUnfinished, type UnfinishedCase } from './read-unfinished';

export type {
  CaseCell,
  CaseChoice,
  CaseExclusions,
  CaseKey,
  CaseQuestion,
  DateStretch,
} from './question';
export { isTimed, type Timed } from './read-durations';
export type { UnfinishedCase } from './read-unfinished';
export type { ExposureChoice } from './edit-exposures';
export type { ExposureCell, ExposureKey, ExposureQuestion } from './exposures';

type Read = (database: Database, question: CaseQuestion) => Promise<CaseCell[]>;

const READ: Partial<Record<CaseReading, Read>> = {
  received: readShares('received'),
  escalations: readShares('escalations'),
  referrals: readShares('referrals'),
  promises: readShares('promises'),
  closings: readShares('closings'),
  recurrences: readShares('recurrences'),
  first_contacts: readShares('first_contacts'),
  remedies: readRemedies,
  stock: readStock,
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
  /** Cases that have not got so far, for the working clock: `read` has only those that have. */
  unfinished: (choice: CaseChoice, reading: Timed): Promise<UnfinishedCase[]> =>
    readUnfinished(database, choice, reading),
  /** What moved in and out of the open cases, one a period. */
  flow: (choice: Omit<CaseChoice, 'by'>) => readFlow(database, choice),
  receipts: (open: OpenCases) => readReceipts(database, open),
  oldest: (open: OpenCases, most: number): Promise<Waiting[]> => readOldest(database, open, most),
  /** For figures of some readings: also those of which nobody knows what these need. */
  exclusions: (asked: CameIn, readings: readonly CaseReading[]) =>
    readExclusions(database, asked, readings),
  /** Whether there is any complaint at all. */
  async any(): Promise<boolean> {
    const rows = await runInContext(database, (runner) =>
      select<object>(database, runner, `SELECT 1 AS found FROM ${casesTable(database)} LIMIT 1`)
    );
    return rows.length > 0;
  },
  exposures: createExposures(database),
});

export type ComplaintFigures = ReturnType<typeof createComplaintFigures>;
