import type { Cell, Journey, LaneId } from '../../../../../../shared/contracts/journey';
import {
  cellOf,
  closeEdit,
  edit,
  findStep,
  nearestFocus,
  redo,
  undo,
  withForeign,
  type Command,
  type History,
} from '../../../../../../shared/journey-map';
import {
  followed,
  say,
  shownBoard,
  withFocus,
  type Act,
  type BoardFocus,
  type EditorState,
} from './editor-state';

const keptFocus = (before: EditorState, after: EditorState): BoardFocus | null => {
  const { focus } = before;
  const { lanes, stages } = after.history.journey;
  if (!focus) return stages[0] ? { at: 'stage', stage: stages[0].key } : null;
  if (focus.at !== 'lane') return nearestFocus(shownBoard(before), shownBoard(after), focus);
  return lanes.some(({ id }) => id === focus.lane) ? focus : { at: 'lane', lane: 'action' };
};

/** The editor after its journey changed: the selection stays, or goes to the nearest place that is left. */
export const withHistory = (state: EditorState, history: History): EditorState => {
  const next = { ...state, history };
  const kept = keptFocus(state, next);
  const same = kept === state.focus || JSON.stringify(kept) === JSON.stringify(state.focus);
  return same && !state.block ? next : withFocus(next, kept);
};

/** Does a command; what can't be done is said, and changes nothing. */
export const run =
  (command: Command): Act =>
  (state, { now }) => {
    if (state.readOnly) return state;
    const result = edit(state.history, command, now());
    return result.ok ? withHistory(state, result.history) : say(state, { say: 'refused' });
  };

/** Ends what is being typed, so that the next words are an edit of their own. */
export const closeTyping: Act = (state) => ({ ...state, history: closeEdit(state.history) });

const step =
  (of: typeof undo, done: 'undone' | 'redone', nothing: 'nothingToUndo' | 'nothingToRedo'): Act =>
  (state) => {
    if (state.readOnly || state.carried) return state;
    const result = of(state.history);
    if (!result.ok) return say(state, { say: nothing });
    return followed(say(withHistory(state, result.history), { say: done }));
  };

export const undoEdit: Act = step(undo, 'undone', 'nothingToUndo');
export const redoEdit: Act = step(redo, 'redone', 'nothingToRedo');

/** What somebody else saved, merged with ours, stands on the board from now on; undoing goes past it. */
export const takeForeign =
  (journey: Journey): Act =>
  (state) =>
    state.history.journey === journey
      ? state
      : withHistory(state, withForeign(state.history, journey));

/** What the server wrote at our wish stands on the board; it can be undone like any edit. */
export const replaceJourney =
  (journey: Journey): Act =>
  (state, tools) =>
    state.history.journey === journey
      ? state
      : closeTyping(run({ type: 'replace', journey })(state, tools), tools);

/** What a cell says; null when it is empty. */
export const cellAt = (journey: Journey, id: string, lane: LaneId): Cell | null => {
  const place = findStep(journey, id);
  return (place && cellOf(place.step.cells, lane)) ?? null;
};

export const setCell = (id: string, lane: LaneId, value: Cell | null): Act =>
  run({ type: 'setCell', step: id, lane, value });

/** Begins to write where the selection is. */
export const startEditing: Act = (state) =>
  state.readOnly || state.carried || !state.focus || state.focus.at === 'emptyStage'
    ? state
    : { ...state, isEditing: true };

/** Ends it, and has the keyboard focus come back to the place. */
export const stopEditing: Act = (state) =>
  state.isEditing ? followed({ ...state, isEditing: false }) : state;
