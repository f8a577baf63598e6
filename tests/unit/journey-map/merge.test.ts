import fc from 'fast-check';
import type { Journey } from '../../../shared/contracts/journey';
import {
  applyCommand,
  compareJourneys,
  emptyJourney,
  isSame,
  journeyFaults,
  mergeJourneys,
  settleConflict,
  type Command,
  type Conflict,
  type Merge,
} from '../../../shared/journey-map';
import { editFor, editSeeds, type EditSeed } from './arbitrary-edit';
import { journeys } from './arbitrary-journey';

const edited = (start: Journey, seeds: readonly EditSeed[], prefix: string): Journey => {
  let count = 0;
  return seeds.reduce((journey, seed) => {
    const command = editFor(journey, seed, () => `${prefix}${(count += 1)}`);
    const change = command && applyCommand(journey, command);
    return change?.ok ? change.journey : journey;
  }, start);
};

const base = (): Journey => ({
  ...emptyJourney('order', 'Order'),
  stages: [
    { key: 'buy', name: 'Buy', steps: ['a', 'b', 'c'].map((id) => ({ id, name: id, cells: {} })) },
    { key: 'use', name: 'Use', steps: [{ id: 'd', name: 'd', cells: { action: 'opens' } }] },
  ],
});

const after = (...commands: Command[]): Journey => {
  const change = applyCommand(base(), { type: 'together', commands });
  if (!change.ok) throw new Error(JSON.stringify(change.faults));
  return change.journey;
};

const merged = (mine: Journey, theirs: Journey): Merge => {
  const merge = mergeJourneys(base(), mine, theirs);
  if (!merge.ok) throw new Error(JSON.stringify(merge.faults));
  return merge;
};

const stepIds = (journey: Journey, stage: number) =>
  journey.stages[stage]?.steps.map(({ id }) => id);

/** Whether a side's change of a cell or a name stands in the merged journey or in a conflict. */
const isHeard = (merge: Merge, kind: Conflict['kind'], id: string, stands: boolean): boolean =>
  stands ||
  merge.conflicts.some(
    (conflict) =>
      (conflict.kind === kind && 'step' in conflict && conflict.step === id) ||
      (conflict.kind === 'stepRemoved' && conflict.step === id)
  );

describe('merging two saves', () => {
  const edits = fc.array(editSeeds, { maxLength: 12 });

  it('gives the side that changed when the other didn’t, and the same when both did the same', () => {
    fc.assert(
      fc.property(journeys, edits, (start, seeds) => {
        const now = edited(start, seeds, 'new');
        const clean = { ok: true, journey: now, conflicts: [] };
        expect(mergeJourneys(start, now, start)).toEqual(clean);
        expect(mergeJourneys(start, start, now)).toEqual(clean);
        expect(mergeJourneys(start, now, now)).toEqual(clean);
      }),
      { numRuns: 80 }
    );
  });

  it('never overwrites silently: every edit of either side stands, or is named in a conflict', () => {
    fc.assert(
      fc.property(journeys, edits, edits, (start, forMine, forTheirs) => {
        const mine = edited(start, forMine, 'mine');
        const theirs = edited(start, forTheirs, 'theirs');
        const merge = mergeJourneys(start, mine, theirs);
        if (!merge.ok) throw new Error(JSON.stringify(merge.faults));
        expect(journeyFaults(merge.journey)).toEqual([]);
        const steps = new Map(
          merge.journey.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step]))
        );
        for (const side of [mine, theirs]) {
          const { cells, steps: changed } = compareJourneys(start, side);
          for (const { step, lane, after: value } of cells) {
            const now =
              (steps.get(step)?.cells as Record<string, unknown> | undefined)?.[lane] ?? null;
            const list = Array.isArray(value) && Array.isArray(now);
            expect(
              isHeard(merge, 'cell', step, list || JSON.stringify(now) === JSON.stringify(value))
            ).toBe(true);
          }
          for (const { id, after: name } of changed.renamed) {
            expect(isHeard(merge, 'stepName', id, steps.get(id)?.name === name)).toBe(true);
          }
          for (const { id, to } of changed.moved) {
            const stage = merge.journey.stages.find((one) =>
              one.steps.some((step) => step.id === id)
            );
            expect(isHeard(merge, 'stepPlace', id, stage?.key === to.stage)).toBe(true);
          }
          for (const { step } of changed.added) expect(steps.has(step.id)).toBe(true);
          for (const { step } of changed.removed)
            expect(isHeard(merge, 'stepRemoved', step.id, !steps.has(step.id))).toBe(true);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('settles every conflict by a command that can be done', () => {
    fc.assert(
      fc.property(journeys, edits, edits, (start, forMine, forTheirs) => {
        const merge = mergeJourneys(
          start,
          edited(start, forMine, 'mine'),
          edited(start, forTheirs, 'theirs')
        );
        if (!merge.ok) throw new Error(JSON.stringify(merge.faults));
        for (const conflict of merge.conflicts) {
          for (const side of ['mine', 'theirs'] as const) {
            const command = settleConflict(merge.journey, conflict, side);
            if (command) expect(applyCommand(merge.journey, command).ok).toBe(true);
          }
        }
      }),
      { numRuns: 80 }
    );
  });

  it('joins edits of different places without asking', () => {
    const { journey, conflicts } = merged(
      after(
        { type: 'setCell', step: 'a', lane: 'action', value: 'pays' },
        { type: 'addStep', stage: 'buy', at: 1, step: { id: 'm', name: 'mine', cells: {} } }
      ),
      after(
        { type: 'setCell', step: 'a', lane: 'emotion', value: 1 },
        { type: 'moveStep', id: 'c', stage: 'buy', at: 0 },
        { type: 'renameStage', key: 'use', name: 'Using' }
      )
    );
    expect(conflicts).toEqual([]);
    expect(stepIds(journey, 0)).toEqual(['c', 'a', 'm', 'b']);
    expect(journey.stages[0]?.steps[1]?.cells).toEqual({ action: 'pays', emotion: 1 });
    expect(journey.stages[1]?.name).toBe('Using');
  });

  it('names a cell that both reworded, and lets mine be taken', () => {
    const mine = after({ type: 'setCell', step: 'd', lane: 'action', value: 'unpacks' });
    const theirs = after({ type: 'setCell', step: 'd', lane: 'action', value: 'tears open' });
    const { journey, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([
      {
        kind: 'cell',
        step: 'd',
        lane: 'action',
        base: 'opens',
        mine: 'unpacks',
        theirs: 'tears open',
      },
    ]);
    expect(journey).toEqual(theirs);
    const change = applyCommand(journey, settleConflict(journey, conflicts[0]!, 'mine')!);
    expect(change.ok && isSame(compareJourneys(change.journey, mine))).toBe(true);
  });

  it('keeps a step that one removed and the other worked on, together with its stage', () => {
    const { journey, conflicts } = merged(
      after({ type: 'removeStage', key: 'use' }),
      after({ type: 'setCell', step: 'd', lane: 'action', value: 'unpacks' })
    );
    expect(stepIds(journey, 1)).toEqual(['d']);
    expect(conflicts.map(({ kind }) => kind).sort()).toEqual(['stageRemoved', 'stepRemoved']);
    const change = applyCommand(
      journey,
      settleConflict(
        journey,
        conflicts.find(({ kind }) => kind === 'stageRemoved')!,
        'mine'
      )!
    );
    expect(change.ok && change.journey.stages.map(({ key }) => key)).toEqual(['buy']);
  });

  it('adds the pain points of both', () => {
    const found = (id: string) => ({ id, text: id, evidence: null });
    const { journey, conflicts } = merged(
      after({ type: 'setCell', step: 'a', lane: 'painPoints', value: [found('mine')] }),
      after({ type: 'setCell', step: 'a', lane: 'painPoints', value: [found('theirs')] })
    );
    expect(conflicts).toEqual([]);
    expect(journey.stages[0]?.steps[0]?.cells.painPoints?.map(({ id }) => id).sort()).toEqual([
      'mine',
      'theirs',
    ]);
  });

  it('names a step that both took elsewhere', () => {
    const { journey, conflicts } = merged(
      after({ type: 'moveStep', id: 'a', stage: 'use', at: 0 }),
      after({ type: 'moveStep', id: 'a', stage: 'buy', at: 2 })
    );
    expect(stepIds(journey, 0)).toEqual(['b', 'c', 'a']);
    expect(conflicts).toEqual([
      {
        kind: 'stepPlace',
        step: 'a',
        mine: { stage: 'use', at: 0 },
        theirs: { stage: 'buy', at: 2 },
      },
    ]);
  });

  it('refuses two journeys', () => {
    expect(mergeJourneys(base(), base(), emptyJourney('other', 'x')).ok).toBe(false);
  });
});
