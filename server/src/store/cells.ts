import { MAX_SCALE_POINTS } from '../../../shared/scale';

/** Columns of a cell: answers by score − lowest score, then how many of them lead their response. */
export const COUNT_COLUMNS = [
  'c0',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
  'c9',
  'c10',
  'leads',
] as const;

/** Index of the `leads` count among {@link COUNT_COLUMNS}. */
export const LEADS = MAX_SCALE_POINTS;

/** What one series counts in one span of days. */
export interface Cell {
  span: number;
  /** First day of the span, in days since 1970-01-01. */
  start: number;
  series: number;
  /** One number for each of {@link COUNT_COLUMNS}. */
  counts: number[];
}

export const noCounts = (): number[] => Array<number>(COUNT_COLUMNS.length).fill(0);

/** Order of the primary key: writers that lock cells in one order cannot deadlock. */
export const compareCells = (a: Cell, b: Cell): number =>
  a.span - b.span || a.start - b.start || a.series - b.series;
