import type { FreeLaneType, Lane, Stage, Step } from '../../../../../../shared/contracts/journey';
import {
  duplicateLane,
  duplicateStage,
  duplicateStep,
  findStep,
  isFreeLane,
  type Command,
  type Result,
} from '../../../../../../shared/journey-map';
import { run } from './editing';
import {
  focusedStage,
  focusedStep,
  followed,
  say,
  withFocus,
  type Act,
  type BoardFocus,
  type EditorState,
} from './editor-state';

/** The editor after something was added, with the selection on it. */
const added = (
  before: EditorState,
  after: EditorState,
  what: 'step' | 'stage' | 'lane',
  focus: BoardFocus
): EditorState =>
  after.history === before.history
    ? after
    : say(followed(withFocus(after, focus)), { say: 'added', what });

/** After the step of the selection, else at the end of its stage. */
const placeForStep = (state: EditorState): { stage: string; at: number } | null => {
  const { journey } = state.history;
  const id = focusedStep(state);
  const place = id === null ? null : findStep(journey, id);
  if (place) return { stage: place.stage.key, at: place.at + 1 };
  const key = focusedStage(state);
  const stage = journey.stages.find((one) => one.key === key) ?? journey.stages.at(-1);
  return stage ? { stage: stage.key, at: stage.steps.length } : null;
};

/** A new step beside the selection, ready to be named. Without any stage there is none to stand in. */
export const addStep =
  (stage?: string): Act =>
  (state, tools) => {
    const { stages } = state.history.journey;
    const asked = stages.find(({ key }) => key === stage);
    const place = asked ? { stage: asked.key, at: asked.steps.length } : placeForStep(state);
    if (!place) return state;
    const step: Step = { id: tools.newId(), name: '', cells: {} };
    const next = run({ type: 'addStep', ...place, step })(state, tools);
    const focused = added(state, next, 'step', { at: 'step', step: step.id });
    return focused.history === state.history ? focused : { ...focused, isEditing: true };
  };

/** A new stage after that of the selection, ready to be named. */
export const addStage =
  (name: string): Act =>
  (state, tools) => {
    const key = tools.newId();
    const { stages } = state.history.journey;
    const after = stages.findIndex((one) => one.key === focusedStage(state));
    const stage: Stage = { key, name, steps: [] };
    const at = after < 0 ? stages.length : after + 1;
    const next = run({ type: 'addStage', stage, at })(state, tools);
    const focused = added(state, next, 'stage', { at: 'stage', stage: key });
    return focused.history === state.history ? focused : { ...focused, isEditing: true };
  };

/** A lane of one's own, or a built-in one that was removed, under all others. */
export const addLane =
  (
    make: { type: FreeLaneType; name: string } | Extract<Lane, { name: string | null }>['id']
  ): Act =>
  (state, tools) => {
    const lane = (
      typeof make === 'string'
        ? { id: make, name: null, collapsed: false }
        : { id: `lane-${tools.newId()}`, ...make, collapsed: false }
    ) as Lane;
    const at = state.history.journey.lanes.length;
    const next = run({ type: 'addLane', lane, at, cells: {} })(state, tools);
    return added(state, next, 'lane', { at: 'lane', lane: lane.id });
  };

const doubleOf = (
  { focus, history: { journey } }: EditorState,
  nameOf: (name: string) => string,
  newId: () => string
): Result<{ command: Command }> | null => {
  if (!focus) return null;
  if (focus.at === 'lane') {
    const lane = journey.lanes.find(({ id }) => id === focus.lane);
    return lane && isFreeLane(lane)
      ? duplicateLane(journey, lane.id, nameOf(lane.name), newId)
      : null;
  }
  if ('step' in focus) return duplicateStep(journey, focus.step, newId);
  const stage = journey.stages.find(({ key }) => key === focus.stage);
  if (!stage) return null;
  return duplicateStage(journey, stage.key, { key: newId(), name: nameOf(stage.name) }, newId);
};

/** Puts the double of what is selected beside it. */
export const duplicate =
  (nameOf: (name: string) => string): Act =>
  (state, tools) => {
    const double = doubleOf(state, nameOf, tools.newId);
    if (!double) return state;
    if (!double.ok) return say(state, { say: 'refused' });
    const next = run(double.command)(state, tools);
    if (next.history === state.history || !state.focus) return next;
    const what = state.focus.at === 'lane' ? 'lane' : 'step' in state.focus ? 'step' : 'stage';
    return say(next, { say: 'added', what });
  };
