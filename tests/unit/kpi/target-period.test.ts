import fc from 'fast-check';
import { RECURRENCES, type TargetSchedule } from '../../../shared/contracts/target';
import { CALENDARS } from '../../../shared/time';
import { addDays, fromEpochDay } from '../../../server/src/calendar';
import {
  daysIn,
  extentOf,
  lastPeriodBefore,
  periodHolding,
  progressOf,
} from '../../../server/src/kpi/target-period';

const schedule = (over: Partial<TargetSchedule>): TargetSchedule => ({
  recurrence: 'month',
  calendar: 'gregorian',
  from: null,
  to: null,
  ...over,
});

describe('the periods of a target', () => {
  it('are its window where it holds once', () => {
    const once = schedule({ recurrence: 'once', from: '2026-02-10', to: '2026-03-05' });
    const window = { from: '2026-02-10', to: '2026-03-05' };
    expect(periodHolding(once, '2026-02-10')).toEqual(window);
    expect(periodHolding(once, '2026-03-05')).toEqual(window);
    expect(periodHolding(once, '2026-02-09')).toBeNull();
    expect(lastPeriodBefore(once, '2026-03-05')).toBeNull();
    expect(lastPeriodBefore(once, '2026-03-06')).toEqual(window);
    expect(lastPeriodBefore(once, '2030-01-01')).toEqual(window);
  });

  it('are months, quarters and years of the calendar', () => {
    const day = '2026-04-10';
    const holding = (recurrence: 'month' | 'quarter' | 'year', calendar: 'gregorian' | 'jalali') =>
      periodHolding(schedule({ recurrence, calendar }), day);
    expect(holding('month', 'gregorian')).toEqual({ from: '2026-04-01', to: '2026-04-30' });
    expect(holding('quarter', 'gregorian')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(holding('year', 'gregorian')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(holding('month', 'jalali')).toEqual({ from: '2026-03-21', to: '2026-04-20' });
    expect(holding('year', 'jalali')).toEqual({ from: '2026-03-21', to: '2027-03-20' });
  });

  it('are those that lie between the bounds as a whole', () => {
    const bound = schedule({ from: '2026-01-15', to: '2026-04-30' });
    expect(extentOf(bound)).toEqual({ from: '2026-02-01', to: '2026-04-30' });
    expect(periodHolding(bound, '2026-01-20')).toBeNull();
    expect(periodHolding(bound, '2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(lastPeriodBefore(bound, '2026-02-20')).toBeNull();
    expect(lastPeriodBefore(bound, '2026-03-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(lastPeriodBefore(bound, '2026-12-01')).toEqual({ from: '2026-04-01', to: '2026-04-30' });
    expect(extentOf(schedule({ from: '2026-01-15', to: '2026-02-20' }))).toBeNull();
  });

  it('tell how far they have come', () => {
    const april = { from: '2026-04-01', to: '2026-04-30' };
    expect(progressOf(april, '2026-03-31')).toEqual({ ended: false, days: { all: 30, gone: 0 } });
    expect(progressOf(april, '2026-04-01')).toEqual({ ended: false, days: { all: 30, gone: 1 } });
    expect(progressOf(april, '2026-04-30')).toEqual({ ended: false, days: { all: 30, gone: 30 } });
    expect(progressOf(april, '2026-05-01')).toEqual({ ended: true, days: { all: 30, gone: 30 } });
  });

  const recurring = fc.record({
    recurrence: fc.constantFrom(...RECURRENCES.filter((one) => one !== 'once')),
    calendar: fc.constantFrom(...CALENDARS),
    from: fc.constant(null),
    to: fc.constant(null),
  });

  it('follow each other without a gap in every calendar', () => {
    fc.assert(
      fc.property(recurring, fc.integer({ min: 10_000, max: 25_000 }), (target, number) => {
        const day = fromEpochDay(number);
        const period = periodHolding(target, day);
        const before = lastPeriodBefore(target, day);
        if (!period || !before) throw new Error('a recurring target without bounds always holds');
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(addDays(before.to, 1)).toBe(period.from);
        expect(daysIn(period)).toBeGreaterThan(27);
      })
    );
  });
});
