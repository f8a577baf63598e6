import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { RejectedField } from '../../../shared/rejection';
import { quotedCell } from '../import/csv-cell';
import { readRecords } from './csv-file';
import { FileFault, reasonOf } from './file-fault';

export interface RejectedRow {
  row: number;
  cells: readonly string[];
  /** In English, which is what the file says. */
  reason: string;
  rejected: readonly RejectedField[];
}

/** Where rows that could not be imported go. */
export interface RejectsFile {
  add(rows: readonly RejectedRow[]): Promise<void>;
  close(): Promise<void>;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(quotedCell).join(',')}\n`;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  );

/**
 * Keeps what an interrupted run rejected up to its last checkpoint: the rows after it come again.
 * @returns how many rows were kept
 */
const keepUntil = async (
  path: string,
  columns: number,
  isDone: ((row: number) => boolean) | null
): Promise<number> => {
  if (isDone === null || !(await exists(path))) {
    await rm(path, { force: true });
    return 0;
  }
  const kept = await open(`${path}.tmp`, 'w');
  let lines = 0;
  try {
    for await (const cells of readRecords(createReadStream(path), ',')) {
      if (lines > 0 && !isDone(Number(cells[columns]))) continue;
      await kept.write(lineOf(cells));
      lines += 1;
    }
  } finally {
    await kept.close();
  }
  await rename(`${path}.tmp`, path);
  if (lines <= 1) await rm(path, { force: true });
  return Math.max(lines - 1, 0);
};

/**
 * Opens `FILE.rejected.csv`: the file's own columns, then `_row` and `_reason`. One of an earlier run is
 * replaced, or continued when the import goes on after `resumeAtRow`; without rejected rows there is none.
 * Cells are written as they were, so that the corrected file can itself be imported.
 * @param isDone tells the rows that are done, where they are not taken in the order of the file
 * @throws FileFault when the file can't be written, before anything is imported
 */
export const openRejectsFile = async (
  path: string,
  header: readonly string[],
  resumeAtRow: number,
  isDone = (row: number): boolean => row <= resumeAtRow
): Promise<{ rejects: RejectsFile; kept: number }> => {
  try {
    const kept = await keepUntil(path, header.length, resumeAtRow === 0 ? null : isDone);
    const file = await open(path, 'a');
    let lines = kept;
    const rejects: RejectsFile = {
      async add(rows) {
        if (rows.length === 0) return;
        const head = lines === 0 ? lineOf([...header, '_row', '_reason']) : '';
        const text = rows.map(({ row, cells, reason }) => {
          const own = header.map((_, at) => cells[at] ?? '');
          return lineOf([...own, String(row), reason, ...cells.slice(header.length)]);
        });
        lines += rows.length;
        await file.appendFile(head + text.join(''));
      },
      async close() {
        await file.close();
        if (lines === 0) await rm(path, { force: true });
      },
    };
    return { rejects, kept };
  } catch (error) {
    throw new FileFault(`${path} can't be written: ${reasonOf(error)}`);
  }
};
