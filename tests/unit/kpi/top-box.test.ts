import fc from 'fast-check';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { mergeHistograms } from '../../../server/src/kpi/histogram';
import { cesEasy, csat, isTopBox, topBoxKpi } from '../../../server/src/kpi/top-box';
import type { Scale } from '../../../shared/scale';
import { histogramOn, histogramsArbitrary } from './histogram-arbitrary';

const on = (min: number, max: number, rest: Partial<Scale> = {}): Scale => ({ min, max, ...rest });
const topScores = (scale: Scale): number[] =>
  Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i).filter((score) =>
    isTopBox(score, scale)
  );
const FIVE: ScoreHistogram = { scale: on(1, 5), counts: [3, 5, 12, 45, 35] };
const TEN: ScoreHistogram = { scale: on(1, 10), counts: [2, 1, 2, 3, 6, 8, 14, 24, 22, 18] };

describe('top box', () => {
  it.each([
    [on(1, 2), [2]],
    [on(1, 3), [3]],
    [on(1, 4), [3, 4]],
    [on(1, 5), [4, 5]],
    [on(1, 7), [6, 7]],
    [on(1, 10), [9, 10]],
    [on(0, 10), [9, 10]],
    [on(1, 5, { topBox: 1 }), [5]],
    [on(1, 10, { topBox: 3 }), [8, 9, 10]],
    [on(1, 5, { reversed: true }), [1, 2]],
    [on(1, 5, { reversed: true, topBox: 1 }), [1]],
  ])('of %j is %j', (scale, scores) => {
    expect(topScores(scale)).toEqual(scores);
  });
});

describe('csat', () => {
  it.each([
    ['1–5', FIVE, 80, 71.12, 86.66],
    ['1–10', TEN, 40, 30.94, 49.8],
    ['1–10 top 3', { ...TEN, scale: on(1, 10, { topBox: 3 }) }, 64, 54.24, 72.73],
  ])('matches the reference on %s', (_, histogram, value, low, high) => {
    const estimate = csat.estimate([histogram]);
    expect(estimate).toMatchObject({ value, n: 100, denominator: 100, flags: [] });
    expect(estimate.confidence).toMatchObject({ method: 'wilson', level: 0.95 });
    expect(estimate.confidence?.low).toBeCloseTo(low, 2);
    expect(estimate.confidence?.high).toBeCloseTo(high, 2);
  });

  it('pools scales with a flag, and never reversed ones with others', () => {
    const pooled = csat.estimate([FIVE, TEN]);
    expect(pooled).toMatchObject({ value: 60, n: 200, flags: ['mixed_scales_pooled'] });
    const reversed = { ...FIVE, scale: on(1, 5, { reversed: true }) };
    expect(csat.estimate([reversed])).toMatchObject({ value: 8, flags: [] });
    expect(csat.estimate([FIVE, reversed])).toMatchObject({
      value: null,
      n: 200,
      confidence: null,
      flags: ['mixed_scales'],
    });
    expect(csat.difference([FIVE], [reversed])).toBeNull();
    expect(csat.shrink?.([[FIVE], [FIVE], [reversed]])).toBeNull();
  });

  it('has no value without answers and no interval with few', () => {
    const empty = { scale: on(1, 5), counts: [0, 0, 0, 0, 0] };
    expect(csat.estimate([empty])).toMatchObject({
      value: null,
      n: 0,
      numerator: null,
      confidence: null,
      flags: ['no_data'],
    });
    expect(csat.estimate([{ scale: on(1, 5), counts: [4, 0, 0, 0, 0] }])).toMatchObject({
      value: 0,
      numerator: 0,
      confidence: null,
      flags: ['insufficient', 'low_n'],
    });
    expect(csat.difference([empty], [FIVE])).toBeNull();
  });

  it('tests a difference by Newcombe', () => {
    const share = (hits: number, n: number) => [
      { scale: on(1, 5), counts: [n - hits, 0, 0, 0, hits] },
    ];
    const difference = csat.difference(share(48, 80), share(56, 70));
    expect(difference?.value).toBeCloseTo(20, 12);
    expect(difference?.confidence).toMatchObject({ method: 'newcombe' });
    expect(difference?.confidence.low).toBeCloseTo(5.24, 2);
    expect(difference?.confidence.high).toBeCloseTo(33.39, 2);
    expect(csat.difference(share(0, 20), share(10, 10))?.confidence.high).toBe(100);
  });

  it('shrinks shares, groups without answers apart', () => {
    const share = ([hits = 0, n = 0]: number[]) => [
      { scale: on(1, 5), counts: [n - hits, 0, 0, 0, hits] },
    ];
    const groups = [
      [45, 50],
      [8, 12],
      [0, 0],
      [30, 60],
      [3, 3],
      [18, 20],
      [5, 10],
    ].map(share);
    const shrunk = csat.shrink?.(groups) ?? [];
    [87.88, 68.81, null, 52.32, 80.86, 85.52, 59.2].forEach((value, i) =>
      value === null ? expect(shrunk[i]).toBeNull() : expect(shrunk[i]?.value).toBeCloseTo(value, 2)
    );
    expect(shrunk[0]?.confidence).toMatchObject({ method: 'beta_posterior' });
    expect(shrunk[0]?.flags).toEqual([]);
    expect(csat.shrink?.(groups.slice(0, 4))?.[0]?.flags).toContain('few_groups');
    expect(csat.shrink?.(groups.slice(0, 3))).toBeNull();
    const same = [share([5, 10]), share([50, 100]), share([10, 20])];
    expect(csat.shrink?.(same)?.[0]).toMatchObject({
      value: 50,
      flags: ['few_groups', 'no_between_variance'],
    });
  });

  it('keeps its laws on any answers', () => {
    fc.assert(
      fc.property(histogramsArbitrary, (histograms) => {
        const estimate = csat.estimate(histograms);
        expect(csat.estimate([...histograms].reverse())).toEqual(estimate);
        expect(csat.estimate(mergeHistograms(histograms))).toEqual(estimate);
        if (estimate.value === null || !estimate.confidence) return;
        expect(estimate.value).toBeGreaterThanOrEqual(0);
        expect(estimate.value).toBeLessThanOrEqual(100);
        expect(estimate.confidence.low).toBeLessThanOrEqual(estimate.value + 1e-9);
        expect(estimate.confidence.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
      })
    );
  });

  it('says the same on a reversed scale turned round', () => {
    fc.assert(
      fc.property(histogramOn(on(1, 7)), ({ counts }) => {
        const turned = { scale: on(1, 7, { reversed: true }), counts: [...counts].reverse() };
        expect(csat.estimate([turned])).toEqual(csat.estimate([{ scale: on(1, 7), counts }]));
      })
    );
  });
});

describe('ces_easy', () => {
  it('counts answers beyond the middle', () => {
    const seven = { scale: on(1, 7), counts: [4, 6, 5, 10, 20, 35, 20] };
    const estimate = cesEasy.estimate([seven]);
    expect(estimate.value).toBe(75);
    expect(estimate.confidence?.low).toBeCloseTo(65.7, 2);
    expect(estimate.confidence?.high).toBeCloseTo(82.45, 2);
    expect(cesEasy.estimate([FIVE]).value).toBe(80);
    expect(cesEasy.estimate([{ ...FIVE, scale: on(1, 5, { reversed: true }) }]).value).toBe(8);
    expect(cesEasy.estimate([{ scale: on(1, 4), counts: [0, 10, 10, 0] }]).value).toBe(50);
  });
});

describe('a host’s own share', () => {
  it('takes a few lines', () => {
    const own = topBoxKpi({
      key: 'promise_kept',
      metrics: ['promise'],
      counts: (score, scale) => score === scale.max,
      minimumN: { interval: 10, ranking: 50 },
    });
    expect(own.estimate([FIVE])).toMatchObject({ value: 35, flags: [] });
    expect(own.estimate([{ scale: on(0, 1), counts: [4, 5] }]).flags).toEqual([
      'insufficient',
      'low_n',
    ]);
  });
});
