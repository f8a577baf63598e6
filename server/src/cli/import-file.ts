import { basename } from 'node:path';
import type { ReadPlan } from '../import/plan';
import type { ImportSink } from '../import/sink';
import { examineFile } from '../import-files/examine-file';
import { openRejectsFile, type RejectsFile } from '../import-files/rejects-file';
import { runImport, type ImportOutcome } from '../import-files/run-import';
import { createProgress, type Progress } from './progress';
import { checkColumns, readMappingFile } from './read-mapping-file';
import { count, writeTo, type Terminal } from './terminal';

export interface ImportRequest<Input> {
  /** CSV or TSV, plain or gzip. */
  file: string;
  /** Path of MAPPING.json. */
  mapping: string;
  /** Check everything, write nothing. */
  dryRun: boolean;
  readPlan: ReadPlan<Input>;
  sink: ImportSink<Input>;
  /** What a row without anything to import is called. */
  emptyRows: string;
  terminal: Terminal;
  /** Records a transaction. */
  chunkSize?: number;
}

const SHOWN_REJECTS = 10;

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

const summary = (
  request: Pick<ImportRequest<unknown>, 'file' | 'dryRun' | 'emptyRows'>,
  outcome: ImportOutcome,
  seconds: number
): string => {
  const { read, created, duplicates, rejected, empty, resumedAt } = outcome;
  const lines = [
    `${basename(request.file)}: ${count(read)} rows in ${seconds.toFixed(1)} s (${count(read / seconds)} rows/s)`,
    `${request.dryRun ? 'would be created' : 'created'} ${count(created)}, already there ${count(duplicates)}, ` +
      `rejected ${count(rejected)}, ${request.emptyRows} ${count(empty)}`,
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
 * Imports a file: reads it through once for what is wrong with it as a whole, then writes it.
 * @throws CliFault, FileFault when the import can't run; nothing is written then
 */
export const importFile = async <Input>(request: ImportRequest<Input>): Promise<ImportOutcome> => {
  const { file, sink, terminal, dryRun, chunkSize } = request;
  const { plan, digest: mappingDigest } = await readMappingFile(request.mapping, request.readPlan);
  const examined = await examineFile(file, terminal.signal);
  checkColumns(plan, examined.header);
  for (const warning of plan.warnings) await writeTo(terminal.stderr, `${warning}\n`);
  const begin = performance.now();
  let progress: Progress | null = null;
  const { header, rows } = examined;
  try {
    const outcome = await runImport({
      file,
      fileName: basename(file).replace(/\.gz$/i, ''),
      examined,
      plan,
      mappingDigest,
      dryRun,
      sink,
      chunkSize,
      signal: terminal.signal,
      openRejects: (resumeAtRow, isDone) =>
        dryRun
          ? Promise.resolve({ rejects: showingRejects(terminal), kept: 0 })
          : openRejectsFile(`${file}.rejected.csv`, header, resumeAtRow, isDone),
      onStart: ({ resumeAtRow }) => {
        const verb = dryRun ? 'Checking' : 'Importing';
        progress = createProgress(terminal.stderr, verb, rows, resumeAtRow);
      },
      onProgress: ({ lastRow }) => progress?.update(lastRow),
    });
    (progress as Progress | null)?.stop();
    const seconds = Math.max((performance.now() - begin) / 1000, 0.001);
    await writeTo(terminal.stdout, summary(request, outcome, seconds));
    return outcome;
  } catch (error) {
    (progress as Progress | null)?.stop();
    throw error;
  }
};

/** 0: everything is in; 3: rows were rejected; 130: stopped by the person. */
export const importExitCode = ({ interrupted, rejected }: ImportOutcome): number => {
  if (interrupted) return 130;
  return rejected > 0 ? 3 : 0;
};
