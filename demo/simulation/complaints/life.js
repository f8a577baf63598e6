// @ts-check
'use strict';

const { COMPLAINANT, SYSTEM } = require('./case');
const { TEXTS, writeOneOf } = require('./texts');
const { afterHours } = require('./work-time');

/**
 * @typedef {import('../random').Random} Random
 * @typedef {import('./case').By} By
 * @typedef {import('./case').CaseLine} CaseLine
 *
 * @typedef {object} Case what chance and place made of one complaint
 * @property {CaseLine} line
 * @property {Random} random
 * @property {'en' | 'ar' | 'fa'} language
 * @property {By} agent
 * @property {By} manager
 * @property {number} pace how slowly this desk works: 1 is usual
 * @property {'complaint' | 'request' | 'compliment' | 'warranty_claim'} kind
 * @property {string} currency
 * @property {import('./themes').Theme} theme
 * @property {string} cause
 * @property {boolean} grave
 * @property {string} rootCause key of the analysis
 */

/** Hours with a long tail. @param {Random} random @param {number} median @param {number} spread */
const about = (random, median, spread = 0.7) =>
  Math.max(0.2, median * Math.exp(spread * random.normal()));

/** @param {Case} it @param {keyof import('./texts').ComplaintTexts & ('looking' | 'question' | 'reply' | 'impatient' | 'notes' | 'findings' | 'rejection' | 'reopening' | 'withdrawal')} what */
const words = ({ random, language }, what) => writeOneOf(random, language, TEXTS[language][what]);

/** How pressing it is. @param {Case} it @returns {import('./case').FactChanges} */
const assessment = ({ random, theme, grave, kind }) => {
  const weight = kind === 'complaint' ? theme.gravity : 0.1;
  const level = () =>
    random.next() < weight * 0.5 ? 'high' : random.next() < weight ? 'medium' : 'low';
  const severity = grave
    ? random.chance(0.25)
      ? 'critical'
      : 'high'
    : level() === 'low'
      ? 'low'
      : 'medium';
  return {
    severity,
    safety: theme.key === 'product-safety',
    complexity: level(),
    impact: level(),
    urgency: level(),
    immediateActionNeeded: theme.key === 'product-safety',
    immediateActionPossible: random.chance(0.7),
  };
};

/** Taken up and assessed. @param {Case} it */
const takeUp = (it) => {
  const { line, random, agent, theme, pace } = it;
  line.work(about(random, 2.2 * pace, 0.9));
  line.step(agent, 'acknowledged');
  if (random.chance(0.3)) line.work(about(random, 3 * pace));
  line.step(agent, 'assessed', {
    facts: { ...assessment(it), assignee: agent.id, team: theme.team },
  });
};

/** A question to the complainant, and the time until an answer comes, or none does. @param {Case} it */
const askCustomer = (it) => {
  const { line, random, agent } = it;
  line.step(agent, 'awaiting_customer', {
    text: words(it, 'question'),
    facts: { awaitingReason: 'receipt', nextUpdateDue: afterHours(line.now(), 14 * 24) },
  });
  if (random.chance(0.12)) {
    line.wait(14 * 24 + 1);
    return line.step(SYSTEM, 'investigating');
  }
  line.wait(about(random, 30, 1));
  line.tell(COMPLAINANT, { type: 'message', text: words(it, 'reply') });
  line.work(about(random, 1.5));
  line.step(agent, 'investigating');
};

/** @param {Case} it */
const askSupplier = (it) => {
  const { line, random, agent } = it;
  line.step(agent, 'awaiting_third_party', {
    facts: { awaitingReason: 'supplier', nextUpdateDue: afterHours(line.now(), 10 * 24) },
  });
  line.work(about(random, 20));
  line.step(agent, 'investigating');
};

/** @param {Case} it */
const escalate = (it) => {
  const { line, random, agent, manager } = it;
  line.step(agent, 'escalated', {
    reason: 'Needs a decision above the desk',
    facts: { escalationLevel: 2, escalatedTo: manager.id },
  });
  line.work(about(random, 10));
  line.step(manager, 'investigating', { facts: { levelDecision: words(it, 'findings') } });
};

/** Looked into, to the point where something can be proposed. @param {Case} it */
const investigate = (it) => {
  const { line, random, agent, pace } = it;
  line.work(about(random, 1.5 * pace));
  line.step(agent, 'investigating');
  line.tell(agent, { type: 'message', text: words(it, 'looking') });
  line.work(about(random, 7 * pace, 0.9));
  if (random.chance(0.45)) line.tell(agent, { type: 'note', text: words(it, 'notes') });
  if (random.chance(0.22)) askCustomer(it);
  if (random.chance(0.08)) askSupplier(it);
  if (random.chance(it.grave ? 0.3 : 0.06)) escalate(it);
  if (random.chance(0.2)) {
    line.wait(about(random, 10));
    line.tell(COMPLAINANT, { type: 'message', text: words(it, 'impatient') });
  }
  line.work(about(random, 8 * pace, 1));
};

/** Minor units for a riyal: what is offered elsewhere is worth the same. Nobody counts parts of a rial. */
const RATES = /** @type {Record<string, number>} */ ({
  SAR: 100,
  IRR: 160_000,
  EGP: 1_300,
  GBP: 21,
});

/** @param {Case} it @returns {import('../../../shared/contracts/complaint').Remedy} */
const remedyOf = ({ random, theme, kind, currency }) => {
  if (kind === 'compliment') return { type: 'none', cost: null, reason: 'A compliment' };
  if (random.chance(0.08)) return { type: 'none', cost: null, reason: 'No fault was found' };
  const type = kind === 'request' ? 'information' : random.pick(theme.remedies);
  if (type === 'apology' || type === 'information') return { type, cost: null };
  const riyals = type === 'goodwill' ? 50 : 40 + Math.round(about(random, 140, 0.6));
  return { type, cost: { amount: riyals * (RATES[currency] ?? 100), currency } };
};

/** @param {Case} it @param {{ type: string, cost: { amount: number } | null }} remedy */
const needsManager = ({ currency }, { cost }) =>
  cost !== null && cost.amount > 200 * (RATES[currency] ?? 100);

/** Proposed, approved where it is dear, and told. @param {Case} it @param {boolean} immediate */
const decide = (it, immediate) => {
  const { line, random, agent, manager, language } = it;
  const remedy = remedyOf(it);
  line.step(agent, 'response_proposed', {
    facts: {
      remedy,
      findings: words(it, 'findings'),
      ...(it.kind !== 'compliment' && { causeCode: it.cause }),
      ...(immediate && { immediate: true }),
      ...(it.grave && { rootCause: it.rootCause }),
    },
  });
  line.work(about(random, needsManager(it, remedy) ? 5 : 0.6));
  if (needsManager(it, remedy)) line.tell(manager, { type: 'approval', granted: true });
  const { decision, recourse } = TEXTS[language];
  line.step(agent, 'decision_communicated', {
    text: `${decision[/** @type {keyof typeof decision} */ (remedy.type)]} ${recourse}`,
    facts: { decisionMode: 'email', recourse },
  });
  return remedy;
};

/** Nobody answers, and after two weeks the case closes by itself. @param {Case} it */
const fallSilent = ({ line }) => {
  line.wait(14 * 24 + 0.5);
  line.step(SYSTEM, 'closed');
};

/** @param {Case} it */
const reject = (it) => {
  const { line, random, agent, manager } = it;
  line.wait(about(random, 24, 1));
  line.step(COMPLAINANT, 'rejected', { reason: words(it, 'rejection') });
  line.work(about(random, 5));
  if (random.chance(0.3)) {
    line.step(agent, 'external_referred', {
      facts: {
        externalBody: 'Consumer protection authority',
        externalReference: `CPA-${line.now().slice(0, 10)}`,
      },
    });
    line.wait(about(random, 24 * 45, 0.4));
    return line.step(manager, 'closed', {
      facts: { externalOutcome: 'Settled', remedyCarriedOut: true },
    });
  }
  if (random.chance(0.4)) {
    return line.step(manager, 'closed_exhausted', { reason: 'Every level has decided' });
  }
  line.step(agent, 'investigating');
  line.work(about(random, 8));
  decide(it, false);
  accept(it);
};

/** @param {Case} it */
function accept(it) {
  const { line, random, agent } = it;
  line.wait(about(random, 14, 1));
  line.step(COMPLAINANT, 'accepted');
  line.work(about(random, 7));
  line.step(agent, 'closed', { facts: { remedyCarriedOut: true } });
}

/** @param {Case} it */
const reopen = (it) => {
  const { line, random, agent } = it;
  // A closed case can be reopened within thirty days.
  line.wait(Math.min(about(random, 24 * 6, 0.6), 29 * 24));
  line.step(COMPLAINANT, 'reopened', { reason: words(it, 'reopening') });
  line.work(about(random, 5));
  line.step(agent, 'investigating', { facts: { recurrent: true } });
  line.work(about(random, 9));
  it.grave = true;
  decide(it, false);
  accept(it);
};

/** @param {Case} it */
const withdraw = (it) => {
  it.line.wait(about(it.random, 20));
  it.line.step(COMPLAINANT, 'withdrawn', { reason: words(it, 'withdrawal') });
};

/**
 * Everything that is done with a case from its receipt to its end, as if there were time for it.
 * @param {Case} it
 */
const liveOn = (it) => {
  const { line, random, agent, kind } = it;
  if (kind === 'complaint' && random.chance(0.015)) {
    line.work(about(random, 4));
    return line.step(agent, 'out_of_scope', { reason: 'Not about us: another retailer' });
  }
  takeUp(it);
  const immediate =
    kind === 'compliment' || (!it.grave && random.chance(kind === 'complaint' ? 0.12 : 0.8));
  if (!immediate) investigate(it);
  if (!immediate && random.chance(0.03)) return withdraw(it);
  if (immediate) line.work(about(random, 2));
  const remedy = decide(it, immediate);
  const end = random.next();
  if (kind === 'compliment' || end < 0.2) fallSilent(it);
  else if (end < (remedy.type === 'none' ? 0.6 : 0.28)) reject(it);
  else accept(it);
  const last = line.commands[line.commands.length - 1];
  if (last?.to === 'closed' && kind === 'complaint' && random.chance(0.06)) reopen(it);
};

module.exports = { about, liveOn };
