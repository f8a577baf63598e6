import fc from 'fast-check';

import { slotFaults } from '../../../admin/src/pages/settings/complaints/slot-faults';
import { workingCalendarFaults } from '../../../server/src/calendar';
import type { WeekdayKey, WeeklyHours } from '../../../shared/contracts/working-calendar';
import { week } from '../calendar/working-weeks';

const KEYS: readonly WeekdayKey[] = ['1', '2', '3', '4', '5', '6', '7'];

describe('what is wrong with the slots of a day', () => {
  it('is told of each slot by itself', () => {
    const hours = week({
      Mon: '09:00-12:00 11:00-13:00 13:00-17:00',
      Sun: '20:00-10:00',
      Wed: '08:00-08:00',
      Thu: '08:00-09:00',
    });
    expect(slotFaults(hours, '1')).toEqual([null, 'slotsOverlap', null]);
    expect(slotFaults(hours, '7')).toEqual(['nightOverlaps']);
    // A day round, up to where the next begins.
    expect(slotFaults(hours, '3')).toEqual([null]);
    expect(slotFaults(hours, '5')).toEqual([]);
    // Whatever the order, what only touches does not overlap.
    const touching = week({ Mon: '13:00-17:00 09:00-13:00' });
    expect(slotFaults(touching, '1')).toEqual([null, null]);
    expect(slotFaults({ '1': [{ from: '', to: '17:00' }] }, '1')).toEqual(['slotTimes']);
  });

  it('is something exactly where the server refuses the week', () => {
    const clock = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    const slot = fc.record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) });
    const hours = fc.dictionary(fc.constantFrom(...KEYS), fc.array(slot, { maxLength: 3 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(hours, (made: WeeklyHours) => {
        fc.pre(KEYS.some((key) => (made[key] ?? []).length > 0));
        const versions = [{ validFrom: null, week: made }];
        const calendar = { timeZone: 'UTC', versions, overrides: [], holidays: [] };
        const refused = workingCalendarFaults(calendar).length > 0;
        expect(KEYS.some((key) => slotFaults(made, key).some((one) => one !== null))).toBe(refused);
      })
    );
  });
});
