import type { ImportPlan, ReadPlan } from '../plan';
import { sourceOf } from '../source-of';
import { caseNameText, type ImportedEvent } from './imported-event';
import { createEventMapper } from './map-event';
import { readEventMapping } from './mapping';

/** Reads the mapping of a file of events of complaints. */
export const complaintEventPlan: ReadPlan<ImportedEvent> = (json) => {
  const { mapping, faults } = readEventMapping(json);
  if (!mapping) return { plan: null, faults };
  const { fields, at } = mapping;
  const plan: ImportPlan<ImportedEvent> = {
    source: (fileName) => sourceOf(fields.source, fileName),
    mapper: (header, identity) => createEventMapper(mapping, header, identity),
    createMissing: [],
    fields: [...Object.values(fields), at].filter((field) => field !== null),
    // What happened to one complaint comes together and in order of time, however the file has it.
    orderOf: ({ complaint, command }) => `${caseNameText(complaint)}\u0000${command.at}`,
    warnings: [],
  };
  return { plan, faults: null };
};
