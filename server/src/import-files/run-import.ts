import type { RejectedField } from '../../../shared/rejection';
import type { MapRow } from '../import/map-row';
import type { ImportPlan } from '../import/plan';
import type { ImportSink } from '../import/sink';
import type { ExaminedFile } from './examine-file';
import { importRows, openRecords, type ImportCounts } from './import-rows';
import type { OrderOf } from './ordered-records';
import type { RejectsFile } from './rejects-file';

/** The import of one file that was examined and whose mapping fits it. */
export interface FileImport<Input> {
  /** CSV or TSV, plain or gzip. */
  file: string;
  /** What the file is called by people. */
  fileName: string;
  examined: ExaminedFile;
  /** What becomes of its rows. */
  plan: ImportPlan<Input>;
  /** Tells imports of the same file apart: one of the same digest goes on where the other one stopped. */
  mappingDigest: string;
  /** Check everything, write nothing. */
  dryRun: boolean;
  /** Note which responses came, so that the import can be undone. */
  undoable?: boolean;
  /** Keys of the locations of which complaints may be touched; undefined and null: of all. */
  within?: readonly string[] | null;
  /** Why a response may not be imported by this person; null where it may. */
  forbids?(input: Input): RejectedField | null;
  sink: ImportSink<Input>;
  /** Where rejected rows go; `kept` are those that the interrupted run had rejected. */
  openRejects(
    resumeAtRow: number,
    isDone?: (row: number) => boolean
  ): Promise<{ rejects: RejectsFile; kept: number }>;
  /** Called once, before the first row. */
  onStart?(start: { importId: string; resumeAtRow: number }): void | Promise<void>;
  /** Called after each chunk. */
  onProgress(counts: ImportCounts): void;
  /** Records a transaction. */
  chunkSize?: number;
  signal: AbortSignal;
}

export interface ImportOutcome extends ImportCounts {
  /** Stopped before the end; the same import goes on. */
  interrupted: boolean;
}

const CHUNK = 1000;

/** Rejects what the person who imports may not bring in. */
const guarded =
  <Input>(
    mapRow: MapRow<Input>,
    forbids: NonNullable<FileImport<Input>['forbids']>
  ): MapRow<Input> =>
  (cells, row) => {
    const mapped = mapRow(cells, row);
    const field = mapped.status === 'ready' ? forbids(mapped.input) : null;
    return field === null ? mapped : { status: 'rejected', reason: field.text, rejected: [field] };
  };

/**
 * Numbers of the rows that an interrupted run had done, where they are not the first of the file. Nothing stops
 * this early: rejects of rows that are missing here would be taken off their file.
 */
const rowsDone = async (
  request: Omit<Parameters<typeof openRecords>[0], 'signal'>,
  resumeAtRow: number
): Promise<((row: number) => boolean) | undefined> => {
  if (!request.orderOf || resumeAtRow === 0) return undefined;
  const done = new Set<number>();
  for await (const { row } of await openRecords(request)) {
    done.add(row);
    if (done.size >= resumeAtRow) break;
  }
  return (row) => done.has(row);
};

/** Rows that cannot be read come first: nothing is known of them. */
const orderingBy =
  <Input>(mapRow: MapRow<Input>, orderOf: NonNullable<ImportPlan<Input>['orderOf']>): OrderOf =>
  (cells, row) => {
    const mapped = mapRow(cells, row);
    return mapped.status === 'ready' ? orderOf(mapped.input) : '';
  };

/**
 * Writes an examined file in chunks, each a transaction with its checkpoint. An abort waits for the chunk
 * under way.
 */
export const runImport = async <Input>(request: FileImport<Input>): Promise<ImportOutcome> => {
  const { file, fileName, examined, plan, mappingDigest, dryRun, undoable, sink } = request;
  const source = plan.source(fileName);
  const identity = { source, fileDigest: examined.digest };
  const mapped = plan.mapper(examined.header, identity);
  const mapRow = request.forbids ? guarded(mapped, request.forbids) : mapped;
  const { importId, resumeAtRow } = await sink.open({
    fileDigest: examined.digest,
    fileName,
    mappingDigest,
    source,
    createMissing: plan.createMissing,
    dryRun,
    undoable,
    within: request.within,
  });
  const orderOf = plan.orderOf && orderingBy(mapped, plan.orderOf);
  const records = { file, delimiter: examined.delimiter, orderOf };
  const { rejects, kept } = await request.openRejects(
    resumeAtRow,
    await rowsDone(records, resumeAtRow)
  );
  const finish = async (outcome: 'finished' | 'interrupted'): Promise<void> => {
    await rejects.close();
    await sink.close(importId, outcome);
  };
  try {
    await request.onStart?.({ importId, resumeAtRow });
    const counts = await importRows({
      ...records,
      mapRow,
      write: (rows, onRejected) => sink.write(importId, rows, onRejected),
      rejects,
      resumeAtRow,
      rejectedBefore: kept,
      chunkSize: request.chunkSize ?? CHUNK,
      signal: request.signal,
      onProgress: request.onProgress,
    });
    const repeats = (dryRun && (await sink.repeats?.(importId))) || 0;
    counts.created -= repeats;
    counts.duplicates += repeats;
    const interrupted = counts.lastRow < examined.rows;
    await finish(interrupted ? 'interrupted' : 'finished');
    return { ...counts, interrupted };
  } catch (error) {
    // What went wrong first is what the person must read, not that closing failed too.
    await finish('interrupted').catch(() => undefined);
    throw error;
  }
};
