import fc from 'fast-check';
import {
  applyCommand,
  blockBetween,
  boardOf,
  carry,
  edgeOf,
  emptyJourney,
  nearestFocus,
  neighbourOf,
  pickUp,
  putBack,
  putDown,
  stepsOf,
  type Direction,
  type Focus,
} from '../../../shared/journey-map';
import { journeys } from './arbitrary-journey';

const step = (id: string) => ({ id, name: id, cells: {} });
const journey = () => ({
  ...emptyJourney('order', 'Order'),
  lanes: [
    { id: 'touchpoint' as const, name: null, collapsed: false },
    { id: 'action' as const, name: null, collapsed: false },
    { id: 'team' as const, name: null, collapsed: true },
  ],
  stages: [
    { key: 'one', name: 'One', steps: [step('a'), step('b')] },
    { key: 'two', name: 'Two', steps: [] },
    { key: 'three', name: 'Three', steps: [step('c')] },
  ],
});
const board = () => boardOf(journey());

const walk = (from: Focus, ways: Direction[], writing: 'ltr' | 'rtl' = 'ltr'): Focus | null =>
  ways.reduce<Focus | null>(
    (focus, way) => focus && neighbourOf(board(), focus, way, writing),
    from
  );

describe('arrow keys on the board', () => {
  it('follow what is seen: on a right-to-left page, left goes on in the journey', () => {
    const cell: Focus = { at: 'cell', step: 'a', lane: 'action' };
    expect(walk(cell, ['right'])).toEqual({ at: 'cell', step: 'b', lane: 'action' });
    expect(walk(cell, ['left'], 'rtl')).toEqual({ at: 'cell', step: 'b', lane: 'action' });
    expect(walk(cell, ['left'])).toBeNull();
    expect(walk(cell, ['right'], 'rtl')).toBeNull();
  });

  it('lead from the lanes over the step’s head to the stage, past lanes that are folded', () => {
    expect(walk({ at: 'cell', step: 'a', lane: 'touchpoint' }, ['up'])).toEqual({
      at: 'step',
      step: 'a',
    });
    expect(walk({ at: 'cell', step: 'b', lane: 'touchpoint' }, ['up', 'up'])).toEqual({
      at: 'stage',
      stage: 'one',
    });
    expect(walk({ at: 'stage', stage: 'one' }, ['up'])).toBeNull();
    expect(walk({ at: 'stage', stage: 'one' }, ['down', 'down', 'down'])).toEqual({
      at: 'cell',
      step: 'a',
      lane: 'action',
    });
    expect(walk({ at: 'cell', step: 'a', lane: 'action' }, ['down'])).toBeNull();
  });

  it('pass a stage without steps, which has a place of its own', () => {
    expect(walk({ at: 'step', step: 'b' }, ['right'])).toEqual({ at: 'emptyStage', stage: 'two' });
    expect(walk({ at: 'step', step: 'b' }, ['right', 'right'])).toEqual({ at: 'step', step: 'c' });
    expect(walk({ at: 'stage', stage: 'one' }, ['right', 'right'])).toEqual({
      at: 'stage',
      stage: 'three',
    });
    expect(walk({ at: 'emptyStage', stage: 'two' }, ['down'])).toBeNull();
    expect(walk({ at: 'emptyStage', stage: 'two' }, ['up'])).toEqual({ at: 'stage', stage: 'two' });
  });

  it('come back by the opposite arrow, along a row of steps', () => {
    fc.assert(
      fc.property(
        journeys,
        fc.nat(),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (any, number, writing) => {
          const steps = stepsOf(any);
          if (steps.length === 0) return;
          const seen = boardOf(any);
          const from: Focus = { at: 'step', step: steps[number % steps.length]!.id };
          const next = neighbourOf(seen, from, 'left', writing);
          if (next) expect(neighbourOf(seen, next, 'right', writing)).toEqual(from);
          const lower = neighbourOf(seen, from, 'down', writing);
          if (lower) expect(neighbourOf(seen, lower, 'up', writing)).toEqual(from);
        }
      )
    );
  });

  it('jump to the edges of the row and of the board', () => {
    const cell: Focus = { at: 'cell', step: 'b', lane: 'action' };
    expect(edgeOf(board(), cell, 'last', false)).toEqual({ at: 'cell', step: 'c', lane: 'action' });
    expect(edgeOf(board(), cell, 'first', true)).toEqual({ at: 'stage', stage: 'one' });
    expect(edgeOf(board(), cell, 'last', true)).toEqual({ at: 'cell', step: 'c', lane: 'action' });
    expect(edgeOf({ stages: [], lanes: [] }, cell, 'first', false)).toBeNull();
  });

  it('find the nearest place when what was selected is gone', () => {
    const change = applyCommand(journey(), { type: 'removeStep', id: 'b' });
    const after = boardOf(change.ok ? change.journey : journey());
    expect(nearestFocus(board(), after, { at: 'cell', step: 'b', lane: 'action' })).toEqual({
      at: 'emptyStage',
      stage: 'two',
    });
    expect(nearestFocus(board(), after, { at: 'step', step: 'a' })).toEqual({
      at: 'step',
      step: 'a',
    });
    const folded = boardOf(journey(), new Set(['touchpoint', 'action']));
    expect(nearestFocus(board(), folded, { at: 'cell', step: 'a', lane: 'action' })).toEqual({
      at: 'step',
      step: 'a',
    });
    expect(nearestFocus(board(), { stages: [], lanes: [] }, { at: 'step', step: 'a' })).toBeNull();
  });

  it('select a block', () => {
    const cell = (id: string, lane: 'touchpoint' | 'action'): Focus => ({
      at: 'cell',
      step: id,
      lane,
    });
    expect(blockBetween(board(), cell('c', 'action'), cell('b', 'touchpoint'))).toEqual({
      steps: ['b', 'c'],
      lanes: ['touchpoint', 'action'],
    });
    expect(
      blockBetween(board(), { at: 'step', step: 'a' }, cell('b', 'action')).lanes
    ).toHaveLength(2);
  });
});

describe('carrying by keyboard', () => {
  it('says where the thing is, and moves it when it is put down', () => {
    const taken = pickUp(journey(), { kind: 'step', id: 'b' })!;
    expect(taken.announcement).toMatchObject({
      event: 'pickedUp',
      position: 2,
      count: 2,
      stage: { name: 'One' },
    });
    const first = carry(journey(), taken.carried, 'right', 'ltr');
    expect(first.announcement).toEqual({
      event: 'moved',
      thing: { kind: 'step', id: 'b' },
      position: 1,
      count: 1,
      stage: { key: 'two', name: 'Two' },
      intoStage: true,
    });
    const second = carry(journey(), first.carried, 'right', 'ltr');
    expect(second.announcement).toMatchObject({ position: 1, count: 2, stage: { key: 'three' } });
    const third = carry(journey(), second.carried, 'right', 'ltr');
    expect(third.announcement).toMatchObject({
      event: 'moved',
      position: 2,
      count: 2,
      intoStage: false,
    });
    expect(carry(journey(), third.carried, 'right', 'ltr').announcement.event).toBe('atEdge');
    const { command, announcement } = putDown(journey(), third.carried);
    expect(announcement).toMatchObject({ event: 'putDown', position: 2, count: 2 });
    const change = applyCommand(journey(), command!);
    expect(
      change.ok && change.journey.stages.map(({ steps }) => steps.map(({ id }) => id))
    ).toEqual([['a'], [], ['c', 'b']]);
  });

  it('comes to the end of the stage before, and in right-to-left pages with the other arrow', () => {
    const taken = pickUp(journey(), { kind: 'step', id: 'c' })!;
    const one = carry(journey(), taken.carried, 'right', 'rtl');
    const two = carry(journey(), one.carried, 'right', 'rtl');
    expect(two.announcement).toMatchObject({ position: 3, count: 3, stage: { key: 'one' } });
    const back = carry(
      journey(),
      carry(journey(), two.carried, 'left', 'rtl').carried,
      'left',
      'rtl'
    );
    expect(putDown(journey(), back.carried).command).toBeNull();
    expect(putBack(journey(), two.carried)).toMatchObject({
      event: 'putBack',
      position: 1,
      count: 1,
      stage: { key: 'three' },
    });
  });

  it('moves lanes up and down only, stages along only', () => {
    const lane = pickUp(journey(), { kind: 'lane', id: 'team' })!;
    expect(carry(journey(), lane.carried, 'left', 'ltr').announcement.event).toBe('atEdge');
    const up = carry(journey(), lane.carried, 'up', 'ltr');
    expect(up.announcement).toMatchObject({ event: 'moved', position: 2, count: 3, stage: null });
    expect(putDown(journey(), up.carried).command).toEqual({ type: 'moveLane', id: 'team', at: 1 });
    const stage = pickUp(journey(), { kind: 'stage', id: 'one' })!;
    expect(carry(journey(), stage.carried, 'up', 'ltr').announcement.event).toBe('atEdge');
    const along = carry(journey(), stage.carried, 'left', 'rtl');
    expect(putDown(journey(), along.carried).command).toEqual({
      type: 'moveStage',
      key: 'one',
      at: 1,
    });
    expect(pickUp(journey(), { kind: 'stage', id: 'none' })).toBeNull();
  });

  it('always ends in an edit that can be done, wherever it was carried', () => {
    const ways = fc.array(fc.constantFrom<Direction>('left', 'right', 'up', 'down'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(journeys, fc.nat(), ways, (any, number, directions) => {
        const steps = stepsOf(any);
        if (steps.length === 0) return;
        const taken = pickUp(any, { kind: 'step', id: steps[number % steps.length]!.id })!;
        const end = directions.reduce(
          (now, way) => carry(any, now, way, 'rtl').carried,
          taken.carried
        );
        const { command, announcement } = putDown(any, end);
        expect(announcement.position).toBeLessThanOrEqual(announcement.count);
        if (!command) return;
        const change = applyCommand(any, command);
        if (!change.ok) throw new Error(JSON.stringify(change.faults));
        const stage = change.journey.stages.find(({ key }) => key === announcement.stage?.key);
        expect(stage?.steps[announcement.position - 1]?.id).toBe(end.thing.id);
        expect(stage?.steps).toHaveLength(announcement.count);
      })
    );
  });
});
