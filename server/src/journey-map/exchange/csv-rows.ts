import { CsvError, parse } from 'csv-parse/sync';
import { originalText } from '../../../../shared/csv-cell';
import { refusedAt, type Result } from '../../../../shared/fault';
import { because, type Because } from '../../../../shared/refusal';
import type { Row } from './csv-columns';

const DELIMITERS = [',', ';', '\t'] as const;

/** What separates the cells: whichever gives the header the most of them. */
const delimiterOf = (text: string): string => {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
};

/** A quotation mark that is never closed is found at the end of the file, which is not its place. */
const becauseOf = (error: unknown, line: number | null): Because => {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return because('fileQuote');
  }
  return line === null ? because('fileBroken') : because('mapLine', { line });
};

const recordsOf = (text: string): Result<{ records: string[][] }> => {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
    return { ok: true, records };
  } catch (error) {
    const line = error instanceof CsvError ? Number(error.lines) : null;
    const message = error instanceof Error ? error.message : String(error);
    const place = line === null ? 'file' : `line ${line}`;
    return refusedAt([place], `the file is no CSV: ${message}`, becauseOf(error, line));
  }
};

/** The header and the rows of a CSV file; empty rows are left out, but counted. */
export const readRows = (text: string): Result<{ header: string[]; rows: Row[] }> => {
  const read = recordsOf(text);
  if (!read.ok) return read;
  const [first = [], ...records] = read.records;
  const header = first.map((name) => originalText(name).trim());
  const doubled = header.find((name, index) => name !== '' && header.indexOf(name) < index);
  if (doubled !== undefined) {
    return refusedAt(
      ['row 1'],
      `two columns are called ${doubled}`,
      because('columnTwice', { column: doubled })
    );
  }
  const rows: Row[] = [];
  for (const [index, record] of records.entries()) {
    const number = index + 2;
    if (record.every((cell) => cell === '')) continue;
    if (record.slice(header.length).some((cell) => cell !== '')) {
      return refusedAt(
        [`row ${number}`],
        `row ${number} has more cells than there are columns`,
        because('mapRowLong', { row: number })
      );
    }
    const cells = header.map((name, column) => [name, originalText(record[column] ?? '')] as const);
    rows.push({ number, cells: new Map(cells.filter(([name]) => name !== '')) });
  }
  return { ok: true, header: header.filter((name) => name !== ''), rows };
};
