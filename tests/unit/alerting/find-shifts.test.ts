import type { ControlChart, ControlSignal } from '../../../shared/contracts/kpi-page';
import { CONTROL_RULES } from '../../../shared/contracts/kpi-page';
import { findShifts, type ShiftQuestion } from '../../../server/src/alerting/find-shifts';
import { addDays } from '../../../server/src/calendar';

const START = '2026-01-05';
const start = (week: number): string => addDays(START, 7 * week);
const end = (week: number): string => addDays(START, 7 * week + 6);
const nameOf = (week: number): string => `W${week}`;

const signal = (
  rule: ControlSignal['rule'],
  first: number,
  last: number,
  over: Partial<ControlSignal> = {}
): ControlSignal => ({
  rule,
  side: 'below',
  effect: 'worsening',
  from: start(first),
  to: end(last),
  periods: Array.from({ length: last - first + 1 }, (_, index) => nameOf(first + index)),
  ...over,
});

const chartOf = (...signals: ControlSignal[]): ControlChart => ({
  kind: 'xmr',
  status: 'fixed',
  centre: 30,
  baseline: null,
  phases: [],
  inflation: null,
  minimum: { limits: 6, fixed: 12 },
  points: Array.from({ length: 40 }, (_, week) => ({
    period: nameOf(week),
    start: start(week),
    end: end(week),
    value: 30,
    n: 100,
    leftOut: null,
    limits: null,
  })),
  signals: [...signals].sort((one, other) => (one.from < other.from ? -1 : 1)),
});

const ALL: ShiftQuestion = { rules: CONTROL_RULES, effects: 'all', known: [], freshFrom: START };

describe('the shifts of a control chart', () => {
  it('take signals of one side that lie over each other for one event', () => {
    const shifts = findShifts(chartOf(signal('run', 13, 20), signal('outside', 19, 19)), ALL);
    expect(shifts).toHaveLength(1);
    expect(shifts[0]).toMatchObject({ from: start(13), to: end(20), effect: 'worsening' });
    expect(shifts[0]?.signals.map(({ rule }) => rule)).toEqual(['run', 'outside']);
  });

  it('keep sides and separate times apart', () => {
    const above = signal('outside', 15, 15, { side: 'above', effect: 'improvement' });
    expect(
      findShifts(chartOf(signal('run', 13, 20), above, signal('outside', 30, 30)), ALL)
    ).toHaveLength(3);
  });

  it('know a stretch that has only grown, and not a rule that fires outside of it later', () => {
    const known = [{ side: 'below' as const, from: start(13), to: end(19) }];
    const chart = chartOf(signal('run', 13, 25), signal('outside', 25, 25));
    expect(findShifts(chartOf(signal('run', 13, 25)), { ...ALL, known })).toEqual([]);
    expect(
      findShifts(chart, { ...ALL, known }).map(({ signals }) => signals.map(({ rule }) => rule))
    ).toEqual([['outside']]);
    expect(findShifts(chartOf(signal('run', 14, 25)), { ...ALL, known })).toEqual([]);
  });

  it('are fresh by the day on which the rule fired, not by how long it goes on', () => {
    const freshFrom = start(25);
    const fresh = (one: ControlSignal) => findShifts(chartOf(one), { ...ALL, freshFrom })[0]?.fresh;
    expect(fresh(signal('run', 13, 30))).toBe(false);
    expect(fresh(signal('run', 19, 30))).toBe(true);
    expect(fresh(signal('outside', 24, 24))).toBe(false);
    expect(fresh(signal('outside', 25, 25))).toBe(true);
    expect(fresh(signal('near', 24, 25))).toBe(true);
  });

  it('are only those of the chosen rules and effects', () => {
    const better = signal('outside', 20, 20, { side: 'above', effect: 'improvement' });
    const chart = chartOf(
      better,
      signal('trend', 1, 8),
      signal('run', 30, 37, { effect: 'change' })
    );
    const found = (over: Partial<ShiftQuestion>) =>
      findShifts(chart, { ...ALL, ...over }).flatMap(({ signals }) =>
        signals.map(({ rule }) => rule)
      );
    expect(found({})).toEqual(['trend', 'outside', 'run']);
    expect(found({ effects: 'worsening' })).toEqual(['trend', 'run']);
    expect(found({ rules: ['outside'] })).toEqual(['outside']);
  });
});
