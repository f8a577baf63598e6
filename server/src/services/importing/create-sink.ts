import type { Core } from '@strapi/strapi';
import type { ImportedRow, ImportOptions, ImportRow, ImportSink } from '../../import/sink';
import { openRepeatedKeys, type RepeatedKeys } from '../../import-files/repeated-keys';
import type { LocalDate } from '../../../../shared/time';
import type { ImportedDays, ImportRun } from '../../store/import-job-types';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { isUniqueViolation } from '../intake/database-errors';
import type { Checked, Identified, Importing, Written } from './importing';

const DIGEST_LENGTH = 40;

type Progress = Pick<ImportRun, 'lastRow' | 'created' | 'duplicates' | 'rejected'>;

interface OpenImport extends Progress {
  options: ImportOptions;
  /** Of a dry run, which stores nothing by which a later chunk would know an id. */
  ids: RepeatedKeys | null;
}

type CheckedRow<Ready> = { row: number } & Checked<Ready>;

const firstAndLast = (days: readonly LocalDate[] = []): ImportedDays | null => {
  const inOrder = [...days].sort();
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
};

const count = (rows: readonly ImportedRow[], status: ImportedRow['status']): number =>
  rows.filter((row) => row.status === status).length;

const advance = (open: OpenImport, results: readonly ImportedRow[]): Progress => ({
  lastRow: results[results.length - 1]?.row ?? open.lastRow,
  created: open.created + count(results, 'created'),
  duplicates: open.duplicates + count(results, 'duplicate'),
  rejected: open.rejected + count(results, 'rejected'),
});

/** A row without an id of its own is known by file and row, so that a file is never counted twice. */
const identified = <Input extends Identified>(
  { input, row }: ImportRow<Input>,
  { source, fileDigest }: ImportOptions
): Input => ({
  ...input,
  source: input.source ?? source,
  externalId: input.externalId ?? `${fileDigest.slice(0, DIGEST_LENGTH)}:${row}`,
});

/** A transaction may be done again; whoever listens hears of its rows once. */
const once = (
  listener: ((rejected: readonly ImportedRow[]) => Promise<void>) | undefined
): ((rejected: readonly ImportedRow[]) => Promise<void>) => {
  let told: Promise<void> | null = null;
  return (rejected) => (told ??= listener?.(rejected) ?? Promise.resolve());
};

/** Where an import's rows go: checked, and written chunk by chunk with a checkpoint. */
export const createImportSink = <Input extends Identified, Ready>(
  strapi: Core.Strapi,
  importing: Importing<Input, Ready>
): ImportSink<Input> => {
  const imports = new Map<string, OpenImport>();
  const store = getService('store', { strapi });
  const identify = (row: ImportRow<Input>, options: ImportOptions): Input =>
    importing.identify ? importing.identify(row.input) : identified(row, options);

  /** Those that are not stored yet, each once. */
  const fresh = async (
    trx: Transaction,
    rows: readonly CheckedRow<Ready>[]
  ): Promise<Map<number, Ready>> => {
    const ready = rows.flatMap((row) => ('ready' in row ? [row.ready] : []));
    const seen = new Set(await importing.known(trx, ready));
    const found = new Map<number, Ready>();
    for (const checked of rows) {
      if (!('ready' in checked)) continue;
      const key = importing.keyOf(checked.ready);
      if (key && seen.has(key)) continue;
      if (key) seen.add(key);
      found.set(checked.row, checked.ready);
    }
    return found;
  };

  const write = (
    trx: Transaction,
    ready: readonly Ready[],
    options: ImportOptions
  ): Written<Ready> | Promise<Written<Ready>> =>
    ready.length > 0 && (!options.dryRun || importing.rehearses)
      ? importing.insert(trx, ready, options)
      : { ids: [] };

  const commit = (
    importId: string,
    open: OpenImport,
    rows: readonly CheckedRow<Ready>[],
    onRejected: (rejected: readonly ImportedRow[]) => Promise<void>
  ) =>
    store.transaction(async (trx) => {
      const found = await fresh(trx, rows);
      const { ids, refused, days } = await write(trx, [...found.values()], open.options);
      const created: Ready[] = [];
      const results = rows.map((checked): ImportedRow => {
        const { row } = checked;
        if (!('ready' in checked)) return { ...checked, status: 'rejected' };
        const ready = found.get(row);
        if (ready === undefined) return { row, status: 'duplicate' };
        const why = refused?.get(ready);
        if (why) return { row, status: 'rejected', ...why };
        created.push(ready);
        return { row, status: 'created' };
      });
      await onRejected(results.filter(({ status }) => status === 'rejected'));
      const progress = advance(open, results);
      if (!open.options.dryRun) {
        await store.imports.checkpoint(trx, importId, progress, firstAndLast(days));
        if (open.options.undoable)
          await store.importChunks.add(trx, importId, {
            lastRow: progress.lastRow,
            responseIds: ids,
          });
      }
      return { created, results, progress };
    });

  const commitAgain = async (...chunk: Parameters<typeof commit>) => {
    try {
      return await commit(...chunk);
    } catch (error) {
      // Someone stored one of these external ids meanwhile; read again, it is a duplicate.
      if (!isUniqueViolation(error)) throw error;
      return commit(...chunk);
    }
  };

  const find = (importId: string): OpenImport => {
    const open = imports.get(importId);
    if (!open) throw new Error(`import ${importId} is not open`);
    return open;
  };

  return {
    async open(options) {
      const none = { lastRow: 0, created: 0, duplicates: 0, rejected: 0 };
      if (options.dryRun) {
        const importId = `dry-run:${options.fileDigest}`;
        imports.set(importId, { options, ...none, ids: openRepeatedKeys() });
        return { importId, resumeAtRow: 0 };
      }
      const { id, lastRow, created, duplicates, rejected } = await store.imports.open(options);
      imports.set(id, { options, lastRow, created, duplicates, rejected, ids: null });
      return { importId: id, resumeAtRow: lastRow };
    },

    async write(importId, rows, onRejected) {
      const open = find(importId);
      const { options } = open;
      if (!options.dryRun) await importing.createMissing(rows, options.createMissing);
      const checked = await Promise.all(
        rows.map(async (row) => ({
          row: row.row,
          ...(await importing.check(identify(row, options), options)),
        }))
      );
      const { created, results, progress } = await commitAgain(
        importId,
        open,
        checked,
        once(onRejected)
      );
      Object.assign(open, progress);
      const keys = created.flatMap((ready) => importing.keyOf(ready) ?? []);
      await open.ids?.add([...new Set(keys)]);
      return results;
    },

    repeats: async (importId) => (await find(importId).ids?.count()) ?? 0,

    async close(importId, outcome) {
      const open = find(importId);
      imports.delete(importId);
      await open.ids?.close();
      if (open.options.dryRun) return;
      if (outcome === 'finished') {
        // The same file may come again, for rows that were rejected for want of reference data: from its
        // first row, and what is stored already is told apart by its id.
        const { created, duplicates, rejected } = open;
        const progress = { lastRow: 0, created, duplicates, rejected };
        await store.transaction((trx) => store.imports.checkpoint(trx, importId, progress));
      }
      await store.imports.close(importId, outcome);
    },
  };
};
