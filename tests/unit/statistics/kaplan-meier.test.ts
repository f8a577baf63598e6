import fc from 'fast-check';
import { countDurations } from '../../../server/src/statistics/count-durations';
import { kaplanMeier, type KaplanMeier } from '../../../server/src/statistics/kaplan-meier';
import { survivalAt } from '../../../server/src/statistics/survival-at';
import { survivalBands } from '../../../server/src/statistics/survival-bands';
import { FIRST_RESPONSE, G3, NOBODY, PLACEBO, SIX_MP, TWELVE_CASES } from './survival-samples';

const rounded = (values: Iterable<number>, digits: number): number[] =>
  [...values].map((value) => Number(value.toFixed(digits)));

const standardErrors = ({ survival, logVariance }: KaplanMeier): number[] =>
  [...survival].map((s, i) => s * Math.sqrt(logVariance[i] ?? NaN));

const durations = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });

describe('Kaplan–Meier curve', () => {
  const sixMp = kaplanMeier(SIX_MP);

  it('is that of 6-MP in every textbook', () => {
    expect([...sixMp.times]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect([...sixMp.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect([...sixMp.eventsAt]).toEqual([3, 1, 1, 1, 1, 1, 1]);
    expect(rounded(sixMp.survival, 4)).toEqual([
      0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482,
    ]);
    expect(rounded(standardErrors(sixMp), 4)).toEqual([
      0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346,
    ]);
    expect(sixMp).toMatchObject({ n: 21, events: 9, censored: 12, competing: 0, lastTime: 35 });
  });

  it('is that of the other reference samples', () => {
    expect(rounded(kaplanMeier(G3).survival, 3)).toEqual([0.833, 0.667, 0.5, 0.333]);
    expect(rounded(kaplanMeier(TWELVE_CASES).survival, 4)).toEqual([
      0.9167, 0.75, 0.6667, 0.4762, 0.381, 0.254, 0.127,
    ]);
    expect(rounded(kaplanMeier(FIRST_RESPONSE).survival, 4)).toEqual([
      0.8571, 0.7143, 0.5357, 0.3571, 0.1786,
    ]);
    expect(kaplanMeier(PLACEBO).survival.at(-1)).toBe(0);
  });

  it('censors competing ends and tells their share', () => {
    const open = kaplanMeier(countDurations({ events: [3, 5], censored: [4, 9] }));
    const withdrawn = kaplanMeier(
      countDurations({ events: [3, 5], censored: [9], competing: [4] })
    );
    expect(withdrawn.survival).toEqual(open.survival);
    expect(withdrawn).toMatchObject({ censored: 1, competing: 1, competingShare: 0.25 });
    expect(open.competingShare).toBe(0);
  });

  it('knows nothing without cases', () => {
    expect(kaplanMeier(NOBODY)).toMatchObject({ n: 0, competingShare: null, lastTime: null });
    expect(survivalAt(kaplanMeier(NOBODY), [1])).toEqual([null]);
  });

  it('is the share that lasts longer where nothing is censored, with the binomial variance', () => {
    fc.assert(
      fc.property(durations, (events) => {
        const curve = kaplanMeier(countDurations({ events }));
        curve.times.forEach((time, i) => {
          const share = events.filter((one) => one > time).length / events.length;
          expect(curve.survival[i]).toBeCloseTo(share, 12);
          if (share === 0) return;
          const variance = (curve.survival[i] ?? 0) ** 2 * (curve.logVariance[i] ?? 0);
          expect(variance).toBeCloseTo((share * (1 - share)) / events.length, 12);
        });
      })
    );
  });

  it('is the product over all events, each case looked at by itself', () => {
    fc.assert(
      fc.property(durations, durations, (events, censored) => {
        const everyone = [...events, ...censored];
        const curve = kaplanMeier(countDurations({ events, censored }));
        curve.times.forEach((time, i) => {
          const product = [...new Set(events)]
            .filter((one) => one <= time)
            .map((one) => {
              const atRisk = everyone.filter((other) => other >= one).length;
              return 1 - events.filter((other) => other === one).length / atRisk;
            })
            .reduce((all, factor) => all * factor, 1);
          expect(curve.survival[i]).toBeCloseTo(product, 12);
        });
      })
    );
  });

  it('only rises when cases stay open longer', () => {
    fc.assert(
      fc.property(durations, durations, (events, censored) => {
        const early = kaplanMeier(countDurations({ events, censored }));
        const late = kaplanMeier(countDurations({ events, censored: censored.map((t) => t + 9) }));
        early.survival.forEach((s, i) =>
          expect(late.survival[i]).toBeGreaterThanOrEqual(s - 1e-12)
        );
      })
    );
  });

  it('counts a hundred thousand different durations without waiting', () => {
    const n = 100_000;
    const hash = (i: number) => ((i * 2_654_435_761) % 2 ** 32) + i / n;
    const events = Float64Array.from({ length: n / 2 }, (_, i) => hash(i));
    const censored = Float64Array.from({ length: n / 2 }, (_, i) => hash(i + n));
    const began = performance.now();
    const curve = kaplanMeier(countDurations({ events, censored }));
    survivalBands(curve);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(curve.times).toHaveLength(n / 2);
  });
});

describe('bands of a Kaplan–Meier curve', () => {
  it('are those of R on the log scale', () => {
    const { low, high } = survivalBands(kaplanMeier(SIX_MP), { scale: 'log' });
    expect(rounded(low.slice(0, 2), 3)).toEqual([0.72, 0.653]);
    expect(rounded(high.slice(0, 2), 3)).toEqual([1, 0.996]);
  });

  it('are those of lifelines and R on the log-log scale', () => {
    const { low, high } = survivalBands(kaplanMeier(G3));
    expect(rounded(low, 4)).toEqual([0.2731, 0.1946, 0.1109, 0.0461]);
    expect(rounded(high, 3)).toEqual([0.975, 0.904, 0.804, 0.676]);
  });

  it('have no width of their own where all have ended', () => {
    const { low, high } = survivalBands(kaplanMeier(PLACEBO));
    expect(low.at(-1)).toBe(0);
    expect(high.at(-1)).toBe(high.at(-2));
  });

  it('hold the curve, stay in 0 to 1 and widen with the level', () => {
    const scale = fc.constantFrom('log' as const, 'log-log' as const);
    fc.assert(
      fc.property(durations, durations, scale, (events, censored, on) => {
        const curve = kaplanMeier(countDurations({ events, censored }));
        const usual = survivalBands(curve, { scale: on });
        const wide = survivalBands(curve, { scale: on, level: 0.99 });
        curve.survival.forEach((s, i) => {
          const limits = [0, wide.low[i], usual.low[i], s, usual.high[i], wide.high[i], 1];
          limits.forEach((limit, place) => {
            if (place > 0) expect(limit).toBeGreaterThanOrEqual((limits[place - 1] ?? 0) - 1e-12);
          });
        });
      })
    );
  });

  it('refuse a level that is none', () => {
    expect(() => survivalBands(kaplanMeier(G3), { level: 1 })).toThrow(/level must lie between/);
  });
});

describe('survival at a time', () => {
  it('reads the step before, 1 before the first and nothing beyond the last', () => {
    const [first, ten, later, beyond] = survivalAt(kaplanMeier(SIX_MP), [0, 10, 12.9, 36]);
    expect(first).toEqual({ time: 0, survival: 1, low: 1, high: 1 });
    expect(ten?.survival).toBeCloseTo(0.7529, 4);
    expect(ten?.low).toBeCloseTo(0.5032, 4);
    expect(ten?.high).toBeCloseTo(0.8894, 4);
    expect(later).toEqual({ ...ten, time: 12.9 });
    expect(beyond).toBeNull();
  });

  it('is 0 for ever where all have ended', () => {
    expect(survivalAt(kaplanMeier(PLACEBO), [99])[0]?.survival).toBe(0);
  });
});
