import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  PRIORITIES,
  REMEDY_TYPES,
  SEVERITIES,
} from '../../../../shared/contracts/complaint';
import { CHANNELS } from '../../../../shared/dimensions';
import { each } from '../case-texts';
import { readDateMapping } from '../date-mapping';
import { readFieldMapping, type DateMapping, type FieldMapping } from '../field-mapping';
import { readCreateMissing } from '../mapping';
import { readMappingObject, type ReadMapping } from '../read-mapping-object';
import { checkWords } from '../read-word';
import { COMPLAINT_CREATABLE, type Creatable } from '../sink';
import {
  COMPLAINT_DUES,
  COMPLAINT_FIELDS,
  COMPLAINT_TIMES,
  type COMPLAINT_WORDS,
  type ComplaintDue,
  type ComplaintField,
  type ComplaintTime,
} from './fields';

/** How a file's columns become complaints. */
export interface ComplaintMapping {
  fields: Record<ComplaintField, FieldMapping | null>;
  times: Record<ComplaintTime, DateMapping | null>;
  dues: Record<ComplaintDue, DateMapping | null>;
  createMissing: Creatable[];
}

/** The words that a field takes. */
export const WORDS = {
  kind: COMPLAINT_KINDS,
  channel: CHANNELS,
  state: COMPLAINT_STATES,
  severity: SEVERITIES,
  priority: PRIORITIES,
  remedySought: REMEDY_TYPES,
  remedy: REMEDY_TYPES,
} as const satisfies Record<(typeof COMPLAINT_WORDS)[number], readonly string[]>;

const TOP_LEVEL: ReadonlySet<string> = new Set([
  '$schema',
  'createMissing',
  ...COMPLAINT_FIELDS,
  ...COMPLAINT_TIMES,
  ...COMPLAINT_DUES,
]);

/** Reads the mapping of a file of complaints. */
export const readComplaintMapping = (json: unknown): ReadMapping<ComplaintMapping> =>
  readMappingObject(json, TOP_LEVEL, (from, report) => {
    const mapping: ComplaintMapping = {
      fields: each(COMPLAINT_FIELDS, (name) => readFieldMapping(from[name], name, report)),
      times: each(COMPLAINT_TIMES, (name) => readDateMapping(from[name], name, report)),
      dues: each(COMPLAINT_DUES, (name) => readDateMapping(from[name], name, report)),
      createMissing: readCreateMissing(from.createMissing, report, COMPLAINT_CREATABLE),
    };
    checkWords(mapping.fields, WORDS, report);
    if (from.receivedAt === undefined)
      report('receivedAt', 'is needed: when the complaint came in');
    if (from.closedAgainAt !== undefined && from.reopenedAt === undefined)
      report('closedAgainAt', 'needs "reopenedAt"');
    return mapping;
  });

/** Every field of a mapping. */
export const complaintFieldsOf = ({ fields, times, dues }: ComplaintMapping): FieldMapping[] =>
  [...Object.values(fields), ...Object.values(times), ...Object.values(dues)].filter(
    (field) => field !== null
  );
