import type { Journey } from '../../contracts/journey';
import { refused, refusedAt, type Result } from '../../fault';
import { idsOf } from '../model/ids';
import { applyCommand } from './apply-command';
import { sameTyping } from './coalesce';
import type { Command } from './command';
import { stands } from './stands';

/** A done edit. */
interface Edit {
  command: Command;
  inverse: Command;
  /** When it was last added to, in milliseconds of the caller's clock. */
  at: number;
  /** Nothing is added to it any more. */
  closed: boolean;
  /** Somebody else's changes came onto the map after it. */
  shared: boolean;
}

/** A journey with what was done to it. Immutable: each function returns a new one. */
export interface History {
  journey: Journey;
  /** Oldest first. */
  done: readonly Edit[];
  /** The one to do again next is last. */
  undone: readonly Edit[];
  limit: number;
  /** Every id that ever stood on this map, so that none is given twice. */
  used: ReadonlySet<string>;
}

/** Edits that can be undone, when nothing else is said. */
export const HISTORY_LIMIT = 200;

/** Typing that pauses longer than this is a new edit. */
export const TYPING_PAUSE_MILLISECONDS = 1_000;

/** A history in which nothing is done yet. */
export const createHistory = (journey: Journey, limit = HISTORY_LIMIT): History => ({
  journey,
  done: [],
  undone: [],
  limit,
  used: idsOf(journey),
});

const newIds = (before: Journey, after: Journey): string[] => {
  const old = idsOf(before);
  return [...idsOf(after)].filter((id) => !old.has(id));
};

/** Words typed into the same place without a pause are one edit. */
const withEdit = (done: readonly Edit[], edit: Edit): Edit[] => {
  const last = done.at(-1);
  const goesOn =
    last !== undefined &&
    !last.closed &&
    edit.at - last.at <= TYPING_PAUSE_MILLISECONDS &&
    sameTyping(last.command, edit.command);
  if (!goesOn) return [...done, edit];
  return [...done.slice(0, -1), { ...edit, inverse: last.inverse }];
};

/**
 * Does a command. What was undone can't be done again afterwards. An id that once stood on the map is
 * refused: only undoing, or replacing the whole journey by an older one, brings it back.
 * @param at now, in milliseconds of any clock that doesn't run backwards
 */
export const edit = (
  history: History,
  command: Command,
  at: number
): Result<{ history: History }> => {
  const change = applyCommand(history.journey, command);
  if (!change.ok) return change;
  const added = newIds(history.journey, change.journey);
  const again = command.type === 'replace' ? undefined : added.find((id) => history.used.has(id));
  if (again !== undefined) {
    return refusedAt(['id'], `${again} was on this map already; each thing needs an id of its own`);
  }
  const done = withEdit(history.done, {
    command,
    inverse: change.inverse,
    at,
    closed: false,
    shared: false,
  });
  return {
    ok: true,
    history: {
      ...history,
      journey: change.journey,
      done: done.slice(-history.limit),
      undone: [],
      used: added.length > 0 ? new Set([...history.used, ...added]) : history.used,
    },
  };
};

/** Ends an edit that is being typed, as when the field is left. */
export const closeEdit = (history: History): History => {
  const last = history.done.at(-1);
  if (!last || last.closed) return history;
  return { ...history, done: [...history.done.slice(0, -1), { ...last, closed: true }] };
};

export const canUndo = (history: History): boolean => history.done.length > 0;
export const canRedo = (history: History): boolean => history.undone.length > 0;

const NOTHING = { path: [], message: 'there is nothing to undo or to do again' };

const shared = (edits: readonly Edit[]): Edit[] =>
  edits.map((edit) => ({ ...edit, closed: true, shared: true }));

/**
 * The history on a map onto which somebody else's changes came. They are no edit of ours: undoing goes past
 * them, and leaves alone whatever of ours they changed in their turn.
 */
export const withForeign = (history: History, journey: Journey): History => ({
  ...history,
  journey,
  done: shared(history.done),
  undone: shared(history.undone),
  used: new Set([...history.used, ...idsOf(journey)]),
});

/** Brings back the journey before the last edit. */
export const undo = (history: History): Result<{ history: History }> => {
  const last = history.done.at(-1);
  if (!last) return refused(NOTHING);
  const earlier = { ...history, done: history.done.slice(0, -1) };
  if (last.shared && !stands(history.journey, last.command)) return undo(earlier);
  const change = applyCommand(history.journey, last.inverse);
  if (!change.ok) return last.shared ? undo(earlier) : change;
  const undone = [...history.undone, { ...last, closed: true }];
  return { ok: true, history: { ...earlier, journey: change.journey, undone } };
};

/** Does the edit again that was undone last. */
export const redo = (history: History): Result<{ history: History }> => {
  const next = history.undone.at(-1);
  if (!next) return refused(NOTHING);
  const later = { ...history, undone: history.undone.slice(0, -1) };
  if (next.shared && !stands(history.journey, next.inverse)) return redo(later);
  const change = applyCommand(history.journey, next.command);
  if (!change.ok) return next.shared ? redo(later) : change;
  const done = [...history.done, next];
  return { ok: true, history: { ...later, journey: change.journey, done } };
};
