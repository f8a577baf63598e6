// @ts-check
'use strict';

/**
 * Weights of the hours 0–23 in which people answer, by the clock of the place. Shops ask at the exit
 * and in the hours after; nobody is asked at night.
 */
const HOURS = {
  shop: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 6, 7, 6, 4, 4, 6, 8, 10, 11, 10, 8, 4, 1],
  british: [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 6, 8, 10, 10, 9, 9, 9, 8, 6, 4, 2, 1, 0, 0],
  ramadan: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 2, 1, 1, 1, 4, 9, 12, 12, 9],
  online: [4, 2, 1, 1, 0, 0, 1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 7, 8, 9, 9, 7],
};

/** @type {Map<keyof typeof HOURS, { hour: number, weight: number }[]>} */
const weighted = new Map(
  /** @type {[keyof typeof HOURS, number[]][]} */ (Object.entries(HOURS)).map(([name, weights]) => [
    name,
    weights.map((weight, hour) => ({ hour, weight })),
  ])
);

/**
 * A plausible local second of the day for an answer.
 * @param {import('./random').Random} random
 * @param {import('./locations').SimulatedLocation} location
 * @param {boolean} ramadan
 */
const secondOfDay = (random, { format, region }, ramadan) => {
  const rhythm =
    format === 'online'
      ? 'online'
      : ramadan
        ? 'ramadan'
        : region === 'United Kingdom'
          ? 'british'
          : 'shop';
  const { hour } = random.weighted(weighted.get(rhythm) ?? []);
  return hour * 3600 + random.int(3600);
};

module.exports = { secondOfDay };
