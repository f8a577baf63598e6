// @ts-check
'use strict';

const { PHRASES } = require('../../comments');
const { roughen } = require('../../comments/roughen');
const { inOwnDigits } = require('../../own-digits');
const { ar } = require('./ar');
const { en } = require('./en');
const { fa } = require('./fa');

/**
 * @typedef {import('../../random').Random} Random
 * @typedef {'en' | 'ar' | 'fa'} Language
 * @typedef {{ subjects: readonly string[], texts: readonly string[] }} Words
 * @typedef {object} ComplaintTexts
 * @property {Record<string, Words>} themes by category
 * @property {Record<'request' | 'compliment' | 'warranty_claim', Words>} kinds
 * @property {readonly string[]} looking
 * @property {readonly string[]} question
 * @property {readonly string[]} reply
 * @property {readonly string[]} impatient
 * @property {Record<'refund' | 'replace' | 'repair' | 'apology' | 'information' | 'goodwill' | 'none', string>} decision
 * @property {readonly string[]} notes
 * @property {readonly string[]} findings
 * @property {readonly string[]} rejection
 * @property {readonly string[]} reopening
 * @property {readonly string[]} withdrawal
 * @property {string} recourse
 */

/** @type {Record<Language, ComplaintTexts>} */
const TEXTS = { en, ar, fa };

/**
 * The same value wherever a slot stands in one text, its numbers in the digits of the language.
 * @param {Random} random @param {Language} language
 * @param {Record<string, string>} [values] by slot; what is filled in is noted here
 */
const filler = (random, language, values = {}) => {
  const { slots } = PHRASES[language];
  /** @param {string} text */
  return (text) => {
    const filled = text.replace(/\{(\w+)\}/g, (_, slot) => {
      values[slot] ??= random.pick(slots[/** @type {keyof typeof slots} */ (slot)]);
      return values[slot];
    });
    return inOwnDigits(language, filled);
  };
};

/**
 * What a complainant writes, as people type.
 * @param {Random} random @param {Language} language @param {Words} words
 */
const writeComplaint = (random, language, words) => {
  /** @type {Record<string, string>} */
  const values = {};
  const fill = filler(random, language, values);
  const subject = fill(random.pick(words.subjects));
  const text = roughen(random, language, fill(random.pick(words.texts)));
  return {
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    text,
    /** What they call the product that they write of; null where they write of none. */
    product: values.product ?? null,
  };
};

/** @param {Random} random @param {Language} language @param {readonly string[]} texts */
const writeOneOf = (random, language, texts) => filler(random, language)(random.pick(texts));

module.exports = { TEXTS, writeComplaint, writeOneOf };
