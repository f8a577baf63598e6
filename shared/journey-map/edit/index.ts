export { applyCommand } from './apply-command';
export type { Change } from './change';
export { cellOf } from './change-step';
export { DETAILS, type Command, type Detail, type SetDetail } from './command';
export {
  acceptPainPoint,
  copySteps,
  duplicateLane,
  duplicateStage,
  duplicateStep,
  pasteSteps,
  type StepClip,
} from './copy';
export { copyCells, pasteCells, pasteText, type CellClip, type TextClip } from './copy-cells';
export { copyFor, type CopyTarget } from './copy-for';
export {
  HISTORY_LIMIT,
  TYPING_PAUSE_MILLISECONDS,
  canRedo,
  canUndo,
  closeEdit,
  createHistory,
  edit,
  redo,
  undo,
  withForeign,
  type History,
} from './history';
export { writtenItems, type ListLine } from './list-lines';
