import type { LaneId } from '../../../../../../shared/contracts/journey';
import {
  copyCells,
  copySteps,
  findStep,
  pasteCells,
  pasteSteps,
  pasteText,
  stepsOf,
  type CellClip,
  type Command,
  type StepClip,
  type TextClip,
} from '../../../../../../shared/journey-map';
import { run } from './editing';
import {
  focusedStage,
  focusedStep,
  followed,
  say,
  shownBoard,
  withFocus,
  type Act,
  type EditorState,
} from './editor-state';

export type Clip = StepClip | CellClip;

/** What is selected: whole steps, or a block of cells. */
export interface Selection {
  what: 'steps' | 'cells';
  steps: string[];
  lanes: LaneId[];
}

export const selectionOf = (state: EditorState): Selection | null => {
  const { focus, anchor, block } = state;
  if (!focus || focus.at === 'lane') return null;
  const whole = focus.at !== 'cell' || (anchor !== null && anchor.at !== 'cell');
  const lanes = shownBoard(state).lanes;
  if (block) {
    return {
      what: whole ? 'steps' : 'cells',
      steps: stepsOf(state.history.journey).flatMap(({ id }) => (block.steps.has(id) ? [id] : [])),
      lanes: lanes.filter((lane) => block.lanes.has(lane)),
    };
  }
  if (focus.at === 'cell') return { what: 'cells', steps: [focus.step], lanes: [focus.lane] };
  if (focus.at === 'step') return { what: 'steps', steps: [focus.step], lanes };
  const stage = state.history.journey.stages.find(({ key }) => key === focus.stage);
  return stage ? { what: 'steps', steps: stage.steps.map(({ id }) => id), lanes } : null;
};

const sizeOf = ({ what, steps, lanes }: Selection): number =>
  what === 'steps' ? steps.length : steps.length * lanes.length;

/** What is selected, for the clipboard; null when that is nothing. */
export const clipOf = (state: EditorState): Clip | null => {
  const selection = selectionOf(state);
  if (!selection || selection.steps.length === 0) return null;
  const { journey } = state.history;
  return selection.what === 'steps'
    ? copySteps(journey, selection.steps)
    : copyCells(journey, selection.steps, selection.lanes);
};

export const copied: Act = (state) => {
  const selection = selectionOf(state);
  return selection && selection.steps.length > 0
    ? say(state, { say: 'copied', what: selection.what, n: sizeOf(selection) })
    : state;
};

const removalOf = ({ what, steps, lanes }: Selection): Command[] =>
  what === 'steps'
    ? steps.map((id) => ({ type: 'removeStep', id }))
    : steps.flatMap((step) =>
        lanes.map((lane): Command => ({ type: 'setCell', step, lane, value: null }))
      );

const removeStage = (state: EditorState, key: string, tools: Parameters<Act>[1]): EditorState => {
  const next = run({ type: 'removeStage', key })(state, tools);
  return next.history === state.history
    ? next
    : followed(say(next, { say: 'deleted', what: 'stage' }));
};

/** Removes the selected steps or the stage, or empties the selected cells. */
export const remove: Act = (state, tools) => {
  const { focus } = state;
  if (focus && 'stage' in focus && !state.block) return removeStage(state, focus.stage, tools);
  const selection = selectionOf(state);
  if (!selection || selection.steps.length === 0) return state;
  const command: Command = { type: 'together', commands: removalOf(selection) };
  const next = run(command)(state, tools);
  if (next.history === state.history) return next;
  const done = selection.what === 'steps' ? 'removed' : 'cleared';
  return followed(say(next, { say: done, what: selection.what, n: sizeOf(selection) }));
};

/** Removes a lane with all that stands in it. */
export const removeLane =
  (id: LaneId): Act =>
  (state, tools) => {
    const next = run({ type: 'removeLane', id })(state, tools);
    return next.history === state.history ? next : say(next, { say: 'deleted', what: 'lane' });
  };

const placeAfter = (state: EditorState): { stage: string; at: number } | null => {
  const { journey } = state.history;
  const id = focusedStep(state);
  const place = id === null ? null : findStep(journey, id);
  if (place) return { stage: place.stage.key, at: place.at + 1 };
  const stage = journey.stages.find(({ key }) => key === focusedStage(state));
  return stage ? { stage: stage.key, at: stage.steps.length } : null;
};

/** Puts steps after the selection, or cells from the selection on. */
export const paste =
  (clip: Clip | TextClip): Act =>
  (state, tools) => {
    const { journey } = state.history;
    if (clip.type === 'cx-steps') {
      const place = placeAfter(state);
      if (!place) return state;
      return pasted(state, pasteSteps(journey, clip, place, tools.newId), clip.steps.length, tools);
    }
    const { focus } = state;
    if (focus?.at !== 'cell') return say(state, { say: 'refused' });
    const lanes = shownBoard(state).lanes;
    const target = { step: focus.step, lanes: lanes.slice(lanes.indexOf(focus.lane)) };
    const made =
      clip.type === 'cx-text'
        ? pasteText(journey, clip, target, tools.newId)
        : pasteCells(journey, clip, target, tools.newId);
    if (!made.ok) return say(state, { say: 'refused' });
    const n = made.command.type === 'together' ? made.command.commands.length : 1;
    return pasted(state, made.command, n, tools);
  };

const pasted = (
  state: EditorState,
  command: Command,
  n: number,
  tools: Parameters<Act>[1]
): EditorState => {
  const next = run(command)(state, tools);
  if (next.history === state.history) return next;
  const what = command.type === 'together' && command.commands[0]?.type === 'addStep';
  return say(withFocus(next, next.focus), { say: 'pasted', what: what ? 'steps' : 'cells', n });
};
