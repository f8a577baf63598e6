import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A record of a file. */
export interface NumberedRecord {
  /** 1 is the first after the header. */
  row: number;
  cells: string[];
}

/** By what records are put in order; alike ones stay in the file's order. */
export type OrderOf = (cells: readonly string[], row: number) => string;

type Keyed = readonly [key: string, row: number, cells: string[]];

/** Records that are sorted in memory; a longer file is sorted in such runs, which are then merged. */
const RUN = 20_000;

const inOrder = ([a, rowA]: Keyed, [b, rowB]: Keyed): number =>
  a < b ? -1 : a > b ? 1 : rowA - rowB;

/** The records of a file without its header, numbered. */
export async function* numberedRecords(
  records: AsyncIterable<string[]>
): AsyncGenerator<NumberedRecord, void, undefined> {
  let row = -1;
  for await (const cells of records) {
    row += 1;
    if (row > 0) yield { row, cells };
  }
}

/** Lines end where JSON has none of the signs that end lines. */
const toLine = (keyed: Keyed): string =>
  JSON.stringify(keyed).replace(/[\u2028\u2029]/g, (sign) =>
    sign === '\u2028' ? '\\u2028' : '\\u2029'
  );

const writeRun = (folder: string, number: number, run: readonly Keyed[]): Promise<void> =>
  writeFile(path.join(folder, String(number)), `${run.map(toLine).join('\n')}\n`);

async function* readRun(folder: string, number: number): AsyncGenerator<Keyed, void, undefined> {
  const input = createReadStream(path.join(folder, String(number)));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    yield JSON.parse(line) as Keyed;
  }
}

async function* merged(folder: string, runs: number): AsyncGenerator<Keyed, void, undefined> {
  const sources = Array.from({ length: runs }, (_, number) => readRun(folder, number));
  const heads = await Promise.all(sources.map(async (source) => (await source.next()).value));
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      const best = heads[least];
      if (head && (!best || inOrder(head, best) < 0)) least = index;
    }
    const head = heads[least];
    if (!head) return;
    yield head;
    heads[least] = (await sources[least]?.next())?.value;
  }
}

/**
 * Records in an order of their own, the same each time for the same file. Memory does not grow with the file:
 * what is more than one run is sorted on disk, in a folder that is gone afterwards.
 * @param size of a run; smaller in tests
 */
export async function* orderedRecords(
  records: AsyncIterable<NumberedRecord>,
  orderOf: OrderOf,
  size = RUN
): AsyncGenerator<NumberedRecord, void, undefined> {
  const disk: { folder: string | null; runs: number } = { folder: null, runs: 0 };
  let run: Keyed[] = [];
  const lay = async (): Promise<void> => {
    disk.folder ??= await mkdtemp(path.join(tmpdir(), 'cx-import-order-'));
    await writeRun(disk.folder, disk.runs, run.sort(inOrder));
    disk.runs += 1;
    run = [];
  };
  try {
    for await (const { row, cells } of records) {
      run.push([orderOf(cells, row), row, cells]);
      if (run.length >= size) await lay();
    }
    if (disk.folder === null) {
      for (const [, row, cells] of run.sort(inOrder)) yield { row, cells };
      return;
    }
    if (run.length > 0) await lay();
    for await (const [, row, cells] of merged(disk.folder, disk.runs)) yield { row, cells };
  } finally {
    if (disk.folder !== null) await rm(disk.folder, { recursive: true, force: true });
  }
}
