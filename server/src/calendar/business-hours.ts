import type { WorkingCalendar } from '../../../shared/contracts/working-calendar';
import { isTimeZone, utcOffset } from './time-zone';
import { wallInstant } from './wall-instant';
import { slotsByDay, type SlotMinutes } from './working-slots';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Days that are added up together, so that years are walked in a few steps. */
export const BLOCK_DAYS = 64;
/** Blocks remembered for one calendar: about 175 years. */
const MOST_BLOCKS = 1000;

/** Working time of a run of days: its intervals in order, and their sum in milliseconds. */
export interface HoursBlock {
  /** Starts and ends in turn: `[start, end, start, end, …]`, milliseconds since 1970. */
  bounds: readonly number[];
  total: number;
}

/** Hours of work made ready for reckoning; blocks are worked out when first asked for and then kept. */
export interface BusinessHours {
  /** Working time that begins on the days from `index × BLOCK_DAYS` on; blocks follow each other in time. */
  block(index: number): HoursBlock;
  /** The block of the day on which an instant lies. */
  blockOf(instant: number): number;
}

/** Those of one calendar, whose days are local ones. */
export interface CalendarHours extends BusinessHours {
  readonly calendar: WorkingCalendar;
}

/**
 * Turns wall time on a day or the next into instants. Most days lie far from any clock change, and there
 * one offset serves all slots: no zone has changed its clock and changed it back within four days.
 */
const wallClockOf = (day: number, timeZone: string): ((wall: number) => number) => {
  const offset = utcOffset((day - 1) * DAY, timeZone);
  return offset === utcOffset((day + 3) * DAY, timeZone)
    ? (wall) => wall - offset * 1000
    : (wall) => wallInstant(wall, timeZone);
};

const dayBounds = (day: number, slots: SlotMinutes[], timeZone: string): number[] => {
  const bounds: number[] = [];
  if (slots.length === 0) return bounds;
  const instantAt = wallClockOf(day, timeZone);
  for (const { from, to } of slots) {
    const start = instantAt(day * DAY + from * MINUTE);
    const end = instantAt(day * DAY + to * MINUTE);
    if (end > start) bounds.push(start, end);
  }
  return bounds;
};

/** Adds a day's intervals to those before it, of which the last may reach into it. */
const append = (bounds: number[], day: readonly number[], reached: number): void => {
  for (let i = 0; i < day.length; i += 2) {
    const start = Math.max(day[i] ?? 0, reached);
    const end = day[i + 1] ?? 0;
    if (end <= start) continue;
    if (bounds[bounds.length - 1] === start) bounds[bounds.length - 1] = end;
    else bounds.push(start, end);
  }
};

const sum = (bounds: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < bounds.length; i += 2) total += (bounds[i + 1] ?? 0) - (bounds[i] ?? 0);
  return total;
};

/** Blocks by what works out their intervals: each once, as long as they are not too many. */
export const rememberedBlocks = (work: (index: number) => number[]): BusinessHours['block'] => {
  const blocks = new Map<number, HoursBlock>();
  return (index) => {
    const known = blocks.get(index);
    if (known) return known;
    if (blocks.size >= MOST_BLOCKS) blocks.clear();
    const bounds = work(index);
    const block = { bounds, total: sum(bounds) };
    blocks.set(index, block);
    return block;
  };
};

/**
 * Makes a calendar ready for reckoning. Slots are wall-clock times of the location's zone and become
 * instants day by day, so a day on which the clock changes has 23 or 25 hours where it has all of them.
 * The calendar must not be changed afterwards: make another.
 * @throws RangeError when the calendar is not valid (see `workingCalendarFaults`)
 */
export const businessHours = (calendar: WorkingCalendar): CalendarHours => {
  const { timeZone } = calendar;
  if (!isTimeZone(timeZone)) throw new RangeError(`"${timeZone}" is not an IANA time zone`);
  const slotsOf = slotsByDay(calendar);
  const boundsOf = (day: number): number[] => dayBounds(day, slotsOf(day), timeZone);

  const work = (index: number): number[] => {
    const first = index * BLOCK_DAYS;
    const bounds: number[] = [];
    // Only the evening before can reach into a day: a slot lasts 24 hours at most.
    let reached = boundsOf(first - 1).at(-1) ?? -Infinity;
    for (let day = first; day < first + BLOCK_DAYS; day += 1) {
      const today = boundsOf(day);
      append(bounds, today, reached);
      reached = Math.max(reached, today.at(-1) ?? reached);
    }
    return bounds;
  };

  return {
    calendar,
    block: rememberedBlocks(work),
    blockOf: (instant) =>
      Math.floor((instant + utcOffset(instant, timeZone) * 1000) / DAY / BLOCK_DAYS),
  };
};
