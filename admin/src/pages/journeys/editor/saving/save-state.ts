import type { Journey } from '../../../../../../shared/contracts/journey';
import type { SaveConflict } from '../../../../../../shared/contracts/journey-editor';
import type { Merge } from '../../../../../../shared/journey-map';

/** What came of an attempt to save. */
export type SaveResult<Head> =
  | { came: 'saved'; revision: string; head: Head }
  | { came: 'conflict'; theirs: SaveConflict }
  /** No answer, or the server is in trouble: it is tried again. */
  | { came: 'offline' }
  /** The server will not have it, now or later. */
  | { came: 'refused'; message: string };

/** Two states of one journey that can't both stand; `merge` null: together they would be no valid journey. */
export interface OpenConflict {
  mine: Journey;
  theirs: SaveConflict;
  merge: Merge | null;
}

/** What the editor shows of saving. */
export type SaveState =
  | { is: 'saved' }
  | { is: 'waiting' }
  | { is: 'saving' }
  /** `kept` by the browser until it is saved. */
  | { is: 'offline'; kept: boolean }
  | { is: 'refused'; message: string; kept: boolean }
  | { is: 'conflict'; conflict: OpenConflict };
