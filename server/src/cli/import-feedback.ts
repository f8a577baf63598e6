import { basename } from 'node:path';
import { createRowMapper } from '../import/map-row';
import type { ImportSink } from '../import/sink';
import { examineFile } from './examine-file';
import { importRows, type ImportCounts } from './import-rows';
import { createProgress } from './progress';
import { checkColumns, readMappingFile } from './read-mapping-file';
import { openRejectsFile, type RejectsFile } from './rejects-file';
import { count, writeTo, type Terminal } from './terminal';

export interface ImportRequest {
  /** CSV or TSV, plain or gzip. */
  file: string;
  /** Path of MAPPING.json. */
  mapping: string;
  /** Check everything, write nothing. */
  dryRun: boolean;
  sink: ImportSink;
  terminal: Terminal;
  /** Records a transaction. */
  chunkSize?: number;
}

export interface ImportOutcome extends ImportCounts {
  /** Stopped before the end; the same command goes on. */
  interrupted: boolean;
}

const CHUNK = 1000;
const SHOWN_REJECTS = 10;
const MAX_SOURCE = 100;

/** A dry run shows its first rejected rows instead of writing them. */
const showingRejects = (terminal: Terminal): RejectsFile => {
  let shown = 0;
  return {
    async add(rows) {
      const lines = rows
        .slice(0, SHOWN_REJECTS - shown)
        .map(({ row, reason }) => `row ${row}: ${reason}\n`);
      shown += lines.length;
      if (lines.length > 0) await writeTo(terminal.stdout, lines.join(''));
    },
    close: () => Promise.resolve(),
  };
};

const summary = (request: ImportRequest, outcome: ImportOutcome, seconds: number): string => {
  const { read, created, duplicates, rejected, empty, resumedAt } = outcome;
  const lines = [
    `${basename(request.file)}: ${count(read)} rows in ${seconds.toFixed(1)} s (${count(read / seconds)} rows/s)`,
    `${request.dryRun ? 'would be created' : 'created'} ${count(created)}, already there ${count(duplicates)}, ` +
      `rejected ${count(rejected)}, without an answer ${count(empty)}`,
  ];
  if (resumedAt > 0) lines.push(`went on after row ${count(resumedAt)} of an interrupted run`);
  if (rejected > 0 && !request.dryRun) lines.push(`rejected rows: ${request.file}.rejected.csv`);
  if (outcome.interrupted) {
    lines.push(
      request.dryRun
        ? 'interrupted'
        : 'interrupted; the same command goes on where this one stopped'
    );
  }
  return `${lines.join('\n')}\n`;
};

/**
 * Imports a file of feedback: reads it through once for what is wrong with it as a whole, then writes it
 * in chunks, each a transaction with its checkpoint. An abort waits for the chunk under way.
 * @throws CliFault when the import can't run; nothing is written then
 */
export const importFeedback = async (request: ImportRequest): Promise<ImportOutcome> => {
  const { file, sink, terminal, dryRun } = request;
  const { mapping, digest: mappingDigest } = await readMappingFile(request.mapping);
  const examined = await examineFile(file, terminal.signal);
  checkColumns(mapping, examined.header);
  if (!mapping.occurredAt) {
    await writeTo(terminal.stderr, 'the mapping has no occurredAt: the answers are dated now\n');
  }
  const fileName = basename(file).replace(/\.gz$/i, '');
  const fixed = mapping.context.source?.source;
  const source = fixed?.kind === 'value' ? fixed.value : `import:${fileName}`.slice(0, MAX_SOURCE);
  const mapRow = createRowMapper(mapping, examined.header, { source, fileDigest: examined.digest });

  const begin = performance.now();
  const { importId, resumeAtRow } = await sink.open({
    fileDigest: examined.digest,
    fileName,
    mappingDigest,
    source,
    createMissing: mapping.createMissing,
    dryRun,
  });
  const { rejects, kept } = dryRun
    ? { rejects: showingRejects(terminal), kept: 0 }
    : await openRejectsFile(`${file}.rejected.csv`, examined.header, resumeAtRow);
  const progress = createProgress(
    terminal.stderr,
    dryRun ? 'Checking' : 'Importing',
    examined.rows,
    resumeAtRow
  );
  const finish = async (outcome: 'finished' | 'interrupted'): Promise<void> => {
    progress.stop();
    await rejects.close();
    await sink.close(importId, outcome);
  };
  try {
    const counts = await importRows({
      file,
      delimiter: examined.delimiter,
      mapRow,
      write: (rows) => sink.write(importId, rows),
      rejects,
      resumeAtRow,
      rejectedBefore: kept,
      chunkSize: request.chunkSize ?? CHUNK,
      signal: terminal.signal,
      onProgress: (row) => progress.update(row),
    });
    const outcome = { ...counts, interrupted: counts.lastRow < examined.rows };
    await finish(outcome.interrupted ? 'interrupted' : 'finished');
    const seconds = Math.max((performance.now() - begin) / 1000, 0.001);
    await writeTo(terminal.stdout, summary(request, outcome, seconds));
    return outcome;
  } catch (error) {
    // What went wrong first is what the person must read, not that closing failed too.
    await finish('interrupted').catch(() => undefined);
    throw error;
  }
};

/** 0: everything is in; 3: rows were rejected; 130: stopped by the person. */
export const importExitCode = ({ interrupted, rejected }: ImportOutcome): number => {
  if (interrupted) return 130;
  return rejected > 0 ? 3 : 0;
};
