import type { FirstJourneyMap, JourneyMap } from '../../contracts/journey';
import { JOURNEY_FORMAT } from '../../contracts/journey';
import { KEY_PATTERN } from '../../dimensions';
import type { Fault } from '../../fault';
import { LIMITS } from './limits';
import { defaultLanes } from './lanes';

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
    stage.touchpoints.length > LIMITS.stepsOfStage ||
    !stage.touchpoints.every(isKey)
  ) {
    faults.push({
      path: [...path, 'touchpoints'],
      message: `touchpoints must be a list of at most ${LIMITS.stepsOfStage} touchpoint keys`,
    });
  } else if (new Set(stage.touchpoints).size < stage.touchpoints.length) {
    faults.push({
      path: [...path, 'touchpoints'],
      message: 'touchpoints must name each touchpoint at most once',
    });
  }
  return faults;
};

/** Everything that is wrong with a map of the first form: stages and the touchpoints in each. */
export const firstFormFaults = (map: unknown): Fault[] => {
  if (!isRecord(map) || !Array.isArray(map.stages)) {
    return [{ path: ['map'], message: 'map must be { stages: [{ key, name, touchpoints: [] }] }' }];
  }
  const stages: unknown[] = map.stages;
  if (stages.length > LIMITS.stages) {
    return [{ path: ['map', 'stages'], message: `a journey has at most ${LIMITS.stages} stages` }];
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

/** Control characters were no fault in names of the first form; a map of today can't carry them. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNCLEAN = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/**
 * A map of the first form in today's: each touchpoint becomes a step without words, called by the
 * touchpoint's own name. The same map always gets the same ids.
 */
export const upgradeFirstForm = ({ stages }: FirstJourneyMap): JourneyMap => ({
  version: JOURNEY_FORMAT,
  scenario: '',
  goal: '',
  persona: null,
  segment: null,
  location: null,
  lanes: defaultLanes(),
  stages: stages.map(({ key, name, touchpoints }) => ({
    key,
    name: name.replace(UNCLEAN, '\uFFFD'),
    steps: touchpoints.map((touchpoint) => ({
      id: `${key}:${touchpoint}`,
      name: '',
      cells: { touchpoint },
    })),
  })),
});
