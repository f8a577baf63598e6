import {
  actionEffectWarnings,
  type ActionEffectDesign,
} from '../../../server/src/statistics/action-effect-warnings';
import type { Estimate } from '../../../server/src/statistics/estimate';
import { preTrendTest } from '../../../server/src/statistics/pre-trend-test';
import { regressionToTheMean } from '../../../server/src/statistics/regression-to-the-mean';

describe('pre-trend test', () => {
  const estimates = (values: readonly number[], standardError = 1): Estimate[] =>
    values.map((value) => ({ value, standardError }));
  const periods = (treated: readonly number[], control: readonly number[]) => {
    const others = estimates(control);
    return estimates(treated).map((one, i) => ({ treated: one, control: others[i] ?? one }));
  };

  it('finds nothing where both sides move alike', () => {
    const test = preTrendTest(periods([10, 14, 9, 12], [20, 24, 19, 22]));
    expect(test?.slope).toBeCloseTo(0, 12);
    expect(test?.chiSquare).toBeCloseTo(0, 12);
    expect(test?.degreesOfFreedom).toBe(3);
    expect(test?.pValue).toBeCloseTo(1, 12);
  });

  it('finds a drift', () => {
    const test = preTrendTest(periods([0, 3, 6, 9], [0, 0, 0, 0]));
    expect(test?.slope).toBeCloseTo(3, 12);
    expect(test?.standardError).toBeCloseTo(Math.sqrt(2 / 5), 12);
    expect(test?.slopePValue).toBeLessThan(1e-5);
    expect(test?.chiSquare).toBeCloseTo(22.5, 10);
    expect(test?.pValue).toBeLessThan(1e-4);
  });

  it('finds a jump that is no drift', () => {
    const test = preTrendTest(periods([0, 6, 6, 0], [0, 0, 0, 0]));
    expect(test?.slopePValue).toBeCloseTo(1, 10);
    expect(test?.pValue).toBeLessThan(0.001);
  });

  it('needs three periods with errors', () => {
    expect(preTrendTest(periods([1, 2], [1, 2]))).toBeNull();
    const sure = { value: 1, standardError: 0 };
    expect(preTrendTest([1, 2, 3].map(() => ({ treated: sure, control: sure })))).toBeNull();
  });
});

describe('regression to the mean', () => {
  it('is what shrinkage expects of the location with two five-star reviews', () => {
    const [betweenVariance, withinVariance, mean] = [0.409617, 1.620643, 3.833797];
    const reliability = betweenVariance / (betweenVariance + withinVariance / 2);
    expect(5 + regressionToTheMean(5, mean, reliability)).toBeCloseTo(4.2254, 4);
  });

  it('ends at the mean for pure chance, and nowhere without chance', () => {
    expect(regressionToTheMean(2, 4, 0)).toBe(2);
    expect(regressionToTheMean(2, 4, 1)).toBe(0);
    expect(() => regressionToTheMean(2, 4, 1.5)).toThrow(/reliability must lie/);
  });
});

describe('warnings beside an effect', () => {
  const good: ActionEffectDesign = {
    control: 'untouched',
    overlapping: false,
    triggeredByBadValue: false,
    before: 100,
    after: 100,
    movedAlikeLastYear: false,
    prePeriods: 6,
    preTrend: null,
    datedBeforeLooking: true,
  };

  it('are absent from a good design', () => {
    expect(actionEffectWarnings(good)).toEqual([]);
  });

  it('name each weakness', () => {
    const drifting = {
      slope: 1,
      standardError: 0.2,
      slopePValue: 0.001,
      chiSquare: 3,
      degreesOfFreedom: 5,
      pValue: 0.7,
    };
    const bad = { ...good, triggeredByBadValue: true };
    expect(actionEffectWarnings({ ...bad, control: 'none', prePeriods: 0 })).toEqual([
      'before_after_only',
      'regression_to_mean',
    ]);
    expect(actionEffectWarnings(bad)).toEqual(['regression_to_mean']);
    // Untouched locations have the same seasons.
    const seasonal = { ...good, movedAlikeLastYear: true };
    expect(actionEffectWarnings(seasonal)).toEqual([]);
    expect(actionEffectWarnings({ ...seasonal, control: 'none' })).toEqual([
      'before_after_only',
      'season',
    ]);
    expect(actionEffectWarnings({ ...bad, control: 'equally_bad' })).toEqual([]);
    expect(actionEffectWarnings({ ...good, overlapping: true })).toEqual(['overlap']);
    expect(actionEffectWarnings({ ...good, after: 29 })).toEqual(['low_n']);
    expect(actionEffectWarnings({ ...good, prePeriods: 2 })).toEqual(['few_pre_periods']);
    expect(actionEffectWarnings({ ...good, preTrend: drifting })).toEqual(['pre_trend']);
    expect(actionEffectWarnings({ ...good, datedBeforeLooking: false })).toEqual([
      'dated_afterwards',
    ]);
  });
});
