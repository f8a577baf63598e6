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
import {
  isJson,
  readFieldMapping,
  type DateMapping,
  type FieldMapping,
  type MappingFault,
  type ReportFault,
} from '../field-mapping';
import { readCreateMissing } from '../mapping';
import { reportForeign } from '../mapping-fields';
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

/**
 * Reads the mapping of a file of complaints.
 * @returns the mapping, or everything that is wrong with it, each fault with its path
 */
export const readComplaintMapping = (
  json: unknown
): { mapping: ComplaintMapping; faults: null } | { mapping: null; faults: MappingFault[] } => {
  const faults: MappingFault[] = [];
  const report: ReportFault = (path, message, reason) =>
    faults.push({ path, message, ...(reason && { because: reason }) });
  if (!isJson(json)) {
    return { mapping: null, faults: [{ path: '', message: 'the mapping must be a JSON object' }] };
  }
  reportForeign(json, TOP_LEVEL, '', report);
  const mapping: ComplaintMapping = {
    fields: each(COMPLAINT_FIELDS, (name) => readFieldMapping(json[name], name, report)),
    times: each(COMPLAINT_TIMES, (name) => readDateMapping(json[name], name, report)),
    dues: each(COMPLAINT_DUES, (name) => readDateMapping(json[name], name, report)),
    createMissing: readCreateMissing(json.createMissing, report, COMPLAINT_CREATABLE),
  };
  checkWords(mapping.fields, WORDS, report);
  if (json.receivedAt === undefined) report('receivedAt', 'is needed: when the complaint came in');
  if (json.closedAgainAt !== undefined && json.reopenedAt === undefined)
    report('closedAgainAt', 'needs "reopenedAt"');
  return faults.length > 0 ? { mapping: null, faults } : { mapping, faults: null };
};

/** Every field of a mapping. */
export const complaintFieldsOf = ({ fields, times, dues }: ComplaintMapping): FieldMapping[] =>
  [...Object.values(fields), ...Object.values(times), ...Object.values(dues)].filter(
    (field) => field !== null
  );
