import fc from 'fast-check';
import { compareValues } from '../../../server/src/statistics/compare-values';
import { controlLimits, type ControlledValue } from '../../../server/src/statistics/control-limits';
import type { ControlStretch } from '../../../server/src/statistics/control-stretch';
import { monotoneTrends } from '../../../server/src/statistics/monotone-trends';
import { pointsOutsideLimits } from '../../../server/src/statistics/points-outside-limits';
import { runsOnOneSide } from '../../../server/src/statistics/runs-on-one-side';
import { twoOfThreeNearLimit } from '../../../server/src/statistics/two-of-three-near-limit';

/** Centre 0, limits at ±3, near limits at ±2. */
const at = (...values: number[]): ControlledValue[] =>
  values.map((value) => ({ value, centre: 0, limits: controlLimits(0, 3) }));
const short = ({ first, last, side }: ControlStretch) => [first, last, side];

describe('numbers that differ by rounding', () => {
  it('are equal', () => {
    expect(compareValues(0.1 + 0.2, 0.3)).toBe(0);
    expect(compareValues(1e9 + 0.1, 1e9)).toBe(0);
    expect(compareValues(1.0001, 1)).toBe(1);
    expect(compareValues(-1, 1)).toBe(-1);
  });
});

describe('points outside the limits', () => {
  it('are strictly outside, and one stretch with neighbours on the same side', () => {
    expect(pointsOutsideLimits(at(3, -3, 0))).toEqual([]);
    expect(pointsOutsideLimits(at(3.1, 4, 0, 5, -3.1)).map(short)).toEqual([
      [0, 1, 'above'],
      [3, 3, 'above'],
      [4, 4, 'below'],
    ]);
  });
});

describe('runs on one side', () => {
  it('take seven points', () => {
    expect(runsOnOneSide(at(1, 1, 1, 1, 1, 1))).toEqual([]);
    expect(runsOnOneSide(at(-1, 1, 2, 1, 2, 1, 2, 1, 2)).map(short)).toEqual([[1, 8, 'above']]);
  });

  it('break at a point equal to the mean, also by rounding', () => {
    expect(runsOnOneSide(at(1, 1, 1, 0, 1, 1, 1, 1))).toEqual([]);
    expect(runsOnOneSide(at(1, 1, 1, 1e-12, 1, 1, 1, 1))).toEqual([]);
  });

  it('count points that lie outside', () => {
    expect(runsOnOneSide(at(-1, -1, -9, -1, -1, -1, -1)).map(short)).toEqual([[0, 6, 'below']]);
  });
});

describe('trends', () => {
  it('take seven points that rise, or fall, at every step', () => {
    expect(monotoneTrends(at(1, 2, 3, 4, 5, 6))).toEqual([]);
    expect(monotoneTrends(at(5, 1, 2, 3, 4, 5, 6, 7, 6)).map(short)).toEqual([[1, 7, 'above']]);
    expect(monotoneTrends(at(7, 6, 5, 4, 3, 2, 1))).toEqual([
      { first: 0, last: 6, members: [0, 1, 2, 3, 4, 5, 6], side: 'below' },
    ]);
  });

  it('break at ties', () => {
    expect(monotoneTrends(at(1, 2, 3, 4, 4, 5, 6, 7))).toEqual([]);
  });
});

describe('two of three near a limit', () => {
  it('mark the near ones only, with the third on the same side', () => {
    expect(twoOfThreeNearLimit(at(2.5, 1, 2.5))).toEqual([
      { first: 0, last: 2, members: [0, 2], side: 'above' },
    ]);
    expect(twoOfThreeNearLimit(at(-2.5, -2.5, -1))).toEqual([
      { first: 0, last: 1, members: [0, 1], side: 'below' },
    ]);
  });

  it('are silent where the third lies across the mean, or on it', () => {
    expect(twoOfThreeNearLimit(at(2.5, -1, 2.5))).toEqual([]);
    expect(twoOfThreeNearLimit(at(2.5, 0, 2.5))).toEqual([]);
    expect(twoOfThreeNearLimit(at(2.5, 2.5))).toEqual([]);
  });

  it('count points on the limit, but none on the near limit or outside', () => {
    expect(twoOfThreeNearLimit(at(2, 2, 1))).toEqual([]);
    expect(twoOfThreeNearLimit(at(3.5, 2.5, 1))).toEqual([]);
    expect(twoOfThreeNearLimit(at(3, 1, 2.5)).map(short)).toEqual([[0, 2, 'above']]);
    expect(twoOfThreeNearLimit(at(3.5, 2.5, 2.5)).map(short)).toEqual([[1, 2, 'above']]);
  });

  it('join windows that share a point', () => {
    expect(twoOfThreeNearLimit(at(2.5, 2.4, 2.5, 1, 2.5, 1, 1, 2.5, 2.5, 1)).map(short)).toEqual([
      [0, 4, 'above'],
      [7, 8, 'above'],
    ]);
  });
});

describe('all rules', () => {
  const values = fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 60 });
  const rules = [pointsOutsideLimits, runsOnOneSide, monotoneTrends, twoOfThreeNearLimit];
  const turned = ({ first, last, members, side }: ControlStretch, length: number) => ({
    first: length - 1 - last,
    last: length - 1 - first,
    members: members.map((index) => length - 1 - index).reverse(),
    side,
  });

  it('mirror themselves when the values change sign', () => {
    fc.assert(
      fc.property(values, (list) => {
        for (const rule of rules) {
          const mirrored = rule(at(...list.map((value) => -value)));
          const other = { above: 'below', below: 'above' } as const;
          expect(mirrored).toEqual(rule(at(...list)).map((s) => ({ ...s, side: other[s.side] })));
        }
      })
    );
  });

  it('see the same in reversed time, with trends turned round', () => {
    fc.assert(
      fc.property(values, (list) => {
        for (const rule of [pointsOutsideLimits, runsOnOneSide, twoOfThreeNearLimit]) {
          const back = rule(at(...[...list].reverse())).map((s) => turned(s, list.length));
          expect(back.reverse()).toEqual(rule(at(...list)));
        }
      })
    );
  });

  it('never overlap themselves on one side, and stay inside the series', () => {
    fc.assert(
      fc.property(values, (list) => {
        for (const rule of rules) {
          const members = rule(at(...list)).flatMap((stretch) =>
            stretch.members.map((index) => `${stretch.side}${index}`)
          );
          expect(new Set(members).size).toBe(members.length);
          for (const stretch of rule(at(...list))) {
            expect(stretch.first).toBe(stretch.members[0]);
            expect(stretch.last).toBe(stretch.members[stretch.members.length - 1]);
            expect(stretch.last).toBeLessThan(list.length);
          }
        }
      })
    );
  });
});
