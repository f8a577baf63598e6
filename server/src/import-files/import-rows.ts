import type { MapRow } from '../import/map-row';
import type { ImportedRow, ImportRow } from '../import/sink';
import { openUnpacked, readRecords } from './csv-file';
import {
  numberedRecords,
  orderedRecords,
  type NumberedRecord,
  type OrderOf,
} from './ordered-records';
import type { RejectedRow, RejectsFile } from './rejects-file';

export interface ImportCounts {
  /** Records done in this run. */
  read: number;
  created: number;
  duplicates: number;
  /** Including those that an interrupted run had rejected before. */
  rejected: number;
  /** Records in which no question was answered. */
  empty: number;
  /** Of the records in the order in which they are taken: the last that an interrupted run had done. */
  resumedAt: number;
  /** The last that is done. */
  lastRow: number;
}

export interface RowsRequest<Input> {
  file: string;
  delimiter: string;
  mapRow: MapRow<Input>;
  /** Where records are not taken in the file's order: by what they are put in theirs. */
  orderOf?: OrderOf;
  write(
    rows: ImportRow<Input>[],
    onRejected: (rejected: readonly ImportedRow[]) => Promise<void>
  ): Promise<ImportedRow[]>;
  rejects: RejectsFile;
  resumeAtRow: number;
  rejectedBefore: number;
  chunkSize: number;
  signal: AbortSignal;
  onProgress(counts: ImportCounts): void;
}

type Rejected = Pick<RejectedRow, 'reason' | 'rejected'>;

interface Chunk<Input> {
  read: number;
  empty: number;
  ready: ImportRow<Input>[];
  /** Reasons by record, of the mapping's rejections and then of the sink's. */
  rejected: Map<number, Rejected>;
  /** Records as they were, for the file of rejected rows. */
  records: Map<number, NumberedRecord>;
  lastRow: number;
}

const emptyChunk = <Input>(): Chunk<Input> => ({
  read: 0,
  empty: 0,
  ready: [],
  rejected: new Map(),
  records: new Map(),
  lastRow: 0,
});

/** Notes the rejected rows of a chunk, in the order in which they were taken. */
const noteRejected = (
  { rejected, records }: Chunk<unknown>,
  rejects: RejectsFile,
  bySink: readonly ImportedRow[]
): Promise<void> => {
  for (const { row, reason = 'rejected', rejected: fields = [] } of bySink) {
    rejected.set(row, { reason, rejected: fields });
  }
  const inOrder = [...rejected].sort(([a], [b]) => a - b);
  return rejects.add(
    inOrder.map(([place, why]) => ({ row: place, cells: [], ...records.get(place), ...why }))
  );
};

/** The rejected rows are noted before the others are committed: a resumed run begins behind the commit. */
const settle = async <Input>(
  chunk: Chunk<Input>,
  counts: ImportCounts,
  { write, rejects, onProgress }: RowsRequest<Input>
): Promise<void> => {
  const note = (bySink: readonly ImportedRow[]) => noteRejected(chunk, rejects, bySink);
  if (chunk.ready.length === 0) await note([]);
  const results = chunk.ready.length > 0 ? await write(chunk.ready, note) : [];
  for (const { status } of results) {
    if (status === 'created') counts.created += 1;
    else if (status === 'duplicate') counts.duplicates += 1;
  }
  counts.read += chunk.read;
  counts.empty += chunk.empty;
  counts.rejected += chunk.rejected.size;
  counts.lastRow = chunk.lastRow;
  onProgress({ ...counts });
};

async function* untilAborted(records: AsyncIterable<NumberedRecord>, signal?: AbortSignal) {
  for await (const record of records) {
    if (signal?.aborted) return;
    yield record;
  }
}

/**
 * The records of a file in the order in which they are imported. A file that is put in order is read to its end
 * before the first is known; where `signal` stops that, only some come, and none that is to be imported.
 */
export const openRecords = async ({
  file,
  delimiter,
  orderOf,
  signal,
}: Pick<RowsRequest<unknown>, 'file' | 'delimiter' | 'orderOf'> & { signal?: AbortSignal }) => {
  const records = numberedRecords(readRecords(await openUnpacked(file), delimiter));
  return orderOf ? orderedRecords(untilAborted(records, signal), orderOf) : records;
};

/**
 * Reads the file's records, maps them and hands them on in chunks. One chunk is written while the next is
 * read, never more, so memory does not grow with the file. Stops after the chunk under way when aborted.
 */
export const importRows = async <Input>(request: RowsRequest<Input>): Promise<ImportCounts> => {
  const { mapRow, resumeAtRow, chunkSize, signal } = request;
  const counts: ImportCounts = {
    read: 0,
    created: 0,
    duplicates: 0,
    rejected: request.rejectedBefore,
    empty: 0,
    resumedAt: resumeAtRow,
    lastRow: resumeAtRow,
  };
  let underWay: Promise<void> = Promise.resolve();
  const hand = async (chunk: Chunk<Input>): Promise<void> => {
    await underWay;
    underWay = settle(chunk, counts, request);
    // It is awaited before the next chunk; until then a failure must not count as unhandled.
    underWay.catch(() => undefined);
  };
  let chunk = emptyChunk<Input>();
  let place = 0;
  for await (const record of await openRecords(request)) {
    if (signal.aborted) break;
    place += 1;
    if (place <= resumeAtRow) continue;
    chunk.read += 1;
    chunk.lastRow = place;
    const mapped = mapRow(record.cells, record.row);
    if (mapped.status === 'empty') chunk.empty += 1;
    else {
      chunk.records.set(place, record);
      if (mapped.status === 'rejected') chunk.rejected.set(place, mapped);
      else
        chunk.ready.push({
          row: place,
          input: mapped.input,
          ...(mapped.names && { names: mapped.names }),
        });
    }
    if (place % chunkSize !== 0) continue;
    await hand(chunk);
    chunk = emptyChunk();
  }
  if (!signal.aborted && chunk.lastRow > 0) await hand(chunk);
  await underWay;
  return counts;
};
