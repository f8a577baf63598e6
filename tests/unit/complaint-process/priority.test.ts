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
