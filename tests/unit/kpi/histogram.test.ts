import fc from 'fast-check';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import {
  countWhere,
  mergeHistograms,
  momentsOf,
  subtractHistograms,
  totalOf,
} from '../../../server/src/kpi/histogram';
import { histogramsArbitrary } from './histogram-arbitrary';

const five = (...counts: number[]): ScoreHistogram => ({ scale: { min: 1, max: 5 }, counts });

describe('histograms', () => {
  it('add up by scale', () => {
    const reversed: ScoreHistogram = {
      scale: { min: 1, max: 5, reversed: true },
      counts: [1, 0, 0, 0, 0],
    };
    expect(mergeHistograms([five(1, 2, 3, 4, 5), reversed], [five(1, 0, 0, 0, 1)])).toEqual([
      five(2, 2, 3, 4, 6),
      reversed,
    ]);
  });

  it('refuse counts that do not fit their scale', () => {
    expect(() => mergeHistograms([five(1, 2)])).toThrow(/1\.\.5 needs 5 counts, got 2/);
    expect(() => mergeHistograms([five(1, 2, 3, 4, -1)])).toThrow(/count of -1/);
    expect(() => mergeHistograms([five(1, 2, 3, 4, 0.5)])).toThrow(/count of 0.5/);
  });

  it('refuse to give back more than there was', () => {
    expect(() => subtractHistograms([five(1, 0, 0, 0, 0)], [five(0, 1, 0, 0, 0)])).toThrow(
      /1\.\.5 that the whole lacks/
    );
    expect(() => subtractHistograms([], [five(0, 1, 0, 0, 0)])).toThrow(/lacks/);
    expect(subtractHistograms([], [five(0, 0, 0, 0, 0)])).toEqual([]);
  });

  it('subtract what was added', () => {
    fc.assert(
      fc.property(histogramsArbitrary, histogramsArbitrary, (a, b) => {
        const rest = subtractHistograms(mergeHistograms(a, b), b);
        expect(totalOf(rest)).toBe(totalOf(a));
        expect(momentsOf(rest)).toEqual(momentsOf(mergeHistograms(a)));
      })
    );
  });

  it('do not care for order or grouping', () => {
    fc.assert(
      fc.property(histogramsArbitrary, histogramsArbitrary, histogramsArbitrary, (a, b, c) => {
        const merged = mergeHistograms(a, b, c);
        expect(mergeHistograms(c, a, b)).toEqual(merged);
        expect(mergeHistograms(mergeHistograms(a, b), c)).toEqual(merged);
      })
    );
  });

  it('have the moments of the raw answers', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(scores, (raw) => {
        const counts = [1, 2, 3, 4, 5].map((score) => raw.filter((s) => s === score).length);
        const mean = raw.reduce((sum, score) => sum + score, 0) / raw.length;
        const squares = raw.reduce((sum, score) => sum + (score - mean) ** 2, 0);
        const moments = momentsOf([five(...counts)]);
        expect(moments.n).toBe(raw.length);
        expect(moments.mean).toBeCloseTo(mean, 12);
        expect(moments.variance).toBeCloseTo(squares / (raw.length - 1), 10);
      })
    );
  });

  it('have the spread of the references', () => {
    const ten = { scale: { min: 1, max: 10 }, counts: [2, 1, 2, 3, 6, 8, 14, 24, 22, 18] };
    expect(Math.sqrt(momentsOf([five(3, 5, 12, 45, 35)]).variance ?? NaN)).toBeCloseTo(0.9736, 4);
    expect(Math.sqrt(momentsOf([ten]).variance ?? NaN)).toBeCloseTo(2.0493, 4);
  });

  it('know variance 0 exactly and leave it open for one answer', () => {
    expect(momentsOf([five(0, 0, 0, 7, 0)])).toEqual({ n: 7, sum: 28, mean: 4, variance: 0 });
    expect(momentsOf([five(0, 0, 0, 1, 0)]).variance).toBeNull();
    expect(momentsOf([])).toEqual({ n: 0, sum: 0, mean: null, variance: null });
  });

  it('count the scores that pass a test', () => {
    expect(countWhere(five(3, 5, 12, 45, 35), (score) => score >= 4)).toBe(80);
  });
});
