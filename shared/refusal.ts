/**
 * Why the server does not do what a form asks, for people to be told in their own language: each reason with
 * what its sentence names. It stands as `because` beside the English message, in `details` or in its `errors`.
 */
export const REFUSALS = {
  nameTaken: ['name'],
  tooMany: ['most'],
  othersView: [],
  boundToLocations: [],
  allLocations: [],
  origins: ['most'],
  urlForm: [],
  urlScheme: ['schemes'],
  urlSecret: [],
  urlPrivate: ['host'],
  recipientTwice: [],
  recipientGone: [],
  kpiGone: [],
  kpiWithoutDimension: ['dimension'],
  chartFuture: [],
  chartLong: ['periods', 'most'],
  rebaseTaken: ['date'],
  rebaseFuture: [],
  keyTaken: ['key'],
  locationGone: ['key'],
  locationTaken: ['key', 'calendar'],
  oneDefault: [],
  defaultCalendar: [],
  defaultPolicy: [],
  othersChange: [],
  holidayFile: ['line'],
  gone: [],
  emailForm: ['address'],
  slotTimes: [],
  slotsOverlap: [],
  nightOverlaps: [],
  versionTwice: [],
  noHours: [],
  endsBefore: [],
  sidesOverlap: [],
  nameNeeded: ['most'],
  milderFirst: [],
  simplerFirst: [],
  fileSize: ['most'],
  fileEncoding: [],
  fileEmpty: [],
  fileQuote: [],
  fileBroken: [],
  noColumn: ['column'],
  columnTwice: ['column'],
  needsJourney: [],
  needsSurvey: [],
  dateFormat: ['format'],
  numberBetween: ['low', 'high'],
  mapLine: ['line'],
  mapPlace: ['line', 'column'],
  mapRowLong: ['row'],
  mapRow: ['row', 'fault'],
  mapCell: ['row', 'column', 'fault'],
  mapCellNumber: ['row', 'column', 'low', 'high'],
  mapPart: ['part', 'fault'],
  mapPartNumber: ['part', 'low', 'high'],
  questionCount: ['most'],
  questionKey: [],
  questionKeyTwice: ['key'],
  questionMetric: [],
  questionScale: ['most'],
  questionScaleFixed: ['low', 'high'],
  questionPrompt: ['most'],
  questionText: ['most'],
  questionProperty: ['name'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;

type Args<Code extends RefusalCode> = Record<(typeof REFUSALS)[Code][number], string | number>;

/** A reason with what its sentence names. */
export interface Because {
  code: RefusalCode;
  args: Record<string, string | number>;
}

/** A reason, told with everything that its sentence names. */
export const because = <Code extends RefusalCode>(
  code: Code,
  ...[args]: (typeof REFUSALS)[Code]['length'] extends 0 ? [] : [Args<Code>]
): Because => ({ code, args: args ?? {} });
