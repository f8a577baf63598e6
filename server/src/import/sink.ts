import type { RejectedField } from '../../../shared/rejection';
import type { FeedbackInput } from '../../../shared/contracts/feedback';

/** Reference data that an import may create from the values of a column. */
export const CREATABLE = ['touchpoint', 'location'] as const;
/** Besides them, what an import of complaints may create. */
export const COMPLAINT_CREATABLE = [...CREATABLE, 'category'] as const;
export type Creatable = (typeof COMPLAINT_CREATABLE)[number];

/** Names by key of what a row refers to, where the file's value is more than the key made of it. */
export type ReferenceNames = Partial<Record<Creatable, Record<string, string>>>;

/** Takes down the name that a file gives to a key. */
export type NoteName = (kind: Creatable, key: string, name: string) => void;

export interface ImportOptions {
  /** SHA-256 (hex) of the unpacked file. */
  fileDigest: string;
  fileName: string;
  /** SHA-256 (hex) of the mapping. */
  mappingDigest: string;
  source: string;
  createMissing: Creatable[];
  /** Check everything, write nothing. */
  dryRun: boolean;
  /** Note which responses came, so that the import can be undone. */
  undoable?: boolean;
  /** Keys of the locations of which complaints may be touched; undefined and null: of all. */
  within?: readonly string[] | null;
}

/** A record of the file as it was read: of feedback, unless told otherwise. */
export interface ImportRow<Input = FeedbackInput> {
  /** Number of the record in the file; 1 is the first after the header. */
  row: number;
  input: Input;
  /** For reference data that `createMissing` creates. */
  names?: ReferenceNames;
}

export interface ImportedRow {
  row: number;
  status: 'created' | 'duplicate' | 'rejected';
  /** Of a rejection: the whole in English, and each field that is wrong. */
  reason?: string;
  rejected?: RejectedField[];
}

/** What an import writes to. */
export interface ImportSink<Input = FeedbackInput> {
  /**
   * Begins an import, or goes on with an interrupted one of the same file and mapping: `resumeAtRow` is
   * the last row that is already committed, 0 for none.
   */
  open(options: ImportOptions): Promise<{ importId: string; resumeAtRow: number }>;
  /** Writes a chunk in one transaction together with the checkpoint of its last row; a result for each row. */
  write(
    importId: string,
    rows: ImportRow<Input>[],
    /** Hears of the rejected rows before anything is committed, so that a sudden end loses none of them. */
    onRejected?: (rejected: readonly ImportedRow[]) => Promise<void>
  ): Promise<ImportedRow[]>;
  /**
   * Of a dry run: how many of the rows that were told as created carry an id that an earlier chunk carried
   * already. An import itself tells them as duplicates, because it has stored that chunk.
   */
  repeats?(importId: string): Promise<number>;
  close(importId: string, outcome: 'finished' | 'interrupted'): Promise<void>;
}
