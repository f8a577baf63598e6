import { shiftAt } from '../../../server/src/services/desk/listed';
import { ALL_DAYS, hoursOf } from '../calendar/working-weeks';

const RIYADH = hoursOf('Asia/Riyadh', { 'Sun Mon Tue Wed Thu': '09:00-12:00 13:00-17:00' });
const at = (iso: string) => Date.parse(iso);

describe('whether the hours are open, and when that changes', () => {
  it.each([
    ['2026-03-01T06:00:00Z', true, 3 * 3600],
    ['2026-03-01T08:59:30Z', true, 30],
    ['2026-03-01T09:00:00Z', false, 3600],
    ['2026-03-01T14:00:00Z', false, 16 * 3600],
  ])('at %s in Riyadh on a Sunday', (instant, running, changesIn) => {
    expect(shiftAt(RIYADH, at(instant))).toEqual({ running, changesIn });
  });

  it('is known of closed hours however late they open, and of those that never do', () => {
    // From Thursday evening over the weekend to Sunday morning.
    expect(shiftAt(RIYADH, at('2026-03-05T15:00:00Z'))).toEqual({
      running: false,
      changesIn: 63 * 3600,
    });
    const over = { versions: [{ validFrom: '2030-01-01', week: {} }] };
    const shut = hoursOf('UTC', {}, over);
    expect(shiftAt(shut, at('2030-03-05T15:00:00Z'))).toEqual({ running: false, changesIn: null });
  });

  it('is not said of open hours for more than a day ahead', () => {
    const always = hoursOf('UTC', { [ALL_DAYS]: '00:00-24:00' });
    expect(shiftAt(always, at('2026-03-05T15:00:00Z'))).toEqual({ running: true, changesIn: null });
  });
});
