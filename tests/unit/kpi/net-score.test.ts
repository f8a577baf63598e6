import fc from 'fast-check';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { mergeHistograms } from '../../../server/src/kpi/histogram';
import { enps, netEmotion, nps } from '../../../server/src/kpi/net-score';
import { histogramOn, histogramsArbitrary } from './histogram-arbitrary';

const ELEVEN = { min: 0, max: 10 };

/** Promoters, passives and detractors on 0..10. */
const answers = (promoters: number, passives: number, detractors: number): ScoreHistogram[] => [
  { scale: ELEVEN, counts: [0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0] },
];

describe('nps', () => {
  it('has value, interval and parts of the reference', () => {
    const estimate = nps.estimate(answers(50, 30, 20));
    expect(estimate).toMatchObject({ value: 30, n: 100, numerator: 30, denominator: 100 });
    expect(estimate.flags).toEqual([]);
    expect(estimate.confidence?.low).toBeCloseTo(14.05, 2);
    expect(estimate.confidence?.high).toBeCloseTo(44.2, 2);
    expect(estimate.confidence).toMatchObject({ level: 0.95, method: 'adjusted_wald' });
  });

  it('places each score in its class', () => {
    const one = (score: number) =>
      nps.estimate([{ scale: ELEVEN, counts: ELEVEN_SCORES.map((s) => Number(s === score)) }])
        .value;
    const ELEVEN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(ELEVEN_SCORES.map(one)).toEqual([
      ...Array.from({ length: 7 }, () => -100),
      0,
      0,
      100,
      100,
    ]);
  });

  it('has no value without answers', () => {
    expect(nps.estimate([])).toEqual({
      value: null,
      n: 0,
      numerator: null,
      denominator: null,
      confidence: null,
      flags: ['no_data'],
    });
    expect(nps.difference([], answers(1, 1, 1))).toBeNull();
  });

  it('keeps the value but no interval below 5 answers, and no rank below 30', () => {
    expect(nps.estimate(answers(1, 0, 0))).toMatchObject({ value: 100, confidence: null });
    expect(nps.estimate(answers(2, 1, 1)).flags).toEqual(['insufficient', 'low_n']);
    expect(nps.estimate(answers(2, 2, 1)).flags).toEqual(['low_n']);
    expect(nps.estimate(answers(2, 2, 1)).confidence).not.toBeNull();
    expect(nps.estimate(answers(10, 10, 10)).flags).toEqual([]);
  });

  it('clips its interval', () => {
    expect(nps.estimate(answers(10, 0, 0)).confidence?.high).toBe(100);
    expect(nps.estimate(answers(10, 0, 0)).confidence?.low).toBeCloseTo(47.5, 2);
  });

  it('counts only answers on 0 to 10', () => {
    const five: ScoreHistogram = { scale: { min: 1, max: 5 }, counts: [9, 9, 9, 9, 9] };
    const reversed: ScoreHistogram = {
      scale: { ...ELEVEN, reversed: true },
      counts: ELEVEN_ONES,
    };
    expect(nps.estimate([...answers(50, 30, 20), five, reversed])).toEqual(
      nps.estimate(answers(50, 30, 20))
    );
  });

  it('pools counts instead of averaging daily scores', () => {
    const days = [answers(9, 0, 1), answers(10, 50, 40)];
    expect(days.map((day) => nps.estimate(day).value)).toEqual([80, -30]);
    expect(nps.estimate(mergeHistograms(...days)).value).toBe(-20);
  });

  it('says that 15 points more can be noise', () => {
    const difference = nps.difference(answers(50, 30, 20), answers(120, 50, 30));
    expect(difference?.value).toBe(15);
    expect(difference?.confidence.low).toBeCloseTo(-2.99, 2);
    expect(difference?.confidence.high).toBeCloseTo(33.41, 2);
    expect(difference?.pValue).toBeCloseTo(0.1015, 4);
  });

  it('keeps its laws on any answers', () => {
    fc.assert(
      fc.property(histogramOn(ELEVEN), histogramsArbitrary, (histogram, others) => {
        const estimate = nps.estimate([histogram, ...others]);
        expect(nps.estimate([...others].reverse().concat(histogram))).toEqual(estimate);
        expect(nps.estimate(mergeHistograms([histogram], others))).toEqual(estimate);
        if (estimate.value === null) return;
        expect(Math.abs(estimate.value)).toBeLessThanOrEqual(100);
        if (!estimate.confidence) return;
        expect(estimate.confidence.low).toBeLessThanOrEqual(estimate.value + 1e-9);
        expect(estimate.confidence.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
      })
    );
  });

  it('turns the sign of a difference when the sides change places', () => {
    fc.assert(
      fc.property(histogramOn(ELEVEN), histogramOn(ELEVEN), (a, b) => {
        const forth = nps.difference([a], [b]);
        const back = nps.difference([b], [a]);
        if (!forth || !back) return expect(forth).toBe(back);
        expect(back.value).toBeCloseTo(-forth.value, 10);
        expect(back.confidence.low).toBeCloseTo(-forth.confidence.high, 10);
        expect(forth.confidence.low).toBeLessThanOrEqual(forth.value);
        expect(forth.confidence.high).toBeGreaterThanOrEqual(forth.value);
      })
    );
  });
});

const ELEVEN_ONES = Array.from({ length: 11 }, () => 1);

describe('enps', () => {
  it('matches the reference and needs 10 answers for an interval', () => {
    const estimate = enps.estimate(answers(18, 9, 13));
    expect(estimate.value).toBe(12.5);
    expect(estimate.confidence?.low).toBeCloseTo(-14.12, 2);
    expect(estimate.confidence?.high).toBeCloseTo(37.38, 2);
    expect(enps.estimate(answers(4, 3, 2))).toMatchObject({ value: null, confidence: null });
    expect(enps.estimate(answers(4, 3, 3)).confidence).not.toBeNull();
    expect(enps.metrics).toEqual(['enps']);
  });
});

describe('net emotion', () => {
  const emotions = (positive: number, neutral: number, negative: number): ScoreHistogram[] => [
    { scale: { min: -2, max: 2 }, counts: [negative, 0, neutral, 0, positive] },
  ];

  it('is positive minus negative', () => {
    expect(netEmotion.estimate(emotions(58, 20, 22)).value).toBe(36);
  });

  it('pools symmetric scales and refuses others', () => {
    const three: ScoreHistogram = { scale: { min: -1, max: 1 }, counts: [0, 0, 100] };
    const five: ScoreHistogram = { scale: { min: 1, max: 5 }, counts: [1, 0, 0, 0, 0] };
    expect(netEmotion.estimate([...emotions(58, 20, 22), three]).value).toBe(68);
    expect(netEmotion.estimate([...emotions(58, 20, 22), five])).toMatchObject({
      value: null,
      n: 101,
      confidence: null,
      flags: ['mixed_scales'],
    });
    expect(netEmotion.difference(emotions(1, 1, 1), [five])).toBeNull();
    expect(
      netEmotion.estimate([
        ...emotions(58, 20, 22),
        { scale: { min: 1, max: 5 }, counts: [0, 0, 0, 0, 0] },
      ]).value
    ).toBe(36);
  });
});
