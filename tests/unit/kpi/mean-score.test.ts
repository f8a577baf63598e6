import fc from 'fast-check';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { mergeHistograms } from '../../../server/src/kpi/histogram';
import { ces, csatMean, meanKpi, stars } from '../../../server/src/kpi/mean-score';
import { scaleIndex } from '../../../server/src/kpi/scale-index';
import { histogramOn } from './histogram-arbitrary';

const five = (...counts: number[]): ScoreHistogram => ({ scale: { min: 1, max: 5 }, counts });
const seven = (...counts: number[]): ScoreHistogram => ({ scale: { min: 1, max: 7 }, counts });

describe('mean scores', () => {
  it('match the references', () => {
    const satisfaction = csatMean.estimate([five(3, 5, 12, 45, 35)]);
    expect(satisfaction).toMatchObject({ value: 4.04, n: 100, numerator: 404, flags: [] });
    expect(satisfaction.confidence).toMatchObject({ method: 't' });
    expect(satisfaction.confidence?.low).toBeCloseTo(3.847, 3);
    expect(satisfaction.confidence?.high).toBeCloseTo(4.233, 3);
    const ten = { scale: { min: 1, max: 10 }, counts: [2, 1, 2, 3, 6, 8, 14, 24, 22, 18] };
    expect(csatMean.estimate([ten]).value).toBe(7.68);
    const effort = ces.estimate([seven(4, 6, 5, 10, 20, 35, 20)]);
    expect(effort.value).toBe(5.21);
    expect(effort.confidence?.low).toBeCloseTo(4.889, 3);
    expect(effort.confidence?.high).toBeCloseTo(5.531, 3);
  });

  it('test a difference by Welch', () => {
    const difference = ces.difference(
      [seven(4, 6, 5, 10, 20, 35, 20)],
      [seven(2, 3, 5, 8, 17, 28, 17)]
    );
    expect(difference?.value).toBeCloseTo(0.1275, 10);
    expect(difference?.pValue).toBeCloseTo(0.5827, 4);
    expect(difference?.confidence).toMatchObject({ method: 'welch' });
    expect(difference?.confidence.low).toBeCloseTo(-0.3296, 4);
    expect(difference?.confidence.high).toBeCloseTo(0.5846, 4);
  });

  it('are not taken over several scales', () => {
    const mixed = [five(1, 1, 1, 1, 1), seven(1, 1, 1, 1, 1, 1, 1)];
    expect(csatMean.estimate(mixed)).toEqual({
      value: null,
      n: 12,
      numerator: null,
      denominator: null,
      confidence: null,
      flags: ['mixed_scales'],
    });
    expect(csatMean.difference([five(9, 9, 9, 9, 9)], [seven(9, 9, 9, 9, 9, 9, 9)])).toBeNull();
    expect(csatMean.shrink?.([[five(9, 9, 9, 9, 9)], mixed, mixed])).toBeNull();
    const sameScores = { scale: { min: 1, max: 5, topBox: 1 }, counts: [1, 1, 1, 1, 1] };
    expect(csatMean.estimate([five(1, 1, 1, 1, 1), sameScores]).value).toBe(3);
    expect(csatMean.estimate([five(1, 1, 1, 1, 1), seven(0, 0, 0, 0, 0, 0, 0)]).value).toBe(3);
  });

  it('turn a reversed scale round and say so, and never mix it', () => {
    const reversed = { scale: { min: 1, max: 5, reversed: true }, counts: [35, 45, 12, 5, 3] };
    const turned = ces.estimate([reversed]);
    expect(turned).toMatchObject({ value: 4.04, flags: ['reversed_scale'] });
    expect(ces.estimate([reversed, five(1, 1, 1, 1, 1)]).flags).toEqual(['mixed_scales']);
    expect(ces.difference([reversed], [five(1, 1, 1, 1, 1)])).toBeNull();
    const worse = { ...reversed, counts: [3, 5, 12, 45, 35] };
    expect(ces.difference([reversed], [worse])?.value).toBeLessThan(0);
  });

  it('flag equal answers and give them a width', () => {
    const estimate = stars.estimate([five(0, 0, 0, 0, 30)]);
    expect(estimate).toMatchObject({ value: 5, flags: ['zero_variance'] });
    expect(estimate.confidence).toMatchObject({ high: 5, method: 'range' });
    expect(estimate.confidence?.low).toBeCloseTo(4.62, 2);
    expect(stars.estimate([five(0, 0, 0, 0, 1)])).toMatchObject({
      value: 5,
      confidence: null,
      flags: ['insufficient', 'low_n', 'zero_variance'],
    });
  });

  it('have no value without answers', () => {
    expect(stars.estimate([five(0, 0, 0, 0, 0)])).toMatchObject({
      value: null,
      flags: ['no_data'],
    });
    expect(stars.difference([], [five(1, 1, 1, 1, 1)])).toBeNull();
  });

  it('keep their laws on any answers', () => {
    const scale = { min: 1, max: 5 };
    fc.assert(
      fc.property(histogramOn(scale), histogramOn(scale), (a, b) => {
        const estimate = stars.estimate([a, b]);
        expect(stars.estimate([b, a])).toEqual(estimate);
        expect(stars.estimate(mergeHistograms([a], [b]))).toEqual(estimate);
        const { value, confidence } = estimate;
        if (value === null || !confidence) return;
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value).toBeLessThanOrEqual(5);
        expect(confidence.low).toBeLessThanOrEqual(value);
        expect(confidence.high).toBeGreaterThanOrEqual(value);
        const forth = stars.difference([a], [b]);
        const back = stars.difference([b], [a]);
        expect(back?.value ?? 0).toBeCloseTo(-(forth?.value ?? 0), 12);
      })
    );
  });
});

describe('scale index', () => {
  it.each([
    [4.04, 1, 5, 76],
    [7.68, 1, 10, 74.22],
    [5.21, 1, 7, 70.17],
  ])('of mean %d on %d to %d', (mean, min, max, index) => {
    expect(scaleIndex(mean, { min, max })).toBeCloseTo(index, 2);
    expect(scaleIndex(min + max - mean, { min, max, reversed: true })).toBeCloseTo(index, 2);
  });
});

describe('shrunken stars', () => {
  const groups = [
    [five(5, 5, 10, 30, 40)],
    [five(0, 0, 0, 0, 2)],
    [five(20, 15, 15, 20, 20)],
    [five(0, 0, 4, 10, 10)],
    [five(1, 0, 0, 1, 1)],
  ];

  it('match the reference', () => {
    const shrunk = stars.shrink?.(groups) ?? [];
    [4.0462, 4.2254, 3.0883, 4.1911, 3.618].forEach((value, i) =>
      expect(shrunk[i]?.value).toBeCloseTo(value, 4)
    );
    expect(shrunk[1]?.confidence).toMatchObject({ method: 'normal_posterior', high: 5 });
    expect(shrunk[1]?.flags).toEqual([]);
  });

  it('need three groups', () => {
    expect(stars.shrink?.(groups.slice(0, 2))).toBeNull();
    expect(stars.shrink?.([...groups.slice(0, 2), [], []])).toBeNull();
    expect(stars.shrink?.(groups.slice(0, 3))?.[0]?.flags).toEqual(['few_groups']);
  });
});

describe('a host’s own mean', () => {
  it('takes a few lines', () => {
    const own = meanKpi({ key: 'trust_mean', metrics: ['trust'], decimals: 1 });
    expect(own).toMatchObject({ unit: 'scale', decimals: 1, version: 1, metrics: ['trust'] });
    expect(own.estimate([five(0, 0, 0, 3, 3)]).value).toBe(4.5);
  });
});
