import type { FieldMapping, Json, ReportFault } from './field-mapping';

/** Fields of one answer. */
export const ANSWER_FIELDS = [
  'metric',
  'question',
  'score',
  'scale',
  'comment',
  'touchpoint',
  'stage',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];
export type AnswerMapping = Record<AnswerField, FieldMapping | null>;

/** Fields of the response that are plain text. */
export const CONTEXT_FIELDS = [
  'survey',
  'touchpoint',
  'journey',
  'stage',
  'location',
  'channel',
  'customer',
  'segment',
  'language',
  'source',
  'externalId',
] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/** Reports names that are no field. */
export const reportForeign = (
  from: Json,
  known: ReadonlySet<string>,
  prefix: string,
  report: ReportFault
): void => {
  for (const name of Object.keys(from)) {
    if (!known.has(name)) {
      report(`${prefix}${name}`, `is no field; fields are: ${[...known].join(', ')}`);
    }
  }
};
