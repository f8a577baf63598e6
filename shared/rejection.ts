/**
 * Why a row of a file, or a value in it, can't be taken, for people to be told in their own language: each
 * reason with what its sentence names.
 */
export const REASONS = {
  columns: ['n', 'header'],
  empty: [],
  noLetter: ['text'],
  tooLong: ['longest'],
  text: ['longest'],
  noneOf: ['text', 'known'],
  noScale: ['text'],
  notWhole: ['text'],
  offScale: ['score', 'min', 'max'],
  otherScale: ['expected', 'given'],
  otherMetric: ['question', 'expected', 'given'],
  metric: ['known'],
  noQuestion: ['survey', 'question', 'known'],
  needsSurvey: [],
  needsJourney: [],
  noStage: ['journey', 'stage', 'known'],
  missing: ['key'],
  archived: ['key'],
  unpublished: ['key'],
  language: [],
  future: [],
  past: [],
  dateEmpty: [],
  dateFormat: ['text', 'format'],
  dateRest: ['text', 'rest'],
  datePart: ['part', 'value', 'low', 'high'],
  dateWeekday: ['text'],
  dateOtherWeekday: ['date', 'text'],
  dateMonth: ['text', 'calendar'],
  dateYear: ['year'],
  dateHalf: ['text'],
  noLocation: [],
  foreignLocation: ['text'],
  earlier: ['field'],
  stateDraft: [],
  stateEnded: ['state'],
  stateOpen: ['state'],
  process: [],
  step: ['state', 'to'],
  order: [],
} as const;

export type ReasonCode = keyof typeof REASONS;

type Args<Code extends ReasonCode> = Record<(typeof REASONS)[Code][number], string | number>;

/** A reason with what its sentence names. */
export interface Why {
  code: ReasonCode;
  args: Record<string, string | number>;
}

/** What is wrong with one field of a row. */
export interface RejectedField {
  /** Such as `location` or `answers[1].score`; empty for the whole row. */
  field: string;
  /** null for what only programs get wrong: then the English text must do. */
  why: Why | null;
  /** In English, beginning with the field. */
  text: string;
}

/** A reason, told with everything that its sentence names. */
export const why = <Code extends ReasonCode>(
  code: Code,
  ...[args]: (typeof REASONS)[Code]['length'] extends 0 ? [] : [Args<Code>]
): Why => ({ code, args: args ?? {} });
