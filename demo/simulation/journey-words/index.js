// @ts-check
'use strict';

const { AR } = require('./ar');
const { EN } = require('./en');
const { FA } = require('./fa');

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

/** By touchpoint, or by the step's own name; each journey in its own language. @type {Record<'en' | 'ar' | 'fa', Record<string, StepWords>>} */
const STEP_WORDS = { en: EN, ar: AR, fa: FA };

module.exports = { STEP_WORDS };
