// @ts-check
'use strict';

const DIGITS = { en: '0123456789', ar: '٠١٢٣٤٥٦٧٨٩', fa: '۰۱۲۳۴۵۶۷۸۹' };
const ANY_DIGIT = /[0-9٠-٩۰-۹]/g;

/**
 * A text with all its numbers in the digits of its language, as who takes care writes them: never two kinds in
 * one sentence, let alone in one number.
 * @param {'en' | 'ar' | 'fa'} language @param {string} text
 */
const inOwnDigits = (language, text) =>
  text.replace(ANY_DIGIT, (digit) => {
    const value = digit.charCodeAt(0) & 15;
    return DIGITS[language].charAt(value);
  });

module.exports = { inOwnDigits };
