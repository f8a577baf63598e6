import type { Grouping } from '../dimensions';

/** The stored form that this version writes; what has no version is of the first form. */
export const JOURNEY_FORMAT = 2;

/** What a journey draws: how it is, how it shall be, or what research found. */
export const JOURNEY_STATES = ['current', 'future', 'research'] as const;
export type JourneyState = (typeof JOURNEY_STATES)[number];

/** What editors may add lanes of. */
export const FREE_LANE_TYPES = ['text', 'image', 'link', 'journey'] as const;
export type FreeLaneType = (typeof FREE_LANE_TYPES)[number];

/** Every lane that comes with the plugin, in the order of a new board. */
export const BUILT_IN_LANES = [
  'touchpoint',
  'momentOfTruth',
  'action',
  'thought',
  'need',
  'want',
  'preference',
  'expectation',
  'promise',
  'emotion',
  'painPoints',
  'opportunities',
  'importanceToCustomer',
  'importanceToOrganisation',
  'team',
  'physicalEvidence',
  'frontstage',
  'backstage',
  'supportSystems',
] as const;
export type BuiltInLaneId = (typeof BUILT_IN_LANES)[number];

/** Built-in lanes are known by their meaning, the ones that editors add by an id of their own. */
export type FreeLaneId = `lane-${string}`;
export type LaneId = BuiltInLaneId | FreeLaneId;

export interface BuiltInLane {
  id: BuiltInLaneId;
  /** What editors call it; null for its name in the reader's language. */
  name: string | null;
  collapsed: boolean;
}

export interface FreeLane {
  id: FreeLaneId;
  type: FreeLaneType;
  name: string;
  collapsed: boolean;
}

/** A row of the board. Its place in the list is its place on the board. */
export type Lane = BuiltInLane | FreeLane;

/** What shows that a pain point is more than an opinion. */
export interface Evidence {
  /** Key of the KPI that found it. */
  kpi: string;
  /** Answers behind it. */
  n: number;
  /** Local dates, both included. */
  window: { from: string; to: string };
  /** Local date on which it was accepted onto the map. */
  date: string;
  /** The KPI's value, in its unit. */
  value?: number;
  /** Whose answers, when not everybody's: by dimension its key, or its keys where there are several. */
  scope?: Partial<Record<Grouping, string | string[]>>;
}

export interface PainPoint {
  id: string;
  text: string;
  /** Null while it is an assumption of people. */
  evidence: Evidence | null;
}

export interface Opportunity {
  id: string;
  text: string;
  /** 0 to 100. */
  customerValue?: number;
  /** 0 to 100. */
  businessValue?: number;
  /** 0 (none) to 5. */
  effort?: number;
}

/** A picture of the media library. */
export interface ImageCell {
  fileId: number;
  url: string;
  alternativeText: string;
}

export interface LinkCell {
  url: string;
  text: string;
}

export type Emotion = -2 | -1 | 0 | 1 | 2;
export type Importance = 1 | 2 | 3 | 4 | 5;

/** What a step may say in the built-in lanes. A lane without words has no cell. */
export interface BuiltInCells {
  /** Key of the touchpoint. */
  touchpoint: string;
  momentOfTruth: { reason: string };
  action: string;
  thought: string;
  need: string;
  want: string;
  preference: string;
  expectation: string;
  promise: string;
  /** The emotion that is meant, from −2 to +2. */
  emotion: Emotion;
  painPoints: PainPoint[];
  opportunities: Opportunity[];
  importanceToCustomer: Importance;
  importanceToOrganisation: Importance;
  team: string;
  physicalEvidence: string;
  frontstage: string;
  backstage: string;
  supportSystems: string;
}

/** Text, a picture, a link, or (as a text) the key of another journey. */
export type FreeCell = string | ImageCell | LinkCell;

export type StepCells = Partial<BuiltInCells> & Record<FreeLaneId, FreeCell>;

export type Cell = BuiltInCells[BuiltInLaneId] | FreeCell;

export interface Step {
  /** Stays when the step is renamed or moved; never given to another. */
  id: string;
  /** Empty for the touchpoint's own name. */
  name: string;
  cells: StepCells;
}

export interface Stage {
  /** Unique in the map and never changed: the word that facts keep. */
  key: string;
  name: string;
  steps: Step[];
}

/** What a journey keeps in its `map`. */
export interface JourneyMap {
  version: typeof JOURNEY_FORMAT;
  /** The situation that is drawn. Empty when nobody said. */
  scenario: string;
  /** What the customer wants to reach. */
  goal: string;
  /** Key of the persona. */
  persona: string | null;
  segment: string | null;
  /** Key of the location, for a journey of one place. */
  location: string | null;
  lanes: Lane[];
  stages: Stage[];
}

/** A whole journey, as it is edited, compared and exchanged. */
export interface Journey extends JourneyMap {
  /** Never changes. */
  key: string;
  name: string;
  description: string;
  state: JourneyState;
  owner: string | null;
}

/** The map as the first form kept it: stages and the touchpoints in each, by key. */
export interface FirstJourneyMap {
  stages: { key: string; name: string; touchpoints: string[] }[];
}

/** What may be found in the database. */
export type StoredJourneyMap = FirstJourneyMap | JourneyMap;
