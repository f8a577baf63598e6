import type { Result } from '../../../../shared/journey-map';
import { readPlain, type PlainFile, type ReadTable } from './csv-read-plain';
import { readWritten } from './csv-read-written';
import { readRows } from './csv-rows';

/**
 * The journey in a CSV file: one that `journeyToCsv` wrote, with everything in it, or a table that a person
 * wrote, with the columns `stage`, `step` and any lanes. A damaged file is refused with row and column.
 * @param file what a person's table doesn't say
 */
export const journeyFromCsv = (text: string, file: PlainFile): Result<ReadTable> => {
  const read = readRows(text);
  if (!read.ok) return read;
  if (!read.header.includes('record')) return readPlain(read.header, read.rows, file);
  const written = readWritten(read.rows);
  return written.ok ? { ...written, touchpoints: [] } : written;
};
