import type { Journey, LaneId, Step } from '../../contracts/journey';
import { cellOf } from '../edit/change-step';
import { DETAILS } from '../edit/command';
import { stepsOf } from '../model/stored-map';
import type { DetailChange, Difference, StagePlace } from './difference';
import { equal } from './equal';
import { movedIds } from './moved';

const compareDetails = (before: Journey, after: Journey): DetailChange[] =>
  DETAILS.filter((field) => before[field] !== after[field]).map(
    (field) => ({ field, before: before[field], after: after[field] }) as DetailChange
  );

const indexed = <Item>(list: readonly Item[], idOf: (item: Item) => string) =>
  new Map(list.map((item, at) => [idOf(item), { at, item }]));

/** What was added to, removed from and moved in a list whose items have ids. */
const compareList = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string
) => {
  const old = indexed(before, idOf);
  const now = indexed(after, idOf);
  const moved = movedIds(before.map(idOf), after.map(idOf));
  return {
    added: [...now.values()].filter(({ item }) => !old.has(idOf(item))),
    removed: [...old.values()].filter(({ item }) => !now.has(idOf(item))),
    moved: [...now.values()].flatMap(({ at, item }) => {
      const from = old.get(idOf(item));
      return from && moved.has(idOf(item)) ? [{ item, from: from.at, to: at }] : [];
    }),
    both: [...now.values()].flatMap(({ item }) => {
      const from = old.get(idOf(item));
      return from ? [{ before: from.item, after: item }] : [];
    }),
  };
};

const compareLanes = (before: Journey, after: Journey): Difference['lanes'] => {
  const list = compareList(before.lanes, after.lanes, ({ id }) => id);
  return {
    added: list.added.map(({ at, item }) => ({ at, lane: item })),
    removed: list.removed.map(({ at, item }) => ({ at, lane: item })),
    moved: list.moved.map(({ item, from, to }) => ({ id: item.id, from, to })),
    changed: list.both
      .filter((pair) => !equal(pair.before, pair.after))
      .map((pair) => ({ id: pair.after.id, ...pair })),
  };
};

const compareStages = (before: Journey, after: Journey): Difference['stages'] => {
  const list = compareList(before.stages, after.stages, ({ key }) => key);
  const bare = ({ at, item }: { at: number; item: { key: string; name: string } }) => ({
    at,
    key: item.key,
    name: item.name,
  });
  return {
    added: list.added.map(bare),
    removed: list.removed.map(bare),
    moved: list.moved.map(({ item, from, to }) => ({ key: item.key, from, to })),
    renamed: list.both
      .filter((pair) => pair.before.name !== pair.after.name)
      .map((pair) => ({
        key: pair.after.key,
        before: pair.before.name,
        after: pair.after.name,
      })),
  };
};

/** Every step with the place where it stands. */
const placesOf = (journey: Journey): Map<string, StagePlace & { step: Step }> =>
  new Map(
    journey.stages.flatMap(({ key, steps }) =>
      steps.map((step, at) => [step.id, { stage: key, at, step }] as const)
    )
  );

/** Steps that stand in another stage, and those that others of their stage must let pass. */
const movedSteps = (before: Journey, after: Journey): Set<string> => {
  const old = placesOf(before);
  const inStage = new Map(before.stages.map(({ key, steps }) => [key, steps.map(({ id }) => id)]));
  return new Set(
    after.stages.flatMap(({ key, steps }) => {
      const ids = steps.map(({ id }) => id);
      const passed = movedIds(inStage.get(key) ?? [], ids);
      return ids.filter((id) => {
        const from = old.get(id);
        return from !== undefined && (from.stage !== key || passed.has(id));
      });
    })
  );
};

const compareSteps = (before: Journey, after: Journey): Difference['steps'] => {
  const old = placesOf(before);
  const now = placesOf(after);
  const moved = movedSteps(before, after);
  const both = [...now].flatMap(([id, to]) => {
    const from = old.get(id);
    return from ? [{ id, from, to }] : [];
  });
  const place = ({ stage, at }: StagePlace): StagePlace => ({ stage, at });
  return {
    added: [...now.values()].filter(({ step }) => !old.has(step.id)),
    removed: [...old.values()].filter(({ step }) => !now.has(step.id)),
    moved: both
      .filter(({ id }) => moved.has(id))
      .map(({ id, from, to }) => ({ id, from: place(from), to: place(to) })),
    renamed: both
      .filter(({ from, to }) => from.step.name !== to.step.name)
      .map(({ id, from, to }) => ({ id, before: from.step.name, after: to.step.name })),
  };
};

const compareCells = (before: Journey, after: Journey): Difference['cells'] => {
  const old = new Map(stepsOf(before).map((step) => [step.id, step.cells]));
  const lanes: LaneId[] = after.lanes.map(({ id }) => id);
  return stepsOf(after).flatMap(({ id, cells }) => {
    const oldCells = old.get(id);
    if (!oldCells) return [];
    return lanes
      .map((lane) => ({
        step: id,
        lane,
        before: cellOf(oldCells, lane) ?? null,
        after: cellOf(cells, lane) ?? null,
      }))
      .filter((change) => !equal(change.before, change.after));
  });
};

/**
 * What makes `after` of `before`: added, removed, moved and reworded, each with the ids it is about. Only
 * the fewest moves are named, not what others were pushed aside by them. The journeys' keys are not
 * compared: a copy can be compared with its original.
 */
export const compareJourneys = (before: Journey, after: Journey): Difference => ({
  details: compareDetails(before, after),
  lanes: compareLanes(before, after),
  stages: compareStages(before, after),
  steps: compareSteps(before, after),
  cells: compareCells(before, after),
});
