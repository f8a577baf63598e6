import { because } from '../../../shared/refusal';
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
    if (times === 0) {
      const message = `the file has no column "${column}"`;
      faults.push({ path, message, because: because('noColumn', { column }) });
    }
    if (times > 1) {
      const message = `the file has ${times} columns "${column}"`;
      faults.push({ path, message, because: because('columnTwice', { column }) });
    }
  }
  return faults;
};
