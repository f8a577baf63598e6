import { KEY_PATTERN } from '../../../shared/dimensions';
import type { JourneyMap, JourneyStage } from '../../../shared/contracts/journey';
import type { Fault } from '../../../shared/fault';

export type { Fault };

const MAX_STAGES = 50;
const MAX_TOUCHPOINTS = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && KEY_PATTERN.test(value);

const stageFaults = (stage: unknown, path: string[]): Fault[] => {
  if (!isRecord(stage))
    return [{ path, message: 'a stage must be { key, name, touchpoints: [] }' }];
  const faults: Fault[] = [];
  const foreign = Object.keys(stage).find((name) => !['key', 'name', 'touchpoints'].includes(name));
  if (foreign)
    faults.push({ path: [...path, foreign], message: `unknown property ${foreign} of a stage` });
  if (!isKey(stage.key)) {
    faults.push({
      path: [...path, 'key'],
      message: 'key must be letters, digits, ".", "_" or "-", 1 to 100 of them',
    });
  }
  if (typeof stage.name !== 'string' || stage.name.trim() === '' || stage.name.length > 200) {
    faults.push({ path: [...path, 'name'], message: 'name must be a text of 1 to 200 characters' });
  }
  if (
    !Array.isArray(stage.touchpoints) ||
    stage.touchpoints.length > MAX_TOUCHPOINTS ||
    !stage.touchpoints.every(isKey)
  ) {
    faults.push({
      path: [...path, 'touchpoints'],
      message: `touchpoints must be a list of at most ${MAX_TOUCHPOINTS} touchpoint keys`,
    });
  } else if (new Set(stage.touchpoints).size < stage.touchpoints.length) {
    faults.push({
      path: [...path, 'touchpoints'],
      message: 'touchpoints must name each touchpoint at most once',
    });
  }
  return faults;
};

/**
 * Everything that is wrong with the stages of a journey; empty when the map is valid.
 * Whether the touchpoints exist is not known here.
 */
export const journeyMapFaults = (map: unknown): Fault[] => {
  if (!isRecord(map) || !Array.isArray(map.stages)) {
    return [{ path: ['map'], message: 'map must be { stages: [{ key, name, touchpoints: [] }] }' }];
  }
  const stages: unknown[] = map.stages;
  if (stages.length > MAX_STAGES) {
    return [{ path: ['map', 'stages'], message: `a journey has at most ${MAX_STAGES} stages` }];
  }
  const faults = stages.flatMap((stage, index) =>
    stageFaults(stage, ['map', 'stages', String(index)])
  );
  const keys = stages.map((stage) => (isRecord(stage) ? stage.key : undefined));
  const doubled = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) < index);
  if (doubled >= 0) {
    faults.push({
      path: ['map', 'stages', String(doubled), 'key'],
      message: `key ${String(keys[doubled])} names two stages; each needs its own`,
    });
  }
  return faults;
};

/** All touchpoints of a valid map, each once, in order. */
export const touchpointsOf = (map: JourneyMap): string[] => [
  ...new Set(map.stages.flatMap((stage: JourneyStage) => stage.touchpoints)),
];
