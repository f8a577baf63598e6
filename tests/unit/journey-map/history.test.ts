import fc from 'fast-check';
import {
  applyCommand,
  closeEdit,
  compareJourneys,
  createHistory,
  edit,
  emptyJourney,
  isSame,
  journeyFaults,
  redo,
  undo,
  withForeign,
  type Command,
  type History,
} from '../../../shared/journey-map';
import type { Journey } from '../../../shared/contracts/journey';
import { stands } from '../../../shared/journey-map/edit/stands';
import { editFor, editSeeds } from './arbitrary-edit';
import { journeys } from './arbitrary-journey';

const counter = (prefix = 'new') => {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
};

const done = (result: { ok: boolean; history?: History }): History => {
  if (!result.ok || !result.history) throw new Error(JSON.stringify(result));
  return result.history;
};

const journey = () => ({
  ...emptyJourney('order', 'Order'),
  stages: [
    {
      key: 'buy',
      name: 'Buy',
      steps: [{ id: 's1', name: 'Pay', cells: { touchpoint: 'checkout' } }],
    },
    { key: 'use', name: 'Use', steps: [] },
  ],
});

const type = (history: History, value: string, at: number, step = 's1') =>
  done(edit(history, { type: 'setCell', step, lane: 'action', value }, at));

describe('edits and their history', () => {
  it('brings back the same map after any edits, and the edited one when they are done again', () => {
    fc.assert(
      fc.property(journeys, fc.array(editSeeds, { maxLength: 25 }), (start, seeds) => {
        const next = counter();
        let history = createHistory(start);
        let time = 0;
        const seen = [start];
        for (const seed of seeds) {
          const command = editFor(history.journey, seed, next);
          if (!command) continue;
          history = done(edit(history, command, (time += 10_000)));
          seen.push(history.journey);
          expect(journeyFaults(history.journey)).toEqual([]);
        }
        const edited = history.journey;
        for (const before of seen.slice(0, -1).reverse()) {
          history = done(undo(history));
          expect(history.journey).toEqual(before);
        }
        expect(undo(history).ok).toBe(false);
        for (const after of seen.slice(1)) {
          history = done(redo(history));
          expect(history.journey).toEqual(after);
        }
        expect(history.journey).toEqual(edited);
        expect(redo(history).ok).toBe(false);
      }),
      { numRuns: 80 }
    );
  });

  it('never changes the journey it is given', () => {
    fc.assert(
      fc.property(journeys, editSeeds, (start, seed) => {
        const before = structuredClone(start);
        const command = editFor(start, seed, counter());
        if (command) applyCommand(start, command);
        expect(start).toEqual(before);
      })
    );
  });

  it('takes words typed without a pause for one edit, and ends it by a pause or by leaving', () => {
    let history = createHistory(journey());
    history = type(history, 'P', 0);
    history = type(history, 'Pa', 900);
    history = type(history, 'Pays', 1_800);
    expect(history.done).toHaveLength(1);
    history = type(history, 'Pays now', 2_801);
    expect(history.done).toHaveLength(2);
    history = type(closeEdit(history), 'Pays late', 2_900);
    expect(history.done).toHaveLength(3);
    history = done(undo(done(undo(done(undo(history))))));
    expect(history.journey).toEqual(journey());
    expect(done(redo(history)).journey.stages[0]?.steps[0]?.cells.action).toBe('Pays');
  });

  it('keeps chosen values and other places apart, however fast they come', () => {
    let history = createHistory(journey());
    history = done(edit(history, { type: 'setCell', step: 's1', lane: 'emotion', value: 1 }, 0));
    history = done(edit(history, { type: 'setCell', step: 's1', lane: 'emotion', value: 2 }, 1));
    history = type(history, 'x', 2);
    history = done(edit(history, { type: 'renameStep', id: 's1', name: 'x' }, 3));
    expect(history.done).toHaveLength(4);
  });

  it('forgets the oldest edits beyond its limit, and what was undone once something else is done', () => {
    let history = createHistory(journey(), 2);
    for (const [at, value] of ['a', 'b', 'c'].entries()) history = type(history, value, at * 5_000);
    history = done(undo(done(undo(history))));
    expect(history.journey.stages[0]?.steps[0]?.cells.action).toBe('a');
    expect(undo(history).ok).toBe(false);
    history = type(history, 'd', 90_000);
    expect(redo(history).ok).toBe(false);
  });

  it('gives no id twice: not to another step, not after its step is gone', () => {
    let history = createHistory(journey());
    const step = { id: 's1', name: 'Other', cells: {} };
    const again: Command = { type: 'addStep', stage: 'use', at: 0, step };
    expect(edit(history, again, 0)).toEqual({
      ok: false,
      faults: [
        {
          path: ['stages', '1', 'steps', '0', 'id'],
          message: 's1 names two steps; each needs its own',
        },
      ],
    });
    history = done(edit(history, { type: 'removeStep', id: 's1' }, 0));
    const refusal = edit(history, again, 1);
    expect(refusal.ok ? [] : refusal.faults[0]?.message).toBe(
      'step/s1 was on this map already; each thing needs an id of its own'
    );
    expect(done(undo(history)).journey).toEqual(journey());
  });

  it('lets a lane with a meaning of its own go and come back, but not the touchpoint', () => {
    let history = createHistory(journey());
    history = type(history, 'Pays', 0);
    history = done(edit(history, { type: 'removeLane', id: 'action' }, 5_000));
    expect(history.journey.stages[0]?.steps[0]?.cells).toEqual({ touchpoint: 'checkout' });
    const lane = { id: 'action', name: null, collapsed: false } as const;
    expect(edit(history, { type: 'addLane', lane, at: 0, cells: {} }, 6_000).ok).toBe(true);
    const refusal = edit(history, { type: 'removeLane', id: 'touchpoint' }, 7_000);
    expect(refusal.ok ? [] : refusal.faults[0]?.path).toEqual(['id']);
  });

  it('does several edits wholly or not at all', () => {
    const start = journey();
    const commands: Command[] = [
      { type: 'renameStep', id: 's1', name: 'Checkout' },
      { type: 'removeStage', key: 'gone' },
    ];
    expect(applyCommand(start, { type: 'together', commands })).toEqual({
      ok: false,
      faults: [{ path: ['key'], message: 'there is no stage gone' }],
    });
  });

  it.each<[Command, string[]]>([
    [{ type: 'addStep', stage: 'none', at: 0, step: { id: 'x', name: '', cells: {} } }, ['stage']],
    [{ type: 'moveStep', id: 's1', stage: 'use', at: 3 }, ['at']],
    [{ type: 'moveStage', key: 'buy', at: -1 }, ['at']],
    [{ type: 'renameStage', key: 'buy', name: '' }, ['stages', '0', 'name']],
    [
      { type: 'setCell', step: 's1', lane: 'lane-none', value: 'x' },
      ['stages', '0', 'steps', '0', 'cells', 'lane-none'],
    ],
    [
      { type: 'setCell', step: 's1', lane: 'emotion', value: 'good' },
      ['stages', '0', 'steps', '0', 'cells', 'emotion'],
    ],
    [
      { type: 'addLane', lane: { id: 'action', name: null, collapsed: false }, at: 0, cells: {} },
      ['lanes', '3', 'id'],
    ],
    [{ type: 'setDetail', field: 'persona', value: 'no key' }, ['persona']],
    [{ type: 'replace', journey: emptyJourney('another', 'x') }, ['journey', 'key']],
  ])('refuses %j with the place of the fault', (command, path) => {
    const refusal = applyCommand(journey(), command);
    expect(refusal.ok ? null : refusal.faults[0]?.path).toEqual(path);
  });
});

describe('what somebody else changed in between', () => {
  const name = (history: History, id: string) =>
    history.journey.stages.flatMap(({ steps }) => steps).find((step) => step.id === id)?.name;
  const rename = (id: string, to: string): Command => ({ type: 'renameStep', id, name: to });
  const changed = (from: Journey, command: Command): Journey => {
    const change = applyCommand(from, command);
    if (!change.ok) throw new Error(JSON.stringify(change.faults));
    return change.journey;
  };
  const start = () => {
    const { stages, ...others } = journey();
    const step = { id: 's2', name: 'Wait', cells: {} };
    return {
      ...others,
      stages: stages.map((one) => (one.key === 'use' ? { ...one, steps: [step] } : one)),
    };
  };

  it('is not undone with what was ours', () => {
    let history = done(edit(createHistory(start()), rename('s1', 'Checkout'), 0));
    history = withForeign(history, changed(history.journey, rename('s2', 'Queue')));
    history = done(undo(history));
    expect([name(history, 's1'), name(history, 's2')]).toEqual(['Pay', 'Queue']);
    expect(undo(history).ok).toBe(false);
    history = done(redo(history));
    expect([name(history, 's1'), name(history, 's2')]).toEqual(['Checkout', 'Queue']);
  });

  it('stays where both changed the same place; undoing goes on before it', () => {
    let history = done(edit(createHistory(start()), rename('s2', 'Stand'), 0));
    history = done(edit(history, rename('s1', 'Checkout'), 5_000));
    history = withForeign(history, changed(history.journey, rename('s1', 'Till')));
    history = done(undo(history));
    expect([name(history, 's1'), name(history, 's2')]).toEqual(['Till', 'Wait']);
  });

  it('keeps a step that was ours and that they filled', () => {
    const step = { id: 'new', name: 'New', cells: {} };
    let history = done(
      edit(createHistory(start()), { type: 'addStep', stage: 'use', at: 0, step }, 0)
    );
    const cell: Command = { type: 'setCell', step: 'new', lane: 'action', value: 'Asks' };
    history = withForeign(history, changed(history.journey, cell));
    expect(undo(history).ok).toBe(false);
    expect(name(history, 'new')).toBe('New');
  });

  it('stands however much of ours is undone and done again', () => {
    fc.assert(
      fc.property(
        journeys,
        fc.array(editSeeds, { maxLength: 12 }),
        editSeeds,
        (any, seeds, seed) => {
          const next = counter();
          let history = createHistory(any);
          let time = 0;
          for (const one of seeds) {
            const command = editFor(history.journey, one, next);
            if (command) history = done(edit(history, command, (time += 10_000)));
          }
          const foreign = editFor(history.journey, seed, counter('theirs'));
          if (!foreign) return;
          const theirs = changed(history.journey, foreign);
          fc.pre(stands(theirs, foreign) && !isSame(compareJourneys(history.journey, theirs)));
          history = withForeign(history, theirs);
          for (const way of [undo, redo]) {
            for (let step = way(history); step.ok; step = way(history)) {
              history = step.history;
              expect(journeyFaults(history.journey)).toEqual([]);
              expect(stands(history.journey, foreign)).toBe(true);
            }
          }
        }
      ),
      { numRuns: 120 }
    );
  });
});
