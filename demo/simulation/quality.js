// @ts-check
'use strict';

const { dayNumber } = require('./dates');

/**
 * What a respondent felt is one number, the mood: the average customer's on an average day is 0, and
 * 1 is one standard deviation between visits. Each metric turns the mood and its own noise into a
 * score through thresholds: `THRESHOLDS[metric][i]` is the mood below which the score stays at or
 * under `min + i`. They are the normal quantiles of the shares that retailers usually see (NPS about
 * 35, CSAT top two about 75 %, CES about 5.5 of 7, stars about 4.1).
 *
 * @type {Record<string, { min: number, thresholds: readonly number[] }>}
 */
const THRESHOLDS = {
  // 2, 3.2, 4.5, 6, 7.5, 11, 16, 28, 49, 70 %
  nps: {
    min: 0,
    thresholds: [-2.05, -1.85, -1.7, -1.55, -1.44, -1.23, -0.99, -0.58, -0.03, 0.52],
  },
  // 4, 7, 9, 12, 15, 22, 30, 47, 67, 84 %
  enps: {
    min: 0,
    thresholds: [-1.75, -1.48, -1.34, -1.17, -1.04, -0.77, -0.52, -0.08, 0.44, 0.99],
  },
  // 4, 10, 24, 60 %
  csat: { min: 1, thresholds: [-1.75, -1.28, -0.71, 0.25] },
  // 2, 5, 10, 19, 36, 66 %
  ces: { min: 1, thresholds: [-2.05, -1.64, -1.28, -0.88, -0.36, 0.41] },
  // 6, 11, 21, 48 %
  stars: { min: 1, thresholds: [-1.55, -1.23, -0.81, -0.05] },
  // 5, 15, 35, 73 %
  emotion: { min: -2, thresholds: [-1.64, -1.04, -0.39, 0.61] },
  // 3, 8, 17, 34, 57, 83 %
  expectation: { min: 1, thresholds: [-1.88, -1.41, -0.95, -0.41, 0.18, 0.95] },
};

/** Standard deviation of a visit's own luck, and of each answer around the mood. */
const VISIT = 0.75;
const ANSWER = 0.5;
/** Mood, visit and answer together have this standard deviation; thresholds are in units of it. */
const TOTAL = Math.sqrt(0.45 ** 2 + VISIT ** 2 + ANSWER ** 2);

/** Places and touchpoints are a little above 0 on the whole; this brings the average back to it. */
const BASE = -0.1;
/** Slowly, things get better: so much over the whole time, with a winter dip of a third of it. */
const DRIFT = 0.12;

/**
 * Mood that place, touchpoint and day give to everyone who comes, before luck.
 *
 * @param {import('./world').World} world
 * @param {import('./locations').SimulatedLocation} location
 * @param {import('./touchpoints').SimulatedTouchpoint | null} touchpoint
 * @param {string} date
 * @param {import('./seasons').Season} season
 */
const expectedMood = (world, location, touchpoint, date, season) => {
  const { improvement, start, end } = world;
  const gain =
    touchpoint?.key === improvement.touchpoint && date >= improvement.since ? improvement.gain : 0;
  const progress = (dayNumber(date) - dayNumber(start)) / (dayNumber(end) - dayNumber(start));
  const yearly = Math.cos((2 * Math.PI * (dayNumber(date) - dayNumber('2024-07-15'))) / 365.25);
  const quality = location.quality + (touchpoint?.quality ?? 0);
  const strain = season.load * (touchpoint?.strain ?? 0.5);
  return BASE + quality + gain - strain + DRIFT * (progress - 0.5) + (DRIFT / 3) * yearly;
};

/**
 * One respondent's mood on one visit.
 * @param {import('./random').Random} random
 * @param {number} expected
 * @param {number} customerMood
 */
const visitMood = (random, expected, customerMood) =>
  expected + customerMood + VISIT * random.normal();

/**
 * The score that a mood gives on a metric.
 * @param {import('./random').Random} random
 * @param {string} metric
 * @param {number} mood
 */
const scoreOf = (random, metric, mood) => {
  const rule = THRESHOLDS[metric];
  if (!rule) throw new Error(`No thresholds for metric "${metric}".`);
  const felt = (mood + ANSWER * random.normal()) / TOTAL;
  const above = rule.thresholds.filter((threshold) => felt >= threshold).length;
  return rule.min + above;
};

module.exports = { expectedMood, scoreOf, visitMood };
