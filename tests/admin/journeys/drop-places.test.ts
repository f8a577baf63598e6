import fc from 'fast-check';

import type { Journey, Stage } from '../../../shared/contracts/journey';
import { applyCommand, emptyJourney, stepsOf } from '../../../shared/journey-map';
import {
  columnsOf,
  edgeOfPlace,
  spansOf,
  stagePlaceAt,
  stepPlaceAt,
} from '../../../admin/src/pages/journeys/editor/board/columns';
import { lanePlaceAt } from '../../../admin/src/pages/journeys/editor/board/drag/drop-lane';
import { joinedRuns } from '../../../admin/src/pages/journeys/editor/board/emotion-geometry';
import type { StepCells } from '../../../shared/contracts/journey';
import { savedShape } from '../../../admin/src/pages/journeys/editor/overlay/saved-shape';
import { clipText, readClip } from '../../../admin/src/pages/journeys/editor/state/clip-text';

const withSizes = (sizes: readonly number[]): Journey => ({
  ...emptyJourney('order', 'Order'),
  stages: sizes.map((size, at): Stage => ({
    key: `s${at}`,
    name: `S${at}`,
    steps: Array.from({ length: size }, (_, index) => ({
      id: `s${at}-${index}`,
      name: '',
      cells: {},
    })),
  })),
});
const journeys = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 })
  .map(withSizes)
  .filter((journey) => stepsOf(journey).length > 0);

describe('where a dragged step comes to stand', () => {
  const journey = withSizes([2, 0, 1]);

  it.each([
    [-1, 's0', 0],
    [0.4, 's0', 0],
    [1.6, 's0', 1],
    [2.5, 's1', 0],
    [3.2, 's2', 0],
    [99, 's2', 1],
  ])('at %p columns: %p, place %p', (along, stage, at) => {
    expect(stepPlaceAt(journey, 's0-0', along)).toEqual({ stage, at });
  });

  it('is always a place that the map takes, and its mark lies on the board', () => {
    fc.assert(
      fc.property(
        journeys,
        fc.nat(),
        fc.double({ min: -2, max: 30, noNaN: true }),
        (one, n, along) => {
          const steps = stepsOf(one);
          const id = steps[n % steps.length]?.id ?? '';
          const to = stepPlaceAt(one, id, along);
          if (!to) throw new Error('no place');
          const command = { type: 'moveStep', id, stage: to.stage ?? '', at: to.at } as const;
          expect(applyCommand(one, command).ok).toBe(true);
          const edge = edgeOfPlace(one, { kind: 'step', id }, to);
          expect(edge).toBeGreaterThanOrEqual(0);
          expect(edge).toBeLessThanOrEqual(columnsOf(one).length);
        }
      )
    );
  });
});

describe('where a dragged stage comes to stand', () => {
  it('is beyond the stages whose middle was passed', () => {
    const journey = withSizes([2, 3, 1]);
    expect(spansOf(journey).map(({ from }) => from)).toEqual([0, 2, 5]);
    expect(stagePlaceAt(journey, 's0', 3)).toEqual({ stage: null, at: 0 });
    expect(stagePlaceAt(journey, 's0', 4)).toEqual({ stage: null, at: 1 });
    expect(stagePlaceAt(journey, 's2', 0)).toEqual({ stage: null, at: 0 });
  });
});

describe('where a dragged lane comes to stand', () => {
  it('is before the row whose middle lies below the pointer, past lanes without a row', () => {
    const { lanes } = emptyJourney('order', 'Order');
    const bands = [
      { id: 'action', top: 0, bottom: 40 },
      { id: 'thought', top: 40, bottom: 80 },
      { id: 'need', top: 80, bottom: 120 },
    ] as const;
    expect(lanePlaceAt({ lanes }, 'need', bands, 10)).toBe(2);
    expect(lanePlaceAt({ lanes }, 'need', bands, 50)).toBe(3);
    expect(lanePlaceAt({ lanes }, 'action', bands, 400)).toBe(lanes.length - 1);
  });
});

describe('the measured line', () => {
  const point = (step: string) => ({ step, x: 0, y: 0, value: 0, low: null, high: null });
  const link = (from: string, to: string, drawn: boolean) => ({
    ...{ kpi: 'emotion_mean', from, to, drawn },
    reasons: drawn ? [] : ['wording' as const],
  });

  it('joins only what the server says is one thing', () => {
    const runs = joinedRuns(
      [point('a'), point('b'), point('c'), point('d')],
      [link('a', 'b', true), link('b', 'c', false)]
    );
    expect(runs.map((run) => run.map(({ step }) => step))).toEqual([['a', 'b'], ['c'], ['d']]);
  });
});

describe('the clipboard', () => {
  const data = (type: string, text: string) => ({
    getData: (asked: string) => (asked === type ? text : ''),
  });

  it('gives cells to spreadsheets and takes them back', () => {
    const clip = {
      type: 'cx-cells',
      rows: [
        ['a', 'b'],
        ['c', null],
      ],
    } as const;
    const text = clipText({ ...clip, rows: clip.rows.map((row) => [...row]) });
    expect(text).toBe('a\tc\nb\t');
    expect(readClip(data('text/plain', text))).toEqual({ ...clip, type: 'cx-text' });
  });

  it('takes nothing that is damaged', () => {
    expect(readClip(data('application/x-cx-journey+json', '{"type":"cx-steps"}'))).toBeNull();
    expect(readClip(data('text/plain', '  '))).toBeNull();
  });
});

describe('the numbers of a map', () => {
  const map = (cells: StepCells): Parameters<typeof savedShape>[0] => ({
    stages: [{ key: 'buy', name: 'Buy', steps: [{ id: 'pay', name: 'Pay', cells }] }],
  });
  const found = {
    ...{ id: 'p1', text: 'slow' },
    evidence: {
      ...{ kpi: 'nps', n: 9, date: '2026-04-01' },
      window: { from: '2026-01-01', to: '2026-03-31' },
    },
  };

  it('are asked for anew when importance or an accepted pain point is saved, and not for words', () => {
    const plain = savedShape(map({ action: 'pays' }));
    expect(savedShape(map({ action: 'waits' }))).toBe(plain);
    expect(savedShape(map({ painPoints: [{ id: 'p2', text: 'dear', evidence: null }] }))).toBe(
      plain
    );
    expect(savedShape(map({ importanceToCustomer: 5 }))).not.toBe(plain);
    expect(savedShape(map({ painPoints: [found] }))).not.toBe(plain);
  });
});
