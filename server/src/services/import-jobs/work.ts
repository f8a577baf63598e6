import type { ImportCheck, ImportTotals } from '../../../../shared/contracts/import';
import type { ImportJobChange, StoredImportJob } from '../../store/import-job-types';

/** Why work ends before its end. */
export type StopReason = 'cancelled' | 'interrupted';

/** What a piece of work on an import knows of the world. */
export interface Work {
  job: StoredImportJob;
  /** Aborted with a {@link StopReason}. */
  signal: AbortSignal;
  /** Shows how far it is; written to the database now and then. */
  show(progress: ImportJobChange): void;
}

/**
 * What becomes of the import after the work: null leaves it as it is, for another instance or the next start
 * to go on with.
 */
export type WorkEnd = ImportJobChange | null;

export const wasCancelled = ({ signal }: Work): boolean =>
  signal.aborted && signal.reason === ('cancelled' satisfies StopReason);

/** Rows that are neither in, nor known, nor rejected have no answer. */
export const withEmpty = (rows: number, totals: Omit<ImportTotals, 'empty'>): ImportTotals => ({
  ...totals,
  empty: Math.max(rows - totals.created - totals.duplicates - totals.rejected, 0),
});

export const SHOWN_REJECTS = 20;

/** A dry run keeps its first rejected rows instead of writing them to a file. */
export const firstRejects = (): {
  rejects: ImportCheck['rejects'];
  add(rows: Readonly<ImportCheck['rejects']>): Promise<void>;
  close(): Promise<void>;
} => {
  const rejects: ImportCheck['rejects'] = [];
  return {
    rejects,
    add(rows) {
      const room = SHOWN_REJECTS - rejects.length;
      const shown = rows.slice(0, room);
      rejects.push(...shown.map(({ row, reason, rejected }) => ({ row, reason, rejected })));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
};
