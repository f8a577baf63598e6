import type { Journey } from '../../contracts/journey';
import { compareJourneys } from './compare';
import type { Difference } from './difference';

/** What one side did, so that it can be asked whether it would be lost. */
export interface Touched {
  journey: Journey;
  difference: Difference;
  lanes: ReadonlySet<string>;
  stages: ReadonlySet<string>;
  steps: ReadonlySet<string>;
  /** Steps that were taken elsewhere. */
  movedSteps: ReadonlySet<string>;
}

/** Which lanes, stages and steps a side changed or added to since the base. */
export const touchedSince = (base: Journey, journey: Journey): Touched => {
  const difference = compareJourneys(base, journey);
  const { lanes, stages, steps, cells } = difference;
  const stepIds = new Set([
    ...steps.moved.map(({ id }) => id),
    ...steps.renamed.map(({ id }) => id),
    ...cells.map(({ step }) => step),
  ]);
  const stagesOfSteps = journey.stages
    .filter((stage) => stage.steps.some(({ id }) => stepIds.has(id)))
    .map(({ key }) => key);
  return {
    journey,
    difference,
    lanes: new Set<string>([
      ...lanes.moved.map(({ id }) => id),
      ...lanes.changed.map(({ id }) => id),
      ...cells.map(({ lane }) => lane),
      ...steps.added.flatMap(({ step }) => Object.keys(step.cells)),
    ]),
    stages: new Set([
      ...stages.moved.map(({ key }) => key),
      ...stages.renamed.map(({ key }) => key),
      ...steps.added.map(({ stage }) => stage),
      ...stagesOfSteps,
    ]),
    steps: stepIds,
    movedSteps: new Set(steps.moved.map(({ id }) => id)),
  };
};
