import {
  WEEKENDS,
  businessHours,
  defaultWeek,
  weekendOf,
  workingCalendarFaults,
} from '../../../server/src/calendar';
import { calendarOf, holidays, week } from './working-weeks';

describe('weekendOf', () => {
  const expected: [string, number[]][] = [
    ['IR', [5]],
    ['AF', [4, 5]],
    ...['AE', 'MA', 'TN', 'LB', 'TR'].map((region): [string, number[]] => [region, [6, 7]]),
    ...['SA', 'EG', 'JO', 'IQ', 'KW', 'BH', 'QA', 'OM', 'DZ', 'LY', 'SY', 'YE', 'SD'].map(
      (region): [string, number[]] => [region, [5, 6]]
    ),
  ];

  it.each(expected)(
    'knows the weekend of %s, with and without the engine’s data',
    (region, days) => {
      expect([...weekendOf(region)].sort()).toEqual(days);
      expect(WEEKENDS[region]).toEqual(days);
    }
  );

  it('falls back on Saturday and Sunday', () => {
    expect([weekendOf('GB'), weekendOf('??')]).toEqual([
      [6, 7],
      [6, 7],
    ]);
  });

  it('makes a first week of it', () => {
    expect(Object.keys(defaultWeek('SA'))).toEqual(['1', '2', '3', '4', '7']);
    expect(defaultWeek('IR', [{ from: '08:00', to: '16:00' }])['4']).toEqual([
      { from: '08:00', to: '16:00' },
    ]);
  });
});

describe('workingCalendarFaults', () => {
  const faults = (calendar: unknown): string[] =>
    workingCalendarFaults(calendar).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const fine = calendarOf(
    'Asia/Riyadh',
    { 'Sun Mon': '09:00-13:00 14:00-23:59', Tue: '20:00-02:00' },
    {
      overrides: [{ name: 'رمضان', from: '2025-03-01', to: '2025-03-29', week: {} }],
      holidays: holidays('2025-09-23'),
    }
  );

  it('takes what businessHours takes', () => {
    expect(faults(fine)).toEqual([]);
    expect(() => businessHours(fine)).not.toThrow();
  });

  it('says what a calendar is when it gets something else', () => {
    for (const other of [null, 'x', [], 5]) {
      expect(faults(other)).toEqual([': must be { timeZone, versions, overrides, holidays }']);
    }
  });

  it.each<[string, object, string]>([
    ['zone', { timeZone: '+03:00' }, 'timeZone: '],
    ['no hours at all', { versions: [{ validFrom: null, week: { '1': [] } }] }, 'versions: '],
    ['no versions', { versions: [] }, 'versions: '],
    ['two of a date', { versions: [fine.versions[0], fine.versions[0]] }, 'versions: '],
    [
      'time',
      { versions: [{ validFrom: null, week: week({ Mon: '9:00-17:00' }) }] },
      'versions.0.week.1.0: ',
    ],
    [
      'time 25',
      { versions: [{ validFrom: null, week: week({ Mon: '09:00-25:00' }) }] },
      'versions.0.week.1.0: ',
    ],
    [
      'overlap',
      { versions: [{ validFrom: null, week: week({ Mon: '09:00-17:00 16:00-18:00' }) }] },
      'versions.0.week.1.1: ',
    ],
    [
      'over midnight',
      { versions: [{ validFrom: null, week: week({ Sun: '20:00-04:00', Mon: '03:00-05:00' }) }] },
      'versions.0.week.7: ',
    ],
    ['day 8', { versions: [{ validFrom: null, week: { '8': [] } }] }, 'versions.0.week.8: '],
    ['date', { holidays: holidays('2025-02-30') }, 'holidays.0.date: '],
    [
      'order',
      { overrides: [{ name: 'x', from: '2025-03-02', to: '2025-03-01', week: {} }] },
      'overrides.0.to: ',
    ],
    ['foreign', { colour: 1 }, 'colour: '],
  ])('names the fault and its place: %s', (_, over, start) => {
    const found = faults({ ...fine, ...over });
    expect(found).toHaveLength(1);
    expect(found[0]!.startsWith(start)).toBe(true);
  });
});
