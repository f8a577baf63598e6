import type { Journey, Stage } from '../../contracts/journey';
import type { Conflict } from './conflict';
import { mergeOrder, rivalMoves } from './merge-order';
import type { MergedSteps } from './merge-steps';
import { mergeValue } from './merge-value';
import { mergePresence } from './presence';
import type { Touched } from './touched';

const byKey = (journey: Journey) => new Map(journey.stages.map((stage) => [stage.key, stage]));
const keysOf = (journey: Journey): string[] => journey.stages.map(({ key }) => key);
const stepIdsOf = (stage: Stage | undefined): string[] => (stage?.steps ?? []).map(({ id }) => id);

/** The stages of two journeys that came from the same, with the merged steps in them. */
export const mergeStages = (
  base: Journey,
  mine: Touched,
  theirs: Touched,
  steps: MergedSteps
): { stages: Stage[]; conflicts: Conflict[] } => {
  const [old, own, others] = [byKey(base), byKey(mine.journey), byKey(theirs.journey)];
  const keys = { base: keysOf(base), mine: keysOf(mine.journey), theirs: keysOf(theirs.journey) };
  const needed = new Set(steps.stages.values());
  const presence = mergePresence(
    { base: new Set(keys.base), mine: new Set(keys.mine), theirs: new Set(keys.theirs) },
    (side, key) => needed.has(key) || (side === 'mine' ? mine : theirs).stages.has(key)
  );
  const conflicts: Conflict[] = presence.disputed.map(({ id, by }) => ({
    kind: 'stageRemoved',
    stage: id,
    by,
    mine: own.get(id)?.name ?? null,
    theirs: others.get(id)?.name ?? null,
  }));
  const rivals = rivalMoves(keys);
  for (const stage of rivals) {
    const at = { mine: keys.mine.indexOf(stage), theirs: keys.theirs.indexOf(stage) };
    conflicts.push({ kind: 'stagePlace', stage, ...at });
  }
  const stages = mergeOrder(keys, presence.kept, new Set(rivals)).map((key): Stage => {
    const [before, here, there] = [old.get(key), own.get(key), others.get(key)];
    const [ofMine, ofTheirs] = [here?.name ?? there?.name ?? '', there?.name ?? here?.name ?? ''];
    const name = mergeValue(before?.name ?? '', ofMine, ofTheirs);
    if (name.conflict) {
      const rival = { base: before?.name ?? '', mine: ofMine, theirs: ofTheirs };
      conflicts.push({ kind: 'stageName', stage: key, ...rival });
    }
    const ids = [...steps.stages].filter(([, stage]) => stage === key).map(([id]) => id);
    const orders = { base: stepIdsOf(before), mine: stepIdsOf(here), theirs: stepIdsOf(there) };
    const order = mergeOrder(orders, new Set(ids), steps.likeTheirs);
    return { key, name: name.value, steps: order.flatMap((id) => steps.steps.get(id) ?? []) };
  });
  return { stages, conflicts };
};
