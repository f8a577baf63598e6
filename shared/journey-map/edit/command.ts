import type { Cell, Journey, Lane, LaneId, Stage, Step } from '../../contracts/journey';

/** What a journey says as a whole. Its key and the form it is stored in never change. */
export const DETAILS = [
  'name',
  'description',
  'state',
  'owner',
  'scenario',
  'goal',
  'persona',
  'segment',
  'location',
] as const;

export type Detail = (typeof DETAILS)[number];

export type SetDetail = {
  [Field in Detail]: { type: 'setDetail'; field: Field; value: Journey[Field] };
}[Detail];

/**
 * One edit of a journey. Places count from 0; a place in a list is the one after the edit. Commands are
 * plain data: they can be kept, sent and done again.
 */
export type Command =
  | SetDetail
  | { type: 'addStage'; stage: Stage; at: number }
  | { type: 'removeStage'; key: string }
  | { type: 'moveStage'; key: string; at: number }
  | { type: 'renameStage'; key: string; name: string }
  | { type: 'addStep'; stage: string; at: number; step: Step }
  | { type: 'removeStep'; id: string }
  | { type: 'moveStep'; id: string; stage: string; at: number }
  | { type: 'renameStep'; id: string; name: string }
  | { type: 'setCell'; step: string; lane: LaneId; value: Cell | null }
  /** `cells` by step: what the lane's cells hold. */
  | { type: 'addLane'; lane: Lane; at: number; cells: Record<string, Cell> }
  | { type: 'removeLane'; id: LaneId }
  | { type: 'moveLane'; id: LaneId; at: number }
  | { type: 'renameLane'; id: LaneId; name: string | null }
  | { type: 'collapseLane'; id: LaneId; collapsed: boolean }
  /** Several edits as one: all or none. */
  | { type: 'together'; commands: Command[] }
  /** Everything at once: a restored version, a merged save, an import. */
  | { type: 'replace'; journey: Journey };
