import type { Journey, Lane, Step, StepCells } from '../../contracts/journey';
import { cellOf, withCell } from '../edit/change-step';
import type { Conflict } from './conflict';
import type { StagePlace } from './difference';
import { mergeCell, mergeValue } from './merge-value';
import { mergePresence } from './presence';
import type { Touched } from './touched';

/** Where each step of a journey stands. */
export type Places = ReadonlyMap<string, StagePlace & { step: Step }>;

export const placesOf = (journey: Journey): Places =>
  new Map(
    journey.stages.flatMap(({ key, steps }) =>
      steps.map((step, at) => [step.id, { stage: key, at, step }] as const)
    )
  );

/** A step with only those cells for which there are lanes. */
const onLanes = (step: Step, lanes: readonly Lane[]): Step => {
  const ids = new Set<string>(lanes.map(({ id }) => id));
  const cells = Object.fromEntries(Object.entries(step.cells).filter(([id]) => ids.has(id)));
  return { ...step, cells: cells as StepCells };
};

interface Sided<Value> {
  base: Value | undefined;
  mine: Value | undefined;
  theirs: Value | undefined;
}

interface LaneSets {
  mine: ReadonlySet<string>;
  theirs: ReadonlySet<string>;
}

/** A step that both have: its name and each of its cells. Where a side removed a lane, its cells are as they were. */
const mergeStep = (
  { base, mine, theirs }: Sided<Step>,
  lanes: readonly Lane[],
  has: LaneSets
): { step: Step[]; conflicts: Conflict[] } => {
  const only = mine && theirs ? null : (mine ?? theirs);
  if (!mine || !theirs) return { step: only ? [onLanes(only, lanes)] : [], conflicts: [] };
  const id = theirs.id;
  const name = mergeValue(base?.name ?? '', mine.name, theirs.name);
  const conflicts: Conflict[] = name.conflict
    ? [{ kind: 'stepName', step: id, base: base?.name ?? '', mine: mine.name, theirs: theirs.name }]
    : [];
  let cells: StepCells = {};
  for (const { id: lane } of lanes) {
    const old = base ? (cellOf(base.cells, lane) ?? null) : null;
    const own = has.mine.has(lane) ? (cellOf(mine.cells, lane) ?? null) : old;
    const other = has.theirs.has(lane) ? (cellOf(theirs.cells, lane) ?? null) : old;
    const merged = mergeCell(old, own, other);
    if (merged.value !== null) cells = withCell(cells, lane, merged.value);
    if (merged.conflict) {
      conflicts.push({ kind: 'cell', step: id, lane, base: old, mine: own, theirs: other });
    }
  }
  return { step: [{ id, name: name.value, cells }], conflicts };
};

export interface MergedSteps {
  steps: Map<string, Step>;
  /** The stage in which each step stands. */
  stages: Map<string, string>;
  /** Steps that both moved: they stand where theirs has them. */
  likeTheirs: Set<string>;
  conflicts: Conflict[];
}

const neighbourOf = (journey: Journey, other: Places, place: StagePlace): string | null => {
  const steps = journey.stages.find(({ key }) => key === place.stage)?.steps ?? [];
  const before = steps.slice(0, place.at).filter(({ id }) => other.get(id)?.stage === place.stage);
  return before.at(-1)?.id ?? null;
};

/** Where both have a step, and whether they took it to different places. */
const isRivalMove = (
  id: string,
  mine: Touched & { places: Places },
  theirs: Touched & { places: Places }
): boolean => {
  const [here, there] = [mine.places.get(id), theirs.places.get(id)];
  if (!here || !there || !mine.movedSteps.has(id) || !theirs.movedSteps.has(id)) return false;
  return (
    here.stage !== there.stage ||
    neighbourOf(mine.journey, theirs.places, here) !==
      neighbourOf(theirs.journey, mine.places, there)
  );
};

/** Steps of two journeys that came from the same, and in which stages they stand. */
export const mergeSteps = (
  base: Journey,
  mine: Touched,
  theirs: Touched,
  lanes: readonly Lane[]
): MergedSteps => {
  const [old, own, others] = [placesOf(base), placesOf(mine.journey), placesOf(theirs.journey)];
  const has = {
    mine: new Set<string>(mine.journey.lanes.map(({ id }) => id)),
    theirs: new Set<string>(theirs.journey.lanes.map(({ id }) => id)),
  };
  const presence = mergePresence(
    { base: new Set(old.keys()), mine: new Set(own.keys()), theirs: new Set(others.keys()) },
    (side, id) => (side === 'mine' ? mine : theirs).steps.has(id)
  );
  const merged: MergedSteps = {
    steps: new Map(),
    stages: new Map(),
    likeTheirs: new Set(),
    conflicts: presence.disputed.map(({ id, by }) => ({
      kind: 'stepRemoved',
      step: id,
      by,
      mine: own.get(id)?.step ?? null,
      theirs: others.get(id)?.step ?? null,
    })),
  };
  const sides = [
    { ...mine, places: own },
    { ...theirs, places: others },
  ] as const;
  for (const id of presence.kept) {
    const [before, here, there] = [old.get(id), own.get(id), others.get(id)];
    const steps = { base: before?.step, mine: here?.step, theirs: there?.step };
    const both = mergeStep(steps, lanes, has);
    for (const step of both.step) merged.steps.set(id, step);
    merged.conflicts.push(...both.conflicts);
    const [ofMine, ofTheirs] = [here?.stage ?? there?.stage, there?.stage ?? here?.stage];
    const stage = mergeValue(before?.stage, ofMine, ofTheirs);
    if (stage.value !== undefined) merged.stages.set(id, stage.value);
    const rival = isRivalMove(id, ...sides);
    if (!here || !there || !(stage.conflict || rival)) continue;
    merged.likeTheirs.add(id);
    merged.stages.set(id, there.stage);
    merged.conflicts.push({
      kind: 'stepPlace',
      step: id,
      mine: { stage: here.stage, at: here.at },
      theirs: { stage: there.stage, at: there.at },
    });
  }
  return merged;
};
