import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { FieldMapping, MappingFault } from './field-mapping';
import { createRowMapper, type MapRow, type RowIdentity } from './map-row';
import { fieldsOf, readMapping } from './mapping';
import type { Creatable } from './sink';
import { sourceOf } from './source-of';

/** What a mapping makes of the rows of any file that has its columns. */
export interface ImportPlan<Input> {
  /** Where the rows say they come from; by the file's name where the mapping does not fix it. */
  source(fileName: string): string;
  /** @throws RangeError when the header lacks a column that the mapping names */
  mapper(header: readonly string[], identity: RowIdentity): MapRow<Input>;
  createMissing: Creatable[];
  fields: FieldMapping[];
  /** What must come one after the other is imported in the order of these texts, not in that of the file. */
  orderOf?(input: Input): string;
  /** Said before the import begins. */
  warnings: string[];
}

export type ReadPlan<Input> = (
  json: unknown
) => { plan: ImportPlan<Input>; faults: null } | { plan: null; faults: MappingFault[] };

/** Reads the mapping of a file of feedback. */
export const feedbackPlan: ReadPlan<FeedbackInput> = (json) => {
  const { mapping, faults } = readMapping(json);
  if (!mapping) return { plan: null, faults };
  const plan: ImportPlan<FeedbackInput> = {
    source: (fileName) => sourceOf(mapping.context.source, fileName),
    mapper: (header, identity) => createRowMapper(mapping, header, identity),
    createMissing: mapping.createMissing,
    fields: fieldsOf(mapping),
    warnings: mapping.occurredAt
      ? []
      : ['the mapping has no occurredAt: the answers are dated now'],
  };
  return { plan, faults: null };
};
