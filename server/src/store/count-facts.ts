import { epochDay, fromEpochDay, isLocalDate } from '../calendar';
import { FACT_DIMENSIONS, type FactDimension } from '../../../shared/dimensions';
import type { LocalDate } from '../../../shared/time';
import { blockOf, BLOCK_DAYS } from './blocks';
import { LEADS, noCounts } from './cells';
import { select, type Database } from './database';
import { factColumn } from './fact-columns';
import { bucketOf } from './score-bucket';
import { SERIES_KINDS, seriesName } from './series';
import type { Transaction } from './types';

/** Days from `from` up to, not including, `to`; both at the start of a block, or open. */
export interface DayRange {
  from: number | null;
  to: number | null;
  /** About how many facts it holds. */
  facts: number;
}

const FACTS_A_RANGE = 10_000;

/** Cuts all time into ranges of whole blocks with so few facts that each can be held in memory. */
export const dayRanges = async (database: Database, trx: Transaction): Promise<DayRange[]> => {
  const date = factColumn(database, 'localDate');
  const rows = await select<{ date: LocalDate; facts: number | string }>(
    database,
    trx,
    `SELECT ${date} AS ${database.column('date')}, COUNT(*) AS facts
     FROM ${database.facts} GROUP BY ${date} ORDER BY ${date}`
  );
  let last: DayRange = { from: null, to: null, facts: 0 };
  const ranges = [last];
  for (const row of rows) {
    if (isLocalDate(row.date)) {
      const block = blockOf(epochDay(row.date));
      if (last.facts >= FACTS_A_RANGE && block >= (last.from ?? -Infinity) + BLOCK_DAYS) {
        last.to = block;
        ranges.push((last = { from: block, to: null, facts: 0 }));
      }
    }
    last.facts += Number(row.facts);
  }
  return ranges;
};

/** Answers that are alike in everything that is counted. */
type GroupRow = Record<FactDimension, string | null> & {
  metric: string;
  scale: string;
  exclusion: string | null;
  date: LocalDate;
  score: number;
  leads: boolean | number;
  answers: number | string;
};

const groupFacts = async (
  database: Database,
  trx: Transaction,
  { from, to }: DayRange
): Promise<GroupRow[]> => {
  const column = (attribute: Parameters<typeof factColumn>[1]) => factColumn(database, attribute);
  const where = ['1 = 1'];
  const bindings: string[] = [];
  for (const [bound, day] of [
    ['>=', from],
    ['<', to],
  ] as const) {
    if (day === null) continue;
    where.push(`${column('localDate')} ${bound} ?`);
    bindings.push(fromEpochDay(day));
  }
  const attributes = [
    'metric',
    'scale',
    'exclusion',
    'score',
    'leads',
    ...FACT_DIMENSIONS,
  ] as const;
  const group = [column('localDate'), ...attributes.map(column)];
  return select<GroupRow>(
    database,
    trx,
    `SELECT ${column('localDate')} AS ${database.column('date')}, COUNT(*) AS answers,
       ${attributes.map((name) => `${column(name)} AS ${database.column(name)}`).join(', ')}
     FROM ${database.facts} WHERE ${where.join(' AND ')} GROUP BY ${group.join(', ')}`,
    bindings
  );
};

/** Recounted from the facts alone: counts by series' name, then by day. */
export interface Recount {
  series: Map<string, Map<number, number[]>>;
  /** Answers counted. */
  facts: number;
  /** Answers that no cell can hold, with the reason; one line a group. */
  faults: string[];
}

const addRow = ({ series }: Recount, row: GroupRow): void => {
  const day = epochDay(row.date);
  const bucket = bucketOf(row.score, row.scale);
  const answers = Number(row.answers);
  for (const { first, second } of SERIES_KINDS) {
    const key1 = first === null ? '' : row[first];
    const key2 = second === null ? '' : row[second];
    if (key1 === null || key2 === null) continue;
    const name = seriesName({
      metric: row.metric,
      scale: row.scale,
      exclusion: row.exclusion ?? '',
      dimension1: first ?? '',
      key1,
      dimension2: second ?? '',
      key2,
    });
    let days = series.get(name);
    if (!days) series.set(name, (days = new Map()));
    let counts = days.get(day);
    if (!counts) days.set(day, (counts = noCounts()));
    counts[bucket] = (counts[bucket] ?? 0) + answers;
    if (row.leads) counts[LEADS] = (counts[LEADS] ?? 0) + answers;
  }
};

/** Counts the facts of these days anew, grouped by the database: nothing of how they were added is used. */
export const countFacts = async (
  database: Database,
  trx: Transaction,
  range: DayRange
): Promise<Recount> => {
  const recount: Recount = { series: new Map(), facts: 0, faults: [] };
  for (const row of await groupFacts(database, trx, range)) {
    try {
      addRow(recount, row);
      recount.facts += Number(row.answers);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      recount.faults.push(`${row.answers} × ${row.metric}: ${error.message}`);
    }
  }
  return recount;
};
