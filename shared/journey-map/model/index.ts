export type { Fault, Result } from '../../fault';
export { plainValue, writtenValue } from './cell-text';
export { createNewId, idsOf, type NewId } from './ids';
export { firstFormFaults } from './first-form';
export { journeyFaults, journeyMapFaults } from './journey-faults';
export { SCHEMA_ID, publishedSchema, touchpointNamesFaults } from './published-schema';
export {
  defaultLanes,
  isBuiltInLane,
  isFreeLane,
  isFreeLaneId,
  kindOfLane,
  type CellKind,
} from './lanes';
export { LIMITS } from './limits';
export {
  emptyJourney,
  findStep,
  journeyOf,
  mapOf,
  nestedJourneysOf,
  stepsOf,
  touchpointsOf,
  upgradeJourneyMap,
  type JourneyEntry,
  type StepPlace,
} from './stored-map';
