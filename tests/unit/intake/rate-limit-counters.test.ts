import {
  judgeRequests,
  pointsOf,
  type Counter,
} from '../../../server/src/services/intake/rate-limit/counters';

const visitor = (key: string): Counter => ({
  scope: 'visitor',
  key,
  rule: { points: 2, seconds: 60 },
});
const site: Counter = { scope: 'site', key: 'site', rule: { points: 4, seconds: 30 } };

describe('counters of requests that are stored together', () => {
  const requests = [[visitor('a'), site], [visitor('a'), site], [visitor('b'), site], [], [site]];

  it('give up one point for each request', () => {
    expect(pointsOf(requests)).toEqual([
      { key: 'a', points: 2, seconds: 60, limit: 2 },
      { key: 'site', points: 4, seconds: 30, limit: 4 },
      { key: 'b', points: 1, seconds: 60, limit: 2 },
    ]);
  });

  it('let the first requests through to the points that were left', () => {
    const counted = new Map([
      ['a', { points: 3, expire: 5_000 }],
      ['b', { points: 1, expire: 6_000 }],
      ['site', { points: 5, expire: 7_000 }],
    ]);
    const [first, second, third, free, last] = judgeRequests(requests, counted);
    expect(first).toBeNull();
    expect(second).toEqual({ counter: visitor('a'), until: 5_000 });
    expect(third).toBeNull();
    expect(free).toBeNull();
    expect(last).toEqual({ counter: site, until: 7_000 });
  });

  it("name the visitor's limit where both are reached", () => {
    const counted = new Map([
      ['a', { points: 9, expire: 5_000 }],
      ['site', { points: 9, expire: 7_000 }],
    ]);
    const [refusal] = judgeRequests([[visitor('a'), site]], counted);
    expect(refusal?.counter.scope).toBe('visitor');
  });
});
