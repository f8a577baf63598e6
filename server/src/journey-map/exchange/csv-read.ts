import type { Journey } from '../../../../shared/contracts/journey';
import type { Result } from '../../../../shared/journey-map';
import { readPlain, type PlainFile } from './csv-read-plain';
import { readWritten } from './csv-read-written';
import { readRows } from './csv-rows';

/**
 * The journey in a CSV file: one that `journeyToCsv` wrote, with everything in it, or a table that a person
 * wrote, with the columns `stage`, `step` and any lanes. A damaged file is refused with row and column.
 * @param file what a person's table doesn't say
 */
export const journeyFromCsv = (text: string, file: PlainFile): Result<{ journey: Journey }> => {
  const read = readRows(text);
  if (!read.ok) return read;
  return read.header.includes('record')
    ? readWritten(read.rows)
    : readPlain(read.header, read.rows, file);
};
