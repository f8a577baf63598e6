// @ts-check
'use strict';

/**
 * What is told of a step. Names are those of the board's lanes, but for what has parts.
 *
 * @typedef {object} StepWords
 * @property {string} action
 * @property {string} thought
 * @property {string} need
 * @property {string} [want]
 * @property {string} [preference]
 * @property {string} expectation
 * @property {string} [promise]
 * @property {string} [moment] why it is a moment of truth
 * @property {readonly string[]} [pains] what people believe; what the data finds is not written here
 * @property {readonly Chance[]} [chances]
 * @property {string} team
 * @property {string} [physicalEvidence]
 * @property {string} [frontstage]
 * @property {string} backstage
 * @property {string} supportSystems
 *
 * @typedef {readonly [text: string, customerValue: number, businessValue: number, effort: number]} Chance
 *   an opportunity: its worth to both from 0 to 100, and its effort from 0 to 5
 */

/** Of each journey in each language, by touchpoint or by the step's own name. */
const STEP_WORDS = {
  'shop-in-store': {
    en: require('./shop-in-store/en').STEPS,
    ar: require('./shop-in-store/ar').STEPS,
    fa: require('./shop-in-store/fa').STEPS,
  },
  'buy-online': {
    en: require('./buy-online/en').STEPS,
    ar: require('./buy-online/ar').STEPS,
    fa: require('./buy-online/fa').STEPS,
  },
  'get-help': {
    en: require('./get-help/en').STEPS,
    ar: require('./get-help/ar').STEPS,
    fa: require('./get-help/fa').STEPS,
  },
};

module.exports = { STEP_WORDS };
