import type {
  WeekdayKey,
  WeeklyHours,
  WorkingSlot,
} from '../../../../../shared/contracts/working-calendar';
import { minutesOf, slotLength } from './week-edit';

/** What is wrong with a slot of hours; each is a reason for which the server refuses it too. */
export type SlotFault = 'slotTimes' | 'slotsOverlap' | 'nightOverlaps';

const DAY_MINUTES = 1_440;

const hasTimes = ({ from, to }: WorkingSlot): boolean => from !== '' && to !== '';

const spanOf = (slot: WorkingSlot): { start: number; end: number } => {
  const start = minutesOf(slot.from);
  return { start, end: start + slotLength(slot) };
};

const nextDay = (day: WeekdayKey): WeekdayKey => String((Number(day) % 7) + 1) as WeekdayKey;

/** For each slot of a day, in its order, what is wrong with it; null: nothing. */
export const slotFaults = (week: WeeklyHours, day: WeekdayKey): (SlotFault | null)[] => {
  const slots = week[day] ?? [];
  const after = (week[nextDay(day)] ?? []).filter(hasTimes).map((slot) => spanOf(slot).start);
  const morrow = DAY_MINUTES + Math.min(...after, DAY_MINUTES);
  return slots.map((slot, index) => {
    if (!hasTimes(slot)) return 'slotTimes';
    const { start, end } = spanOf(slot);
    const overlaps = slots.some((other, i) => {
      if (i >= index || !hasTimes(other)) return false;
      const span = spanOf(other);
      return start < span.end && span.start < end;
    });
    if (overlaps) return 'slotsOverlap';
    return end > morrow ? 'nightOverlaps' : null;
  });
};
