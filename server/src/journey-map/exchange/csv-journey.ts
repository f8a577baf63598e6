import type { Fault } from '../../../../shared/journey-map';

/** From places in the journey (`stages.0.steps.1`) to rows of the file. */
export type RowNumbers = ReadonlyMap<string, number>;

/** A fault of the journey at its place in the file: the row, and what of it. */
export const atRow = (fault: Fault, rows: RowNumbers): Fault => {
  for (let length = fault.path.length; length > 0; length -= 1) {
    const row = rows.get(fault.path.slice(0, length).join('.'));
    if (row === undefined) continue;
    const rest = fault.path.slice(length).filter((name) => name !== 'cells');
    return { path: [`row ${row}`, ...rest], message: `row ${row}: ${fault.message}` };
  }
  return fault;
};
