import type { FactDimension } from '../../../shared/dimensions';
import { scalePoints } from '../../../shared/scale';
import type { LocalDate } from '../../../shared/time';
import { epochDay, fromEpochDay } from '../calendar';
import { BLOCK_DAYS, blockOf } from './blocks';
import type { Database } from './database';
import { decomposeWindow } from './decompose-window';
import type { FactChoice } from './fact-list-types';
import { scaleNamed } from './score-bucket';
import { sumSeries, type Sum } from './sum-series';

/** Consecutive local dates, inclusive. */
export interface Stretch {
  from: LocalDate;
  to: LocalDate;
}

/** Which of a choice's answers are looked for, and how many of them at most. */
export interface Sought {
  minScore?: number | null;
  maxScore?: number | null;
  limit: number;
}

/** With more keys than these a filter's answers are hardly rare, and what is kept of each is much to read. */
const MOST_KEYS = 5;
/** A longer window is read as it is. */
const MOST_BLOCKS = 1_000;
/** So many answers are walked through in the time in which the histograms of single days are read. */
const WORTH_LOOKING = 10_000;
/** Answers are rare when there is not one of them in so many: of the others each week has some. */
const RARE = 50;
/** So many are rare in no table. */
const MANY = 100_000;
/** From this many days on no zone can make the earlier date the later moment: they reach from −12 to +14 hours. */
const DAYS_APART = 3;

/** What is kept of the answers, with one of the filters: as few as histograms of one dimension can tell. */
interface Kept {
  first: FactDimension | null;
  filters: Partial<Record<FactDimension | 'scale', readonly string[]>>;
  metrics: readonly string[] | null;
}

const keptOf = ({ metric, filters = {} }: Partial<FactChoice>): Kept | null => {
  const { scale: _, ...dimensions } = filters;
  const told = (Object.entries(dimensions) as [FactDimension, readonly (string | null)[]][])
    .filter(([, keys]) => keys && keys.length <= MOST_KEYS && !keys.includes(null))
    // Locations have an index of their own, so that anything else spares more.
    .sort(([one], [other]) => Number(one === 'location') - Number(other === 'location'))[0];
  if (!told && !metric) return null;
  return {
    first: told ? told[0] : null,
    filters: told ? { [told[0]]: told[1] as readonly string[] } : {},
    metrics: metric ? [metric] : null,
  };
};

const EVERYTHING: Kept = { first: null, filters: {}, metrics: null };

type Period = { start: LocalDate; end: LocalDate };

const periodsOf = (firstDay: number, lastDay: number, days: number): Period[] => {
  const periods: Period[] = [];
  for (let day = days === 1 ? firstDay : blockOf(firstDay); day <= lastDay; day += days) {
    const [start, end] = [Math.max(day, firstDay), Math.min(day + days - 1, lastDay)];
    periods.push({ start: fromEpochDay(start), end: fromEpochDay(end) });
  }
  return periods;
};

const sumsIn = async (
  database: Database,
  { first, filters, metrics }: Kept,
  periods: readonly Period[]
): Promise<Sum[]> => {
  const [start, end] = [periods[0], periods[periods.length - 1]];
  if (!start || !end) return [];
  const spans = decomposeWindow({ from: start.start, to: end.end, periods }, true);
  const question = { kind: { first, second: null }, by: null, filters, spans };
  const [sums = []] = await sumSeries(database, [question], { metrics, byMetric: false });
  return sums;
};

/** How many answers with the scores that are looked for a sum has. */
const countOf = ({ scale, counts }: Sum, { minScore, maxScore }: Partial<Sought>): number => {
  const known = scaleNamed(scale);
  return counts.slice(0, scalePoints(known)).reduce((n, count, index) => {
    const score = known.min + index;
    return score >= (minScore ?? -Infinity) && score <= (maxScore ?? Infinity) ? n + count : n;
  }, 0);
};

const total = (sums: readonly Sum[], sought: Partial<Sought> = {}): number =>
  sums.reduce((n, sum) => n + countOf(sum, sought), 0);

const holding = (periods: readonly Period[], sums: readonly Sum[], sought: Sought): Period[] => {
  const held = new Set(sums.flatMap((sum) => (countOf(sum, sought) > 0 ? [sum.period] : [])));
  return periods.filter((_, index) => held.has(index));
};

/** Periods as stretches so far apart that all moments of one lie before those of the next. */
export const joined = (periods: readonly Period[]): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const { start, end } of periods) {
    const last = stretches[stretches.length - 1];
    if (last && epochDay(start) - epochDay(last.to) < DAYS_APART) last.to = end;
    else stretches.push({ from: start, to: end });
  }
  return stretches;
};

const isWorthLooking = (n: number, all: number, limit: number): boolean =>
  n * RARE < all && Math.min(all, (limit * all) / Math.max(n, 1)) > WORTH_LOOKING;

/**
 * Tells in which stretches of its window the answers of a choice lie, in order of time; null: in all of it, as
 * far as is known. The daily histograms know it, so that nobody walks through the answers of a year to find
 * the few of one touchpoint, of a survey that ended, or of a score that a metric never has. Answers that no
 * histogram can count, which only a hand in the database writes, are not told.
 */
export const createStretchFinder = (
  database: Database,
  choice: Partial<FactChoice>
): ((sought: Sought) => Promise<Stretch[] | null>) => {
  const { from, to } = choice;
  const kept = keptOf(choice);
  if (!kept || from === undefined || to === undefined) return async () => null;
  const blocks = periodsOf(epochDay(from), epochDay(to), BLOCK_DAYS);
  if (blocks.length > MOST_BLOCKS) return async () => null;
  let inBlocks: Promise<Sum[]> | null = null;
  let ofAll: Promise<Sum[]> | null = null;
  return async (sought) => {
    const sums = await (inBlocks ??= sumsIn(database, kept, blocks));
    const held = holding(blocks, sums, sought);
    const n = total(sums, sought);
    if (n === 0) return [];
    if (n >= MANY) return joined(held);
    const all = total(await (ofAll ??= sumsIn(database, EVERYTHING, blocks)));
    if (!isWorthLooking(n, all, sought.limit)) return joined(held);
    const days = held.flatMap(({ start, end }) => periodsOf(epochDay(start), epochDay(end), 1));
    return joined(holding(days, await sumsIn(database, kept, days), sought));
  };
};
