import {
  COMPLAINT_STATES,
  PRIORITIES,
  REMEDY_TYPES,
  SEVERITIES,
} from '../../../../shared/contracts/complaint';
import { each } from '../case-texts';
import { readDateMapping } from '../date-mapping';
import {
  readFieldMapping,
  type DateMapping,
  type FieldMapping,
  type Json,
  type ReportFault,
} from '../field-mapping';
import { readMappingObject, type ReadMapping } from '../read-mapping-object';
import { checkWords } from '../read-word';
import {
  EVENT_AUTHORS,
  EVENT_FIELDS,
  EVENT_KINDS,
  type EVENT_WORDS,
  type EventField,
} from './fields';

/** How a file's columns become events of complaints. */
export interface EventMapping {
  fields: Record<EventField, FieldMapping | null>;
  at: DateMapping | null;
}

/** The words that a field takes. */
export const EVENT_WORDS_OF = {
  event: EVENT_KINDS,
  to: COMPLAINT_STATES,
  author: EVENT_AUTHORS,
  severity: SEVERITIES,
  priority: PRIORITIES,
  remedy: REMEDY_TYPES,
} as const satisfies Record<(typeof EVENT_WORDS)[number], readonly string[]>;

const TOP_LEVEL: ReadonlySet<string> = new Set(['$schema', 'at', ...EVENT_FIELDS]);

const checkNeeds = (json: Json, report: ReportFault): void => {
  const has = (name: EventField | 'at') => json[name] !== undefined;
  if (!has('at')) report('at', 'is needed: when it happened');
  if (!has('reference') && !has('complaint'))
    report('complaint', 'or "reference" is needed: which complaint it happened to');
  if (has('complaint') && !has('complaintSource'))
    report('complaintSource', 'is needed: the source under which the complaints were imported');
  if (!has('event') && !has('to') && !has('text'))
    report('event', '"to" or "text" is needed: what happened');
  if (has('remedyAmount') && !has('remedyCurrency'))
    report('remedyCurrency', 'is needed: of what the amount is');
};

/** Reads the mapping of a file of events. */
export const readEventMapping = (json: unknown): ReadMapping<EventMapping> =>
  readMappingObject(json, TOP_LEVEL, (from, report) => {
    const mapping: EventMapping = {
      fields: each(EVENT_FIELDS, (name) => readFieldMapping(from[name], name, report)),
      at: readDateMapping(from.at, 'at', report),
    };
    checkWords(mapping.fields, EVENT_WORDS_OF, report);
    checkNeeds(from, report);
    return mapping;
  });
