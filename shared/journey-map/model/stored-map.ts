import {
  JOURNEY_FORMAT,
  type Journey,
  type JourneyMap,
  type Stage,
  type Step,
  type StoredJourneyMap,
} from '../../contracts/journey';
import { upgradeFirstForm } from './first-form';
import { defaultLanes, isFreeLane } from './lanes';

/** A stored, valid map of whatever form in today's form; drafts of old may have none. */
export const upgradeJourneyMap = (map: StoredJourneyMap | null): JourneyMap =>
  map !== null && 'version' in map ? map : upgradeFirstForm(map ?? { stages: [] });

/** What a journey's own columns keep. */
export type JourneyEntry = Pick<Journey, 'key' | 'name' | 'state'> & {
  description?: string | null;
  owner?: string | null;
  map: StoredJourneyMap | null;
};

/** The journey that an entry keeps in its columns and its map. */
export const journeyOf = ({
  key,
  name,
  description,
  state,
  owner,
  map,
}: JourneyEntry): Journey => ({
  key,
  name,
  description: description ?? '',
  state,
  owner: owner || null,
  ...upgradeJourneyMap(map),
});

/** What of a journey belongs into its `map`; the rest has columns of its own. */
export const mapOf = (journey: Journey): JourneyMap => ({
  version: JOURNEY_FORMAT,
  scenario: journey.scenario,
  goal: journey.goal,
  persona: journey.persona,
  segment: journey.segment,
  location: journey.location,
  lanes: journey.lanes,
  stages: journey.stages,
});

/** A journey that has nothing yet. */
export const emptyJourney = (key: string, name: string): Journey => ({
  key,
  name,
  description: '',
  state: 'current',
  owner: null,
  version: JOURNEY_FORMAT,
  scenario: '',
  goal: '',
  persona: null,
  segment: null,
  location: null,
  lanes: defaultLanes(),
  stages: [],
});

/** All steps in the order of the board. */
export const stepsOf = (map: Pick<JourneyMap, 'stages'>): Step[] =>
  map.stages.flatMap((stage) => stage.steps);

/** Where a step stands. */
export interface StepPlace {
  stage: Stage;
  /** From 0. */
  at: number;
  step: Step;
}

export const findStep = (map: Pick<JourneyMap, 'stages'>, id: string): StepPlace | null => {
  for (const stage of map.stages) {
    const at = stage.steps.findIndex((step) => step.id === id);
    const step = stage.steps[at];
    if (step) return { stage, at, step };
  }
  return null;
};

/** All touchpoints of a valid map, each once, in order. */
export const touchpointsOf = (map: StoredJourneyMap): string[] => [
  ...new Set(
    stepsOf(upgradeJourneyMap(map)).flatMap(({ cells }) =>
      cells.touchpoint === undefined ? [] : [cells.touchpoint]
    )
  ),
];

/** Keys of all journeys in which steps of the board go on, each once. */
export const nestedJourneysOf = ({
  lanes,
  stages,
}: Pick<JourneyMap, 'lanes' | 'stages'>): string[] => {
  const nesting = lanes.filter(isFreeLane).filter(({ type }) => type === 'journey');
  const keys = stepsOf({ stages }).flatMap(({ cells }) => nesting.map(({ id }) => cells[id]));
  return [...new Set(keys.filter((key): key is string => typeof key === 'string'))];
};
