import type { Fault } from '../../../../shared/fault';
import { because, type Because } from '../../../../shared/refusal';

/** The numbers that are expected, where a fault says so. */
const boundsOf = ({ because: why }: Fault) =>
  why?.code === 'numberBetween' ? { low: why.args.low ?? '', high: why.args.high ?? '' } : null;

/** What people are told of a fault in a row of a table, and in a column of it where there is one. */
export const becauseOfCell = (row: number, column: string | undefined, fault: Fault): Because => {
  const bounds = boundsOf(fault);
  if (column === undefined) return because('mapRow', { row, fault: fault.message });
  return bounds
    ? because('mapCellNumber', { row, column, ...bounds })
    : because('mapCell', { row, column, fault: fault.message });
};

/** What people are told of a fault in a file without rows: its place by its names, from the whole on. */
export const toldByPart = (fault: Fault): Fault => {
  const part = fault.path.join('.') || '{}';
  const bounds = boundsOf(fault);
  const why = bounds
    ? because('mapPartNumber', { part, ...bounds })
    : because('mapPart', { part, fault: fault.message });
  return { ...fault, because: why };
};
