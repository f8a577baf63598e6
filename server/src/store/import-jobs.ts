import type { ImportKind, ImportState } from '../../../shared/contracts/import';
import { placeholders, run, select, type Binding, type Database } from './database';
import type { ImportJobChange, ImportJobs, StoredImportJob } from './import-job-types';
import { runInContext } from './transaction';

/** Numbers of Postgres' `bigint` come as strings. */
type Whole = number | string;

interface Row {
  id: string;
  kind: ImportKind;
  kept: string | null;
  state: ImportState;
  file_name: string;
  size: Whole;
  received: Whole;
  file_digest: string | null;
  file: string | null;
  mapping: string | null;
  mapping_origin: StoredImportJob['mappingOrigin'];
  checked: string | null;
  import_id: string | null;
  done: Whole;
  total: Whole;
  created_count: Whole;
  duplicate_count: Whole;
  rejected_count: Whole;
  empty_count: Whole;
  error: string | null;
  error_because: string | null;
  cancelling: number;
  started_by: string;
  started_by_id: string;
  scope: string | null;
  created_at: Whole;
  updated_at: Whole;
  finished_at: Whole | null;
}

const parsed = <Value>(text: string | null): Value | null =>
  text === null ? null : (JSON.parse(text) as Value);
const timeOf = (milliseconds: Whole): Date => new Date(Number(milliseconds));

const toJob = (row: Row): StoredImportJob => ({
  id: row.id,
  kind: row.kind,
  kept: parsed(row.kept) ?? [],
  state: row.state,
  fileName: row.file_name,
  size: Number(row.size),
  received: Number(row.received),
  fileDigest: row.file_digest,
  file: parsed(row.file),
  mapping: parsed(row.mapping),
  mappingOrigin: row.mapping_origin,
  check: parsed(row.checked),
  importId: row.import_id,
  done: Number(row.done),
  total: Number(row.total),
  totals: {
    created: Number(row.created_count),
    duplicates: Number(row.duplicate_count),
    rejected: Number(row.rejected_count),
    empty: Number(row.empty_count),
  },
  error: row.error,
  errorBecause: parsed(row.error_because),
  cancelling: Number(row.cancelling) === 1,
  startedBy: row.started_by,
  startedById: row.started_by_id,
  scope: parsed(row.scope),
  createdAt: timeOf(row.created_at),
  updatedAt: timeOf(row.updated_at),
  finishedAt: row.finished_at === null ? null : timeOf(row.finished_at),
});

const asJson = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(value);

/** Columns and what goes into them. */
const columnsOf = (change: ImportJobChange): Record<string, Binding | undefined> => ({
  kind: change.kind,
  kept: change.kept === undefined ? undefined : asJson(change.kept),
  state: change.state,
  file_name: change.fileName,
  size: change.size,
  received: change.received,
  file_digest: change.fileDigest,
  file: change.file === undefined ? undefined : asJson(change.file),
  mapping: change.mapping === undefined ? undefined : asJson(change.mapping),
  mapping_origin: change.mappingOrigin,
  checked: change.check === undefined ? undefined : asJson(change.check),
  import_id: change.importId,
  done: change.done,
  total: change.total,
  created_count: change.totals?.created,
  duplicate_count: change.totals?.duplicates,
  rejected_count: change.totals?.rejected,
  empty_count: change.totals?.empty,
  error: change.error,
  error_because: change.errorBecause === undefined ? undefined : asJson(change.errorBecause),
  cancelling: change.cancelling === undefined ? undefined : Number(change.cancelling),
  started_by: change.startedBy,
  started_by_id: change.startedById,
  scope: change.scope === undefined ? undefined : asJson(change.scope),
  finished_at: change.finishedAt === undefined ? undefined : (change.finishedAt?.getTime() ?? null),
});

const NEW = { state: 'uploading', received: 0, done: 0, total: 0, cancelling: false } as const;
const NO_TOTALS = { created: 0, duplicates: 0, rejected: 0, empty: 0 };

const writers = (database: Database): Pick<ImportJobs, 'add' | 'change'> => {
  const table = database.table('cx_import_jobs');
  const add: ImportJobs['add'] = async (job) => {
    const createdAt = new Date();
    const columns = { id: job.id, ...columnsOf({ ...NEW, totals: NO_TOTALS, ...job }) };
    const given = Object.entries(columns).filter(([, value]) => value !== undefined);
    const names = [...given.map(([name]) => name), 'created_at', 'updated_at'];
    const values = [...given.map(([, value]) => value as Binding), +createdAt, +createdAt];
    await runInContext(database, (runner) =>
      run(
        database,
        runner,
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${placeholders(names.length)})`,
        values
      )
    );
    const nothing = { fileDigest: null, file: null, mapping: null, mappingOrigin: null } as const;
    const none = { check: null, importId: null, finishedAt: null, scope: null };
    const sound = { error: null, errorBecause: null };
    const times = { createdAt, updatedAt: createdAt };
    return { ...NEW, ...nothing, ...none, ...sound, ...times, kept: [], totals: NO_TOTALS, ...job };
  };
  const change: ImportJobs['change'] = (id, to, from) =>
    runInContext(database, async (runner) => {
      const given = Object.entries(columnsOf(to)).filter(([, value]) => value !== undefined);
      const sets = [...given.map(([name]) => `${name} = ?`), 'updated_at = ?'];
      const values = [...given.map(([, value]) => value as Binding), Date.now(), id];
      const allowed = from ? ` AND state IN (${placeholders(from.length)})` : '';
      const changed = await run(
        database,
        runner,
        `UPDATE ${table} SET ${sets.join(', ')} WHERE id = ?${allowed}`,
        [...values, ...(from ?? [])]
      );
      return changed === 1;
    });
  return { add, change };
};

/** See `ImportJobs`. */
export const createImportJobsStore = (database: Database): ImportJobs => {
  const table = database.table('cx_import_jobs');
  const mappings = database.table('cx_import_mappings');
  const jobs = (where: string, bindings: readonly Binding[]): Promise<StoredImportJob[]> =>
    runInContext(database, async (runner) =>
      (await select<Row>(database, runner, `SELECT * FROM ${table} ${where}`, bindings)).map(toJob)
    );
  return {
    ...writers(database),
    find: async (id) => (await jobs('WHERE id = ?', [id]))[0] ?? null,
    list: (limit, startedById) =>
      startedById === null
        ? jobs('ORDER BY created_at DESC, id DESC LIMIT ?', [limit])
        : jobs('WHERE started_by_id = ? ORDER BY created_at DESC, id DESC LIMIT ?', [
            startedById,
            limit,
          ]),
    inStates: (states) =>
      jobs(`WHERE state IN (${placeholders(states.length)}) ORDER BY updated_at, id`, states),
    findMapping: (digest) =>
      runInContext(database, async (runner) => {
        const [row] = await select<{ mapping: string }>(
          database,
          runner,
          `SELECT mapping FROM ${mappings} WHERE header_digest = ?`,
          [digest]
        );
        return parsed(row?.mapping ?? null);
      }),
    keepMapping: (digest, mapping) =>
      runInContext(database, async (runner) => {
        const conflict =
          database.dialect === 'mysql'
            ? 'ON DUPLICATE KEY UPDATE mapping = VALUES(mapping), updated_at = VALUES(updated_at)'
            : `ON CONFLICT (header_digest) DO UPDATE SET mapping = excluded.mapping,
                 updated_at = excluded.updated_at`;
        await run(
          database,
          runner,
          `INSERT INTO ${mappings} (header_digest, mapping, updated_at) VALUES (?, ?, ?) ${conflict}`,
          [digest, JSON.stringify(mapping), Date.now()]
        );
      }),
  };
};
