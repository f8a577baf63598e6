// @ts-check
'use strict';

const { STEP_WORDS } = require('./journey-words');

/**
 * @typedef {import('./journeys').SimulatedJourney} SimulatedJourney
 * @typedef {import('./journey-words').StepWords} StepWords
 * @typedef {'en' | 'ar' | 'fa'} Language
 *
 * @typedef {object} StepFigures
 * @property {number} emotion the one that is meant, −2 to +2
 * @property {number} toCustomer importance, 1 to 5
 * @property {number} toOrganisation
 */

/** @param {number} emotion @param {number} toCustomer @param {number} toOrganisation @returns {StepFigures} */
const figures = (emotion, toCustomer, toOrganisation) => ({ emotion, toCustomer, toOrganisation });

/**
 * Lanes of the board, in order, and which of them show their headers only: behind the line of visibility, or
 * rarely read.
 * @type {readonly [string, true?][]}
 */
const LANES = [
  ['touchpoint'],
  ['momentOfTruth'],
  ['action'],
  ['thought'],
  ['need'],
  ['want', true],
  ['preference', true],
  ['expectation'],
  ['promise'],
  ['emotion'],
  ['painPoints'],
  ['opportunities'],
  ['importanceToCustomer', true],
  ['importanceToOrganisation', true],
  ['team', true],
  ['physicalEvidence', true],
  ['frontstage', true],
  ['backstage', true],
  ['supportSystems', true],
];

/** What is meant at each touchpoint, and at what customers do alone. @type {Record<string, StepFigures>} */
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
  'list-at-home': figures(0, 3, 2),
  'guests-come': figures(2, 5, 3),
  'first-run': figures(2, 5, 3),
  'tries-at-home': figures(-1, 4, 2),
  'waits-for-money': figures(-1, 4, 2),
};

/**
 * Pain points that people believe in, and opportunities; both have ids of their own.
 * @param {string} step @param {Pick<StepWords, 'pains' | 'chances'>} words
 */
const itemsOf = (step, { pains = [], chances = [] }) => ({
  ...(pains.length > 0 && {
    painPoints: pains.map((text, index) => ({
      id: `${step}.pain${index + 1}`,
      text,
      evidence: null,
    })),
  }),
  ...(chances.length > 0 && {
    opportunities: chances.map(([text, customerValue, businessValue, effort], index) => ({
      id: `${step}.chance${index + 1}`,
      text,
      customerValue,
      businessValue,
      effort,
    })),
  }),
});

/**
 * What a step says, by its touchpoint or its own name.
 * @param {string} key @param {string} id @param {SimulatedJourney} journey @param {Language} language
 */
const cellsAt = (key, id, journey, language) => {
  const { emotion, toCustomer, toOrganisation } = FIGURES[key] ?? figures(0, 3, 3);
  const meant = {
    emotion,
    importanceToCustomer: toCustomer,
    importanceToOrganisation: toOrganisation,
  };
  const words = STEP_WORDS[journey.key][language][key];
  if (!words) return meant;
  const { moment, pains, chances, ...lanes } = words;
  return {
    ...meant,
    ...lanes,
    ...(moment && { momentOfTruth: { reason: moment } }),
    ...itemsOf(id, { pains, chances }),
  };
};

/**
 * @param {import('./journeys').SimulatedStage} stage @param {SimulatedJourney} journey
 * @param {Language} language
 */
const stepsOf = ({ stage, touchpoints, alone = [] }, journey, language) => {
  /** @param {string | null} touchpoint */
  const aloneBefore = (touchpoint) =>
    alone
      .filter(({ before }) => before === touchpoint)
      .map(({ key, name }) => {
        const id = `${stage}:${key}`;
        return { id, name: name[language], cells: cellsAt(key, id, journey, language) };
      });
  const met = touchpoints.flatMap((touchpoint) => {
    const id = `${stage}:${touchpoint}`;
    const cells = { touchpoint, ...cellsAt(touchpoint, id, journey, language) };
    return [...aloneBefore(touchpoint), { id, name: '', cells }];
  });
  return [...met, ...aloneBefore(null)];
};

/**
 * The map of a journey in a language, with everything that is told of customer and company.
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
  stages: journey.stages.map((stage) => ({
    key: stage.stage,
    name: stageNames[stage.stage]?.[language] ?? stage.stage,
    steps: stepsOf(stage, journey, language),
  })),
});

module.exports = { mapOf };
