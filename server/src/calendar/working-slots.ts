import type {
  HoursVersion,
  WeekdayKey,
  WeeklyHours,
  WorkingCalendar,
  WorkingSlot,
} from '../../../shared/contracts/working-calendar';
import { epochDay } from './epoch-day';
import { weekdayOfDay } from './week-start';

/** A slot in minutes after the midnight that begins its day; `to` may lie in the next day. */
export interface SlotMinutes {
  from: number;
  to: number;
}

const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const DAY_MINUTES = 1440;

/** Minutes after midnight of `HH:mm` (up to `24:00`), or null for another text. */
export const clockMinutes = (text: string): number | null => {
  const found = CLOCK.exec(text);
  if (!found) return null;
  return found[1] === undefined ? DAY_MINUTES : Number(found[1]) * 60 + Number(found[2]);
};

/**
 * A slot in minutes, or null when its times are none or it begins at the end of the day.
 * @see WorkingSlot for what its times mean
 */
export const slotMinutes = (slot: WorkingSlot): SlotMinutes | null => {
  const from = clockMinutes(slot.from);
  const to = slot.to === '23:59' ? DAY_MINUTES : clockMinutes(slot.to);
  if (from === null || to === null || from === DAY_MINUTES) return null;
  return { from, to: to <= from ? to + DAY_MINUTES : to };
};

const KEYS: readonly WeekdayKey[] = ['1', '2', '3', '4', '5', '6', '7'];

/** A week's slots in minutes, each day sorted and without overlaps; index 0 is Monday. */
const compiledWeek = (week: WeeklyHours): SlotMinutes[][] =>
  KEYS.map((key) => {
    const slots = (week[key] ?? []).map((slot) => {
      const minutes = slotMinutes(slot);
      if (!minutes) throw new RangeError(`"${slot.from}"–"${slot.to}" are no hours of work`);
      return minutes;
    });
    slots.sort((a, b) => a.from - b.from);
    const merged: SlotMinutes[] = [];
    for (const slot of slots) {
      const last = merged[merged.length - 1];
      if (last && slot.from <= last.to) last.to = Math.max(last.to, slot.to);
      else merged.push({ ...slot });
    }
    return merged;
  });

const versionDay = (version: HoursVersion): number =>
  version.validFrom === null ? -Infinity : epochDay(version.validFrom);

/**
 * The slots that start on a day (see {@link epochDay}), by the version in force, overrides and holidays.
 * @throws RangeError when the calendar has dates or times that are none (see `workingCalendarFaults`)
 */
export const slotsByDay = (calendar: WorkingCalendar): ((day: number) => SlotMinutes[]) => {
  const versions = calendar.versions
    .map((version) => ({ from: versionDay(version), week: compiledWeek(version.week) }))
    .sort((a, b) => b.from - a.from);
  const overrides = calendar.overrides
    .map(({ from, to, week }) => ({
      from: epochDay(from),
      to: epochDay(to),
      week: compiledWeek(week),
    }))
    .reverse();
  const closed = new Set(
    calendar.holidays.filter(({ removed }) => !removed).map(({ date }) => epochDay(date))
  );
  return (day) => {
    if (closed.has(day)) return [];
    const hours =
      overrides.find(({ from, to }) => from <= day && day <= to) ??
      versions.find(({ from }) => from <= day);
    return hours?.week[weekdayOfDay(day) - 1] ?? [];
  };
};
