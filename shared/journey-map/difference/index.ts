export { applyDifference } from './apply-difference';
export { compareJourneys } from './compare';
export { settleConflict, type Conflict, type Side } from './conflict';
export {
  isSame,
  type DetailChange,
  type Difference,
  type Reworded,
  type StagePlace,
} from './difference';
export { mergeJourneys, type Merge } from './merge';
