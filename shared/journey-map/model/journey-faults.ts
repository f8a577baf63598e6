import type { Journey, JourneyMap, Lane, Step } from '../../contracts/journey';
import type { Fault } from '../../fault';
import { firstFormFaults } from './first-form';
import { isFreeLane, kindOfLane } from './lanes';
import { CELL_SCHEMAS, journeyMapSchema, journeySchema } from './schema';
import { schemaFaults } from './schema-faults';

interface Named {
  id: string;
  path: string[];
}

const doubles = (named: readonly Named[], what: string): Fault[] => {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `${id} names two ${what}; each needs its own` }];
    seen.add(id);
    return [];
  });
};

const itemsOf = (step: Step, path: string[]): Named[] =>
  (['painPoints', 'opportunities'] as const).flatMap((lane) =>
    (step.cells[lane] ?? []).map(({ id }, index) => ({
      id,
      path: [...path, 'cells', lane, String(index), 'id'],
    }))
  );

const evidenceFaults = (step: Step, path: string[]): Fault[] =>
  (step.cells.painPoints ?? []).flatMap(({ evidence }, index) =>
    evidence && evidence.window.from > evidence.window.to
      ? [
          {
            path: [...path, 'cells', 'painPoints', String(index), 'evidence', 'window'],
            message: 'window must begin before it ends',
          },
        ]
      : []
  );

const cellFaults = (step: Step, path: string[], lanes: ReadonlyMap<string, Lane>): Fault[] =>
  Object.entries(step.cells).flatMap(([id, cell]) => {
    if (cell === undefined) return [];
    const lane = lanes.get(id);
    const place = [...path, 'cells', id];
    if (!lane) return [{ path: place, message: `there is no lane ${id}` }];
    return isFreeLane(lane) ? schemaFaults(CELL_SCHEMAS[kindOfLane(lane)], cell, place) : [];
  });

/** What the schema can't say: whether names are unique and what they refer to is there. */
const relationFaults = (map: JourneyMap, path: string[]): Fault[] => {
  const lanes = new Map<string, Lane>(map.lanes.map((lane) => [lane.id, lane]));
  const steps = map.stages.flatMap((stage, at) =>
    stage.steps.map((step, index) => ({
      step,
      path: [...path, 'stages', String(at), 'steps', String(index)],
    }))
  );
  const laneIds = map.lanes.map(({ id }, index) => ({
    id,
    path: [...path, 'lanes', String(index), 'id'],
  }));
  const stageKeys = map.stages.map(({ key }, index) => ({
    id: key,
    path: [...path, 'stages', String(index), 'key'],
  }));
  const stepIds = steps.map(({ step, path: place }) => ({ id: step.id, path: [...place, 'id'] }));
  const missing = lanes.has('touchpoint')
    ? []
    : [{ path: [...path, 'lanes'], message: 'lanes must have the lane touchpoint' }];
  return [
    ...missing,
    ...doubles(laneIds, 'lanes'),
    ...doubles(stageKeys, 'stages'),
    ...doubles(stepIds, 'steps'),
    ...doubles(
      steps.flatMap(({ step, path: place }) => itemsOf(step, place)),
      'pain points or opportunities'
    ),
    ...steps.flatMap(({ step, path: place }) => [
      ...cellFaults(step, place, lanes),
      ...evidenceFaults(step, place),
    ]),
  ];
};

/**
 * Everything that is wrong with a whole journey, each fault with its place from the journey on; empty
 * when it is valid. Whether touchpoints, personas and other journeys exist is not known here.
 */
export const journeyFaults = (journey: unknown): Fault[] => {
  const faults = schemaFaults(journeySchema, journey, []);
  return faults.length > 0 ? faults : relationFaults(journey as Journey, []);
};

/**
 * Everything that is wrong with a journey's `map`, of today's or of the first form; empty when it is
 * valid. Whether the touchpoints exist is not known here.
 */
export const journeyMapFaults = (map: unknown): Fault[] => {
  const hasVersion = typeof map === 'object' && map !== null && 'version' in map;
  if (!hasVersion) return firstFormFaults(map);
  const faults = schemaFaults(journeyMapSchema, map, ['map']);
  return faults.length > 0 ? faults : relationFaults(map as JourneyMap, ['map']);
};
