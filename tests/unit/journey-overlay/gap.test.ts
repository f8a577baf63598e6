import { createDefaultRegistry } from '../../../server/src/kpi';
import { halvesOf } from '../../../server/src/services/journey-overlay/answers';
import { gapOf, onEmotionScale } from '../../../server/src/services/journey-overlay/gap';
import { scoreKpi } from '../kpi/score-kpi';

const comparison = scoreKpi(createDefaultRegistry().get('expectation_mean'));
const on = (min: number, max: number, counts: number[]) => ({ scale: { min, max }, counts });

describe('gapOf', () => {
  it('is the mean’s distance from “as expected”, with its interval', () => {
    const gap = gapOf([on(1, 7, [0, 20, 10, 20, 0, 0, 0])], comparison);
    expect(gap).toMatchObject({ value: -1, n: 50, scale: '1..7', middle: 4, significant: true });
    if (typeof gap === 'string') throw new Error(gap);
    expect(gap.confidence?.low).toBeLessThan(-1);
    expect(gap.confidence?.high).toBeLessThan(0);
  });

  it('is no finding on few answers, or where the interval holds 0', () => {
    expect(gapOf([on(1, 7, [0, 5, 5, 0, 0, 0, 0])], comparison)).toMatchObject({
      significant: false,
    });
    expect(gapOf([on(1, 7, [0, 0, 20, 20, 20, 0, 0])], comparison)).toMatchObject({
      value: 0,
      significant: false,
    });
  });

  it('is none without answers, or with answers on several scales', () => {
    expect(gapOf([], comparison)).toBe('no_expectation');
    expect(gapOf([on(1, 5, [0, 0, 0, 0, 0])], comparison)).toBe('no_expectation');
    expect(gapOf([on(1, 5, [1, 1, 1, 1, 1]), on(1, 7, [1, 1, 1, 1, 1, 1, 1])], comparison)).toBe(
      'scale'
    );
  });
});

describe('onEmotionScale', () => {
  it('keeps the answers that the designed curve can be held against', () => {
    const curve = on(-2, 2, [1, 1, 1, 1, 1]);
    expect(onEmotionScale([curve, on(-1, 1, [1, 1, 1])])).toEqual([curve]);
    const turned = { scale: { min: -2, max: 2, reversed: true }, counts: [1, 1, 1, 1, 1] };
    expect(onEmotionScale([turned])).toEqual([]);
  });
});

describe('halvesOf', () => {
  it('meets in the middle and leaves no day out', () => {
    expect(halvesOf({ from: '2025-03-03', to: '2025-03-30' })).toEqual([
      { start: '2025-03-03', end: '2025-03-16' },
      { start: '2025-03-17', end: '2025-03-30' },
    ]);
    expect(halvesOf({ from: '2025-03-01', to: '2025-03-15' })).toEqual([
      { start: '2025-03-01', end: '2025-03-07' },
      { start: '2025-03-08', end: '2025-03-15' },
    ]);
  });

  it('is the whole where a half is too short to speak of', () => {
    expect(halvesOf({ from: '2025-03-01', to: '2025-03-13' })).toHaveLength(1);
  });
});
