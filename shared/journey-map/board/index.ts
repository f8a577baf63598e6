export { alongOf, boardOf, type Board, type Direction, type Focus, type Writing } from './board';
export {
  carry,
  pickUp,
  putBack,
  putDown,
  type Announcement,
  type Carried,
  type CarriedTo,
  type CarryStep,
  type Thing,
} from './carry';
export { blockBetween, edgeOf, nearestFocus, neighbourOf } from './focus';
