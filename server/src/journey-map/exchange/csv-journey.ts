import type { Fault } from '../../../../shared/journey-map';
import { becauseOfCell, toldByPart } from './told-fault';

/** From places in the journey (`stages.0.steps.1`) to rows of the file. */
export type RowNumbers = ReadonlyMap<string, number>;

/** In which column of the file something stands that the map knows by this name. */
export type ColumnOf = (fault: Fault, name: string) => string;

/** A fault of the journey at its place in the file: the row, and what of it. */
export const atRow = (
  fault: Fault,
  rows: RowNumbers,
  columnOf: ColumnOf = (_fault, name) => name
): Fault => {
  for (let length = fault.path.length; length > 0; length -= 1) {
    const row = rows.get(fault.path.slice(0, length).join('.'));
    if (row === undefined) continue;
    const rest = fault.path.slice(length).filter((name) => name !== 'cells');
    const column = rest[0] === undefined ? undefined : columnOf(fault, rest[0]);
    return {
      path: [`row ${row}`, ...rest],
      message: `row ${row}: ${fault.message}`,
      because: becauseOfCell(row, column, fault),
    };
  }
  return toldByPart(fault);
};
