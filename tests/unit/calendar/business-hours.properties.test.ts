import fc from 'fast-check';
import {
  businessHours,
  dueAt,
  hoursAcross,
  localDateOf,
  nextOpening,
  isOpen,
  openIntervals,
  workingTime,
  type BusinessHours,
} from '../../../server/src/calendar';
import type {
  Pause,
  WeekdayKey,
  WeeklyHours,
  WorkingSlot,
} from '../../../shared/contracts/working-calendar';

const DAY = 86_400_000;
const FIRST = Date.parse('2024-06-01');

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const slot: fc.Arbitrary<WorkingSlot> = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([from, length]) => ({ from: clock(from * 15), to: clock(((from + length) * 15) % 1440) }));

const week: fc.Arbitrary<WeeklyHours> = fc.dictionary(
  fc.constantFrom<WeekdayKey>('1', '2', '3', '4', '5', '6', '7'),
  fc.array(slot, { minLength: 1, maxLength: 3 }),
  { minKeys: 1, noNullPrototype: true }
);

const zone = fc.constantFrom(
  'Asia/Tehran',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'America/Los_Angeles',
  'UTC'
);
const date = fc
  .integer({ min: 0, max: 900 })
  .map((days) => localDateOf(new Date(FIRST + days * DAY), 'UTC'));

const hoursOfCalendar: fc.Arbitrary<BusinessHours> = fc
  .record({
    timeZone: zone,
    always: week,
    changed: week,
    from: date,
    ramadan: week,
    start: date,
    end: date,
    closed: fc.array(date, { maxLength: 40 }),
  })
  .map((it) =>
    businessHours({
      timeZone: it.timeZone,
      versions: [
        { validFrom: null, week: it.always },
        { validFrom: it.from, week: it.changed },
      ],
      overrides: [{ name: 'Ramadan', from: it.start, to: it.end, week: it.ramadan }],
      holidays: it.closed.map((day) => ({ date: day, name: 'x', source: null, removed: false })),
    })
  );

const instant = fc.integer({ min: FIRST, max: FIRST + 900 * DAY });
/** Of a case that stayed where it was, or was moved once. */
const hours: fc.Arbitrary<BusinessHours> = fc.oneof(
  hoursOfCalendar,
  fc.tuple(hoursOfCalendar, hoursOfCalendar, instant).map(([before, after, movedAt]) =>
    hoursAcross([
      { from: movedAt, hours: after },
      { from: -Infinity, hours: before },
    ])
  )
);
const ordered = (count: number): fc.Arbitrary<number[]> =>
  fc.array(instant, { minLength: count, maxLength: count }).map((all) => all.sort((a, b) => a - b));
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(instant, fc.integer({ min: 0, max: 20 * DAY }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 4 }
);

describe('working time of any calendar', () => {
  it('adds up over split spans and is never more than wall time', () => {
    fc.assert(
      fc.property(hours, ordered(3), pauses, (office, [a, b, c], stops) => {
        const whole = workingTime(office, a!, c!, stops);
        expect(workingTime(office, a!, b!, stops) + workingTime(office, b!, c!, stops)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(c! - a!);
        expect(whole).toBeLessThanOrEqual(workingTime(office, a!, c!));
      }),
      { numRuns: 150 }
    );
  });

  it('is the sum of the open intervals, which are in order, apart and open', () => {
    fc.assert(
      fc.property(hours, ordered(2), (office, [a, b]) => {
        const spans = openIntervals(office, a!, b!);
        expect(spans.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
          workingTime(office, a!, b!)
        );
        spans.forEach(({ from, to }, i) => {
          expect(from).toBeLessThan(to);
          if (i > 0) expect(from).toBeGreaterThan(spans[i - 1]!.to);
        });
        const middle = spans[Math.floor(spans.length / 2)];
        if (middle) {
          expect([isOpen(office, middle.from), isOpen(office, middle.to - 1)]).toEqual([
            true,
            true,
          ]);
          if (middle.to < b!) expect(isOpen(office, middle.to)).toBe(false);
          expect(nextOpening(office, middle.from)).toBe(middle.from);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('has the due date as the inverse of the elapsed time, and the earliest one', () => {
    fc.assert(
      fc.property(
        hours,
        instant,
        fc.integer({ min: 1, max: 60 * DAY }),
        pauses,
        (office, start, target, stops) => {
          const { due } = dueAt(office, start, target, stops);
          // A calendar whose every working day is a holiday for years has none; random ones are not.
          fc.pre(due !== null);
          expect(workingTime(office, start, due!, stops)).toBe(target);
          expect(workingTime(office, start, due! - 1, stops)).toBe(target - 1);
        }
      ),
      { numRuns: 150 }
    );
  });

  it('is monotone: more time never means less work, a greater target never an earlier due date', () => {
    fc.assert(
      fc.property(hours, ordered(3), pauses, (office, [a, b, c], stops) => {
        expect(workingTime(office, a!, b!, stops)).toBeLessThanOrEqual(
          workingTime(office, a!, c!, stops)
        );
        const near = dueAt(office, a!, 3_600_000, stops).due;
        const far = dueAt(office, a!, 9_000_000, stops).due;
        const later = dueAt(office, b!, 3_600_000, stops).due;
        if (near !== null && far !== null) expect(near).toBeLessThan(far);
        if (near !== null && later !== null) expect(near).toBeLessThanOrEqual(later);
      }),
      { numRuns: 100 }
    );
  });

  it('is not changed by pauses outside the hours of work', () => {
    fc.assert(
      fc.property(hours, ordered(2), (office, [a, b]) => {
        const spans = openIntervals(office, a!, b!);
        const closed = spans.slice(1).map(({ from }, i) => ({ from: spans[i]!.to, to: from }));
        const some = closed.slice(0, 50);
        expect(workingTime(office, a!, b!, some)).toBe(workingTime(office, a!, b!));
        expect(dueAt(office, a!, 7_200_000, some)).toEqual(dueAt(office, a!, 7_200_000));
      }),
      { numRuns: 60 }
    );
  });

  it('is that of each of several calendars for the time that it was in force', () => {
    fc.assert(
      fc.property(hoursOfCalendar, hoursOfCalendar, ordered(3), (first, second, [a, b, c]) => {
        const across = hoursAcross([
          { from: -Infinity, hours: first },
          { from: b!, hours: second },
        ]);
        expect(workingTime(across, a!, c!)).toBe(
          workingTime(first, a!, b!) + workingTime(second, b!, c!)
        );
        expect(openIntervals(hoursAcross([{ from: b!, hours: second }]), a!, b!)).toEqual([]);
      }),
      { numRuns: 100 }
    );
  });
});
