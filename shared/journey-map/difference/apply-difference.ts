import type { Journey, Lane, Stage, Step } from '../../contracts/journey';
import { withCell } from '../edit/change-step';
import { refused, type Fault, type Result } from '../../fault';
import { journeyFaults } from '../model/journey-faults';
import { stepsOf } from '../model/stored-map';
import type { Difference } from './difference';
import { arranged } from './moved';

const missing = (ids: Iterable<string>, known: ReadonlySet<string>, place: string[]): Fault[] =>
  [...ids]
    .filter((id) => !known.has(id))
    .map((id) => ({ path: place, message: `the journey has no ${id}` }));

/** What a difference refers to and this journey doesn't have. */
const strangers = (journey: Journey, { lanes, stages, steps, cells }: Difference): Fault[] => {
  const laneIds = new Set<string>(journey.lanes.map(({ id }) => id));
  const stageKeys = new Set(journey.stages.map(({ key }) => key));
  const stepIds = new Set(stepsOf(journey).map(({ id }) => id));
  return [
    ...missing(
      [...lanes.removed.map(({ lane }) => lane.id), ...lanes.moved.map(({ id }) => id)],
      laneIds,
      ['lanes']
    ),
    ...missing(
      lanes.changed.map(({ id }) => id),
      laneIds,
      ['lanes']
    ),
    ...missing(
      [...stages.removed, ...stages.moved, ...stages.renamed].map(({ key }) => key),
      stageKeys,
      ['stages']
    ),
    ...missing(
      [
        ...steps.removed.map(({ step }) => step.id),
        ...[...steps.moved, ...steps.renamed].map(({ id }) => id),
        ...cells.map(({ step }) => step),
      ],
      stepIds,
      ['steps']
    ),
  ];
};

const lanesAfter = (journey: Journey, { lanes }: Difference): Lane[] => {
  const removed = new Set<string>(lanes.removed.map(({ lane }) => lane.id));
  const all = new Map<string, Lane>([
    ...journey.lanes.map((lane) => [lane.id, lane] as const),
    ...lanes.changed.map(({ id, after }) => [id, after] as const),
    ...lanes.added.map(({ lane }) => [lane.id, lane] as const),
  ]);
  const placed = new Map<string, number>([
    ...lanes.added.map(({ at, lane }) => [lane.id, at] as const),
    ...lanes.moved.map(({ id, to }) => [id, to] as const),
  ]);
  const others = journey.lanes
    .map(({ id }) => id)
    .filter((id) => !removed.has(id) && !placed.has(id));
  return arranged(others, placed).flatMap((id) => all.get(id) ?? []);
};

/** Every step that is left or added, as it is afterwards. */
const stepsAfter = (journey: Journey, { lanes, steps, cells }: Difference): Map<string, Step> => {
  const after = new Map(stepsOf(journey).map((step) => [step.id, step]));
  for (const [id, step] of after) {
    const left = lanes.removed.reduce(
      (kept, { lane }) => withCell(kept, lane.id, null),
      step.cells
    );
    after.set(id, { ...step, cells: left });
  }
  for (const { step } of steps.removed) after.delete(step.id);
  for (const { id, after: name } of steps.renamed) {
    const step = after.get(id);
    if (step) after.set(id, { ...step, name });
  }
  for (const { step: id, lane, after: value } of cells) {
    const step = after.get(id);
    if (step) after.set(id, { ...step, cells: withCell(step.cells, lane, value) });
  }
  for (const { step } of steps.added) after.set(step.id, step);
  return after;
};

const stagesAfter = (journey: Journey, difference: Difference): Stage[] => {
  const { stages, steps } = difference;
  const names = new Map<string, string>([
    ...journey.stages.map(({ key, name }) => [key, name] as const),
    ...stages.renamed.map(({ key, after }) => [key, after] as const),
    ...stages.added.map(({ key, name }) => [key, name] as const),
  ]);
  const placed = new Map<string, number>([
    ...stages.added.map(({ at, key }) => [key, at] as const),
    ...stages.moved.map(({ key, to }) => [key, to] as const),
  ]);
  const removed = new Set(stages.removed.map(({ key }) => key));
  const others = journey.stages
    .map(({ key }) => key)
    .filter((key) => !removed.has(key) && !placed.has(key));
  const gone = new Set([
    ...steps.removed.map(({ step }) => step.id),
    ...steps.moved.map(({ id }) => id),
  ]);
  const all = stepsAfter(journey, difference);
  return arranged(others, placed).map((key) => {
    const old = journey.stages.find((stage) => stage.key === key)?.steps ?? [];
    const arrived = new Map<string, number>([
      ...steps.added
        .filter(({ stage }) => stage === key)
        .map(({ at, step }) => [step.id, at] as const),
      ...steps.moved.filter(({ to }) => to.stage === key).map(({ id, to }) => [id, to.at] as const),
    ]);
    const stayed = old.map(({ id }) => id).filter((id) => !gone.has(id));
    return {
      key,
      name: names.get(key) ?? key,
      steps: arranged(stayed, arrived).flatMap((id) => all.get(id) ?? []),
    };
  });
};

/**
 * The newer journey of a difference, made of the older one; its key stays. Refused, with the places, when
 * the difference was made for another journey.
 */
export const applyDifference = (
  journey: Journey,
  difference: Difference
): Result<{ journey: Journey }> => {
  const foreign = strangers(journey, difference);
  if (foreign.length > 0) return refused(...foreign);
  const details = Object.fromEntries(
    difference.details.map(({ field, after }) => [field, after])
  ) as Partial<Journey>;
  const after: Journey = {
    ...journey,
    ...details,
    lanes: lanesAfter(journey, difference),
    stages: stagesAfter(journey, difference),
  };
  const faults = journeyFaults(after);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, journey: after };
};
