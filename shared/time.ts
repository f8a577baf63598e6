export const CALENDARS = ['gregorian', 'jalali', 'hijri'] as const;
/** `hijri` is always the Umm al-Qura variant (`islamic-umalqura`). */
export type Calendar = (typeof CALENDARS)[number];

export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export const COMPARISONS = ['previous', 'lastYear'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days on which weeks begin somewhere: Saturday, Sunday, Monday. */
export const WEEK_STARTS = [6, 7, 1] as const satisfies readonly Weekday[];
export type WeekStart = (typeof WEEK_STARTS)[number];

/** A local calendar date, `YYYY-MM-DD`, always Gregorian in storage and on the wire. */
export type LocalDate = string;
