export const CALENDARS = ['gregorian', 'jalali', 'hijri'] as const;
/** `hijri` is always the Umm al-Qura variant (`islamic-umalqura`). */
export type Calendar = (typeof CALENDARS)[number];

export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export const COMPARISONS = ['previous', 'lastYear'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A local calendar date, `YYYY-MM-DD`, always Gregorian in storage and on the wire. */
export type LocalDate = string;
