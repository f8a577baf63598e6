import { epochDay, fromEpochDay, isLocalDate } from '../calendar';
import type { Dimension } from '../../../shared/dimensions';
import type { LocalDate } from '../../../shared/time';
import { blockOf, BLOCK_DAYS } from './blocks';
import { LEADS, noCounts } from './cells';
import { placeholders, select, type Database } from './database';
import { factColumn } from './fact-columns';
import { bucketOf } from './score-bucket';
import { SERIES_KINDS, seriesName, type SeriesIdentity, type SeriesKind } from './series';
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
  const ranges: DayRange[] = [{ from: null, to: null, facts: 0 }];
  let last = ranges[0]!;
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

interface GroupRow extends Omit<SeriesIdentity, 'dimension1' | 'dimension2'> {
  date: LocalDate;
  score: number;
  leads: boolean | number;
  answers: number | string;
}

const countKind = (
  database: Database,
  trx: Transaction,
  range: DayRange,
  kind: SeriesKind,
  metrics: readonly string[]
): Promise<GroupRow[]> => {
  const column = (attribute: Parameters<typeof factColumn>[1]) => factColumn(database, attribute);
  const keyOf = (dimension: Dimension | null) => (dimension === null ? `''` : column(dimension));
  const date = column('localDate');
  const where = [`${column('metric')} IN (${placeholders(metrics.length)})`];
  const bindings: string[] = [...metrics];
  for (const [bound, day] of [
    ['>=', range.from],
    ['<', range.to],
  ] as const) {
    if (day === null) continue;
    where.push(`${date} ${bound} ?`);
    bindings.push(fromEpochDay(day));
  }
  const dimensions = [kind.first, kind.second].filter((dimension) => dimension !== null);
  for (const dimension of dimensions) where.push(`${column(dimension)} IS NOT NULL`);
  const attributes = ['metric', 'scale', 'exclusion', 'localDate', 'score', 'leads'] as const;
  const group = [...attributes, ...dimensions].map(column).join(', ');
  return select<GroupRow>(
    database,
    trx,
    `SELECT ${column('metric')} AS metric, ${column('scale')} AS scale,
       COALESCE(${column('exclusion')}, '') AS exclusion, ${keyOf(kind.first)} AS key1,
       ${keyOf(kind.second)} AS key2, ${date} AS ${database.column('date')},
       ${column('score')} AS score, ${column('leads')} AS leads, COUNT(*) AS answers
     FROM ${database.facts} WHERE ${where.join(' AND ')} GROUP BY ${group}`,
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

const addRow = (recount: Recount, kind: SeriesKind, row: GroupRow): void => {
  const { date, score, leads, answers, ...keys } = row;
  const name = seriesName({ ...keys, dimension1: kind.first ?? '', dimension2: kind.second ?? '' });
  const day = epochDay(date);
  const bucket = bucketOf(score, row.scale);
  let days = recount.series.get(name);
  if (!days) recount.series.set(name, (days = new Map()));
  let counts = days.get(day);
  if (!counts) days.set(day, (counts = noCounts()));
  counts[bucket] = counts[bucket]! + Number(answers);
  if (leads) counts[LEADS] = counts[LEADS]! + Number(answers);
};

/** Counts the facts of these days anew with the database's own grouping, another way than they were added. */
export const countFacts = async (
  database: Database,
  trx: Transaction,
  range: DayRange
): Promise<Recount> => {
  const metric = factColumn(database, 'metric');
  const metrics = await select<{ metric: string }>(
    database,
    trx,
    `SELECT DISTINCT ${metric} AS metric FROM ${database.facts}`
  );
  const recount: Recount = { series: new Map(), facts: 0, faults: [] };
  if (metrics.length === 0) return recount;
  for (const kind of SERIES_KINDS) {
    const rows = await countKind(
      database,
      trx,
      range,
      kind,
      metrics.map((row) => row.metric)
    );
    for (const row of rows) {
      try {
        addRow(recount, kind, row);
        if (kind.first === null) recount.facts += Number(row.answers);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        if (kind.first === null)
          recount.faults.push(`${row.answers} × ${row.metric}: ${error.message}`);
      }
    }
  }
  return recount;
};
