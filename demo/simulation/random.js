// @ts-check
'use strict';

/**
 * @typedef {object} Random
 * @property {() => number} next uniform in [0, 1)
 * @property {(count: number) => number} int uniform whole number in [0, count)
 * @property {(probability: number) => boolean} chance
 * @property {() => number} normal mean 0, standard deviation 1 (Box–Muller)
 * @property {(mean: number) => number} poisson Knuth's product for small means, rounded normal above 30
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T extends { weight: number }>(list: readonly T[]) => T} weighted
 */

/**
 * Four 32-bit words from a text (xmur3, Bob Jenkins' and MurmurHash3's mixing).
 * @param {string} text @returns {() => number}
 */
const wordsOf = (text) => {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
};

/**
 * Small fast counter generator, 32-bit (sfc32 of PractRand).
 * @param {string} label @returns {() => number}
 */
const sfc32 = (label) => {
  const word = wordsOf(label);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let index = 0; index < 12; index += 1) next();
  return next;
};

/**
 * @template T @param {readonly T[]} list not empty @param {number} index
 * @returns {T}
 */
const at = (list, index) => {
  const found = list[index];
  if (found === undefined) throw new RangeError('Nothing to choose from.');
  return found;
};

/** @param {() => number} next @param {number} mean */
const poissonOf = (next, mean) => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
};

/**
 * An independent stream of chance for each label: the same label always gives the same numbers, and
 * what one part of the world draws never moves another part.
 *
 * @param {...(string | number)} label
 * @returns {Random}
 */
const createRandom = (...label) => {
  const next = sfc32(label.join('/'));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    int: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
    poisson: (mean) =>
      mean > 30
        ? Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
        : poissonOf(next, mean),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (list) => {
      let rest = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      for (const entry of list) {
        rest -= entry.weight;
        if (rest < 0) return entry;
      }
      return at(list, list.length - 1);
    },
  };
};

module.exports = { createRandom };
