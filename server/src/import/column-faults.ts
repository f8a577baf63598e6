import type { MappingFault } from './field-mapping';
import { mappedColumns, type Mapping } from './mapping';

/** Columns that a mapping names and a file lacks or has twice. */
export const columnFaults = (mapping: Mapping, header: readonly string[]): MappingFault[] => {
  const faults: MappingFault[] = [];
  for (const [column, path] of mappedColumns(mapping)) {
    const times = header.filter((name) => name === column).length;
    if (times === 0) faults.push({ path, message: `the file has no column "${column}"` });
    if (times > 1) faults.push({ path, message: `the file has ${times} columns "${column}"` });
  }
  return faults;
};
