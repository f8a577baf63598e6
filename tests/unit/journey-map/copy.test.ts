import fc from 'fast-check';
import type { Journey, LaneId } from '../../../shared/contracts/journey';
import {
  acceptPainPoint,
  applyCommand,
  copyCells,
  copySteps,
  createNewId,
  duplicateLane,
  duplicateStage,
  duplicateStep,
  emptyJourney,
  pasteCells,
  pasteSteps,
  pasteText,
  stepsOf,
  type Command,
} from '../../../shared/journey-map';
import { journeys } from './arbitrary-journey';

const newId = createNewId();
const done = (journey: Journey, made: { ok: boolean; command?: Command } | Command): Journey => {
  const command = 'ok' in made ? made.command : made;
  const change = command && applyCommand(journey, command);
  if (!change?.ok) throw new Error(JSON.stringify(change ?? made));
  return change.journey;
};

const journey = (): Journey => ({
  ...emptyJourney('order', 'Order'),
  lanes: [
    { id: 'touchpoint', name: null, collapsed: false },
    { id: 'action', name: null, collapsed: false },
    { id: 'emotion', name: null, collapsed: false },
    { id: 'painPoints', name: null, collapsed: false },
    { id: 'lane-note', type: 'text', name: 'Note', collapsed: false },
  ],
  stages: [
    {
      key: 'buy',
      name: 'Buy',
      steps: [
        {
          id: 'a',
          name: 'Pay',
          cells: {
            action: 'Pays',
            painPoints: [{ id: 'p', text: 'Slow', evidence: null }],
            'lane-note': 'n',
          },
        },
        { id: 'b', name: 'Wait', cells: { emotion: -1 } },
      ],
    },
    { key: 'use', name: 'Use', steps: [{ id: 'c', name: 'Open', cells: {} }] },
  ],
});

describe('copying and pasting', () => {
  it('pastes steps in the order of the board, each and every pain point with an id of its own', () => {
    const clip = copySteps(journey(), ['b', 'a']);
    const after = done(journey(), pasteSteps(journey(), clip, { stage: 'use', at: 0 }, newId));
    const [one, two, three] = after.stages[1]!.steps;
    expect([one?.name, two?.name, three?.id]).toEqual(['Pay', 'Wait', 'c']);
    expect(one?.id).not.toBe('a');
    expect(one?.cells.painPoints?.[0]).toMatchObject({ text: 'Slow' });
    expect(one?.cells.painPoints?.[0]?.id).not.toBe('p');
  });

  it('leaves out what another journey has no lane for', () => {
    const clip = copySteps(journey(), ['a']);
    const other: Journey = {
      ...emptyJourney('other', 'Other'),
      lanes: [
        { id: 'touchpoint', name: null, collapsed: false },
        { id: 'lane-note', type: 'image', name: 'Picture', collapsed: false },
      ],
      stages: [{ key: 'x', name: 'X', steps: [] }],
    };
    const after = done(other, pasteSteps(other, clip, { stage: 'x', at: 0 }, newId));
    expect(after.stages[0]?.steps[0]).toMatchObject({ name: 'Pay', cells: {} });
    expect(Object.keys(after.stages[0]!.steps[0]!.cells)).toEqual([]);
  });

  it('pastes any steps of a journey into it', () => {
    fc.assert(
      fc.property(journeys, (any) => {
        if (any.stages.length === 0) return;
        const clip = copySteps(
          any,
          stepsOf(any).map(({ id }) => id)
        );
        const after = done(any, pasteSteps(any, clip, { stage: any.stages[0]!.key, at: 0 }, newId));
        expect(stepsOf(after)).toHaveLength(2 * stepsOf(any).length);
      })
    );
  });

  it('pastes a block of cells over steps and lanes, and no further than the board', () => {
    const clip = copyCells(journey(), ['a', 'b'], ['action', 'emotion']);
    expect(clip.rows).toEqual([
      ['Pays', null],
      [null, -1],
    ]);
    const after = done(
      journey(),
      pasteCells(journey(), clip, { step: 'c', lanes: ['action', 'emotion'] }, newId)
    );
    expect(stepsOf(after).map(({ cells }) => cells.action)).toEqual(['Pays', undefined, 'Pays']);
  });

  it('makes of words what each lane holds, and leaves pictures alone', () => {
    const start = journey();
    const rows = [['Pays', '٢', 'slow; far away']];
    const lanes: LaneId[] = ['action', 'emotion', 'painPoints'];
    const made = pasteText(start, { type: 'cx-text', rows }, { step: 'b', lanes }, newId);
    const { cells } = stepsOf(done(start, made)).find(({ id }) => id === 'b')!;
    expect(cells.action).toBe('Pays');
    expect(cells.emotion).toBe(2);
    expect(cells.painPoints?.map(({ text, evidence }) => [text, evidence])).toEqual([
      ['slow', null],
      ['far away', null],
    ]);
  });

  it('refuses a cell that doesn’t fit its lane', () => {
    const clip = copyCells(journey(), ['a'], ['action']);
    const lanes: LaneId[] = ['emotion'];
    const made = pasteCells(journey(), clip, { step: 'b', lanes }, newId);
    const change = made.ok ? applyCommand(journey(), made.command) : made;
    expect(change.ok ? null : change.faults[0]?.path.slice(-2)).toEqual(['cells', 'emotion']);
  });
});

describe('duplicating', () => {
  it('puts the double of a step, a stage and a lane right behind the original', () => {
    const step = done(journey(), duplicateStep(journey(), 'a', newId));
    expect(step.stages[0]?.steps.map(({ name }) => name)).toEqual(['Pay', 'Pay', 'Wait']);
    const stage = done(
      journey(),
      duplicateStage(journey(), 'buy', { key: 'buy-2', name: 'Buy again' }, newId)
    );
    expect(stage.stages.map(({ key, steps }) => [key, steps.length])).toEqual([
      ['buy', 2],
      ['buy-2', 2],
      ['use', 1],
    ]);
    const lane = done(journey(), duplicateLane(journey(), 'lane-note', 'Note 2', newId));
    const double = lane.lanes[5]!;
    expect(double).toMatchObject({ type: 'text', name: 'Note 2' });
    expect((lane.stages[0]?.steps[0]?.cells as Record<string, unknown>)[double.id]).toBe('n');
  });

  it('refuses what isn’t there, and a lane with a meaning of its own', () => {
    expect(duplicateStep(journey(), 'x', newId)).toMatchObject({
      ok: false,
      faults: [{ path: ['id'] }],
    });
    expect(duplicateStage(journey(), 'x', { key: 'y', name: 'Y' }, newId).ok).toBe(false);
    expect(duplicateLane(journey(), 'action', 'x', newId).ok).toBe(false);
  });
});

describe('accepting a found pain point', () => {
  const evidence = {
    kpi: 'nps',
    n: 440,
    window: { from: '2026-07-01', to: '2026-09-30' },
    date: '2026-10-02',
  };

  it('adds it to those of people, with its evidence', () => {
    const after = done(
      journey(),
      acceptPainPoint(journey(), 'a', { text: 'Below its target', evidence }, newId)
    );
    expect(after.stages[0]?.steps[0]?.cells.painPoints).toMatchObject([
      { id: 'p', evidence: null },
      { text: 'Below its target', evidence },
    ]);
  });

  it('brings the lane back when it was taken away', () => {
    const bare = done(journey(), { type: 'removeLane', id: 'painPoints' });
    const after = done(bare, acceptPainPoint(bare, 'b', { text: 'Falling', evidence }, newId));
    expect(after.lanes.at(-1)?.id).toBe('painPoints');
    expect(acceptPainPoint(bare, 'x', { text: 'x', evidence }, newId).ok).toBe(false);
  });
});
