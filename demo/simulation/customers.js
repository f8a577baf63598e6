// @ts-check
'use strict';

const { NAMES } = require('./names');
const { createRandom } = require('./random');

/**
 * @typedef {import('./locations').SimulatedLocation} SimulatedLocation
 * @typedef {object} SimulatedCustomer
 * @property {string} key
 * @property {string} name
 * @property {string} email
 * @property {'prospect' | 'customer' | 'former'} status
 * @property {'new' | 'regular' | 'loyal' | 'business'} segment
 * @property {'en' | 'ar' | 'fa'} language
 * @property {string} tag BCP 47
 * @property {string} home key of the location where they mostly shop
 * @property {number} mood how kindly they judge everything, in units of mood
 * @property {number} activity how often they come, relative to the others
 */

const COUNT = 6000;

/** @type {readonly { segment: SimulatedCustomer['segment'], weight: number, mood: number, activity: number }[]} */
const SEGMENTS = [
  { segment: 'new', weight: 26, mood: -0.08, activity: 0.6 },
  { segment: 'regular', weight: 45, mood: 0, activity: 1 },
  { segment: 'loyal', weight: 20, mood: 0.3, activity: 2.4 },
  { segment: 'business', weight: 9, mood: -0.12, activity: 1.5 },
];

/** @type {readonly { status: SimulatedCustomer['status'], weight: number }[]} */
const STATUSES = [
  { status: 'customer', weight: 90 },
  { status: 'prospect', weight: 5 },
  { status: 'former', weight: 5 },
];

/**
 * People who are known by a key. Locations have as many as they are large.
 * @param {string} seed
 * @param {readonly SimulatedLocation[]} locations
 * @returns {SimulatedCustomer[]}
 */
const createCustomers = (seed, locations) => {
  const random = createRandom(seed, 'customers');
  const homes = locations.map((location) => ({ location, weight: location.size }));
  return Array.from({ length: COUNT }, (_, index) => {
    const { location } = random.weighted(homes);
    const { language, tag } = random.weighted(location.languages);
    const { segment, mood, activity } = random.weighted(SEGMENTS);
    const number = String(index + 1).padStart(5, '0');
    return {
      key: `C-${number}`,
      name: `${random.pick(NAMES[language].given)} ${random.pick(NAMES[language].family)}`,
      email: `customer-${number}@example.com`,
      status: segment === 'new' ? random.weighted(STATUSES).status : 'customer',
      segment,
      language,
      tag,
      home: location.key,
      mood: mood + 0.4 * random.normal(),
      activity: activity * (0.4 + 1.2 * random.next()),
    };
  });
};

module.exports = { createCustomers };
