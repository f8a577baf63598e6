import type { FieldMapping, MappingFault } from './field-mapping';
import { mappedColumns } from './mapping';

/** Columns that the fields of a mapping name and a file lacks or has twice. */
export const columnFaults = (
  fields: readonly FieldMapping[],
  header: readonly string[]
): MappingFault[] => {
  const faults: MappingFault[] = [];
  for (const [column, path] of mappedColumns(fields)) {
    const times = header.filter((name) => name === column).length;
    if (times === 0) faults.push({ path, message: `the file has no column "${column}"` });
    if (times > 1) faults.push({ path, message: `the file has ${times} columns "${column}"` });
  }
  return faults;
};
