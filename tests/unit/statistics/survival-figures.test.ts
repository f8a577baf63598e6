import fc from 'fast-check';
import { countDurations } from '../../../server/src/statistics/count-durations';
import { kaplanMeier } from '../../../server/src/statistics/kaplan-meier';
import { quantile } from '../../../server/src/statistics/quantile';
import { restrictedMean } from '../../../server/src/statistics/restricted-mean';
import { restrictedMeanDifference } from '../../../server/src/statistics/restricted-mean-difference';
import { survivalQuantiles } from '../../../server/src/statistics/survival-quantile';
import { FIRST_RESPONSE, G3, NOBODY, PLACEBO, SIX_MP, TWELVE_CASES } from './survival-samples';

const durations = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });

describe('quantiles of durations', () => {
  it.each([
    ['6-MP', SIX_MP, 0.5, 23, 13, null],
    ['twelve cases', TWELVE_CASES, 0.5, 5, 2, 12],
    ['first response', FIRST_RESPONSE, 0.5, 60, 10, null],
  ])('%s', (_, counts, p, time, low, high) => {
    const [found] = survivalQuantiles(kaplanMeier(counts), [p]);
    expect(found).toEqual({ p, time, low, high, notReached: false });
  });

  it('of placebo with the log band of R', () => {
    const [median] = survivalQuantiles(kaplanMeier(PLACEBO), [0.5], { scale: 'log' });
    expect(median).toMatchObject({ time: 8, low: 4, high: 12 });
  });

  it('say what has not been reached', () => {
    const [p80, p90] = survivalQuantiles(kaplanMeier(TWELVE_CASES), [0.8, 0.9]);
    expect(p80).toMatchObject({ time: 12, notReached: false });
    expect(p90).toMatchObject({ time: null, high: null, notReached: true });
    const [p75, last] = survivalQuantiles(kaplanMeier(FIRST_RESPONSE), [0.75, 0.9]);
    expect(p75).toMatchObject({ time: 95, notReached: false });
    expect(last).toMatchObject({ time: null, notReached: true });
    const [none] = survivalQuantiles(kaplanMeier(NOBODY), [0.5]);
    expect(none).toEqual({ p: 0.5, time: null, low: null, high: null, notReached: false });
  });

  it('lie in the middle where the curve runs exactly on the height', () => {
    expect(survivalQuantiles(kaplanMeier(G3), [0.5])[0]?.time).toBe(33);
    const half = kaplanMeier(countDurations({ events: [2, 4], censored: [7, 10] }));
    expect(survivalQuantiles(half, [0.5])[0]?.time).toBe(7);
  });

  it('have no limits from the point where all have ended', () => {
    const [only] = survivalQuantiles(kaplanMeier(countDurations({ events: [5] })), [0.5]);
    expect(only).toEqual({ p: 0.5, time: 5, low: null, high: null, notReached: false });
  });

  it('refuse a share that is none', () => {
    expect(() => survivalQuantiles(kaplanMeier(G3), [0.5, 1])).toThrow(/share must lie .* got 1/);
  });

  it('are the median that everyone knows where nothing is censored', () => {
    fc.assert(
      fc.property(durations, (events) => {
        const sorted = [...events].sort((a, b) => a - b);
        const [median] = survivalQuantiles(kaplanMeier(countDurations({ events })), [0.5]);
        expect(median?.time).toBe(quantile(sorted, 0.5));
      })
    );
  });

  it('lie inside their limits, rise with the share and scale with the unit', () => {
    const shares = [0.25, 0.5, 0.75, 0.9];
    fc.assert(
      fc.property(durations, durations, (events, censored) => {
        const inDays = survivalQuantiles(kaplanMeier(countDurations({ events, censored })), shares);
        const seconds = (days: number) => days * 86_400;
        const inSeconds = survivalQuantiles(
          kaplanMeier(
            countDurations({ events: events.map(seconds), censored: censored.map(seconds) })
          ),
          shares
        );
        inDays.forEach(({ time, low, high }, i) => {
          if (time === null) return;
          expect(low ?? time).toBeLessThanOrEqual(time);
          expect(high ?? time).toBeGreaterThanOrEqual(time);
          expect(time).toBeGreaterThanOrEqual(inDays[i - 1]?.time ?? 0);
          expect(inSeconds[i]?.time).toBe(seconds(time));
        });
      })
    );
  });
});

describe('restricted mean', () => {
  it('counts open cases, so that it exceeds the mean of the closed', () => {
    expect(restrictedMean(kaplanMeier(TWELVE_CASES), 15)?.mean).toBeCloseTo(6.857, 3);
    expect(46 / 9).toBeCloseTo(5.111, 3);
  });

  it('is unknown beyond the longest open case', () => {
    expect(restrictedMean(kaplanMeier(TWELVE_CASES), 15.1)).toBeNull();
    expect(restrictedMean(kaplanMeier(PLACEBO), 99)?.mean).toBeCloseTo(182 / 21, 10);
    expect(restrictedMean(kaplanMeier(NOBODY), 5)).toBeNull();
    expect(() => restrictedMean(kaplanMeier(G3), 0)).toThrow(/horizon must be a number above 0/);
  });

  it('is the mean of durations cut at the horizon where nothing is censored', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 1, max: 45 }), (events, horizon) => {
        const cut = events.map((time) => Math.min(time, horizon));
        const mean = cut.reduce((sum, time) => sum + time, 0) / cut.length;
        const squares = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0);
        const found = restrictedMean(kaplanMeier(countDurations({ events })), horizon);
        expect(found?.mean).toBeCloseTo(mean, 9);
        expect(found?.variance).toBeCloseTo(squares / cut.length ** 2, 9);
        expect(found?.low).toBeLessThanOrEqual((found?.mean ?? 0) + 1e-9);
        expect(found?.high).toBeLessThanOrEqual(horizon);
      })
    );
  });
});

describe('difference of restricted means', () => {
  const [sixMp, placebo] = [kaplanMeier(SIX_MP), kaplanMeier(PLACEBO)];

  it('tells 6-MP from placebo', () => {
    const found = restrictedMeanDifference(placebo, sixMp, 35);
    expect(found?.before).toBeCloseTo(182 / 21, 10);
    expect(found?.after).toBeCloseTo(23.287, 3);
    expect(found?.low).toBeGreaterThan(0);
    expect(found?.pValue).toBeLessThan(1e-4);
  });

  it('turns its sign with the sides and needs both curves', () => {
    const forth = restrictedMeanDifference(placebo, sixMp, 20);
    const back = restrictedMeanDifference(sixMp, placebo, 20);
    expect(back?.difference).toBeCloseTo(-(forth?.difference ?? NaN), 12);
    expect(back?.low).toBeCloseTo(-(forth?.high ?? NaN), 12);
    expect(restrictedMeanDifference(placebo, sixMp, 36)).toBeNull();
  });

  it('has no p-value where nothing varies', () => {
    const same = kaplanMeier(countDurations({ events: [50, 60] }));
    expect(restrictedMeanDifference(same, same, 10)).toMatchObject({ difference: 0, pValue: null });
  });
});
