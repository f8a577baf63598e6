import {
  DEFAULT_PRIORITY_MATRIX,
  priorityMatrixFaults,
  priorityOf,
} from '../../../server/src/complaint-process';
import type { PriorityMatrix } from '../../../shared/contracts/complaint';

const copy = (): PriorityMatrix => structuredClone(DEFAULT_PRIORITY_MATRIX);

describe('priority', () => {
  const of = (severity: 'low' | 'critical', level: 'low' | 'high', safety = false) =>
    priorityOf({ severity, impact: level, urgency: level, safety }, DEFAULT_PRIORITY_MATRIX);

  it('comes from the matrix; safety lifts it', () => {
    expect([of('low', 'low'), of('low', 'high'), of('critical', 'high')]).toEqual([
      'low',
      'high',
      'urgent',
    ]);
    expect([of('low', 'low', true), of('critical', 'high', true)]).toEqual(['high', 'urgent']);
  });

  it('is not known before severity, impact and urgency are', () => {
    expect(priorityOf({ severity: 'high', impact: 'low' }, DEFAULT_PRIORITY_MATRIX)).toBeNull();
  });
});

describe('complexity', () => {
  const weighed: PriorityMatrix = { ...copy(), complexitySteps: { low: 0, medium: 1, high: 2 } };
  const of = (complexity: 'low' | 'medium' | 'high' | undefined, matrix = weighed) =>
    priorityOf({ severity: 'low', impact: 'medium', urgency: 'low', complexity }, matrix);

  it('weighs nothing until a desk says so, nor while it is not known', () => {
    expect([of('low', copy()), of('high', copy()), of(undefined)]).toEqual(['low', 'low', 'low']);
  });

  it('lifts above the cell, not above the highest, and never below the floor of safety', () => {
    expect([of('low'), of('medium'), of('high')]).toEqual(['low', 'normal', 'high']);
    const grave = { severity: 'critical', impact: 'high', urgency: 'medium' } as const;
    expect(priorityOf({ ...grave, complexity: 'high' }, weighed)).toBe('urgent');
    const mild = { severity: 'low', impact: 'low', urgency: 'low', safety: true } as const;
    expect(priorityOf({ ...mild, complexity: 'medium' }, weighed)).toBe('high');
  });

  it.each([
    [{ low: 0, medium: 1 }, ['high']],
    [{ low: 0, medium: 4, high: 4 }, ['medium', 'high']],
    [{ low: 0, medium: 0.5, high: 1 }, ['medium']],
    [{ low: 1, medium: 0, high: 0 }, ['medium']],
    [{ low: 0, medium: 0, high: 0, huge: 1 }, ['huge']],
  ])('is refused as %j', (complexitySteps, names) => {
    const found = priorityMatrixFaults({ ...copy(), complexitySteps }).map(({ path }) =>
      path.join('.')
    );
    expect(found).toEqual(names.map((name) => `complexitySteps.${name}`));
  });

  it('is no list', () => {
    const found = priorityMatrixFaults({ ...copy(), complexitySteps: [0, 1, 2] });
    expect(found.map(({ path }) => path)).toEqual([['complexitySteps']]);
  });

  it('may be left out of a matrix', () => {
    const { complexitySteps: _, ...bare } = copy();
    expect(priorityMatrixFaults(bare)).toEqual([]);
  });
});

describe('priorityMatrixFaults', () => {
  it('takes the default', () => expect(priorityMatrixFaults(copy())).toEqual([]));

  it('names a cell that is missing, wrong, or milder than its neighbours', () => {
    const matrix = copy();
    matrix.cells.high.low.low = 'soon' as 'low';
    matrix.cells.critical.high.high = 'low';
    const found = priorityMatrixFaults(matrix).map(({ path }) => path.join('.'));
    expect(found).toEqual(['cells.high.low.low', 'cells.critical.high.high']);
  });

  it.each([
    [null],
    [{}],
    [{ cells: [], safetyFloor: 'low' }],
    [{ ...copy(), safetyFloor: 'x' }],
    [{ ...copy(), colour: 1 }],
    [{ cells: { ...copy().cells, huge: {} }, safetyFloor: 'low' }],
    [{ cells: { low: {} }, safetyFloor: 'low' }],
  ])('refuses %j', (matrix) => expect(priorityMatrixFaults(matrix)).not.toEqual([]));
});
