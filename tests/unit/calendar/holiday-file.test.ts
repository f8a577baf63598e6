import { mergeHolidays, parseHolidays, type HolidayFile } from '../../../server/src/calendar';

const WINDOW = { from: '2025-01-01', to: '2027-12-31' };
const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const read = (...lines: string[]): HolidayFile => parseHolidays(file(...lines), WINDOW);
const dates = (...lines: string[]): string[] => {
  const found = read(...event(...lines));
  if (!found.ok) throw new Error(`line ${found.line}: ${found.message}`);
  return found.holidays.map(({ date }) => date);
};

describe('parseHolidays', () => {
  it('reads days, several days and folded names', () => {
    const found = read(
      ...event(
        'DTSTART;VALUE=DATE:20250330',
        'DTEND;VALUE=DATE:20250403',
        'SUMMARY;LANGUAGE=ar:عطلة عيد',
        '  الفطر\\, ٢٠٢٥',
        'TRANSP:TRANSPARENT'
      )
    );
    expect(found).toEqual({
      ok: true,
      skipped: [],
      holidays: ['2025-03-30', '2025-03-31', '2025-04-01', '2025-04-02'].map((date) => ({
        date,
        name: 'عطلة عيد الفطر, ٢٠٢٥',
      })),
    });
  });

  it('takes plain line feeds, a byte order mark, no DTEND, and a DURATION', () => {
    const text = `\uFEFF${file(...event('DTSTART;VALUE=DATE:20250923', 'DURATION:P2D')).replaceAll('\r', '')}`;
    expect(parseHolidays(text, WINDOW)).toMatchObject({
      holidays: [
        { date: '2025-09-23', name: '2025-09-23' },
        { date: '2025-09-24', name: '2025-09-24' },
      ],
    });
  });

  it.each<[string, string[], string[]]>([
    ['every year', ['RRULE:FREQ=YEARLY'], ['2025-02-22', '2026-02-22', '2027-02-22']],
    ['until', ['RRULE:FREQ=YEARLY;UNTIL=20260222T000000Z'], ['2025-02-22', '2026-02-22']],
    ['count', ['RRULE:FREQ=YEARLY;COUNT=2'], ['2025-02-22', '2026-02-22']],
    ['except', ['RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20260222,20270222'], ['2025-02-22']],
    ['also', ['RDATE;VALUE=DATE:20250301,20260301'], ['2025-02-22', '2025-03-01', '2026-03-01']],
    [
      'by weekday',
      ['RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'],
      ['2025-02-22', '2025-05-26', '2026-05-25', '2027-05-31'],
    ],
  ])('expands recurrences: %s', (_, lines, expected) => {
    expect(dates('DTSTART;VALUE=DATE:20250222', ...lines)).toEqual(expected);
  });

  it('keeps to the window and reaches into it', () => {
    expect(dates('DTSTART;VALUE=DATE:19500101', 'RRULE:FREQ=YEARLY')).toEqual([
      '2025-01-01',
      '2026-01-01',
      '2027-01-01',
    ]);
    expect(dates('DTSTART;VALUE=DATE:20241230', 'DTEND;VALUE=DATE:20250103')).toEqual([
      '2025-01-01',
      '2025-01-02',
    ]);
  });

  it('has no day that a rule names and no year has, and does not look for it for ever', () => {
    expect(
      dates('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')
    ).toEqual(['2025-01-01']);
    expect(
      dates('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')
    ).toEqual(['2025-01-01']);
  });

  it('takes the replaced occurrence instead of the ruled one', () => {
    const found = read(
      ...event('DTSTART;VALUE=DATE:20250222', 'RRULE:FREQ=YEARLY', 'SUMMARY:Day'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260222', 'DTSTART;VALUE=DATE:20260224', 'SUMMARY:Moved')
    );
    expect(found.ok && found.holidays).toEqual([
      { date: '2025-02-22', name: 'Day' },
      { date: '2026-02-24', name: 'Moved' },
      { date: '2027-02-22', name: 'Day' },
    ]);
  });

  it('joins two holidays of one day and says what it passed over', () => {
    const found = read(
      ...event('DTSTART;VALUE=DATE:20250222', 'SUMMARY:One'),
      ...event('DTSTART;VALUE=DATE:20250222', 'SUMMARY:Two'),
      ...event('DTSTART:20250301T100000', 'DTEND:20250301T120000', 'SUMMARY:Party'),
      ...event('DTSTART:20250302T000000', 'DTEND:20250303T000000', 'SUMMARY:Whole'),
      ...event('DTSTART;VALUE=DATE:20250305', 'STATUS:CANCELLED', 'SUMMARY:Off'),
      'BEGIN:VTODO',
      'SUMMARY:Not a holiday',
      'END:VTODO'
    );
    expect(found).toEqual({
      ok: true,
      holidays: [
        { date: '2025-02-22', name: 'One, Two' },
        { date: '2025-03-02', name: 'Whole' },
      ],
      skipped: [
        { line: 14, name: 'Party', reason: 'part-of-a-day' },
        { line: 26, name: 'Off', reason: 'cancelled' },
      ],
    });
  });

  it.each<[string, string[], number, RegExp]>([
    ['a line of no form', event('DTSTART;VALUE=DATE:20250101', 'GARBAGE'), 7, /GARBAGE/],
    ['a month 13', event('DTSTART;VALUE=DATE:20251345'), 6, /20251345/],
    ['no date at all', event('DTSTART;VALUE=DATE:soon'), 6, /soon/],
    ['an event without a date', event('SUMMARY:x'), 4, /DTSTART/],
    ['an unknown rule', event('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=NOW'), 7, /NOW/],
    [
      'a month 13 in a rule',
      event('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;BYMONTH=13'),
      7,
      /BYMONTH/,
    ],
    [
      'a rule by the second',
      event('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=SECONDLY'),
      7,
      /within a day/,
    ],
    [
      'an end before the start',
      event('DTSTART;VALUE=DATE:20250102', 'DTEND;VALUE=DATE:20250101'),
      7,
      /before/,
    ],
    [
      'a span of a century',
      event('DTSTART;VALUE=DATE:20250102', 'DTEND;VALUE=DATE:21250101'),
      7,
      /year/,
    ],
    [
      'a duration that is none',
      event('DTSTART;VALUE=DATE:20250102', 'DURATION:P5X'),
      7,
      /DURATION|invalid/i,
    ],
    [
      'crossed components',
      ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20250102', 'END:VTODO'],
      6,
      /VTODO/,
    ],
  ])('names the line of the fault: %s', (_, lines, line, message) => {
    const found = read(...lines);
    expect(found).toMatchObject({ ok: false, line });
    expect(found.ok ? '' : found.message).toMatch(message);
  });

  it('names the component that is never ended, and refuses what is no calendar', () => {
    expect(parseHolidays('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250101', WINDOW)).toMatchObject({
      ok: false,
      line: 2,
    });
    for (const text of ['', 'hello', '<html></html>', 'date,name\n2025-01-01,x']) {
      expect(parseHolidays(text, WINDOW)).toMatchObject({ ok: false, line: 1 });
    }
  });

  it('refuses a file that closes every day of decades', () => {
    const found = parseHolidays(file(...event('DTSTART;VALUE=DATE:20000101', 'RRULE:FREQ=DAILY')), {
      from: '2000-01-01',
      to: '2020-01-01',
    });
    expect(found).toMatchObject({ ok: false, line: 4 });
  });
});

describe('mergeHolidays', () => {
  const day = (date: string, source: string | null, removed = false) => ({
    date,
    name: date,
    source,
    removed,
  });

  it('keeps what was entered by hand, other files, removals, and what lies outside the window', () => {
    const merged = mergeHolidays(
      [
        day('2024-05-01', 'feed'),
        day('2025-03-01', 'feed'),
        day('2025-03-02', 'feed', true),
        day('2025-03-03', 'feed', true),
        day('2025-03-04', null),
        day('2025-03-05', 'other'),
      ],
      [
        { date: '2025-03-02', name: 'Again' },
        { date: '2025-03-06', name: 'New' },
      ],
      'feed',
      WINDOW
    );
    expect(merged).toEqual([
      day('2024-05-01', 'feed'),
      { date: '2025-03-02', name: 'Again', source: 'feed', removed: true },
      day('2025-03-03', 'feed', true),
      day('2025-03-04', null),
      day('2025-03-05', 'other'),
      { date: '2025-03-06', name: 'New', source: 'feed', removed: false },
    ]);
  });
});
