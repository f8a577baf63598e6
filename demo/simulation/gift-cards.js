// @ts-check
'use strict';

const { addDays, datesBetween } = require('./dates');
const { createRandom } = require('./random');

/**
 * @typedef {import('./world').World} World
 * @typedef {import('./locations').SimulatedLocation} SimulatedLocation
 * @typedef {import('./touchpoints').SimulatedTouchpoint} SimulatedTouchpoint
 * @typedef {import('../../shared/contracts/feedback').FeedbackInput} FeedbackInput
 * @typedef {(random: import('./random').Random, world: World, location: SimulatedLocation,
 *   touchpoint: SimulatedTouchpoint, date: string) => FeedbackInput} CustomerSaid
 */

const TOUCHPOINT = 'gift-card';
const LOCATION = 'online-store';
/** Buyers of gift cards who answer, a day. */
const A_DAY = 0.24;
/** How many days the grumpy ones came in. */
const UNLUCKY_DAYS = 90;
/** Satisfied customers, in percent: poor beside some 78, and so few that it proves nothing. */
const UNLUCKY_CSAT = { low: 45, high: 60, fewest: 14, most: 26 };
const SATISFIED = 4;

/** @param {readonly FeedbackInput[]} responses */
const satisfaction = (responses) => {
  const scores = responses
    .flatMap(({ answers }) => answers)
    .filter(({ question }) => question === 'satisfaction')
    .map(({ score }) => score);
  const satisfied = scores.filter((score) => score >= SATISFIED).length;
  return { n: scores.length, csat: (100 * satisfied) / scores.length };
};

/**
 * The touchpoint that is as good as the others but whose few customers of the last 90 days happened to be
 * grumpy: of many equally honest quarters the first that looks poor.
 * @param {World} world @param {CustomerSaid} customerSaid
 */
const giftCards = (world, customerSaid) => {
  const touchpoint = world.touchpoints.find(({ key }) => key === TOUCHPOINT);
  const location = world.locations.find(({ key }) => key === LOCATION);
  const unluckyFrom = addDays(world.end, 1 - UNLUCKY_DAYS);

  /** @param {string} date @param {string} luck @returns {FeedbackInput[]} */
  const saidOn = (date, luck) => {
    if (!touchpoint || !location) return [];
    const random = createRandom(world.seed, TOUCHPOINT, date, luck);
    return Array.from({ length: random.poisson(A_DAY) }, () =>
      customerSaid(random, world, location, touchpoint, date)
    );
  };

  const findDraw = () => {
    const dates = datesBetween(unluckyFrom, world.end);
    const { low, high, fewest, most } = UNLUCKY_CSAT;
    for (let draw = 0; draw < 5000; draw += 1) {
      const { n, csat } = satisfaction(dates.flatMap((date) => saidOn(date, `draw ${draw}`)));
      if (n >= fewest && n <= most && csat >= low && csat <= high) return `draw ${draw}`;
    }
    throw new Error('No unlucky quarter of gift cards was found.');
  };
  const draw = findDraw();

  return {
    /** @param {SimulatedLocation} at @param {string} date */
    saidAt: (at, date) =>
      at.key === LOCATION ? saidOn(date, date >= unluckyFrom ? draw : '') : [],
  };
};

module.exports = { giftCards };
