import type { RejectedField } from '../../../../shared/rejection';
import type { Creatable, ImportedRow, ImportOptions, ImportRow } from '../../import/sink';
import type { LocalDate } from '../../../../shared/time';
import type { Transaction } from '../../store/types';

/** A row that passed the checks, or what it was rejected for. */
export type Checked<Ready> = { ready: Ready } | { reason: string; rejected: RejectedField[] };

/** What identifies an input at its source. */
export interface Identified {
  source?: string | null;
  externalId?: string | null;
}

/** What became of rows that were written, or would have been. */
export interface Written<Ready> {
  /** By which the rows can be taken out again. */
  ids: string[];
  /** Those that turned out impossible, and why. */
  refused?: ReadonlyMap<Ready, Refused>;
  /** The local days on which the rows lie; of events of cases none. */
  days?: readonly LocalDate[];
}
type Refused = Required<Pick<ImportedRow, 'reason' | 'rejected'>>;

/** What an import does with rows of one kind. */
export interface Importing<Input extends Identified, Ready> {
  createMissing(rows: readonly ImportRow<Input>[], kinds: readonly Creatable[]): Promise<void>;
  check(input: Input, options: ImportOptions): Promise<Checked<Ready>>;
  /** Of a row without an id of its own; by its file and its number in it, where this is not given. */
  identify?(input: Input): Input;
  /** `source\u0000externalId`; null for what cannot be told apart. */
  keyOf(ready: Ready): string | null;
  /** Those of some keys that are stored already. */
  known(trx: Transaction, ready: readonly Ready[]): Promise<ReadonlySet<string>>;
  /** Whether `insert` is asked in dry runs too, to find without writing what is impossible. */
  rehearses?: boolean;
  insert(
    trx: Transaction,
    ready: readonly Ready[],
    options: ImportOptions
  ): Promise<Written<Ready>>;
}
