// @ts-check
'use strict';

const { addDays, datesBetween, instantOf } = require('../dates');
const { secondOfDay } = require('../hours');
const { createRandom } = require('../random');
const { seasonOf } = require('../seasons');
const { writeAnalysis } = require('./analyses');
const { boughtBy } = require('./bought');
const { COMPLAINANT, openCase, SYSTEM } = require('./case');
const { about, liveOn } = require('./life');
const { answersOf } = require('./satisfaction');
const { TEXTS, writeComplaint } = require('./texts');
const { THEMES } = require('./themes');
const { afterHours } = require('./work-time');

/**
 * @typedef {import('../world').World} World
 * @typedef {import('../locations').SimulatedLocation} SimulatedLocation
 * @typedef {import('../random').Random} Random
 * @typedef {import('./case').Command} Command
 *
 * @typedef {Pick<import('../../../shared/contracts/root-cause').SaveRootCause, 'answers' | 'whys'>} Written
 * @typedef {Written & { key: string, at: string }} Analysis
 *
 * @typedef {object} SimulatedComplaint
 * @property {string} externalId
 * @property {string} reference
 * @property {{ name: string | null, email: string | null, phone: string | null }} complainant
 * @property {Analysis | null} rootCause the analysis of its cause, where it has one
 * @property {string} cause
 * @property {string | null} product sku of the product that it is linked to
 * @property {import('./bought').SimulatedPurchase | null} purchase what it is about, where the shop knows it
 * @property {Command[]} commands
 * @property {import('./satisfaction').Answers[]} satisfaction what was said of its closings
 */

/** Complaints for each of a location's answers, where all is as usual. */
const RATE = 0.03;
/** The location that is truly worse has so many times more. */
const WORSE = 2.6;
/** What is left of the wrong stock after the improvement. */
const STOCK_LEFT = 0.25;

/** People of the desk, and the shops they answer for. */
const DESK = /** @type {const} */ ({ ar: 'lina', fa: 'omid', en: 'sarah', manager: 'huda' });

const KINDS = /** @type {const} */ ([
  { kind: 'complaint', weight: 82 },
  { kind: 'request', weight: 8 },
  { kind: 'compliment', weight: 5 },
  { kind: 'warranty_claim', weight: 5 },
]);
/** @typedef {import('../../../shared/dimensions').Channel} Channel */
/** @type {Record<'store' | 'online', readonly { channel: Channel, weight: number }[]>} */
const CHANNELS = {
  store: [
    { channel: 'website', weight: 34 },
    { channel: 'store', weight: 24 },
    { channel: 'phone', weight: 20 },
    { channel: 'email', weight: 16 },
    { channel: 'social', weight: 6 },
  ],
  online: [
    { channel: 'website', weight: 44 },
    { channel: 'app', weight: 18 },
    { channel: 'chat', weight: 12 },
    { channel: 'email', weight: 16 },
    { channel: 'phone', weight: 10 },
  ],
};
const DIALLING = /** @type {Record<string, string>} */ ({
  SA: '+9665',
  IR: '+98912',
  EG: '+2010',
  GB: '+4477',
  AE: '+97150',
});
const CURRENCIES = /** @type {Record<string, string>} */ ({ IR: 'IRR', GB: 'GBP', EG: 'EGP' });
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param {Random} random @param {string} date */
const referenceOf = (random, date) => {
  const letters = Array.from({ length: 7 }, () => LETTERS[random.int(32)]).join('');
  return `C${date.slice(2, 4)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** What a location's customers complain of on a day. @param {World} world @param {SimulatedLocation} location @param {string} date */
const themesAt = ({ improvement, stories }, location, date) =>
  THEMES.map((theme) => {
    const usual = location.format === 'online' ? theme.online : theme.inStores;
    const better = theme.key === 'stock' && date >= improvement.since ? STOCK_LEFT : 1;
    const crowded =
      location.key === stories.worse && ['queue', 'staff'].includes(theme.key) ? 4 : 1;
    return { theme, weight: usual * better * crowded };
  });

/** @param {World} world @param {SimulatedLocation} location @param {string} date */
const expectedOn = (world, location, date) => {
  const weights = themesAt(world, location, date).reduce((sum, { weight }) => sum + weight, 0);
  const worse = location.key === world.stories.worse ? WORSE : 1;
  const load = 1 + seasonOf(location, date).load;
  const online = location.format === 'online' ? 0.6 : 1;
  // A theme that becomes rarer brings fewer complaints, not others instead.
  const part = worse === 1 ? weights / 100 : 1;
  return RATE * location.size * seasonOf(location, date).crowd * load * worse * online * part;
};

/** @param {World} world @param {SimulatedLocation} location @param {Random} random */
const personOf = (world, location, random) => {
  const known = world.customers.filter(({ home }) => home === location.key);
  if (known.length > 0 && random.chance(0.62)) {
    const { key, name, email, language, tag } = random.pick(known);
    const code = DIALLING[location.country ?? ''];
    const number = String(random.int(1e7)).padStart(7, '0');
    const phone = random.chance(0.4) && code ? `${code}${number}` : null;
    return { language, tag, customer: key, complainant: { name, email, phone } };
  }
  const { language, tag } = random.weighted(location.languages);
  return { language, tag, customer: null, complainant: { name: null, email: null, phone: null } };
};

/** The first command that names an analysis. @param {readonly Command[]} commands */
const analysing = (commands) => commands.find(({ facts }) => facts?.rootCause !== undefined);

/**
 * One complaint from its receipt to its end.
 * @param {World} world @param {SimulatedLocation} location @param {string} date @param {number} number
 * @returns {SimulatedComplaint}
 */
const complaintOn = (world, location, date, number) => {
  const random = createRandom(world.seed, 'complaint', location.key, date, number);
  const second = secondOfDay(random, location, seasonOf(location, date).ramadan);
  const line = openCase(location, instantOf(location.timeZone, date, second));
  const { theme } = random.weighted(themesAt(world, location, date));
  const { cause } = random.weighted(theme.causes);
  const { kind } = random.weighted(KINDS);
  const { language, tag, customer, complainant } = personOf(world, location, random);
  const { channel } = random.weighted(
    location.format === 'online' ? CHANNELS.online : CHANNELS.store
  );
  const texts = TEXTS[language];
  const {
    subject,
    text,
    product: word,
  } = writeComplaint(
    random,
    language,
    kind === 'complaint'
      ? /** @type {import('./texts').Words} */ (texts.themes[theme.key])
      : texts.kinds[kind]
  );
  const currency = CURRENCIES[location.country ?? ''] ?? 'SAR';
  const externalId = `${date}/${location.key}/${number}`;
  const bought = boughtBy(world.seed, {
    ...{ id: externalId, language, word, date, customer, location: location.key, currency },
    number: random.chance(0.5) ? 100 + random.int(900) : null,
  });
  line.step(COMPLAINANT, 'received', {
    text,
    facts: {
      kind,
      channel,
      locale: tag,
      subject,
      location: location.key,
      touchpoint: theme.touchpoint,
      category: theme.key,
      anonymous: customer === null,
      ...(customer !== null && { customer }),
      ...(bought.product && { product: bought.product.name[language] }),
      ...(bought.purchase && { purchase: bought.purchase.number }),
    },
  });
  line.tell(SYSTEM, {
    type: 'facts',
    facts: { acknowledgementMode: complainant.email ? 'email' : 'website' },
  });
  const reference = referenceOf(random, date);
  const grave = kind === 'complaint' && random.next() < theme.gravity ** 3;
  const rootCause = `rc-${reference.toLowerCase()}`;
  liveOn({
    line,
    random,
    language,
    kind,
    theme,
    cause,
    grave,
    rootCause,
    agent: { role: 'agent', id: DESK[language] },
    manager: { role: 'manager', id: DESK.manager },
    // The Persian desk is the slowest, and nobody knows yet why.
    pace: (language === 'fa' ? 1.5 : 1) * (location.key === world.stories.worse ? 1.3 : 1),
    currency,
  });
  const analysed = analysing(line.commands);
  const { timeZone } = location;
  const receivedAt = String(line.commands[0]?.at);
  const of = { reference, cause, language, tag, receivedAt, timeZone };
  return {
    externalId,
    reference,
    complainant,
    rootCause: analysed
      ? { key: rootCause, at: analysed.at, ...writeAnalysis(world.seed, of) }
      : null,
    cause,
    product: bought.product?.sku ?? null,
    purchase: bought.isKnown ? bought.purchase : null,
    commands: line.commands,
    satisfaction: [],
  };
};

/**
 * The same complaint sent once more: it ends as a duplicate, and is noted at the first.
 * @param {World} world @param {SimulatedComplaint} first
 * @returns {SimulatedComplaint | null}
 */
const repeatOf = (world, first) => {
  const random = createRandom(world.seed, 'repeat', first.externalId);
  const [received] = first.commands;
  if (!received || !random.chance(0.025)) return null;
  const at = afterHours(received.at, about(random, 20));
  const noticed = afterHours(at, about(random, 6));
  const reference = referenceOf(random, at);
  const agent = first.commands.find(({ by }) => by.role === 'agent')?.by;
  if (!agent) return null;
  const index = first.commands.findIndex((command) => command.at > noticed);
  const place = index < 0 ? first.commands.length : index;
  first.commands.splice(place, 0, { type: 'merge', duplicate: reference, at: noticed, by: agent });
  return {
    ...first,
    externalId: `${first.externalId}/again`,
    reference,
    rootCause: null,
    commands: [
      { ...received, at },
      { type: 'facts', facts: { acknowledgementMode: 'email' }, at, by: SYSTEM },
      {
        type: 'step',
        to: 'duplicate',
        reason: 'Sent twice',
        facts: { mergedInto: first.reference },
        at: noticed,
        by: agent,
      },
    ],
  };
};

/** Days in which the desk has fallen behind, and the share of cases that it then forgets. */
const BEHIND_DAYS = 60;
const FORGOTTEN = [0.6, 0.5, 0.15];
/** Where cases lie forgotten; what fewer reach is said first. */
const RESTING = [
  ['reopened', 'rejected'],
  ['escalated', 'awaiting_third_party'],
  ['acknowledged', 'assessed', 'investigating', 'response_proposed', 'accepted'],
];

/** Some of the latest cases come no further. @param {World} world @param {SimulatedComplaint} complaint */
const untilForgotten = (world, { commands, externalId }) => {
  const random = createRandom(world.seed, 'forgotten', externalId);
  const [received] = commands;
  const behind = received && received.at >= `${addDays(world.end, -BEHIND_DAYS)}T00:00:00.000Z`;
  if (!behind) return commands;
  const reached = RESTING.map((states) =>
    states.filter((state) => commands.some(({ to }) => to === state))
  );
  const tier = reached.findIndex((states) => states.length > 0);
  if (tier < 0 || !random.chance(FORGOTTEN[tier] ?? 0)) return commands;
  const state = random.pick(reached[tier] ?? []);
  return commands.slice(0, commands.findIndex(({ to }) => to === state) + 1);
};

/** What has happened until an instant. @param {World} world @param {SimulatedComplaint} complaint @param {string} now */
const until = (world, { rootCause, ...complaint }, now) => {
  const done = untilForgotten(world, { rootCause, ...complaint }).filter(({ at }) => at <= now);
  return {
    ...complaint,
    rootCause: analysing(done) ? rootCause : null,
    commands: done,
    satisfaction: answersOf(world.seed, { ...complaint, commands: done }, now),
  };
};

/**
 * Every complaint of the year, as far as it has come by its last day. In order of receipt.
 * @param {World} world @returns {SimulatedComplaint[]}
 */
const simulateComplaints = (world) => {
  const now = `${world.end}T20:00:00.000Z`;
  const all = datesBetween(world.start, world.end).flatMap((date) =>
    world.locations.flatMap((location) => {
      const count = createRandom(world.seed, 'complaints', location.key, date).poisson(
        expectedOn(world, location, date)
      );
      return Array.from({ length: count }, (_, number) =>
        complaintOn(world, location, date, number)
      );
    })
  );
  const repeats = all.map((first) => repeatOf(world, first)).filter((repeat) => repeat !== null);
  return [...all, ...repeats]
    .map((complaint) => until(world, complaint, now))
    .filter(({ commands }) => commands.length > 0)
    .sort((a, b) => (String(a.commands[0]?.at) < String(b.commands[0]?.at) ? -1 : 1));
};

module.exports = { DESK, simulateComplaints };
