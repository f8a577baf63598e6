// @ts-check
'use strict';

const { STEP_WORDS } = require('./journey-words');

/**
 * @typedef {import('./journeys').SimulatedJourney} SimulatedJourney
 * @typedef {'en' | 'ar' | 'fa'} Language
 *
 * @typedef {object} StepFigures
 * @property {number} emotion the one that is meant, −2 to +2
 * @property {number} toCustomer importance, 1 to 5
 * @property {number} toOrganisation
 */

/** @param {number} emotion @param {number} toCustomer @param {number} toOrganisation @returns {StepFigures} */
const figures = (emotion, toCustomer, toOrganisation) => ({ emotion, toCustomer, toOrganisation });

/** Lanes of the board, in order, and which of them show their headers only. @type {readonly [string, true?][]} */
const LANES = [
  ['touchpoint'],
  ['momentOfTruth'],
  ['action'],
  ['thought'],
  ['expectation'],
  ['promise'],
  ['emotion'],
  ['painPoints'],
  ['opportunities'],
  ['importanceToCustomer', true],
  ['importanceToOrganisation', true],
  ['backstage', true],
];

/** What is meant at each touchpoint. @type {Record<string, StepFigures>} */
const FIGURES = {
  ad: figures(0, 2, 4),
  'social-post': figures(1, 2, 3),
  'product-page': figures(1, 4, 4),
  'store-visit': figures(1, 4, 4),
  advice: figures(2, 5, 5),
  chat: figures(0, 4, 3),
  checkout: figures(0, 5, 5),
  till: figures(0, 5, 5),
  'click-collect': figures(1, 4, 4),
  'gift-card': figures(1, 2, 3),
  invoice: figures(0, 2, 2),
  delivery: figures(2, 5, 5),
  app: figures(1, 3, 4),
  'support-phone': figures(0, 5, 3),
  returns: figures(0, 5, 4),
  'loyalty-programme': figures(2, 3, 5),
  reviews: figures(1, 3, 4),
  newsletter: figures(0, 2, 4),
};

/** @param {string} touchpoint @param {SimulatedJourney} journey @param {Language} language */
const cellsAt = (touchpoint, journey, language) => {
  const { emotion, toCustomer, toOrganisation } = FIGURES[touchpoint] ?? figures(0, 3, 3);
  const words = language === journey.language ? STEP_WORDS[language][touchpoint] : undefined;
  const { moment, ...lanes } = words ?? {};
  return {
    touchpoint,
    emotion,
    importanceToCustomer: toCustomer,
    importanceToOrganisation: toOrganisation,
    ...lanes,
    ...(moment && { momentOfTruth: { reason: moment } }),
  };
};

/**
 * The map of a journey in a language: in its own with what customers do, think and expect; in the others with
 * its structure and what is meant.
 * @param {SimulatedJourney} journey @param {Language} language
 * @param {Record<string, import('./locations').Text>} stageNames
 */
const mapOf = (journey, language, stageNames) => ({
  version: 2,
  scenario: journey.description[language],
  goal: journey.goal[language],
  persona: journey.persona,
  segment: null,
  location: null,
  lanes: LANES.map(([id, collapsed]) => ({ id, name: null, collapsed: collapsed ?? false })),
  stages: journey.stages.map(({ stage, touchpoints }) => ({
    key: stage,
    name: stageNames[stage]?.[language] ?? stage,
    steps: touchpoints.map((touchpoint) => ({
      id: `${stage}:${touchpoint}`,
      name: '',
      cells: cellsAt(touchpoint, journey, language),
    })),
  })),
});

module.exports = { mapOf };
