import type { Core } from '@strapi/strapi';
import type { RejectedField } from '../../../shared/rejection';
import { DEFAULT_SCALES, type Metric } from '../../../shared/metrics';
import type { Scale } from '../../../shared/scale';
import type { ImportedRow, ImportOptions, ImportRow, ImportSink } from '../import/sink';
import { openRepeatedKeys, type RepeatedKeys } from '../import-files/repeated-keys';
import type { ImportRun } from '../store/import-job-types';
import type { Fact, Transaction } from '../store/types';
import { getService } from './get-service';
import type { Caller } from './intake/caller';
import type { Fault } from './intake/faults';
import { externalIdOf, externalKeyOf } from './intake/commit-submissions';
import { isUniqueViolation } from './intake/database-errors';
import { createMissingReferences } from './intake/create-missing-references';
import { assumeCreated } from './intake/assumed-references';

const CALLER: Caller = { kind: 'internal', principal: 'import' };
const DIGEST_LENGTH = 40;
/** Mappings leave out the usual scales, whatever the site sets for answers that come in otherwise. */
const scaleOf = (metric: Metric): Scale => DEFAULT_SCALES[metric];

type Progress = Pick<ImportRun, 'lastRow' | 'created' | 'duplicates' | 'rejected'>;

interface OpenImport extends Progress {
  options: ImportOptions;
  /** Of a dry run, which stores nothing by which a later chunk would know an id. */
  ids: RepeatedKeys | null;
}

/** A row that passed the checks, or what it was rejected for. */
type CheckedRow =
  { row: number; facts: Fact[] } | { row: number; reason: string; rejected: RejectedField[] };

/** `answers.1.score` → `answers[1].score`. */
const rejectedField = ({ path, message, why }: Fault): RejectedField => ({
  field: path.join('.').replace(/\.(\d+)/g, '[$1]'),
  why: why ?? null,
  text: message,
});

const count = (rows: readonly ImportedRow[], status: ImportedRow['status']): number =>
  rows.filter((row) => row.status === status).length;

/** The ids of responses at their source, once each. */
const idsOf = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap((fact) => externalKeyOf([fact]) ?? [])),
];

/** Where an import's rows go: checked like feedback over HTTP, written chunk by chunk with a checkpoint. */
export const createImporterService = ({ strapi }: { strapi: Core.Strapi }): ImportSink => {
  const imports = new Map<string, OpenImport>();
  const store = getService('store', { strapi });

  /** A row without an id of its own is known by file and row, so that a file is never counted twice. */
  const identified = (
    row: ImportRow,
    { source, fileDigest }: ImportOptions
  ): ImportRow['input'] => ({
    ...row.input,
    source: row.input.source ?? source,
    externalId: row.input.externalId ?? `${fileDigest.slice(0, DIGEST_LENGTH)}:${row.row}`,
  });

  const check = async (row: ImportRow, options: ImportOptions): Promise<CheckedRow> => {
    const assumed = options.dryRun ? assumeCreated(strapi, options.createMissing) : undefined;
    const prepared = await getService('intake', { strapi }).prepareResponse(
      identified(row, options),
      CALLER,
      { reference: assumed, scaleOf }
    );
    return prepared.faults
      ? {
          row: row.row,
          reason: prepared.faults.map(({ message }) => message).join('; '),
          rejected: prepared.faults.map(rejectedField),
        }
      : { row: row.row, facts: prepared.facts };
  };

  const tell = async (trx: Transaction, rows: readonly CheckedRow[]) => {
    const ids = rows.flatMap((row) => ('facts' in row ? (externalIdOf(row.facts) ?? []) : []));
    const seen = new Set((await store.facts.findExternal(trx, ids)).keys());
    const created: Fact[] = [];
    const results = rows.map((checked): ImportedRow => {
      const { row } = checked;
      if (!('facts' in checked)) return { ...checked, status: 'rejected' };
      const key = externalKeyOf(checked.facts);
      if (key && seen.has(key)) return { row, status: 'duplicate' };
      if (key) seen.add(key);
      created.push(...checked.facts);
      return { row, status: 'created' };
    });
    return { created, results };
  };

  const advance = (open: OpenImport, results: readonly ImportedRow[]): Progress => ({
    lastRow: results[results.length - 1]?.row ?? open.lastRow,
    created: open.created + count(results, 'created'),
    duplicates: open.duplicates + count(results, 'duplicate'),
    rejected: open.rejected + count(results, 'rejected'),
  });

  const commit = (importId: string, open: OpenImport, rows: readonly CheckedRow[]) =>
    store.transaction(async (trx) => {
      const { created, results } = await tell(trx, rows);
      const progress = advance(open, results);
      if (!open.options.dryRun) {
        if (created.length > 0) await store.facts.insert(trx, created);
        await store.imports.checkpoint(trx, importId, progress);
        if (open.options.undoable) {
          const responseIds = [...new Set(created.map(({ responseId }) => responseId))];
          await store.importChunks.add(trx, importId, { lastRow: progress.lastRow, responseIds });
        }
      }
      return { created, results, progress };
    });

  const commitAgain = async (importId: string, open: OpenImport, rows: readonly CheckedRow[]) => {
    try {
      return await commit(importId, open, rows);
    } catch (error) {
      // Someone stored one of these external ids meanwhile; read again, it is a duplicate.
      if (!isUniqueViolation(error)) throw error;
      return commit(importId, open, rows);
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
      if (!open.options.dryRun)
        await createMissingReferences(strapi, rows, open.options.createMissing);
      const checked = await Promise.all(rows.map((row) => check(row, open.options)));
      const rejected = checked.flatMap((row): ImportedRow[] =>
        'facts' in row ? [] : [{ ...row, status: 'rejected' }]
      );
      await onRejected?.(rejected);
      const { created, results, progress } = await commitAgain(importId, open, checked);
      Object.assign(open, progress);
      await open.ids?.add(idsOf(created));
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

export type ImporterService = ImportSink;
