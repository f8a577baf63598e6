import type { Journey } from '../../../../../../shared/contracts/journey';
import type { SaveConflict } from '../../../../../../shared/contracts/journey-editor';
import { mergeJourneys } from '../../../../../../shared/journey-map';
import type { SavedState, WorkKeeper } from './kept-work';
import type { SaveResult, SaveState } from './save-state';

export interface SaverOptions<Head> {
  base: SavedState;
  current: () => Journey;
  /** The same with the words that are being written on the board just now. */
  withOpenWords: () => Journey;
  /** Ends the writing and keeps its words. */
  keepOpenWords: () => void;
  put: (journey: Journey, base: SavedState['revision']) => Promise<SaveResult<Head>>;
  keeper: WorkKeeper;
  /** What stands on the board from now on, as others saved something that fits together with ours. */
  onMerged: (journey: Journey) => void;
  onSaved: (head: Head, revision: string) => void;
}

export const PAUSE_MILLISECONDS = 1_200;
export const RETRY_MILLISECONDS = 5_000;
const KEEP_MILLISECONDS = 250;

/**
 * Saves a draft by itself: after a pause, again when the network comes back, and never over what others
 * saved. What isn't saved yet the browser keeps.
 */
export class Saver<Head> {
  private base: SavedState;
  private state: SaveState = { is: 'saved' };
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is on its way to the server. */
  private sending: Promise<SaveResult<Head>> | null = null;
  private isClosed = false;
  private kept = true;

  constructor(private readonly options: SaverOptions<Head>) {
    this.base = options.base;
  }

  /** Begins to save; work that was kept goes first. */
  readonly open = (): void => {
    this.isClosed = false;
    this.changed();
  };

  readonly get = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The state on which the work stands. */
  readonly savedState = (): SavedState => this.base;

  readonly isDirty = (): boolean => this.options.current() !== this.base.journey;

  /** The same with the words that are being written on the board just now. */
  readonly hasUnsaved = (): boolean => this.options.withOpenWords() !== this.base.journey;

  /** To be called after every change of the journey. */
  readonly changed = (): void => {
    if (!this.isDirty() || this.isClosed) return;
    this.keepSoon();
    if (this.state.is === 'conflict') {
      // What was written since belongs to what is compared.
      void this.meet(this.state.conflict.theirs);
      return;
    }
    if (!this.sending && this.state.is !== 'offline') this.show({ is: 'waiting' });
    this.saveAfter(this.state.is === 'offline' ? RETRY_MILLISECONDS : PAUSE_MILLISECONDS);
  };

  /** Saves now, if there is anything to save, after what is on its way already; gives whether all is saved. */
  readonly saveNow = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (this.state.is === 'conflict') return false;
    if (!this.isDirty()) return true;
    this.show({ is: 'saving' });
    const journey = this.options.current();
    this.sending = this.options.put(journey, this.base.revision);
    const result = await this.sending;
    this.sending = null;
    return this.follow(journey, result);
  };

  /** The same with the words that are being written just now; their writing ends. */
  readonly saveAll = (): Promise<boolean> => {
    this.options.keepOpenWords();
    return this.saveNow();
  };

  /** Goes on after a conflict, with the journey on which both agree. */
  readonly settle = (journey: Journey): Promise<boolean> => {
    if (this.state.is !== 'conflict') return Promise.resolve(false);
    return this.standOn(this.state.conflict.theirs, journey);
  };

  /** What was saved by another way, such as a version that was restored. */
  readonly rebase = (base: SavedState): void => {
    this.base = base;
    if (this.isDirty()) this.changed();
    else this.done();
  };

  /** The page is left: what isn't saved stays kept. */
  readonly close = (): void => {
    this.options.keepOpenWords();
    clearTimeout(this.timer);
    clearTimeout(this.keepTimer);
    if (this.isDirty()) this.keep();
    this.isClosed = true;
  };

  private follow(journey: Journey, result: SaveResult<Head>): boolean | Promise<boolean> {
    switch (result.came) {
      case 'saved':
        this.base = { journey, revision: result.revision };
        this.options.onSaved(result.head, result.revision);
        if (this.isDirty()) this.waitAgain();
        else this.done();
        return !this.isDirty();
      case 'conflict':
        return this.meet(result.theirs);
      case 'offline':
        this.keep();
        this.show({ is: 'offline', kept: this.kept });
        this.saveAfter(RETRY_MILLISECONDS);
        return false;
      case 'refused':
        this.keep();
        this.show({ is: 'refused', message: result.message, kept: this.kept });
        return false;
    }
  }

  private meet(theirs: SaveConflict): boolean | Promise<boolean> {
    const { current, withOpenWords, keepOpenWords } = this.options;
    const mergeOf = (mine: Journey) => mergeJourneys(this.base.journey, mine, theirs.journey);
    const whole = mergeOf(withOpenWords());
    const settled = mergeOf(current());
    if (whole.ok && whole.conflicts.length === 0 && settled.ok) {
      return this.standOn(theirs, settled.journey);
    }
    keepOpenWords();
    const mine = current();
    const merged = mergeOf(mine);
    this.keep();
    this.show({ is: 'conflict', conflict: { mine, theirs, merge: merged.ok ? merged : null } });
    return false;
  }

  private standOn(theirs: SaveConflict, journey: Journey): Promise<boolean> {
    this.base = { journey: theirs.journey, revision: theirs.revision };
    this.state = { is: 'waiting' };
    this.options.onMerged(journey);
    return this.saveNow();
  }

  private waitAgain(): void {
    this.show({ is: 'waiting' });
    this.changed();
  }

  private done(): void {
    clearTimeout(this.keepTimer);
    this.options.keeper.forget();
    this.show({ is: 'saved' });
  }

  private saveAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.isClosed) this.timer = setTimeout(() => void this.saveNow(), milliseconds);
  }

  private keepSoon(): void {
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), KEEP_MILLISECONDS);
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    if (this.isClosed || !this.isDirty()) return;
    const at = new Date().toISOString();
    this.kept = this.options.keeper.keep({ base: this.base, journey: this.options.current(), at });
  }

  private show(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
