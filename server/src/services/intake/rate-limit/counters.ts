import type { RateLimitCounter, TakenPoints } from '../../../store/rate-limit-types';

export interface Rule {
  points: number;
  seconds: number;
}

/** A limit that a request counts against. */
export interface Counter {
  /** Of the counter; holds no address in the clear. */
  key: string;
  /** Whose limit it is. */
  scope: 'visitor' | 'site' | 'complaint';
  rule: Rule;
}

/** A limit that was reached. */
export interface Refusal {
  counter: Counter;
  /** When the counter's window ends, in milliseconds since 1970. */
  until: number;
}

/** The request broke a limit; nothing was stored. Answered with 429. */
export class LimitReachedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`the limit of one ${refusal.counter.scope} is reached`);
  }
}

/** One point for each request and counter, added up by counter. */
export const pointsOf = (requests: readonly (readonly Counter[])[]): TakenPoints[] => {
  const taken = new Map<string, TakenPoints>();
  for (const { key, rule } of requests.flat()) {
    const before = taken.get(key);
    if (before) before.points += 1;
    else taken.set(key, { key, points: 1, seconds: rule.seconds, limit: rule.points });
  }
  return [...taken.values()];
};

/**
 * Which requests break a limit, after all of them took their points: the points that were left go to the
 * first ones.
 * @param counted the counters after the requests
 * @returns for each request its refusal, null where it may pass
 */
export const judgeRequests = (
  requests: readonly (readonly Counter[])[],
  counted: ReadonlyMap<string, RateLimitCounter>
): (Refusal | null)[] => {
  const used = new Map<string, number>();
  for (const { key, points } of pointsOf(requests)) {
    used.set(key, (counted.get(key)?.points ?? points) - points);
  }
  return requests.map((counters) => {
    let refusal: Refusal | null = null;
    for (const counter of counters) {
      const points = (used.get(counter.key) ?? 0) + 1;
      used.set(counter.key, points);
      if (points <= counter.rule.points) continue;
      refusal ??= { counter, until: counted.get(counter.key)?.expire ?? 0 };
    }
    return refusal;
  });
};
