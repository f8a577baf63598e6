import type { ImportPlan, ReadPlan } from '../plan';
import { sourceOf } from '../source-of';
import type { ImportedComplaint } from './imported-complaint';
import { createComplaintMapper } from './map-complaint';
import { complaintFieldsOf, readComplaintMapping } from './mapping';

/** Reads the mapping of a file of complaints. */
export const complaintPlan: ReadPlan<ImportedComplaint> = (json) => {
  const { mapping, faults } = readComplaintMapping(json);
  if (!mapping) return { plan: null, faults };
  const plan: ImportPlan<ImportedComplaint> = {
    source: (fileName) => sourceOf(mapping.fields.source, fileName),
    mapper: (header, identity) => createComplaintMapper(mapping, header, identity),
    createMissing: mapping.createMissing,
    fields: complaintFieldsOf(mapping),
    warnings: mapping.times.closedAt
      ? []
      : ['the mapping has no closedAt: no complaint of the file will be closed'],
  };
  return { plan, faults: null };
};
