// @ts-check
'use strict';

const { createCustomers } = require('./customers');
const { addDays, monthStart } = require('./dates');
const { JOURNEYS, STAGE_NAMES } = require('./journeys');
const { PERSONAS } = require('./personas');
const { PRODUCTS } = require('./products');
const { LOCATIONS } = require('./locations');
const { SURVEYS } = require('./surveys');
const { createTargets } = require('./targets');
const { TOUCHPOINTS } = require('./touchpoints');

/**
 * Who and where: everything that stands still in the simulated retailer. What people said, bought or
 * complained of is told by modules of their own, which all read the same world.
 *
 * @typedef {import('./locations').Text} Text
 * @typedef {{ worse: string, unlucky: string }} Story
 * @typedef {object} World
 * @property {string} seed
 * @property {string} start first local date with facts
 * @property {string} end last local date with facts
 * @property {readonly import('./locations').SimulatedLocation[]} locations
 * @property {readonly import('./touchpoints').SimulatedTouchpoint[]} touchpoints
 * @property {readonly import('./journeys').SimulatedJourney[]} journeys
 * @property {typeof STAGE_NAMES} stageNames
 * @property {readonly import('./personas').SimulatedPersona[]} personas
 * @property {readonly import('./products').SimulatedProduct[]} products
 * @property {readonly import('./surveys').SimulatedSurvey[]} surveys
 * @property {readonly import('./customers').SimulatedCustomer[]} customers
 * @property {readonly import('./targets').SimulatedTarget[]} targets
 * @property {Story & { journeys: Record<string, Story> }} stories the location that is truly worse, and
 *   the one that is as good as the others but whose few customers of the last 90 days happened to be
 *   grumpy; likewise a touchpoint of each kind in each journey
 * @property {{ touchpoint: string, since: string, gain: number }} improvement live stock on the
 *   product page: the day it went live, and what it brought in units of mood
 */

const SEED = 'baran-2';

/** A year, and the month before it, so that the last month has last year's to compare with. */
const DAYS = 396;

/**
 * @param {string} end last local date with facts, `YYYY-MM-DD`
 * @param {string} [seed]
 * @returns {World}
 */
const createWorld = (end, seed = SEED) => ({
  seed,
  start: addDays(end, 1 - DAYS),
  end,
  locations: LOCATIONS,
  touchpoints: TOUCHPOINTS,
  journeys: JOURNEYS,
  stageNames: STAGE_NAMES,
  personas: PERSONAS,
  products: PRODUCTS,
  surveys: SURVEYS,
  customers: createCustomers(seed, LOCATIONS),
  targets: createTargets(end),
  stories: {
    worse: 'riyadh-olaya',
    unlucky: 'muscat-qurum',
    journeys: {
      'shop-in-store': { worse: 'returns', unlucky: 'gift-card' },
      'buy-online': { worse: 'delivery', unlucky: 'gift-card' },
      'get-help': { worse: 'returns', unlucky: 'gift-card' },
    },
  },
  improvement: { touchpoint: 'product-page', since: monthStart(end, 4), gain: 0.75 },
});

module.exports = { createWorld, DAYS };
