// @ts-check
'use strict';

const { ar } = require('./ar');
const { en } = require('./en');
const { fa } = require('./fa');
const { roughen } = require('./roughen');

/**
 * @typedef {'good' | 'mixed' | 'bad'} Tone
 * @typedef {object} Phrases
 * @property {Record<string, { good: readonly string[], bad: readonly string[] }>} themes by touchpoint,
 *   and by story
 * @property {Record<Tone, readonly string[]>} general
 * @property {Record<'good' | 'bad', readonly string[]>} openings
 * @property {Record<'product' | 'staff' | 'few' | 'minutes' | 'days', readonly string[]>} slots `few`
 *   and `minutes` are short and long waits
 *
 * @typedef {object} CommentContext
 * @property {'en' | 'ar' | 'fa'} language
 * @property {string} theme a key of {@link Phrases.themes}
 * @property {number} share where the score lies on its scale, 0 worst to 1 best
 */

/** @type {Record<'en' | 'ar' | 'fa', Phrases>} */
const PHRASES = { en, ar, fa };

/** @type {Record<Tone, readonly string[]>} */
const EMOJI = {
  good: ['👍', '😍', '🌹', '❤️', '🙏', '😊', '👏'],
  mixed: ['🤔', '😐', '👌'],
  bad: ['😡', '👎', '😞', '🤦', '😤'],
};

/** @param {number} share @returns {Tone} */
const toneOf = (share) => (share >= 0.74 ? 'good' : share <= 0.45 ? 'bad' : 'mixed');

/** Those who are moved write: most of the angry, many of the delighted, few in between. @param {number} share */
const commentChance = (share) => {
  if (share <= 0.3) return 0.78;
  if (share <= 0.5) return 0.62;
  return share === 1 ? 0.58 : 0.46;
};

/**
 * Fills `{slot}`s, each with a value of its own.
 * @param {import('../random').Random} random @param {Phrases} phrases @param {string} sentence
 */
const filled = (random, phrases, sentence) =>
  sentence.replace(/\{(\w+)\}/g, (_, slot) =>
    random.pick(phrases.slots[/** @type {keyof Phrases['slots']} */ (slot)])
  );

/** Words that keep their capital inside a sentence. */
const CAPITAL = /^(I|VAT|Apple Pay)\b/;

/** "Honestly, " + "Quick …" → "Honestly, quick …". @param {string} opening @param {string} sentence */
const joined = (opening, sentence) =>
  /[^.!] $/.test(opening) && !CAPITAL.test(sentence)
    ? opening + sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : opening + sentence;

/**
 * The sentences of one comment: what is good or bad here, sometimes with a word before and after it.
 * @param {import('../random').Random} random @param {Phrases} phrases @param {Tone} tone @param {string} theme
 */
const sentencesOf = (random, phrases, tone, theme) => {
  const subject = phrases.themes[theme];
  if (!subject) throw new Error(`No comments about "${theme}".`);
  if (tone === 'mixed') {
    const general = random.pick(phrases.general.mixed);
    if (random.chance(0.55)) return general;
    return `${random.pick(random.chance(0.5) ? subject.good : subject.bad)} ${general}`;
  }
  if (random.chance(0.12)) return random.pick(phrases.general[tone]);
  const opening = random.pick(phrases.openings[tone]);
  const first = random.pick(subject[tone]);
  const second = random.chance(0.16) ? random.pick(subject[tone]) : '';
  const ending = random.chance(0.3) ? random.pick(phrases.general[tone]) : '';
  return [joined(opening, first), second === first ? '' : second, ending].filter(Boolean).join(' ');
};

/**
 * What a respondent writes beside a score, as people do: short, with typing errors, mixed letters and
 * now and then an emoji.
 *
 * @param {import('../random').Random} random
 * @param {CommentContext} context
 */
const writeComment = (random, { language, theme, share }) => {
  const phrases = PHRASES[language];
  const tone = toneOf(share);
  const text = roughen(
    random,
    language,
    filled(random, phrases, sentencesOf(random, phrases, tone, theme))
  );
  return random.chance(0.11) ? `${text} ${random.pick(EMOJI[tone])}` : text;
};

module.exports = { commentChance, PHRASES, toneOf, writeComment };
