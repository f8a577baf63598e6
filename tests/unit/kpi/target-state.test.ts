import fc from 'fast-check';
import type { Estimate } from '../../../shared/contracts/kpi';
import type { TargetProgress } from '../../../server/src/kpi/target-period';
import { targetStateOf, type Judged } from '../../../server/src/kpi/target-state';

const ENDED: TargetProgress = { ended: true, days: { all: 30, gone: 30 } };
const HALF: TargetProgress = { ended: false, days: { all: 30, gone: 15 } };

const score = (direction: Judged['direction']): Judged => ({
  unit: 'points',
  direction,
  minimumN: { interval: 5, ranking: 30 },
});
const count = (direction: Judged['direction']): Judged => ({
  unit: 'count',
  direction,
  minimumN: { interval: 0, ranking: 0 },
});

const estimate = (low: number, high: number, over: Partial<Estimate> = {}): Estimate => ({
  value: (low + high) / 2,
  n: 100,
  numerator: null,
  denominator: null,
  confidence: { low, high, level: 0.95, method: 'adjusted_wald' },
  flags: [],
  ...over,
});

describe('the state of a number against its target', () => {
  it('is reached or missed only by the whole interval, ends included', () => {
    expect(targetStateOf(score('up'), estimate(41, 47), 40, ENDED)).toBe('reached');
    expect(targetStateOf(score('up'), estimate(40, 47), 40, ENDED)).toBe('reached');
    expect(targetStateOf(score('up'), estimate(39, 47), 40, ENDED)).toBe('unclear');
    expect(targetStateOf(score('up'), estimate(31, 40), 40, ENDED)).toBe('unclear');
    expect(targetStateOf(score('up'), estimate(31, 39.9), 40, ENDED)).toBe('missed');
  });

  it('is mirrored where less is better', () => {
    expect(targetStateOf(score('down'), estimate(31, 40), 40, ENDED)).toBe('reached');
    expect(targetStateOf(score('down'), estimate(39, 47), 40, ENDED)).toBe('unclear');
    expect(targetStateOf(score('down'), estimate(41, 47), 40, ENDED)).toBe('missed');
  });

  it('is only a course before the period has ended', () => {
    expect(targetStateOf(score('up'), estimate(41, 47), 40, HALF)).toBe('on_course');
    expect(targetStateOf(score('up'), estimate(31, 39), 40, HALF)).toBe('behind');
    expect(targetStateOf(score('up'), estimate(31, 47), 40, HALF)).toBe('unclear');
  });

  it('is left open by too few answers, and by none', () => {
    expect(targetStateOf(score('up'), estimate(41, 47, { n: 29 }), 40, ENDED)).toBe('too_few');
    expect(targetStateOf(score('up'), estimate(41, 47, { confidence: null }), 40, ENDED)).toBe(
      'too_few'
    );
    const nothing = { value: null, n: 0, confidence: null };
    expect(targetStateOf(score('up'), estimate(0, 0, nothing), 40, ENDED)).toBe('no_data');
  });

  it('of a duration that is open upwards is never reached, and missed where it is at least too long', () => {
    const atLeast = (low: number, value: number | null) =>
      estimate(0, 0, {
        value,
        confidence: { low, high: null, level: 0.95, method: 'kaplan_meier' },
      });
    expect(targetStateOf(score('down'), atLeast(39, 44), 40, ENDED)).toBe('unclear');
    expect(targetStateOf(score('down'), atLeast(41, 44), 40, ENDED)).toBe('missed');
    expect(targetStateOf(score('down'), atLeast(41, null), 40, ENDED)).toBe('missed');
    expect(targetStateOf(score('down'), atLeast(39, null), 40, HALF)).toBe('unclear');
  });

  it('of a count is exact at the end, and earlier where nothing can turn it', () => {
    const exactly = (value: number) => estimate(value * 0.8, value * 1.2, { value, n: value });
    expect(targetStateOf(count('up'), exactly(100), 100, ENDED)).toBe('reached');
    expect(targetStateOf(count('up'), exactly(99), 100, ENDED)).toBe('missed');
    expect(targetStateOf(count('up'), exactly(0), 100, ENDED)).toBe('missed');
    expect(targetStateOf(count('up'), exactly(100), 100, HALF)).toBe('reached');
    expect(targetStateOf(count('down'), exactly(101), 100, HALF)).toBe('missed');
  });

  it('of a count that is not over is held against the part of the value that the days bring', () => {
    const counted = (value: number, low: number, high: number) => estimate(low, high, { value });
    expect(targetStateOf(count('up'), counted(70, 55, 88), 100, HALF)).toBe('on_course');
    expect(targetStateOf(count('up'), counted(50, 37, 66), 100, HALF)).toBe('unclear');
    expect(targetStateOf(count('up'), counted(20, 12, 31), 100, HALF)).toBe('behind');
    expect(targetStateOf(count('down'), counted(20, 12, 31), 100, HALF)).toBe('on_course');
  });

  it('of a rounded count says no more than the rounding allows', () => {
    const rounded = estimate(80, 120, { value: 100 });
    expect(targetStateOf(count('up'), rounded, 100, ENDED, 2)).toBe('unclear');
    expect(targetStateOf(count('up'), rounded, 98, ENDED, 2)).toBe('reached');
    expect(targetStateOf(count('up'), rounded, 103, ENDED, 2)).toBe('missed');
  });

  it('is refused for a KPI of which neither way is better', () => {
    expect(() => targetStateOf(score('neutral'), estimate(1, 2), 1, ENDED)).toThrow(RangeError);
  });

  const numbers = fc.integer({ min: -100, max: 100 });
  const intervals = fc.tuple(numbers, numbers).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

  it('never judges a value inside the interval, whatever the direction', () => {
    fc.assert(
      fc.property(
        intervals,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('up', 'down'),
        fc.boolean(),
        ([low = 0, high = 0], share, direction, ended) => {
          fc.pre(low < high);
          const inside = low + (share / 100) * (high - low);
          const progress = ended ? ENDED : HALF;
          expect(targetStateOf(score(direction), estimate(low, high), inside, progress)).toBe(
            'unclear'
          );
        }
      )
    );
  });

  it('turns round with the sign of everything', () => {
    fc.assert(
      fc.property(intervals, numbers, fc.boolean(), ([low = 0, high = 0], target, ended) => {
        const progress = ended ? ENDED : HALF;
        const up = targetStateOf(score('up'), estimate(low, high), target, progress);
        const down = targetStateOf(score('down'), estimate(-high, -low), -target, progress);
        expect(down).toBe(up);
      })
    );
  });

  it('gets no better when the target gets harder', () => {
    const order = ['missed', 'unclear', 'reached'];
    fc.assert(
      fc.property(intervals, numbers, fc.nat(50), ([low = 0, high = 0], target, more) => {
        const rank = (value: number) =>
          order.indexOf(targetStateOf(score('up'), estimate(low, high), value, ENDED));
        expect(rank(target + more)).toBeLessThanOrEqual(rank(target));
      })
    );
  });
});
