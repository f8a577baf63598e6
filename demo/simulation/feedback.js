// @ts-check
'use strict';

const { commentChance, writeComment } = require('./comments');
const { addDays, datesBetween, dayNumber, instantOf } = require('./dates');
const { giftCards } = require('./gift-cards');
const { secondOfDay } = require('./hours');
const { expectedMood, scoreOf, visitMood } = require('./quality');
const { createRandom } = require('./random');
const { seasonOf } = require('./seasons');

/**
 * @typedef {import('./random').Random} Random
 * @typedef {import('./world').World} World
 * @typedef {import('./locations').SimulatedLocation} SimulatedLocation
 * @typedef {import('./touchpoints').SimulatedTouchpoint} SimulatedTouchpoint
 * @typedef {import('./customers').SimulatedCustomer} SimulatedCustomer
 * @typedef {import('../../shared/contracts/feedback').FeedbackInput} FeedbackInput
 * @typedef {import('../../shared/contracts/feedback').AnswerInput} AnswerInput
 *
 * @typedef {object} SimulatedResponse
 * @property {number} row 1 for the first
 * @property {FeedbackInput} input
 *
 * @typedef {object} Visit what is settled before the questions are asked
 * @property {SimulatedTouchpoint} touchpoint
 * @property {SimulatedCustomer | null} customer
 * @property {'en' | 'ar' | 'fa'} language
 * @property {string} tag
 * @property {number} mood
 */

/** Responses of an ordinary day, as a multiple of the locations' sizes; sets how large the demo is. */
const VOLUME = 0.5;
/** More and more people answer: so much more at the end than at the start. */
const GROWTH = 0.16;
/** Share of the respondents who are known by their key. */
const KNOWN = 0.72;
/** How many days the grumpy customers of the unlucky location came in. */
const UNLUCKY_DAYS = 90;
/** Recommendation scores that look poor beside an average of about 35, and prove nothing. */
const UNLUCKY_NPS = { low: 10, high: 18, fewest: 11, most: 17 };
/** Day of the month on which the teams are asked. */
const PULSE_DAY = '15';

/** @type {WeakMap<World, Map<string, { customer: SimulatedCustomer, weight: number }[]>>} */
const regularsOf = new WeakMap();

/** @param {World} world @param {string} location */
const regulars = (world, location) => {
  let byHome = regularsOf.get(world);
  if (!byHome) {
    byHome = new Map(world.locations.map(({ key }) => [key, []]));
    for (const customer of world.customers) {
      byHome.get(customer.home)?.push({ customer, weight: customer.activity });
    }
    regularsOf.set(world, byHome);
  }
  return byHome.get(location) ?? [];
};

/** @param {World} world @param {SimulatedLocation} location */
const touchpointsAt = (world, { format }) =>
  world.touchpoints
    .map((touchpoint) => ({
      touchpoint,
      weight: format === 'online' ? touchpoint.online : touchpoint.inStores,
    }))
    .filter(({ weight }) => weight > 0);

/** @param {Random} random @param {World} world @param {SimulatedLocation} location */
const respondent = (random, world, location) => {
  const known = regulars(world, location.key);
  if (known.length > 0 && random.chance(KNOWN)) {
    const { customer } = random.weighted(known);
    return { customer, language: customer.language, tag: customer.tag, mood: customer.mood };
  }
  const { language, tag } = random.weighted(location.languages);
  return { customer: null, language, tag, mood: 0.4 * random.normal() };
};

/** @param {World} world @param {SimulatedLocation} location @param {Visit} visit @param {string} date */
const themeOf = (world, location, { touchpoint }, date) => {
  const { improvement, stories } = world;
  if (location.key === stories.worse && ['store', 'phone'].includes(touchpoint.channel)) {
    return { usual: touchpoint.key, story: 'understaffed' };
  }
  const improved = touchpoint.key === improvement.touchpoint && date >= improvement.since;
  return { usual: improved ? `${touchpoint.key}-live` : touchpoint.key, story: null };
};

/**
 * The answers to one form: those who begin it answer its first question and ever fewer of the others.
 * @param {Random} random @param {World} world @param {SimulatedLocation} location
 * @param {Visit} visit @param {string} date
 * @returns {AnswerInput[]}
 */
const answersOf = (random, world, location, visit, date) => {
  const survey = world.surveys.find(({ key }) => key === visit.touchpoint.survey);
  if (!survey) throw new Error(`No survey "${visit.touchpoint.survey}".`);
  /** @type {AnswerInput[]} */
  const answers = [];
  let silent = true;
  survey.questions.forEach((question, index) => {
    const last = index === survey.questions.length - 1;
    const skipped = !random.chance(survey.answered[index] ?? 1);
    if (skipped && !(last && answers.length === 0)) return;
    const { key, metric, scale } = question;
    const score = scoreOf(random, metric, visit.mood);
    /** @type {AnswerInput} */
    const answer = { question: key, score };
    const share = (score - scale.min) / (scale.max - scale.min);
    if (question.comment && silent && random.chance(commentChance(share))) {
      const { usual, story } = themeOf(world, location, visit, date);
      const theme = story && random.chance(0.45) ? story : usual;
      answer.comment = writeComment(random, { language: visit.language, theme, share });
    }
    if (question.comment) silent = false;
    answers.push(answer);
  });
  return answers;
};

/**
 * What one customer said at a touchpoint.
 * @param {Random} random @param {World} world @param {SimulatedLocation} location
 * @param {SimulatedTouchpoint} touchpoint @param {string} date
 * @returns {FeedbackInput}
 */
const customerSaid = (random, world, location, touchpoint, date) => {
  const season = seasonOf(location, date);
  const person = respondent(random, world, location);
  const expected = expectedMood(world, location, touchpoint, date, season);
  const visit = { ...person, touchpoint, mood: visitMood(random, expected, person.mood) };
  return {
    answers: answersOf(random, world, location, visit, date),
    survey: touchpoint.survey,
    touchpoint: touchpoint.key,
    journey: touchpoint.journey,
    stage: touchpoint.stage,
    location: location.key,
    channel: touchpoint.channel,
    customer: person.customer?.key ?? null,
    language: person.tag,
    occurredAt: instantOf(location.timeZone, date, secondOfDay(random, location, season.ramadan)),
  };
};

/**
 * What a location's customers said on one day.
 * @param {World} world @param {SimulatedLocation} location @param {string} date
 * @param {string} luck which of the many days it could have been
 * @returns {FeedbackInput[]}
 */
const customersSaid = (world, location, date, luck) => {
  const random = createRandom(world.seed, 'feedback', location.key, date, luck);
  const season = seasonOf(location, date);
  const days = dayNumber(world.end) - dayNumber(world.start);
  const progress = (dayNumber(date) - dayNumber(world.start)) / days;
  const mean = VOLUME * location.size * season.crowd * (1 + GROWTH * (progress - 0.5));
  const touchpoints = touchpointsAt(world, location);
  return Array.from({ length: random.poisson(mean) }, () => {
    const { touchpoint } = random.weighted(touchpoints);
    return customerSaid(random, world, location, touchpoint, date);
  });
};

/**
 * Once a month, and without names, what the people who work at a location say.
 * @param {World} world @param {SimulatedLocation} location @param {string} date
 * @returns {FeedbackInput[]}
 */
const teamSaid = (world, location, date) => {
  if (!date.endsWith(`-${PULSE_DAY}`)) return [];
  const random = createRandom(world.seed, 'team', location.key, date);
  const people = 4 + Math.round(0.8 * location.size);
  return Array.from({ length: people }, () => ({
    answers: [
      {
        question: 'recommend-work',
        score: scoreOf(random, 'enps', visitMood(random, location.quality, 0.4 * random.normal())),
      },
    ],
    survey: 'team-pulse',
    location: location.key,
    channel: /** @type {const} */ ('email'),
    language: random.weighted(location.languages).tag,
    occurredAt: instantOf(location.timeZone, date, 9 * 3600 + random.int(8 * 3600)),
  }));
};

/** Recommendation score of responses, and how many gave one. @param {readonly FeedbackInput[]} responses */
const recommendation = (responses) => {
  const scores = responses
    .flatMap(({ answers }) => answers)
    .filter(({ question }) => question === 'recommend')
    .map(({ score }) => score);
  const net = scores.filter((score) => score >= 9).length - scores.filter((s) => s <= 6).length;
  return { n: scores.length, nps: (100 * net) / scores.length };
};

/**
 * The first of many equally honest quarters in which the unlucky location's few customers happened to
 * be the grumpy ones. Its quality is the average's; only the draw is chosen.
 * @param {World} world
 */
const unluckyDraw = (world) => {
  const location = world.locations.find(({ key }) => key === world.stories.unlucky);
  if (!location) return '';
  const dates = datesBetween(addDays(world.end, 1 - UNLUCKY_DAYS), world.end);
  for (let draw = 0; draw < 5000; draw += 1) {
    const { n, nps } = recommendation(
      dates.flatMap((date) => customersSaid(world, location, date, `draw ${draw}`))
    );
    const { low, high, fewest, most } = UNLUCKY_NPS;
    if (n >= fewest && n <= most && nps >= low && nps <= high) return `draw ${draw}`;
  }
  throw new Error(`No unlucky quarter for "${location.key}" was found.`);
};

/**
 * What people said in the world: a year of feedback, day by day and in the order of its time. Always
 * the same for the same world.
 *
 * @param {World} world
 * @returns {Generator<SimulatedResponse, void, void>}
 */
function* simulateFeedback(world) {
  const draw = unluckyDraw(world);
  const cards = giftCards(world, customerSaid);
  const unluckyFrom = addDays(world.end, 1 - UNLUCKY_DAYS);
  let row = 0;
  for (const date of datesBetween(world.start, world.end)) {
    const day = world.locations.flatMap((location) => {
      const unlucky = location.key === world.stories.unlucky && date >= unluckyFrom;
      const said = [
        ...customersSaid(world, location, date, unlucky ? draw : ''),
        ...teamSaid(world, location, date),
        ...cards.saidAt(location, date),
      ];
      return said.map((input, index) => ({
        ...input,
        source: 'demo',
        externalId: `${date}/${location.key}/${index + 1}`,
      }));
    });
    day.sort((a, b) => (String(a.occurredAt) < String(b.occurredAt) ? -1 : 1));
    for (const input of day) {
      row += 1;
      yield { row, input };
    }
  }
}

module.exports = { simulateFeedback };
