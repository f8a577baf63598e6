import fc from 'fast-check';
import { backlogFlow } from '../../../server/src/kpi';
import { durationCurves } from '../../../server/src/kpi/duration-curves';
import { durationTicks } from '../../../server/src/statistics/duration-ticks';
import { kaplanMeier } from '../../../server/src/statistics/kaplan-meier';
import { pareto } from '../../../server/src/statistics/pareto';
import { survivalBands } from '../../../server/src/statistics/survival-bands';
import { survivalSteps } from '../../../server/src/statistics/survival-steps';
import { tallyDurations } from '../../../server/src/statistics/tally-durations';
import { SIX_MP } from './survival-samples';

const HOUR = 3_600;
const counts = fc.array(fc.nat(200), { maxLength: 30 });

describe('Pareto chart', () => {
  it('ranks counts with their shares', () => {
    const rows = pareto([
      { key: 'late', count: 6 },
      { key: 'rude', count: 0 },
      { key: 'broken', count: 10 },
      { key: 'lost', count: 4 },
    ]);
    expect(rows).toEqual([
      { key: 'broken', count: 10, share: 0.5, cumulative: 0.5 },
      { key: 'late', count: 6, share: 0.3, cumulative: 0.8 },
      { key: 'lost', count: 4, share: 0.2, cumulative: 1 },
    ]);
    expect(pareto([])).toEqual([]);
    expect(() => pareto([{ key: 'x', count: -1 }])).toThrow(RangeError);
  });

  it('falls from bar to bar, adds up to the whole, and does not depend on the order', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const given = all.map((count, key) => ({ key, count }));
        const rows = pareto(given);
        const total = all.reduce((sum, count) => sum + count, 0);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        rows.forEach(({ count, cumulative }, index) => {
          expect(count).toBeLessThanOrEqual(rows[index - 1]?.count ?? Infinity);
          expect(cumulative).toBeGreaterThan(rows[index - 1]?.cumulative ?? 0);
        });
        if (total > 0) expect(rows.at(-1)?.cumulative).toBe(1);
        const turned = pareto([...given].reverse());
        expect(turned.map(({ count }) => count)).toEqual(rows.map(({ count }) => count));
      })
    );
  });
});

describe('steps of a drawn curve', () => {
  it('are those of the curve itself where there is room', () => {
    const curve = kaplanMeier(SIX_MP);
    const bands = survivalBands(curve);
    const steps = survivalSteps(curve, 40, 240);
    expect(steps.map(({ time }) => time)).toEqual([0, 6, 7, 10, 13, 16, 22, 23]);
    expect(steps[1]).toEqual({
      time: 6,
      survival: curve.survival[0],
      low: bands.low[0],
      high: bands.high[0],
    });
    expect(survivalSteps(curve, 12, 240).map(({ time }) => time)).toEqual([0, 6, 7, 10]);
    expect(() => survivalSteps(curve, 0, 240)).toThrow(RangeError);
  });

  it('are few whatever the cases, each exact, and end where the curve ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50_000), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 2, max: 60 }),
        (events, most) => {
          const tallies = events.map((time) => ({ time, events: 1 }));
          const curve = kaplanMeier(tallyDurations(tallies));
          const horizon = Math.max(1, ...events);
          const steps = survivalSteps(curve, horizon, most);
          expect(steps.length).toBeLessThanOrEqual(most + 1);
          for (const { time, survival } of steps) {
            const longer = events.filter((one) => one > time).length;
            expect(survival).toBeCloseTo(longer / events.length, 9);
          }
          expect(steps.at(-1)?.survival).toBeCloseTo(0, 9);
        }
      )
    );
  });
});

describe('marks of a time axis', () => {
  it('are times that people count in', () => {
    expect(durationTicks(200_000, 6, 'wall')).toEqual([0, 1, 2, 3, 4, 5].map((n) => n * 12 * HOUR));
    expect(durationTicks(250, 6, 'wall')).toEqual([0, 60, 120, 180, 240, 300]);
    expect(durationTicks(100 * HOUR, 6, 'working')).toEqual(
      [0, 20, 40, 60, 80, 100].map((n) => n * HOUR)
    );
    expect(() => durationTicks(0, 6, 'wall')).toThrow(RangeError);
  });

  it('reach the longest duration with as few as asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('wall' as const, 'working' as const),
        (longest, most, clock) => {
          const ticks = durationTicks(longest, most, clock);
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(longest);
          expect(ticks.at(-2)).toBeLessThan(longest);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
        }
      )
    );
  });
});

describe('curves of groups on one axis', () => {
  const lasting = (days: number[], open: number[] = []) => [
    ...days.map((day) => ({ time: day * 86_400, events: 1 })),
    ...open.map((day) => ({ time: day * 86_400, censored: 1 })),
  ];

  it('shows the largest groups and counts the others', () => {
    const groups = Array.from({ length: 7 }, (_, index) => ({
      key: `g${index}`,
      label: `g${index}`,
      tallies: lasting(Array.from({ length: index + 1 }, (__, day) => day + 1)),
    }));
    const all = groups.flatMap(({ tallies }) => tallies);
    const picture = durationCurves(all, groups, 'wall');
    expect(picture.groups.map(({ key }) => key)).toEqual(['g6', 'g5', 'g4', 'g3', 'g2']);
    expect(picture.otherGroups).toBe(2);
    expect(picture.all.n).toBe(28);
    expect(picture.all.atRisk[0]).toBe(28);
    expect(picture.logRank?.degreesOfFreedom).toBe(4);
  });

  it('says what is not reached, and draws nothing where there is nothing', () => {
    const few = durationCurves(lasting([2], [1, 5, 9]), [], 'wall');
    expect(few.all).toMatchObject({ n: 4, events: 1, censored: 3, lastTime: 9 * 86_400 });
    expect(few.all.marks.map(({ value, notReached }) => [value, notReached])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
    const none = durationCurves([], [], 'working');
    expect(none).toMatchObject({ horizon: null, ticks: [], logRank: null });
    expect(none.all).toMatchObject({ n: 0, steps: [], atRisk: [] });
  });

  it('does not stretch the axis for a case that is open for years', () => {
    const days = Array.from({ length: 99 }, (_, day) => (day % 10) + 1);
    const { horizon } = durationCurves(lasting(days, [900]), [], 'wall');
    expect(horizon).toBeLessThanOrEqual(14 * 86_400);
  });
});

describe('flow of the backlog', () => {
  const movement = fc.record({
    received: fc.nat(20),
    reopened: fc.nat(5),
    closed: fc.nat(20),
    withdrawn: fc.nat(3),
    otherwise: fc.nat(3),
  });

  it('balances exactly when the end is opening + in − out', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.array(movement, { maxLength: 20 }),
        fc.integer({ min: -3, max: 3 }),
        (opening, moved, gap) => {
          const net = moved.reduce(
            (sum, { received, reopened, closed, withdrawn, otherwise }) =>
              sum + received + reopened - closed - withdrawn - otherwise,
            opening
          );
          const { periods, balance } = backlogFlow(opening, moved, net + gap);
          expect(balance).toEqual({ expected: net, gap, balanced: gap === 0 });
          expect(periods.at(-1)?.open ?? opening).toBe(net);
        }
      )
    );
  });
});
