// @ts-check
'use strict';

const { dateIn, weekday } = require('./dates');

/**
 * How a day differs from an ordinary one.
 * @typedef {object} Season
 * @property {number} crowd responses, as a multiple of an ordinary day's
 * @property {number} load how far crowds and late parcels depress what people feel, in units of mood
 * @property {boolean} ramadan evenings last until after midnight
 *
 * @typedef {{ crowd: number, load: number }} Effect
 */

/** @param {number} month @param {number} day */
const ordinal = (month, day) => month * 100 + day;
/** @param {number} value @param {number} from @param {number} to */
const within = (value, from, to) => value >= from && value <= to;

/** Nowruz, Yalda and the start of school, by the Jalali calendar. @param {string} date @returns {Effect[]} */
const iranian = (date) => {
  const { month, day } = dateIn('persian', date);
  const at = ordinal(month, day);
  const effects = [];
  if (within(at, 1210, 1230)) effects.push({ crowd: 1.9, load: 0.38 });
  if (within(at, 101, 104)) effects.push({ crowd: 0.15, load: 0 });
  if (within(at, 105, 113)) effects.push({ crowd: 0.5, load: 0 });
  if (within(at, 925, 930)) effects.push({ crowd: 1.5, load: 0.18 });
  if (within(at, 620, 705)) effects.push({ crowd: 1.3, load: 0.12 });
  return effects;
};

/** Ramadan and the two feasts, by the Umm al-Qura calendar. @param {string} date @returns {Effect[]} */
const islamic = (date) => {
  const { month, day } = dateIn('islamic-umalqura', date);
  const at = ordinal(month, day);
  const effects = [];
  if (within(at, 901, 919)) effects.push({ crowd: 1.05, load: 0.08 });
  if (within(at, 920, 930)) effects.push({ crowd: 1.8, load: 0.34 });
  if (within(at, 1001, 1003)) effects.push({ crowd: 0.55, load: 0 });
  if (within(at, 1201, 1209)) effects.push({ crowd: 1.3, load: 0.16 });
  if (within(at, 1210, 1213)) effects.push({ crowd: 0.5, load: 0 });
  return effects;
};

/** White Friday week and Saudi National Day. @param {string} date @param {string | null} country @returns {Effect[]} */
const gulf = (date, country) => {
  const at = Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  const effects = [];
  if (within(at, 1122, 1130)) effects.push({ crowd: 1.6, load: 0.26 });
  if (country === 'SA' && within(at, 921, 924)) effects.push({ crowd: 1.5, load: 0.16 });
  return effects;
};

/** Black Friday, the weeks before Christmas and the sales after it. @param {string} date @returns {Effect[]} */
const british = (date) => {
  const at = Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  const effects = [];
  if (within(at, 1122, 1130)) effects.push({ crowd: 1.8, load: 0.28 });
  if (within(at, 1207, 1223)) effects.push({ crowd: 1.6, load: 0.3 });
  if (at === 1225) effects.push({ crowd: 0.1, load: 0 });
  if (within(at, 1226, 1231)) effects.push({ crowd: 1.4, load: 0.15 });
  return effects;
};

/** @param {Effect[]} effects @param {number} weight @returns {Effect[]} */
const softened = (effects, weight) =>
  effects.map(({ crowd, load }) => ({ crowd: 1 + weight * (crowd - 1), load: weight * load }));

/** @param {import('./locations').SimulatedLocation} location @param {string} date @returns {Effect[]} */
const effectsOf = ({ region, country }, date) => {
  if (region === 'Iran') return iranian(date);
  if (region === 'United Kingdom') return british(date);
  // The online store has customers everywhere, each part of whom keeps its own feasts.
  if (region === 'Online') {
    return [
      ...softened(iranian(date), 0.3),
      ...softened(islamic(date), 0.4),
      ...softened(gulf(date, null), 0.9),
      ...softened(british(date), 0.3),
    ];
  }
  return [...islamic(date), ...gulf(date, country)];
};

/** Responses a day of the week brings, weekend and its eve above the others. */
const EVE = 1.25;
const WEEKEND = 1.4;
const WORKDAY = 0.84;

/** @param {import('./locations').SimulatedLocation} location @param {string} date */
const weeklyRhythm = ({ format, weekend }, date) => {
  const day = weekday(date);
  if (format === 'online') return weekend.includes(day) ? 1.12 : 0.95;
  if (weekend.includes(day)) return WEEKEND;
  return weekend.includes((day + 1) % 7) ? EVE : WORKDAY;
};

/**
 * @param {import('./locations').SimulatedLocation} location
 * @param {string} date
 * @returns {Season}
 */
const seasonOf = (location, date) => {
  const effects = effectsOf(location, date);
  return {
    crowd: effects.reduce((product, { crowd }) => product * crowd, weeklyRhythm(location, date)),
    load: effects.reduce((sum, { load }) => sum + load, 0),
    ramadan:
      !['Iran', 'United Kingdom', 'Online'].includes(location.region) &&
      dateIn('islamic-umalqura', date).month === 9,
  };
};

module.exports = { seasonOf };
