import { isJson, type Json, type MappingFault, type ReportFault } from './field-mapping';
import { reportForeign } from './mapping-fields';

/** A mapping, or everything that is wrong with it, each fault with its path. */
export type ReadMapping<Mapping> =
  { mapping: Mapping; faults: null } | { mapping: null; faults: MappingFault[] };

/**
 * Reads the outermost object of a mapping, of whatever kind of file.
 * @param known the names that may stand in it; others are faults
 * @param read makes the mapping of the object and reports what is wrong with it; what it makes counts only
 *   where it reports nothing
 */
export const readMappingObject = <Mapping>(
  json: unknown,
  known: ReadonlySet<string>,
  read: (from: Json, report: ReportFault) => Mapping
): ReadMapping<Mapping> => {
  if (!isJson(json)) {
    return { mapping: null, faults: [{ path: '', message: 'the mapping must be a JSON object' }] };
  }
  const faults: MappingFault[] = [];
  const report: ReportFault = (path, message, because) =>
    faults.push({ path, message, ...(because && { because }) });
  reportForeign(json, known, '', report);
  const mapping = read(json, report);
  return faults.length > 0 ? { mapping: null, faults } : { mapping, faults: null };
};
