// @ts-check
'use strict';

const { addDays } = require('../dates');
const { PRODUCTS } = require('../products');
const { createRandom } = require('../random');

/**
 * @typedef {import('../products').SimulatedProduct} SimulatedProduct
 *
 * @typedef {object} SimulatedPurchase
 * @property {string} number
 * @property {string} placedOn
 * @property {string | null} sku
 * @property {number | null} amount
 * @property {string} currency
 * @property {string | null} customer
 * @property {string} location
 *
 * @typedef {object} Bought what a complaint is about
 * @property {SimulatedProduct | null} product one that the site's form or the desk linked
 * @property {SimulatedPurchase | null} purchase one whose number was stated
 * @property {boolean} isKnown whether the shop has a purchase of this number
 */

/** What costs a riyal elsewhere. */
const RATES = /** @type {Record<string, number>} */ ({
  SAR: 1,
  IRR: 160_000,
  EGP: 13,
  GBP: 0.21,
});

/** So many link the product that they write of, and so many state a number that the shop knows. */
const LINKED = 0.75;
const KNOWN = 0.85;

/**
 * What a complaint is about: a product that is called as its words call it, and the order.
 *
 * @param {string} seed
 * @param {object} complaint
 * @param {string} complaint.id
 * @param {'en' | 'ar' | 'fa'} complaint.language
 * @param {string | null} complaint.word what its text calls a product
 * @param {string} complaint.date
 * @param {number | null} complaint.number the order's number within its day; null: none was stated
 * @param {string | null} complaint.customer
 * @param {string} complaint.location
 * @param {string} complaint.currency
 * @returns {Bought}
 */
const boughtBy = (seed, complaint) => {
  const { id, language, word, date, number, customer, location, currency } = complaint;
  const random = createRandom(seed, 'bought', id);
  const meant = PRODUCTS.filter(({ words }) => word !== null && words[language] === word);
  const product = meant.length > 0 && random.chance(LINKED) ? random.pick(meant) : null;
  if (number === null) return { product, purchase: null, isKnown: false };
  const placedOn = addDays(date, -(2 + random.int(13)));
  return {
    product,
    purchase: {
      number: `B-${placedOn.replaceAll('-', '')}-${number}`,
      placedOn,
      sku: product && product.sku,
      amount: product && Math.round(product.price * (RATES[currency] ?? 1)),
      currency,
      customer,
      location,
    },
    isKnown: random.chance(KNOWN),
  };
};

module.exports = { boughtBy };
