import {
  BUILT_IN_LANES,
  type BuiltInLane,
  type BuiltInLaneId,
  type FreeLane,
  type FreeLaneId,
  type FreeLaneType,
  type Lane,
} from '../../contracts/journey';

/** What a cell of a lane holds. */
export type CellKind =
  | 'key'
  | 'text'
  | 'emotion'
  | 'importance'
  | 'moment'
  | 'painPoints'
  | 'opportunities'
  | 'image'
  | 'link';

const SPECIAL_KINDS: Partial<Record<BuiltInLaneId, CellKind>> = {
  touchpoint: 'key',
  momentOfTruth: 'moment',
  emotion: 'emotion',
  painPoints: 'painPoints',
  opportunities: 'opportunities',
  importanceToCustomer: 'importance',
  importanceToOrganisation: 'importance',
};

const FREE_KINDS: Record<FreeLaneType, CellKind> = {
  text: 'text',
  image: 'image',
  link: 'link',
  journey: 'key',
};

/** Behind the line of visibility, or rarely read: a new board shows their headers only. */
const COLLAPSED_AT_FIRST: ReadonlySet<string> = new Set<BuiltInLaneId>([
  'want',
  'preference',
  'importanceToCustomer',
  'importanceToOrganisation',
  'team',
  'physicalEvidence',
  'frontstage',
  'backstage',
  'supportSystems',
]);

export const isBuiltInLane = (id: string): id is BuiltInLaneId =>
  (BUILT_IN_LANES as readonly string[]).includes(id);

export const isFreeLaneId = (id: string): id is FreeLaneId => id.startsWith('lane-');

export const isFreeLane = (lane: Lane): lane is FreeLane => isFreeLaneId(lane.id);

/** What a lane's cells hold. */
export const kindOfLane = (lane: Lane): CellKind =>
  isFreeLane(lane) ? FREE_KINDS[lane.type] : (SPECIAL_KINDS[lane.id] ?? 'text');

/** The lanes of a new board. */
export const defaultLanes = (): BuiltInLane[] =>
  BUILT_IN_LANES.map((id) => ({ id, name: null, collapsed: COLLAPSED_AT_FIRST.has(id) }));
