// @ts-check
'use strict';

/** @typedef {import('../random').Random} Random */

/** Swaps two neighbouring letters of one word. @param {Random} random @param {string} text */
const swapLetters = (random, text) => {
  const words = text.split(' ');
  const index = random.int(words.length);
  const word = words[index] ?? '';
  if (!/^[a-z]{5,}$/i.test(word)) return text;
  const at = 1 + random.int(word.length - 3);
  words[index] =
    `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return words.join(' ');
};

/** @param {Random} random @param {string} text */
const english = (random, text) => {
  let result = text;
  if (random.chance(0.18)) result = result.toLowerCase();
  if (random.chance(0.12)) result = swapLetters(random, result);
  if (random.chance(0.14)) result = result.replace(/\.$/, '');
  if (random.chance(0.06)) result = result.replace(/[.!]$/, '!!');
  return result;
};

/** Hamzas and dotted endings are often left out. @param {Random} random @param {string} text */
const arabic = (random, text) => {
  let result = text;
  if (random.chance(0.3)) result = result.replace(/[أإآ]/g, 'ا');
  if (random.chance(0.16)) result = result.replace(/ة(?=\s|[.،!؟]|$)/g, 'ه');
  if (random.chance(0.08)) result = result.replace(/ي(?=\s|[.،!؟]|$)/g, 'ى');
  if (random.chance(0.06)) result = result.replace(/جدًا/g, 'جدااا');
  if (random.chance(0.2)) result = result.replace(/[ً]/g, '');
  if (random.chance(0.2)) result = result.replace(/\.$/, '');
  return result;
};

const ZWNJ = '\u200c';

/** Half-spaces get lost, and Arabic keyboards give Arabic letters. @param {Random} random @param {string} text */
const persian = (random, text) => {
  let result = text;
  if (random.chance(0.28)) result = result.replaceAll(ZWNJ, random.chance(0.6) ? ' ' : '');
  if (random.chance(0.22)) result = result.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  if (random.chance(0.3)) result = result.replaceAll('هٔ', 'ه');
  if (random.chance(0.25)) result = result.replace(/\.$/, '');
  if (random.chance(0.06)) result = result.replace(/خیلی/g, 'خیییلی');
  return result;
};

const BY_LANGUAGE = { en: english, ar: arabic, fa: persian };

/**
 * Makes a clean text look typed on a phone.
 * @param {Random} random @param {'en' | 'ar' | 'fa'} language @param {string} text
 */
const roughen = (random, language, text) => BY_LANGUAGE[language](random, text);

module.exports = { roughen };
