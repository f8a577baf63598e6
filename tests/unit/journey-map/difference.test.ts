import fc from 'fast-check';
import type { Journey } from '../../../shared/contracts/journey';
import {
  applyCommand,
  applyDifference,
  compareJourneys,
  copyFor,
  emptyJourney,
  isSame,
  type Command,
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

const journey = (): Journey => ({
  ...emptyJourney('order', 'Order'),
  stages: [
    {
      key: 'buy',
      name: 'Buy',
      steps: ['a', 'b', 'c'].map((id) => ({ id, name: id, cells: {} })),
    },
    { key: 'use', name: 'Use', steps: [{ id: 'd', name: 'd', cells: { action: 'opens' } }] },
  ],
});

const after = (...commands: Command[]): Journey => {
  const change = applyCommand(journey(), { type: 'together', commands });
  if (!change.ok) throw new Error(JSON.stringify(change.faults));
  return change.journey;
};

describe('the difference of two versions', () => {
  it('applied to the older one gives the newer one, however the map was edited', () => {
    fc.assert(
      fc.property(journeys, fc.array(editSeeds, { maxLength: 25 }), (old, seeds) => {
        const now = edited(old, seeds, 'new');
        const difference = compareJourneys(old, now);
        expect(applyDifference(old, difference)).toEqual({ ok: true, journey: now });
        expect(applyDifference(now, compareJourneys(now, old))).toEqual({ ok: true, journey: old });
        expect(isSame(difference)).toBe(isSame(compareJourneys(now, old)));
      }),
      { numRuns: 100 }
    );
  });

  it('holds between maps that have nothing in common, too', () => {
    fc.assert(
      fc.property(journeys, journeys, (old, now) => {
        expect(applyDifference(old, compareJourneys(old, now))).toEqual({ ok: true, journey: now });
        expect(isSame(compareJourneys(old, old))).toBe(true);
      })
    );
  });

  it('names what was moved, not what was pushed aside', () => {
    const difference = compareJourneys(
      journey(),
      after(
        { type: 'moveStep', id: 'a', stage: 'use', at: 1 },
        { type: 'moveStage', key: 'use', at: 0 }
      )
    );
    expect(difference.steps.moved).toEqual([
      { id: 'a', from: { stage: 'buy', at: 0 }, to: { stage: 'use', at: 1 } },
    ]);
    expect(difference.stages.moved).toHaveLength(1);
    expect(difference.cells).toEqual([]);
  });

  it('tells filled, reworded and emptied cells, names, lanes and the whole journey’s words', () => {
    const difference = compareJourneys(
      journey(),
      after(
        { type: 'setCell', step: 'd', lane: 'action', value: 'unpacks' },
        { type: 'setCell', step: 'a', lane: 'emotion', value: -1 },
        { type: 'renameStep', id: 'b', name: 'Pay' },
        { type: 'renameStage', key: 'buy', name: 'Purchase' },
        { type: 'renameLane', id: 'action', name: 'Doing' },
        { type: 'setDetail', field: 'goal', value: 'Get it today' },
        { type: 'removeStep', id: 'c' }
      )
    );
    expect(difference.cells).toEqual([
      { step: 'a', lane: 'emotion', before: null, after: -1 },
      { step: 'd', lane: 'action', before: 'opens', after: 'unpacks' },
    ]);
    expect(difference.steps.renamed).toEqual([{ id: 'b', before: 'b', after: 'Pay' }]);
    expect(difference.stages.renamed).toEqual([{ key: 'buy', before: 'Buy', after: 'Purchase' }]);
    expect(difference.lanes.changed[0]?.after.name).toBe('Doing');
    expect(difference.details).toEqual([{ field: 'goal', before: '', after: 'Get it today' }]);
    expect(difference.steps.removed.map(({ step, stage, at }) => [step.id, stage, at])).toEqual([
      ['c', 'buy', 2],
    ]);
  });

  it('is refused by a journey it was not made for', () => {
    const difference = compareJourneys(journey(), after({ type: 'removeStep', id: 'c' }));
    expect(applyDifference(emptyJourney('x', 'X'), difference)).toEqual({
      ok: false,
      faults: [{ path: ['steps'], message: 'the journey has no c' }],
    });
  });

  it('compares a copy with its original; evidence about others came along as assumption', () => {
    const evidence = {
      kpi: 'nps',
      n: 40,
      window: { from: '2026-01-01', to: '2026-03-31' },
      date: '2026-04-01',
    };
    const original = after({
      type: 'setCell',
      step: 'a',
      lane: 'painPoints',
      value: [{ id: 'p', text: 'Waits', evidence }],
    });
    const copy = copyFor(original, { key: 'order-2', name: 'Order, Riyadh', location: 'riyadh' });
    expect(copy).toMatchObject({ key: 'order-2', persona: null, location: 'riyadh' });
    const { details, cells, steps } = compareJourneys(original, copy);
    expect(details.map(({ field }) => field)).toEqual(['name', 'location']);
    expect(cells.map(({ after: now }) => now)).toEqual([
      [{ id: 'p', text: 'Waits', evidence: null }],
    ]);
    expect(steps.moved).toEqual([]);
  });
});
