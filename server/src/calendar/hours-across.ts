import { BLOCK_DAYS, rememberedBlocks, type BusinessHours } from './business-hours';
import { openIntervals } from './opening-hours';

const BLOCK = BLOCK_DAYS * 86_400_000;

/** Hours in force from an instant (milliseconds since 1970) on, until the next in the list begin. */
export interface HoursInForce {
  from: number;
  hours: BusinessHours;
}

/**
 * Hours made of several of which each was in force for a while (a case that moved to another location): every
 * stretch of time has the hours of its own time, never all those that came last. Before the first of the list
 * nobody works; `-Infinity` begins ever.
 */
export const hoursAcross = (inForce: readonly HoursInForce[]): BusinessHours => {
  const sorted = [...inForce].sort((a, b) => a.from - b.from);
  return {
    blockOf: (instant) => Math.floor(instant / BLOCK),
    block: rememberedBlocks((index) =>
      sorted.flatMap(({ from, hours }, i) => {
        const start = Math.max(index * BLOCK, from);
        const end = Math.min((index + 1) * BLOCK, sorted[i + 1]?.from ?? Infinity);
        return openIntervals(hours, start, end).flatMap((span) => [span.from, span.to]);
      })
    ),
  };
};
