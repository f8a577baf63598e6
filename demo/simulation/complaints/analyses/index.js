// @ts-check
'use strict';

const { inOwnDigits } = require('../../own-digits');
const { createRandom } = require('../../random');
const { writeOneOf } = require('../texts');
const { ar } = require('./ar');
const { en } = require('./en');
const { fa } = require('./fa');

/**
 * @typedef {'en' | 'ar' | 'fa'} Language
 * @typedef {import('../../../../shared/contracts/root-cause').SaveRootCause} SaveRootCause
 *
 * @typedef {object} CauseTexts
 * @property {string} what
 * @property {string} changedAfter
 * @property {readonly string[]} whys each the cause of the one before
 *
 * @typedef {object} AnalysisTexts
 * @property {readonly string[]} when
 * @property {readonly string[]} howLong
 * @property {readonly string[]} whoNoticed
 * @property {readonly string[]} whyNoticed
 * @property {readonly string[]} reaction
 * @property {Record<string, CauseTexts>} causes by the codes of the catalogue
 */

/** @type {Record<Language, AnalysisTexts>} */
const ANALYSES = { en, ar, fa };

/**
 * The seven answers and the whys of one case, in its language.
 * @param {string} seed
 * @param {{ reference: string, cause: string, language: Language, tag: string, receivedAt: string, timeZone: string }} of
 * @returns {Pick<SaveRootCause, 'answers' | 'whys'>}
 */
const writeAnalysis = (seed, { reference, cause, language, tag, receivedAt, timeZone }) => {
  const random = createRandom(seed, 'analysis', reference);
  const texts = ANALYSES[language];
  const known = /** @type {CauseTexts} */ (texts.causes[cause]);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(
    new Date(receivedAt)
  );
  /** @param {readonly string[]} choices */
  const one = (choices) => writeOneOf(random, language, choices);
  return {
    answers: {
      what: known.what,
      when: random.pick(texts.when).replace('{date}', inOwnDigits(language, date)),
      howLong: one(texts.howLong),
      whoNoticed: one(texts.whoNoticed),
      whyNoticed: one(texts.whyNoticed),
      reaction: one(texts.reaction),
      changedAfter: known.changedAfter,
    },
    whys: [...known.whys],
  };
};

module.exports = { writeAnalysis };
