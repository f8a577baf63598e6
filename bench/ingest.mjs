import { median } from './figures.mjs';
import { createApp } from './host-app.mjs';
import { withHost } from './host.mjs';
import { CONNECTIONS, CONTESTANTS, load } from './load.mjs';

const WARM_UP = { quick: 640, full: 3_200 };
const NAMES = Object.keys(CONTESTANTS);

/** Requests that take about so many seconds, from what the warm-up showed. */
const amountFor = (perSecond, seconds) =>
  Math.ceil((perSecond * seconds) / CONNECTIONS) * CONNECTIONS;

const warmUp = async (app, options) => {
  const amounts = {};
  const sent = {};
  for (const name of NAMES) {
    const slow = name.startsWith('plain') ? 4 : 1;
    const amount = Math.ceil(WARM_UP[options.mode] / slow / CONNECTIONS) * CONNECTIONS;
    const { perSecond } = await load(app.url, CONTESTANTS[name], amount);
    amounts[name] = amountFor(perSecond, options.seconds);
    sent[name] = amount;
  }
  return { amounts, sent };
};

/** Nothing answered may be missing, nothing unanswered stored, and the histograms must agree. */
const check = async (host, sent) => {
  const stored = await host.ask('count', { uid: 'plugin::cx.feedback' });
  const plain = await host.ask('count', { uid: 'api::plain-feedback.plain-feedback' });
  const answered = sent.feedback + sent.feedbackWithKey;
  if (stored !== answered) throw new Error(`${answered} answers got a 201, ${stored} are stored`);
  if (plain !== sent.plain + sent.plainUnchecked) throw new Error('plain feedback is missing');
  const { differences, facts, examples } = await host.ask('verify');
  if (differences > 0) throw new Error(`verify: ${differences} differences: ${examples[0]}`);
  return { answered, stored, verifiedFacts: facts, differences };
};

const measure = async (app, host, options, log) => {
  await host.ask('prepareReferenceData');
  await host.ask('openPlainFeedback');
  const { amounts, sent } = await warmUp(app, options);
  const rounds = Object.fromEntries(NAMES.map((name) => [name, []]));
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const name of NAMES) {
      const before = await host.ask('cpuSeconds');
      const round = await load(app.url, CONTESTANTS[name], amounts[name]);
      const cpu = (await host.ask('cpuSeconds')) - before;
      rounds[name].push({ ...round, cpuMicroseconds: (cpu * 1e6) / amounts[name] });
      sent[name] += amounts[name];
    }
    const now = NAMES.map((name) => `${name} ${Math.round(rounds[name].at(-1).perSecond)}/s`);
    log(`round ${round}: ${now.join(', ')}`);
  }
  return { rounds, check: await check(host, sent) };
};

/**
 * Durable intake against core create and against an empty route: one server, 64 connections, all in turns,
 * medians of the rounds. Core create is opened by the public role's permission, as an admin would; the
 * figure without that check is among the raw ones.
 */
export const measureIngest = async (client, options, log) => {
  const app = await createApp(client, 'ingest', options.port);
  try {
    const { rounds, check } = await withHost(app, (host) => measure(app, host, options, log));
    const rate = (name) => median(rounds[name].map(({ perSecond }) => perSecond));
    const cpu = (name) => median(rounds[name].map(({ cpuMicroseconds }) => cpuMicroseconds));
    return {
      figures: {
        ratio: rate('feedback') / rate('plain'),
        of_empty_route: rate('feedback') / rate('empty'),
      },
      raw: {
        perSecond: Object.fromEntries(NAMES.map((name) => [name, rate(name)])),
        cpuMicrosecondsPerRequest: Object.fromEntries(NAMES.map((name) => [name, cpu(name)])),
        ratioWithIdempotencyKey: rate('feedbackWithKey') / rate('plain'),
        ratioToUncheckedCreate: rate('feedback') / rate('plainUnchecked'),
        connections: CONNECTIONS,
        rounds,
        ...check,
      },
    };
  } finally {
    await app.remove();
  }
};
