import {
  pickUp,
  putBack,
  putDown,
  type CarriedTo,
  type Direction,
  type Thing,
} from '../../../../../../shared/journey-map';
import { carrySeen } from './carry-lanes';
import { run } from './editing';
import {
  followed,
  rowLanes,
  say,
  type Act,
  type BoardFocus,
  type EditorState,
} from './editor-state';

/** What lies under the selection and can be taken up. */
export const thingAt = (focus: BoardFocus | null): Thing | null => {
  if (!focus) return null;
  if (focus.at === 'lane') return { kind: 'lane', id: focus.lane };
  return 'step' in focus ? { kind: 'step', id: focus.step } : { kind: 'stage', id: focus.stage };
};

/** Takes a thing up, by keyboard or by pointer. */
export const take =
  (thing: Thing | null): Act =>
  (state) => {
    const taken = thing && !state.readOnly && pickUp(state.history.journey, thing);
    if (!taken) return state;
    const { carried, announcement } = taken;
    return say({ ...state, carried, isEditing: false }, { say: 'carry', announcement });
  };

/** Carries it one place further, as an arrow points. */
export const carryOn =
  (direction: Direction): Act =>
  (state) => {
    if (!state.carried) return state;
    const { carried, announcement } = carrySeen(
      state.history.journey,
      state.carried,
      direction,
      state.writing,
      new Set(rowLanes(state))
    );
    return say({ ...state, carried }, { say: 'carry', announcement });
  };

const isSamePlace = (one: CarriedTo, other: CarriedTo): boolean =>
  one.stage === other.stage && one.at === other.at;

/** Carries it to where the pointer is. Nothing is said on the way: the eye follows it. */
export const carryTo =
  (to: CarriedTo): Act =>
  (state) =>
    state.carried && !isSamePlace(state.carried.to, to)
      ? { ...state, carried: { ...state.carried, to } }
      : state;

const focusOn = (state: EditorState, { kind, id }: Thing): EditorState => {
  const places: Record<Thing['kind'], BoardFocus> = {
    step: { at: 'step', step: id },
    stage: { at: 'stage', stage: id },
    lane: { at: 'lane', lane: id as `lane-${string}` },
  };
  return followed({ ...state, focus: places[kind], anchor: null, block: null });
};

/** Puts it down where it is. */
export const drop: Act = (state, tools) => {
  if (!state.carried) return state;
  const { thing } = state.carried;
  const { command, announcement } = putDown(state.history.journey, state.carried);
  const empty = { ...state, carried: null };
  const done = command ? run(command)(empty, tools) : empty;
  // What was refused was said already.
  if (command && done.history === empty.history) return done;
  return say(focusOn(done, thing), { say: 'carry', announcement });
};

/** Leaves it where it was. */
export const leave: Act = (state) => {
  if (!state.carried) return state;
  const announcement = putBack(state.history.journey, state.carried);
  return say({ ...state, carried: null }, { say: 'carry', announcement });
};
