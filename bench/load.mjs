import { createRequire } from 'node:module';
import lodash from 'lodash';
import { createRandom } from './random.mjs';
import { createAnswers } from './world.mjs';
import { SITE_KEY } from './host-app.mjs';

const autocannon = createRequire(import.meta.url)('autocannon');

export const CONNECTIONS = 64;
/** Different bodies that each connection sends in turn. */
const BODIES = 32;

const feedback = (fields) => ({
  siteKey: SITE_KEY,
  answers: [lodash.pick(fields, ['metric', 'score', 'comment'])],
  ...lodash.omit(fields, ['metric', 'score', 'comment', 'scale', 'occurredAt']),
});
const plain = (fields) => ({ data: lodash.omit(fields, ['occurredAt']) });

let keys = 0;
const withKey = (request) => ({
  ...request,
  headers: { ...request.headers, 'idempotency-key': `bench-${process.pid}-${(keys += 1)}` },
});

/** What is compared: where it goes and what it sends. All carry the same answers. */
export const CONTESTANTS = {
  feedback: { path: '/api/cx/feedback', body: feedback },
  feedbackWithKey: { path: '/api/cx/feedback', body: feedback, setupRequest: withKey },
  plain: { path: '/api/plain-feedbacks', body: plain },
  plainUnchecked: { path: '/api/plain-feedbacks-unchecked', body: plain },
  empty: { path: '/api/empty', body: feedback },
};

const addressOf = ({ below }) => `10.${below(256)}.${below(256)}.${below(256)}`;

const createRequests = ({ path, body, setupRequest }, seed) => {
  const next = createAnswers({ seed, count: BODIES, commented: 1 });
  const random = createRandom(seed);
  return Array.from({ length: BODIES }, () => ({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(random) },
    body: JSON.stringify(body(next())),
    ...(setupRequest && { setupRequest }),
  }));
};

/**
 * Sends so many requests over 64 connections and waits for every answer, so that what was answered can be
 * compared with what is stored.
 * @returns requests per second, from the first request to the last answer
 */
export const load = async (url, contestant, amount) => {
  let connection = 0;
  let begin = 0;
  let end = 0;
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    amount,
    // On a busy machine an answer may take its time; a request that was given up could still be stored.
    timeout: 120,
    setupClient(client) {
      begin ||= performance.now();
      client.setRequests(createRequests(contestant, (connection += 1)));
    },
  });
  run.on('response', () => {
    end = performance.now();
  });
  const result = await run;
  const created = result.statusCodeStats['201']?.count ?? 0;
  if (created !== amount || result.errors > 0) {
    const stats = JSON.stringify(result.statusCodeStats);
    throw new Error(
      `${contestant.path}: ${amount} sent, answers ${stats}, ${result.errors} errors of which ${result.timeouts} timeouts`
    );
  }
  const { p50, p99 } = result.latency;
  return { amount, perSecond: (amount * 1000) / (end - begin), p50, p99 };
};
