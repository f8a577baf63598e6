import { CHANNELS } from '../../../shared/dimensions';
import { because } from '../../../shared/refusal';
import { readAnswers } from './answer-mapping';
import { readDateMapping } from './date-mapping';
import {
  columnsOf,
  readFieldMapping,
  type DateMapping,
  type FieldMapping,
  type Json,
  type ReportFault,
} from './field-mapping';
import {
  ANSWER_FIELDS,
  CONTEXT_FIELDS,
  type AnswerMapping,
  type ContextField,
} from './mapping-fields';
import { readMappingObject, type ReadMapping } from './read-mapping-object';
import { CREATABLE, type Creatable } from './sink';

/** How a file's columns become feedback; the meaning of MAPPING.json. */
export interface Mapping {
  answers: AnswerMapping[];
  /** Comment on the whole response, kept with its first answer. */
  comment: FieldMapping | null;
  context: Record<ContextField, FieldMapping | null>;
  occurredAt: DateMapping | null;
  createMissing: Creatable[];
}

const TOP_LEVEL: ReadonlySet<string> = new Set([
  '$schema',
  'answers',
  'occurredAt',
  'createMissing',
  ...ANSWER_FIELDS,
  ...CONTEXT_FIELDS,
]);

const readContext = (from: Json, report: ReportFault): Mapping['context'] => {
  const read = (name: ContextField) => readFieldMapping(from[name], name, report);
  const context = {
    survey: read('survey'),
    touchpoint: read('touchpoint'),
    journey: read('journey'),
    stage: read('stage'),
    location: read('location'),
    channel: read('channel'),
    customer: read('customer'),
    segment: read('segment'),
    language: read('language'),
    source: read('source'),
    externalId: read('externalId'),
  };
  const channel = context.channel?.source;
  if (channel?.kind === 'value' && !CHANNELS.some((known) => known === channel.value)) {
    report('channel.value', `must be one of ${CHANNELS.join(', ')}`);
  }
  if (context.stage && !context.journey)
    report('stage', 'needs "journey"', because('needsJourney'));
  return context;
};

/** What of some creatable kinds a mapping lets an import create. */
export const readCreateMissing = (
  value: unknown,
  report: ReportFault,
  creatable: readonly Creatable[] = CREATABLE
): Creatable[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    const kinds = creatable.filter((kind) => value.includes(kind));
    if (value.every((kind) => creatable.some((known) => known === kind))) return kinds;
  }
  report('createMissing', `must be a list of some of: ${creatable.join(', ')}`);
  return [];
};

const checkSurvey = (mapping: Mapping, report: ReportFault): void => {
  const asked = mapping.answers.find(({ question }) => question !== null)?.question;
  if (asked && !mapping.context.survey)
    report(asked.path, 'needs "survey": it is one of its questions', because('needsSurvey'));
  const staged = mapping.answers.find(({ stage }) => stage !== null)?.stage;
  if (staged && !mapping.context.journey)
    report(staged.path, 'needs "journey"', because('needsJourney'));
};

/** Reads MAPPING.json. */
export const readMapping = (json: unknown): ReadMapping<Mapping> =>
  readMappingObject(json, TOP_LEVEL, (from, report) => {
    const mapping: Mapping = {
      ...readAnswers(from, report),
      context: readContext(from, report),
      occurredAt: readDateMapping(from.occurredAt, 'occurredAt', report),
      createMissing: readCreateMissing(from.createMissing, report),
    };
    checkSurvey(mapping, report);
    return mapping;
  });

/** Every field of a mapping. */
export const fieldsOf = (mapping: Mapping): FieldMapping[] =>
  [
    ...mapping.answers.flatMap((answer) => Object.values(answer)),
    mapping.comment,
    mapping.occurredAt,
    ...Object.values(mapping.context),
  ].filter((field) => field !== null);

/** Every column that fields name, with the path of the first that does. */
export const mappedColumns = (fields: readonly FieldMapping[]): Map<string, string> => {
  const columns = new Map<string, string>();
  for (const field of fields) {
    for (const column of columnsOf(field)) {
      if (!columns.has(column)) columns.set(column, `${field.path}.${field.source.kind}`);
    }
  }
  return columns;
};
