import type { Journey } from '../../../../shared/contracts/journey';

/** The columns of a journey's file, before those of its lanes. */
export const HEAD_COLUMNS = ['record', 'id', 'stage', 'name', 'value'] as const;

export type HeadColumn = (typeof HEAD_COLUMNS)[number];

/** What a row is about. */
export const RECORDS = ['journey', 'lane', 'stage', 'step'] as const;

export type RecordKind = (typeof RECORDS)[number];

/** What is said of the whole journey, each in a row of its own. */
export const JOURNEY_FIELDS = [
  'key',
  'name',
  'description',
  'state',
  'owner',
  'scenario',
  'goal',
  'persona',
  'segment',
  'location',
] as const satisfies readonly (keyof Journey)[];

/** A row as it was read: where it stands in the file, and its cells by column. */
export interface Row {
  /** As a spreadsheet counts: the header is row 1. */
  number: number;
  cells: ReadonlyMap<string, string>;
}
