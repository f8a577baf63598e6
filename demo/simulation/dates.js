// @ts-check
'use strict';

/** A Gregorian calendar date, `YYYY-MM-DD`. @typedef {string} LocalDate */

const DAY = 86_400_000;

/** @param {LocalDate} date Days since 1970-01-01. */
const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;

/** @param {number} day @returns {LocalDate} */
const dateOfDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** @param {LocalDate} date @param {number} days @returns {LocalDate} */
const addDays = (date, days) => dateOfDay(dayNumber(date) + days);

/** 0 Sunday … 6 Saturday. @param {LocalDate} date */
const weekday = (date) => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** First day of the month that lies `months` before the month of `date`. @param {LocalDate} date @param {number} months */
const monthStart = (date, months = 0) => {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(Number(year), Number(month) - 1 - months, 1)).toISOString().slice(0, 10);
};

/** Every date from `start` to `end`, both included. @param {LocalDate} start @param {LocalDate} end */
const datesBetween = (start, end) =>
  Array.from({ length: dayNumber(end) - dayNumber(start) + 1 }, (_, index) =>
    addDays(start, index)
  );

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();
/** @type {Map<string, { month: number, day: number }>} */
const known = new Map();

/**
 * Month and day of a date in another calendar.
 * @param {'persian' | 'islamic-umalqura'} calendar
 * @param {LocalDate} date
 * @returns {{ month: number, day: number }}
 */
const dateIn = (calendar, date) => {
  const key = `${calendar}/${date}`;
  const found = known.get(key);
  if (found) return found;
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(calendar, format);
  const parts = format.formatToParts(dayNumber(date) * DAY);
  /** @param {string} type */
  const part = (type) => Number(parts.find((entry) => entry.type === type)?.value);
  const result = { month: part('month'), day: part('day') };
  known.set(key, result);
  return result;
};

/** @type {Map<string, Intl.DateTimeFormat>} */
const zones = new Map();
/** @type {Map<string, number>} */
const offsets = new Map();

/** @param {string} timeZone */
const zoneFormat = (timeZone) => {
  const found = zones.get(timeZone);
  if (found) return found;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  zones.set(timeZone, format);
  return format;
};

/** Minutes by which a zone is ahead of UTC in that hour. @param {string} timeZone @param {number} instant */
const offsetAt = (timeZone, instant) => {
  const hour = Math.floor(instant / 3_600_000) * 3_600_000;
  const key = `${timeZone}/${hour}`;
  const found = offsets.get(key);
  if (found !== undefined) return found;
  /** @type {Record<string, number>} */
  const parts = {};
  for (const { type, value } of zoneFormat(timeZone).formatToParts(hour)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0 } = parts;
  const offset = Math.round((Date.UTC(year, month - 1, day, hours, minute) - hour) / 60_000);
  offsets.set(key, offset);
  return offset;
};

/**
 * The instant at which a zone's clocks show this date and time. Where clocks jump over it, the
 * moment after the jump.
 *
 * @param {string} timeZone IANA name
 * @param {LocalDate} date
 * @param {number} seconds since local midnight
 * @returns {string} ISO 8601, UTC
 */
const instantOf = (timeZone, date, seconds) => {
  const local = dayNumber(date) * DAY + seconds * 1000;
  const guess = local - offsetAt(timeZone, local) * 60_000;
  return new Date(local - offsetAt(timeZone, guess) * 60_000).toISOString();
};

module.exports = {
  addDays,
  dateIn,
  datesBetween,
  dayNumber,
  instantOf,
  monthStart,
  weekday,
};
