import type { LocalDate } from '../time';

/** ISO 8601 day of the week as a JSON key: `1` is Monday, `7` is Sunday. */
export type WeekdayKey = '1' | '2' | '3' | '4' | '5' | '6' | '7';

/**
 * Hours of work in the wall-clock time of the location, `HH:mm`. A slot belongs to the day it starts on;
 * one that ends at or before its start ends the next day (`20:00`–`02:00`; `08:00`–`08:00` is 24 hours).
 * The end of a day is `24:00`; `23:59`, the last that a time field can say, means the same.
 */
export interface WorkingSlot {
  from: string;
  to: string;
}

/** Slots of each weekday; a day without slots is closed. */
export type WeeklyHours = Partial<Record<WeekdayKey, WorkingSlot[]>>;

/** Hours that replace the weekly ones from `from` to `to`, both included (Ramadan, a season, stocktaking). */
export interface HoursOverride {
  name: string;
  from: LocalDate;
  to: LocalDate;
  week: WeeklyHours;
}

/** The weekly hours in force from a date (`null`: always) until the next version begins. */
export interface HoursVersion {
  validFrom: LocalDate | null;
  week: WeeklyHours;
}

/** A day on which no slot starts. A shift that began the evening before is finished. */
export interface Holiday {
  date: LocalDate;
  name: string;
  /** Key of the calendar file it came from; `null` when entered by hand. */
  source: string | null;
  /** Struck out by hand: a working day after all, and it stays so when its file is read again. */
  removed: boolean;
}

/** When a location works. */
export interface WorkingCalendar {
  /** IANA name, such as `Asia/Riyadh`. */
  timeZone: string;
  versions: HoursVersion[];
  /** Where two overlap the later in the list holds. */
  overrides: HoursOverride[];
  holidays: Holiday[];
}

/** A stretch of time in milliseconds since 1970; `to` is not part of it. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** A stretch in which a clock stands; `to` is `null` while it still stands. */
export interface Pause {
  from: number;
  to: number | null;
}
