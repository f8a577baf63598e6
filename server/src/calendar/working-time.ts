import type { Pause, TimeSpan } from '../../../shared/contracts/working-calendar';
import { BLOCK_DAYS, type BusinessHours, type HoursBlock } from './business-hours';

const DAY = 86_400_000;

/** Years without working time after which a search for it ends: such a calendar has none to come. */
export const MOST_IDLE_YEARS = 10;
const MOST_IDLE_BLOCKS = Math.ceil((MOST_IDLE_YEARS * 366) / BLOCK_DAYS);
/** Years that a search for a due date looks ahead at most. */
const MOST_YEARS = 100;

/** Index in `bounds` of the first interval that ends after an instant (of its start; they come in pairs). */
const firstEndingAfter = (bounds: readonly number[], instant: number): number => {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle * 2 + 1] ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low * 2;
};

const partOf = ({ bounds }: HoursBlock, from: number, to: number): number => {
  let total = 0;
  for (let i = firstEndingAfter(bounds, from); i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    if (start >= to) break;
    total += Math.min(bounds[i + 1] ?? 0, to) - Math.max(start, from);
  }
  return total;
};

const checkInstant = (instant: number): void => {
  if (!Number.isFinite(instant)) throw new RangeError('the instant is not a date');
};

const elapsed = (hours: BusinessHours, from: number, to: number): number => {
  if (to <= from) return 0;
  const first = hours.blockOf(from - DAY);
  const last = hours.blockOf(to + DAY);
  let total = 0;
  for (let index = first; index <= last; index += 1) {
    const block = hours.block(index);
    const whole = (block.bounds[0] ?? from) >= from && (block.bounds.at(-1) ?? to) <= to;
    total += whole ? block.total : partOf(block, from, to);
  }
  return total;
};

/** Pauses within a span, in order, overlapping ones as one; one that still lasts ends with the span. */
const pausesWithin = (pauses: readonly Pause[], from: number, to: number): TimeSpan[] => {
  const clipped = pauses
    .map((pause) => ({ from: Math.max(pause.from, from), to: Math.min(pause.to ?? to, to) }))
    .filter((pause) => pause.from < pause.to)
    .sort((a, b) => a.from - b.from);
  const merged: TimeSpan[] = [];
  for (const pause of clipped) {
    const last = merged[merged.length - 1];
    if (last && pause.from <= last.to) last.to = Math.max(last.to, pause.to);
    else merged.push({ ...pause });
  }
  return merged;
};

/**
 * Working time between two instants in milliseconds (exact, so that it adds up over split spans; round
 * only what you show). Pauses may overlap and come in any order; only their working time is taken off.
 * 0 where `to` is not after `from`. Spans of years take microseconds once their days are known.
 * @param from and `to`: milliseconds since 1970
 * @throws RangeError when an instant is no date
 */
export const workingTime = (
  hours: BusinessHours,
  from: number,
  to: number,
  pauses: readonly Pause[] = []
): number => {
  checkInstant(from);
  checkInstant(to);
  return pausesWithin(pauses, from, to).reduce(
    (total, pause) => total - elapsed(hours, pause.from, pause.to),
    elapsed(hours, from, to)
  );
};

/** Wall time between two instants less the pauses, in milliseconds: {@link workingTime} of a place that never closes. */
export const wallTime = (from: number, to: number, pauses: readonly Pause[] = []): number => {
  checkInstant(from);
  checkInstant(to);
  return pausesWithin(pauses, from, to).reduce(
    (total, pause) => total - (pause.to - pause.from),
    Math.max(0, to - from)
  );
};

/** The first instant after `from` and at most `to` by which `work` has been done; or what is left of it. */
const walk = (
  hours: BusinessHours,
  from: number,
  to: number,
  work: number
): { at: number } | { at: null; left: number } => {
  let left = work;
  let idle = 0;
  const last = hours.blockOf(Math.min(to, from + MOST_YEARS * 366 * DAY) + DAY);
  for (let index = hours.blockOf(from - DAY); index <= last; index += 1) {
    const { bounds, total } = hours.block(index);
    idle = total > 0 ? 0 : idle + 1;
    if (idle > MOST_IDLE_BLOCKS) break;
    if ((bounds[0] ?? -1) >= from && total < left && (bounds.at(-1) ?? 0) <= to) {
      left -= total;
      continue;
    }
    for (let i = firstEndingAfter(bounds, from); i < bounds.length; i += 2) {
      const start = Math.max(bounds[i] ?? 0, from);
      const end = Math.min(bounds[i + 1] ?? 0, to);
      if (start >= end) continue;
      if (end - start >= left) return { at: start + left };
      left -= end - start;
    }
  }
  return { at: null, left };
};

/**
 * When a target is due, in milliseconds since 1970; or why it is not: the clock is `paused` and nobody
 * knows for how long, or the calendar has `never` enough working time ({@link MOST_IDLE_YEARS} without
 * any, or not enough within a hundred). `left` is the part of the target, in milliseconds, that was still to be worked then.
 */
export type DueDate = { due: number } | { due: null; reason: 'paused' | 'never'; left: number };

/**
 * When an amount of working time after a start is used up: the earliest instant by which
 * {@link workingTime} reaches the target, so a target that fills a day is due at closing time and not
 * at the next opening. Pauses only put it off.
 * @param target milliseconds, 0 or more; 0 is due at the start
 * @throws RangeError when the start is no date or the target is negative or infinite
 */
export const dueAt = (
  hours: BusinessHours,
  start: number,
  target: number,
  pauses: readonly Pause[] = []
): DueDate => {
  checkInstant(start);
  if (!(target >= 0 && target < Infinity)) throw new RangeError('the target is no duration');
  if (target === 0) return { due: start };
  let left = target;
  let from = start;
  for (const pause of pausesWithin(pauses, start, Infinity)) {
    const worked = walk(hours, from, pause.from, left);
    if (worked.at !== null) return { due: worked.at };
    left = worked.left;
    if (pause.to === Infinity) return { due: null, reason: 'paused', left };
    from = pause.to;
  }
  const worked = walk(hours, from, Infinity, left);
  return worked.at === null
    ? { due: null, reason: 'never', left: worked.left }
    : { due: worked.at };
};
