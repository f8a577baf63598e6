import type {
  HoursVersion,
  WeekdayKey,
  WeeklyHours,
  WorkingSlot,
} from '../../../../../shared/contracts/working-calendar';
import type { LocalDate, WeekStart } from '../../../../../shared/time';

const DAYS = 7;
const NEW_SLOT: WorkingSlot = { from: '09:00', to: '17:00' };

/** Days of the week in the order in which the site counts them. */
export const weekOrder = (start: WeekStart): WeekdayKey[] =>
  Array.from(
    { length: DAYS },
    (_, index) => String(((start - 1 + index) % DAYS) + 1) as WeekdayKey
  );

/** 1970-01-05 was a Monday. */
export const dateOfWeekday = (day: WeekdayKey): Date =>
  new Date(Date.UTC(1970, 0, 4 + Number(day)));

export const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** Minutes of a slot; one that ends at or before its start ends the next day. */
export const slotLength = ({ from, to }: WorkingSlot): number => {
  const end = to === '23:59' || to === '24:00' ? 1_440 : minutesOf(to);
  const length = end - minutesOf(from);
  return length <= 0 ? length + 1_440 : length;
};

/** Seconds that a week has. */
export const weekSeconds = (week: WeeklyHours): number =>
  Object.values(week)
    .flat()
    .reduce((sum, slot) => sum + slotLength(slot) * 60, 0);

/** Which of the versions is in force on a date; the first to come where none is yet. */
export const versionOn = (versions: readonly HoursVersion[], date: LocalDate): number => {
  const since = (index: number): string => versions[index]?.validFrom ?? '';
  const order = versions.map((_, index) => index).sort((a, b) => (since(a) < since(b) ? -1 : 1));
  return order.filter((index) => since(index) <= date).at(-1) ?? order[0] ?? 0;
};

/** Adds a slot behind the last of a day: an afternoon after a morning. */
export const withSlot = (week: WeeklyHours, day: WeekdayKey): WeeklyHours => {
  const slots = week[day] ?? [];
  const last = slots.at(-1);
  const end = last ? minutesOf(last.to) : 0;
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const added =
    last && end > minutesOf(last.from) && end <= 20 * 60
      ? { from: hour(end + 60), to: hour(Math.min(end + 180, 23 * 60 + 59)) }
      : NEW_SLOT;
  return { ...week, [day]: [...slots, added] };
};

export const withoutSlot = (week: WeeklyHours, day: WeekdayKey, index: number): WeeklyHours => ({
  ...week,
  [day]: (week[day] ?? []).filter((_, i) => i !== index),
});

export const changedSlot = (
  week: WeeklyHours,
  day: WeekdayKey,
  index: number,
  change: Partial<WorkingSlot>
): WeeklyHours => ({
  ...week,
  [day]: (week[day] ?? []).map((slot, i) => (i === index ? { ...slot, ...change } : slot)),
});

/** Gives every day that works the hours of one. */
export const copiedDay = (week: WeeklyHours, day: WeekdayKey): WeeklyHours => {
  const slots = week[day] ?? [];
  return Object.fromEntries(
    Object.entries(week).map(([key, own]) => [
      key,
      own.length > 0 ? slots.map((slot) => ({ ...slot })) : own,
    ])
  );
};
