import type { Because } from '../refusal';
import type { RejectedField } from '../rejection';
import type { LocalDate } from '../time';
import type { AnyMappingJson } from './import-mapping';

/** What a file brings. */
export const IMPORT_KINDS = ['feedback', 'complaints', 'complaintEvents'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type CaseImportKind = Exclude<ImportKind, 'feedback'>;

/**
 * Where an import stands. It waits for a person in `uploading`, `uploaded` and `checked`; the server works on
 * it in `examining`, `checking`, `importing` and `undoing`; the others are ends, from which it can be undone
 * or, but for `finished` and `undone`, gone on with.
 */
export const IMPORT_STATES = [
  'uploading',
  'examining',
  'uploaded',
  'checking',
  'checked',
  'importing',
  'finished',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which the server works, and goes on working after a restart. */
export const WORKING_STATES = ['examining', 'checking', 'importing', 'undoing'] as const;
export type WorkingState = (typeof WORKING_STATES)[number];

export const isWorking = (state: ImportState): state is WorkingState =>
  (WORKING_STATES as readonly string[]).includes(state);

export interface ImportTotals {
  created: number;
  /** Seen before, by source and id at the source. */
  duplicates: number;
  rejected: number;
  /** Rows in which no question was answered. */
  empty: number;
}

/** A row that can't be imported. */
export interface RejectedRow {
  /** 1 is the first row after the header. */
  row: number;
  /** The whole in English. */
  reason: string;
  /** Each field that is wrong; absent from checks of earlier versions. */
  rejected?: readonly RejectedField[];
}

/** What a dry run found. */
export interface ImportCheck extends ImportTotals {
  /** How many rows were looked at: fewer than the file has when the check was stopped. */
  rows: number;
  /** The first of them. */
  rejects: RejectedRow[];
}

export interface ImportFile {
  /** What separates the cells. */
  delimiter: string;
  header: string[];
  /** Rows after the header. */
  rows: number;
}

/** Where the proposed mapping comes from: worked out from the file, or used for such a file before. */
export type MappingOrigin = 'guess' | 'saved' | 'chosen';

export interface ImportJob {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  /** Bytes of the file, and how many of them are there. */
  size: number;
  received: number;
  /** null until the file was read through. */
  file: ImportFile | null;
  /** Of its kind: `MappingJson` of feedback, `CaseMappingJson` of all else. */
  mapping: AnyMappingJson | null;
  mappingOrigin: MappingOrigin | null;
  /** null until a dry run was made with this mapping. */
  check: ImportCheck | null;
  /**
   * Rows (of an undo: answered forms or cases; of a file that is read through: hundredths of it) done in the work
   * under way, or in the last one.
   */
  done: number;
  /** As many of them as the work under way has to do; 0 while that is not known. */
  total: number;
  totals: ImportTotals;
  /**
   * First and last local day of the answers or cases that came in; null where none did, for events of cases, and
   * for imports from before this was kept.
   */
  period: { from: LocalDate; to: LocalDate } | null;
  /** Why it failed, in a sentence. */
  error: string | null;
  /** The same for people to be told in their own language; null where the sentence must do. */
  errorBecause: Because | null;
  /** Somebody wants it to stop; it ends with the rows under way. */
  cancelling: boolean;
  /** Whether the server works on another import first; they are worked on one at a time. */
  waiting: boolean;
  /** Name of the admin who began it. */
  startedBy: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
  /** Whether the file of rejected rows is there. */
  hasRejects: boolean;
  /** Of an import that was undone: references of complaints that stayed, because somebody had touched them since. */
  kept: string[];
}

/** `GET /cx/imports`: the latest imports, newest first. */
export namespace ListImports {
  export interface Response {
    data: ImportJob[];
    meta: {
      /** Bytes that a file may have at most. */
      maxBytes: number;
      /** What this person may import. */
      kinds: ImportKind[];
    };
  }
}

/** `POST /cx/imports`: begins an import, into which the file is then sent. */
export namespace CreateImport {
  export interface Request {
    /** Without a kind it is feedback. */
    body: { fileName: string; size: number; kind?: ImportKind };
  }
}

/** The answer of every route that gives one import. */
export namespace GetImport {
  export interface Response {
    data: ImportJob;
  }
}

/** `POST /cx/imports/:id/preview`: what the first rows become with this mapping; nothing is stored. */
export namespace PreviewImport {
  export interface Request {
    body: { mapping: AnyMappingJson | null };
  }
  export interface Row {
    row: number;
    cells: string[];
    /** How the row is read; null without a mapping. */
    read: PreviewedRow | null;
  }
  export type PreviewedRow =
    | {
        status: 'ready';
        occurredAt: string | null;
        answers: { metric: string; score: number }[];
        /** Of complaints and events: what they are about, by the field's name. */
        told?: { field: string; text: string }[];
      }
    | { status: 'empty' }
    | { status: 'rejected'; reason: string; rejected: readonly RejectedField[] };
  export interface Response {
    data: Row[];
  }
}

/** `POST /cx/imports/:id/check`: keeps the mapping and begins a dry run with it. */
export namespace CheckImport {
  export interface Request {
    body: { mapping: AnyMappingJson };
  }
}
