import type { Journey, LaneId } from '../../../../../../shared/contracts/journey';
import {
  blockBetween,
  boardOf,
  createHistory,
  type Announcement,
  type Board,
  type Carried,
  type Focus,
  type History,
  type NewId,
  type Writing,
} from '../../../../../../shared/journey-map';

/** Lanes that every step tells in its head, above the other lanes. */
export const HEAD_LANES = ['touchpoint', 'momentOfTruth'] as const satisfies readonly LaneId[];

/** Where the selection is: a place of the board, or the head of a lane. */
export type BoardFocus = Focus | { at: 'lane'; lane: LaneId };

export const PANEL_TABS = ['measured', 'step', 'complaints'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** What is said aloud after something was done. */
export type Said =
  | { say: 'carry'; announcement: Announcement }
  | { say: 'undone' | 'redone' | 'nothingToUndo' | 'nothingToRedo' | 'refused' }
  | { say: 'copied' | 'pasted' | 'removed' | 'cleared'; what: 'steps' | 'cells'; n: number }
  | { say: 'selected'; steps: number; lanes: number }
  | { say: 'added' | 'deleted'; what: 'step' | 'stage' | 'lane' }
  | { say: 'merged' };

/** A block of the board that was selected with Shift. */
export interface Block {
  steps: ReadonlySet<string>;
  lanes: ReadonlySet<string>;
}

/** All that the editor knows; immutable. */
export interface EditorState {
  history: History;
  readOnly: boolean;
  writing: Writing;
  /** Lanes that the reader filtered out; nobody else's board changes. */
  hidden: ReadonlySet<string>;
  focus: BoardFocus | null;
  /** From where a block is selected. */
  anchor: Focus | null;
  block: Block | null;
  /** The place whose words are being written on the board. */
  isEditing: boolean;
  carried: Carried | null;
  /** The side panel's tab; null while it is closed. */
  panel: PanelTab | null;
  /** Counts up each time when the keyboard focus has to follow the selection. */
  follow: number;
  said: (Said & { id: number }) | null;
}

/** What edits need from outside. */
export interface EditTools {
  newId: NewId;
  /** Milliseconds of a clock that doesn't run backwards. */
  now: () => number;
}

/** One step from one state of the editor to the next. */
export type Act = (state: EditorState, tools: EditTools) => EditorState;

/** The board as it is walked over: without what stands in the steps' heads. */
export const shownBoard = ({
  history: { journey },
  hidden,
}: Pick<EditorState, 'history' | 'hidden'>): Board =>
  boardOf(journey, new Set<string>([...hidden, ...HEAD_LANES]));

const firstFocus = ({ stages }: Journey): BoardFocus | null =>
  stages[0] ? { at: 'stage', stage: stages[0].key } : null;

/** An editor in which nothing is done yet. */
export const openEditor = (
  journey: Journey,
  options: Pick<EditorState, 'readOnly' | 'writing'> & { hidden?: ReadonlySet<string> }
): EditorState => ({
  history: createHistory(journey),
  hidden: new Set(),
  ...options,
  focus: firstFocus(journey),
  anchor: null,
  block: null,
  isEditing: false,
  carried: null,
  panel: null,
  follow: 0,
  said: null,
});

export const say = (state: EditorState, said: Said): EditorState => ({
  ...state,
  said: { ...said, id: (state.said?.id ?? 0) + 1 },
});

/** The selection at a place; a block, when it was begun somewhere else. */
export const withFocus = (
  state: EditorState,
  focus: BoardFocus | null,
  anchor: Focus | null = null
): EditorState => {
  const selected = anchor && focus && focus.at !== 'lane' ? { anchor, focus } : null;
  const between = selected && blockBetween(shownBoard(state), selected.anchor, selected.focus);
  const block =
    between && between.steps.length > 0
      ? { steps: new Set(between.steps), lanes: new Set<string>(between.lanes) }
      : null;
  return { ...state, focus, anchor: selected ? anchor : null, block, isEditing: false };
};

/** The same, with the keyboard focus brought along. */
export const followed = (state: EditorState): EditorState => ({
  ...state,
  follow: state.follow + 1,
});

/** The step that the selection stands on. */
export const focusedStep = ({ focus }: Pick<EditorState, 'focus'>): string | null =>
  focus && 'step' in focus ? focus.step : null;

/** The stage that the selection stands on or in. */
export const focusedStage = ({ focus, history }: Pick<EditorState, 'focus' | 'history'>) => {
  if (!focus || focus.at === 'lane') return null;
  if ('stage' in focus) return focus.stage;
  const holds = history.journey.stages.find(({ steps }) =>
    steps.some(({ id }) => id === focus.step)
  );
  return holds?.key ?? null;
};

/** Every lane with a row, collapsed ones included, from the top. */
export const rowLanes = ({ history, hidden }: Pick<EditorState, 'history' | 'hidden'>): LaneId[] =>
  history.journey.lanes
    .map(({ id }) => id)
    .filter((id) => !hidden.has(id) && !(HEAD_LANES as readonly string[]).includes(id));
