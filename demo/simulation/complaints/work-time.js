// @ts-check
'use strict';

const { addDays, instantOf, weekday } = require('../dates');

/** @typedef {import('../locations').SimulatedLocation} SimulatedLocation */

const OPENS = 9 * 3600;
const CLOSES = 18 * 3600;
const LONGEST = 400;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {SimulatedLocation} location @param {string} instant */
const localDateOf = ({ timeZone }, instant) => {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(new Date(instant));
};

/**
 * When staff who go on with something for some hours of work are through with it. About right is
 * enough here: the plugin reckons by the calendars.
 *
 * @param {SimulatedLocation} location @param {string} from instant @param {number} hours
 * @returns {string} instant
 */
const afterWork = (location, from, hours) => {
  let left = hours * 3_600_000;
  let date = localDateOf(location, from);
  for (let day = 0; day < LONGEST; day += 1, date = addDays(date, 1)) {
    if (location.weekend.includes(weekday(date))) continue;
    const begins = Date.parse(instantOf(location.timeZone, date, OPENS));
    const ends = Date.parse(instantOf(location.timeZone, date, CLOSES));
    const start = Math.max(begins, Date.parse(from));
    if (start >= ends) continue;
    if (start + left <= ends) return new Date(start + left).toISOString();
    left -= ends - start;
  }
  return new Date(Date.parse(from) + left).toISOString();
};

/** @param {string} from instant @param {number} hours by the clock on the wall */
const afterHours = (from, hours) =>
  new Date(Date.parse(from) + Math.round(hours * 3_600_000)).toISOString();

module.exports = { afterHours, afterWork };
