// @ts-check
'use strict';

const { createRandom } = require('../random');
const { about } = require('./life');
const { afterHours } = require('./work-time');

/**
 * What complainants answer when a case is closed: whether they are content with the outcome, and with how
 * it was handled.
 *
 * @typedef {import('../random').Random} Random
 * @typedef {import('./case').Command} Command
 * @typedef {import('../../../server/src/services/complaint-surveys/record').PastAnswers} PastAnswers
 * @typedef {Omit<PastAnswers, 'reference'>} Answers
 */

/** Shares of those who answer: whoever can be written to, and whoever only reads the tracking page. */
const ANSWERING = { byMail: 0.42, onPage: 0.2 };
/** In fourteen days less an hour the questions are still open. */
const LONGEST_HOURS = 14 * 24 - 1;
/** A case of so many days is as quick as one expects. */
const USUAL_DAYS = 4;

/** @param {number} mood @param {Random} random */
const scoreOf = (mood, random) =>
  Math.max(1, Math.min(5, Math.round(mood + 0.85 * random.normal())));

/** @param {readonly Command[]} past all until a closing, which is the last */
const moodsOf = (past) => {
  const had = (/** @type {string} */ state) => past.some(({ to }) => to === state);
  const offered = past.flatMap((command) => command.facts?.remedy ?? []);
  const remedy = offered[offered.length - 1];
  const [first, last] = [String(past[0]?.at), String(past[past.length - 1]?.at)];
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const slow = Math.max(-0.5, Math.log2(Math.max(days, 0.5) / USUAL_DAYS) * 0.45);
  /** @param {string} state @param {number} loss */
  const after = (state, loss) => (had(state) ? loss : 0);
  const nothing = remedy?.type === 'none' ? 1.4 : 0;
  const refused = nothing + after('rejected', 1.1) + after('closed_exhausted', 0.8);
  const dragged = after('rejected', 0.4) + after('reopened', 0.6) + after('escalated', 0.3);
  return { outcome: 4.3 - refused - slow * 0.4, process: 4.2 - slow - dragged };
};

/**
 * Answers about one closing; null where none come before the case is opened again or time is over.
 * @param {Random} random @param {readonly Command[]} past @param {boolean} byMail @param {string} before
 * @returns {Omit<Answers, 'closing'> | null}
 */
const answersAbout = (random, past, byMail, before) => {
  const answers = random.chance(byMail ? ANSWERING.byMail : ANSWERING.onPage);
  const closedAt = String(past[past.length - 1]?.at);
  const answeredAt = afterHours(closedAt, Math.min(about(random, 20, 1), LONGEST_HOURS));
  const moods = moodsOf(past);
  const outcome = scoreOf(moods.outcome, random);
  const process = scoreOf(moods.process, random);
  const onlyOutcome = random.chance(0.08);
  if (!answers || answeredAt >= before) return null;
  return { answeredAt, outcome, process: onlyOutcome ? null : process };
};

/**
 * What the complainant of a case said after each of its closings.
 * @param {string} seed
 * @param {{ externalId: string, complainant: { email: string | null }, commands: readonly Command[] }} complaint
 * @param {string} now nothing is answered later
 * @returns {Answers[]}
 */
const answersOf = (seed, { externalId, complainant, commands }, now) => {
  const [received] = commands;
  if (received?.facts?.kind !== 'complaint') return [];
  const isClosing = (/** @type {Command} */ { to }) => to === 'closed' || to === 'closed_exhausted';
  const closings = commands.flatMap((command, index) => (isClosing(command) ? [index] : []));
  return closings.flatMap((index, closing) => {
    const random = createRandom(seed, 'satisfaction', externalId, closing);
    const reopened = commands.slice(index).find(({ to }) => to === 'reopened')?.at ?? now;
    const past = commands.slice(0, index + 1);
    const said = answersAbout(random, past, complainant.email !== null, reopened);
    return said ? [{ closing, ...said }] : [];
  });
};

module.exports = { answersOf };
