import type {
  ImportCheck,
  ImportKind,
  ImportState,
  ImportTotals,
  MappingOrigin,
} from '../../../shared/contracts/import';
import type { AnyMappingJson } from '../../../shared/contracts/import-mapping';
import type { Because } from '../../../shared/refusal';
import type { LocalDate } from '../../../shared/time';
import type { Transaction } from './types';

/** An import of the admin as it is stored. */
export interface StoredImportJob {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  size: number;
  received: number;
  /** SHA-256 (hex) of the unpacked file; null until it was read through. */
  fileDigest: string | null;
  file: { delimiter: string; header: string[]; rows: number } | null;
  mapping: AnyMappingJson | null;
  mappingOrigin: MappingOrigin | null;
  check: ImportCheck | null;
  /** The run in `cx_imports` whose rows these are; null until the import has begun. */
  importId: string | null;
  done: number;
  total: number;
  totals: ImportTotals;
  error: string | null;
  /** The same for people; null where the sentence must do. */
  errorBecause: Because | null;
  cancelling: boolean;
  /** Name of the admin who began it. */
  startedBy: string;
  startedById: string;
  /** Keys of the locations that it may bring answers of; null: of all, and answers without a location. */
  scope: readonly string[] | null;
  /** References of complaints that undoing it left in. */
  kept: readonly string[];
  createdAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

/** What may change about an import; what is left out stays. */
export type ImportJobChange = Partial<Omit<StoredImportJob, 'id' | 'createdAt' | 'updatedAt'>>;

export interface ImportJobs {
  add(
    job: Pick<StoredImportJob, 'id' | 'kind' | 'fileName' | 'size' | 'startedBy' | 'startedById'>
  ): Promise<StoredImportJob>;
  find(id: string): Promise<StoredImportJob | null>;
  /** Newest first; only those that this admin began, where one is named. */
  list(limit: number, startedById: string | null): Promise<StoredImportJob[]>;
  /** In these states, the one that has waited longest first. */
  inStates(states: readonly ImportState[]): Promise<StoredImportJob[]>;
  /**
   * Changes an import, only while it is in one of these states where they are given.
   * @returns whether it was changed
   */
  change(id: string, change: ImportJobChange, from?: readonly ImportState[]): Promise<boolean>;
  /** The mapping last used for files with this header. */
  findMapping(headerDigest: string): Promise<AnyMappingJson | null>;
  keepMapping(headerDigest: string, mapping: AnyMappingJson): Promise<void>;
}

/** Which responses an import brought, chunk by chunk. */
export interface ImportChunks {
  add(
    trx: Transaction,
    importId: string,
    chunk: { lastRow: number; responseIds: readonly string[] }
  ): Promise<void>;
  /** How many responses are noted. */
  count(importId: string): Promise<number>;
  /** The latest chunk, locked until the transaction ends; null when none is left. */
  takeLast(
    trx: Transaction,
    importId: string
  ): Promise<{ lastRow: number; responseIds: string[] } | null>;
  remove(trx: Transaction, importId: string, lastRow: number): Promise<void>;
}

/** First and last local day of something. */
export interface ImportedDays {
  from: LocalDate;
  to: LocalDate;
}

/** How far the import of one file with one mapping has come. Counts are totals since its first start. */
export interface ImportRun {
  id: string;
  state: 'running' | 'interrupted' | 'finished';
  /** Rows of the file that are done with, from its first; 0 when nothing is. */
  lastRow: number;
  created: number;
  duplicates: number;
  rejected: number;
  /** First and last local day of what it brought; null where nothing with a day came in. */
  days: ImportedDays | null;
}

/** Progress of files, so that an interrupted import goes on where its last committed rows ended. */
export interface ImportRuns {
  /** The run of this file, mapping and source, marked as running; a new one when there was none. */
  open(file: {
    fileDigest: string;
    mappingDigest: string;
    source: string;
    fileName: string;
  }): Promise<ImportRun>;
  /**
   * Notes new totals in the transaction of the rows themselves; the days of these rows widen those that are noted.
   */
  checkpoint(
    trx: Transaction,
    id: string,
    progress: Pick<ImportRun, 'lastRow' | 'created' | 'duplicates' | 'rejected'>,
    days?: ImportedDays | null
  ): Promise<void>;
  close(id: string, state: 'interrupted' | 'finished'): Promise<void>;
  find(id: string): Promise<ImportRun | null>;
  /** Forgets a run, so that the same file begins at its first row again. */
  forget(id: string): Promise<void>;
}
