import fc from 'fast-check';
import { betaBinomialShares, fitBetaBinomial } from '../../../server/src/statistics/beta-binomial';
import { jamesStein } from '../../../server/src/statistics/james-stein';
import { kleinmanMoments } from '../../../server/src/statistics/kleinman-moments';
import { nelderMead } from '../../../server/src/statistics/nelder-mead';
import { normalShrinkage } from '../../../server/src/statistics/normal-shrinkage';

const SHARES = [
  [45, 50],
  [8, 12],
  [30, 60],
  [3, 3],
  [18, 20],
  [5, 10],
].map(([hits = 0, n = 0]) => ({ hits, n }));

describe('beta-binomial shares', () => {
  it('begin at Kleinman’s moments', () => {
    const moments = kleinmanMoments(SHARES);
    const { mean, correlation } = moments ?? { mean: NaN, correlation: NaN };
    expect(mean).toBeCloseTo(0.703226, 6);
    expect(correlation).toBeCloseTo(0.217817, 6);
    expect(mean * (1 / correlation - 1)).toBeCloseTo(2.5253, 4);
    expect((1 - mean) * (1 / correlation - 1)).toBeCloseTo(1.0657, 4);
  });

  it('have the reference maximum of the likelihood', () => {
    const prior = fitBetaBinomial(SHARES);
    expect(prior?.alpha).toBeCloseTo(5.00256, 5);
    expect(prior?.beta).toBeCloseTo(1.8942, 5);
  });

  it('draw 3 of 3 towards the others', () => {
    const { posterior } = betaBinomialShares(SHARES);
    [0.8788, 0.6881, 0.5232, 0.8086, 0.8552, 0.592].forEach((mean, i) =>
      expect(posterior[i]?.mean).toBeCloseTo(mean, 4)
    );
    // scipy.stats.beta.ppf([.025, .975], 50.00256, 6.8942)
    expect(posterior[0]?.low).toBeCloseTo(0.783227, 6);
    expect(posterior[0]?.high).toBeCloseTo(0.949376, 6);
  });

  it('fall together where groups differ no more than by chance', () => {
    const even = [50, 48, 52, 49, 51].map((hits) => ({ hits, n: 100 }));
    const { prior, posterior } = betaBinomialShares(even);
    expect(prior).toBeNull();
    posterior.forEach(({ mean, low, high }) => {
      expect(mean).toBe(0.5);
      expect(low).toBeGreaterThan(0.45);
      expect(high).toBeLessThan(0.55);
    });
    const all = betaBinomialShares([5, 9, 2].map((n) => ({ hits: n, n })));
    expect(all.prior).toBeNull();
    expect(all.posterior[0]).toMatchObject({ mean: 1, high: 1 });
  });

  it('lie between their raw shares and the prior mean', () => {
    const group = fc
      .integer({ min: 1, max: 80 })
      .chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat({ max: n }) }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 3, maxLength: 12 }), (groups) => {
        const { prior, posterior } = betaBinomialShares(groups);
        if (!prior) return;
        const centre = prior.alpha / (prior.alpha + prior.beta);
        groups.forEach(({ hits, n }, i) => {
          const own = posterior[i]?.mean ?? NaN;
          expect(own).toBeGreaterThanOrEqual(Math.min(hits / n, centre) - 1e-9);
          expect(own).toBeLessThanOrEqual(Math.max(hits / n, centre) + 1e-9);
        });
      }),
      { numRuns: 60 }
    );
  });
});

/** Counts of 5, 4, 3, 2 and 1 stars. */
const stars = (...counts: number[]) => {
  const raw = counts.flatMap((count, i) => Array.from({ length: count }, () => 5 - i));
  const mean = raw.reduce((sum, x) => sum + x, 0) / raw.length;
  const squares = raw.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { n: raw.length, mean, variance: raw.length < 2 ? null : squares / (raw.length - 1) };
};

const STARS = [
  stars(40, 30, 10, 5, 5),
  stars(2, 0, 0, 0, 0),
  stars(20, 20, 15, 15, 20),
  stars(10, 10, 4, 0, 0),
  stars(1, 1, 0, 0, 1),
];

describe('normal shrinkage', () => {
  it('has the reference components and means', () => {
    const result = normalShrinkage(STARS);
    expect(result?.components.within).toBeCloseTo(1.620643, 6);
    expect(result?.components.meanSquareBetween).toBeCloseTo(14.796983, 6);
    expect(result?.components.groupSize).toBeCloseTo(32.167464, 6);
    expect(result?.components.between).toBeCloseTo(0.409617, 6);
    expect(result?.components.intraclassCorrelation).toBeCloseTo(0.2018, 4);
    expect(result?.grandMean).toBeCloseTo(3.833797, 6);
    [4.0462, 4.2254, 3.0883, 4.1911, 3.618].forEach((mean, i) =>
      expect(result?.posterior[i]?.mean).toBeCloseTo(mean, 4)
    );
    const { within, between } = result?.components ?? { within: NaN, between: NaN };
    expect(within / between).toBeCloseTo(3.9565, 4);
  });

  it('gives few answers a wide interval, and all groups the mean where they do not differ', () => {
    const posterior = normalShrinkage(STARS)?.posterior ?? [];
    const width = (i: number) => (posterior[i]?.high ?? NaN) - (posterior[i]?.low ?? NaN);
    expect(width(1)).toBeGreaterThan(width(0));
    const same = normalShrinkage([stars(3, 3, 3), stars(3, 3, 3), stars(3, 3, 3)]);
    expect(same?.components.between).toBe(0);
    same?.posterior.forEach(({ mean }) => expect(mean).toBeCloseTo(4, 12));
  });

  it('is open without variance within groups', () => {
    expect(normalShrinkage([stars(3), stars(0, 3), stars(0, 0, 3)])).toBeNull();
    expect(normalShrinkage([stars(1), stars(0, 1), stars(0, 0, 1)])).toBeNull();
    expect(normalShrinkage([stars(3, 3)])).toBeNull();
  });
});

describe('James–Stein', () => {
  it('draws the 18 batters of Efron and Morris', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const averages = hits.map((h) => h / 45);
    const mean = averages.reduce((sum, a) => sum + a, 0) / 18;
    const { factor, estimates } = jamesStein(averages, (mean * (1 - mean)) / 45);
    expect(mean).toBeCloseTo(0.2654, 4);
    expect(factor).toBeCloseTo(0.2117, 3);
    expect(estimates[0]).toBeCloseTo(0.2939, 4);
    expect(() => jamesStein([1, 2, 3], 1)).toThrow(/at least 4/);
  });
});

describe('Nelder–Mead', () => {
  it('finds the valley of Rosenbrock', () => {
    const { point, converged } = nelderMead(
      ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      [-1.2, 1]
    );
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it('says when its iterations ran out', () => {
    expect(nelderMead(([x = 0]) => x, [0], { maxIterations: 5 }).converged).toBe(false);
  });
});
