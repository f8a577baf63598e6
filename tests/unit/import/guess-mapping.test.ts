import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { guessMapping } from '../../../server/src/import/guess';
import { createRowMapper } from '../../../server/src/import/map-row';
import { readMapping } from '../../../server/src/import/mapping';
import type { MappingJson } from '../../../shared/contracts/import-mapping';
import { DATA, withRealData } from '../../real-data';

const CONTEXT = { timeZone: 'Asia/Tehran', today: new Date('2025-06-01T12:00:00Z') };

const guess = (header: string[], rows: string[][]): MappingJson =>
  guessMapping(header, rows, CONTEXT);
/** Each list of values is a column. */
const guessColumns = (columns: Record<string, string[]>): MappingJson => {
  const lists = Object.values(columns);
  const rows = lists[0]?.map((_, row) => lists.map((list) => list[row] ?? '')) ?? [];
  return guess(Object.keys(columns), rows);
};
const times = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));

/** What the guessed mapping makes of the rows. */
const readAll = (mapping: MappingJson, header: string[], rows: string[][]) => {
  const { mapping: ready, faults } = readMapping(mapping);
  if (!ready) throw new Error(JSON.stringify(faults));
  const mapRow = createRowMapper(ready, header, { source: 's', fileDigest: 'f'.repeat(64) });
  const counts = { ready: 0, empty: 0, rejected: 0 };
  rows.forEach((cells, index) => (counts[mapRow(cells, index + 1).status] += 1));
  return counts;
};

describe('guessMapping', () => {
  it('knows an English survey by its headers and values', () => {
    const mapping = guessColumns({
      'Response ID': times(40, (i) => `r-${i}`),
      'Submitted at': times(40, (i) => `2025-03-${String(1 + (i % 28)).padStart(2, '0')} 10:30`),
      'NPS score': times(40, (i) => String(i % 11)),
      'Overall satisfaction': times(40, (i) => String(1 + (i % 5))),
      Branch: times(40, (i) => ['North', 'South'][i % 2] ?? ''),
      Channel: times(40, (i) => ['E-mail', 'app'][i % 2] ?? ''),
      Age: times(40, (i) => String(20 + i)),
      Comment: times(40, (i) => `It was fine, really, number ${i}`),
    });
    expect(mapping).toEqual({
      answers: [
        {
          metric: { value: 'nps' },
          score: { column: 'NPS score' },
          comment: { column: 'Comment' },
        },
        { metric: { value: 'csat' }, score: { column: 'Overall satisfaction' } },
      ],
      externalId: { column: 'Response ID' },
      occurredAt: { column: 'Submitted at', timeZone: 'Asia/Tehran' },
      location: { column: 'Branch' },
      channel: { column: 'Channel', values: { 'E-mail': 'email' } },
      createMissing: ['location'],
    });
  });

  it('knows a file of a few rows by its headers', () => {
    const mapping = guessColumns({
      Date: ['2025-03-01', '2025-03-02'],
      NPS: ['9', '4'],
      Comment: ['Quick and friendly', 'I waited too long'],
    });
    expect(mapping).toMatchObject({
      answers: [
        { metric: { value: 'nps' }, score: { column: 'NPS' }, comment: { column: 'Comment' } },
      ],
      occurredAt: { column: 'Date' },
    });
  });

  it('knows a Persian survey: Jalali dates, native digits, answers in words', () => {
    const mapping = guessColumns({
      شماره: times(30, (i) => String(1000 + i)),
      تاریخ: times(30, (i) => `${1 + i} فروردین ۱۴۰۴`),
      شعبه: times(30, (i) => ['ونک', 'تجریش'][i % 2] ?? ''),
      توصیه: times(30, (i) => ['۱۰', '۹', '۳', '-', '۰'][i % 5] ?? ''),
      رضایت: times(30, (i) => ['خیلی راضی', 'راضی', 'ناراضی', 'نمی‌دانم'][i % 4] ?? ''),
      توضیح: times(30, (i) => `خدمات خوب بود و کارکنان مهربان بودند ${i}`),
    });
    expect(mapping).toEqual({
      answers: [
        {
          metric: { value: 'nps' },
          score: { column: 'توصیه', null: ['-'] },
          comment: { column: 'توضیح' },
        },
        {
          metric: { value: 'csat' },
          score: {
            column: 'رضایت',
            values: { 'خیلی راضی': 5, راضی: 4, ناراضی: 2 },
            null: ['نمی‌دانم'],
          },
        },
      ],
      externalId: { column: 'شماره' },
      language: { value: 'fa' },
      occurredAt: {
        column: 'تاریخ',
        format: 'd MMMM yyyy',
        timeZone: 'Asia/Tehran',
        calendar: 'jalali',
      },
      location: { column: 'شعبه' },
      createMissing: ['location'],
    });
  });

  it('knows an Arabic survey', () => {
    const mapping = guessColumns({
      التاريخ: times(20, (i) => `${1 + i}/٣/٢٠٢٥`),
      الفرع: times(20, (i) => ['العليا', 'الملز'][i % 2] ?? ''),
      'مدى الرضا': times(20, (i) => ['راضٍ جداً', 'راضٍ', 'محايد', 'غير راضٍ'][i % 4] ?? ''),
      ملاحظات: times(20, (i) => `كانت الخدمة ممتازة والموظفون لطفاء ${i}`),
    });
    expect(mapping).toMatchObject({
      answers: [
        {
          metric: { value: 'csat' },
          score: { values: { 'راضٍ جداً': 5, راضٍ: 4, محايد: 3, 'غير راضٍ': 2 } },
          comment: { column: 'ملاحظات' },
        },
      ],
      language: { value: 'ar' },
      occurredAt: { column: 'التاريخ', format: 'd/M/yyyy' },
      location: { column: 'الفرع' },
    });
  });

  it.each([
    [['2025-03-01', '2025-04-30'], {}],
    [['2025-03-01T10:00:00Z', '2025-04-30T23:59:59Z'], {}],
    [['31/12/2024', '01/02/2025'], { format: 'd/M/yyyy' }],
    [['12/31/2024', '01/02/2025'], { format: 'M/d/yyyy' }],
    [['1/2/2025', '3/4/2025'], { format: 'd/M/yyyy' }],
    [['03.01.2025 9:05', '30.04.2025 17:30'], { format: 'd.M.yyyy H:mm' }],
    [['1404/01/15', '۱۴۰۳/۱۲/۳۰'], { format: 'yyyy/M/d', calendar: 'jalali' }],
    [['1404-01-15', '1403-12-30'], { calendar: 'jalali' }],
    [['1446/09/15', '1446/08/29'], { format: 'yyyy/M/d', calendar: 'hijri' }],
    [['15 رمضان 1446', '29 شعبان 1446'], { format: 'd MMMM yyyy', calendar: 'hijri' }],
    [['March 1, 2025', 'Apr 30, 2025'], { format: 'MMMM d, yyyy' }],
    [['3/15/2025, 9:30:05 PM', '12/1/2024, 1:05:00 AM'], { format: 'M/d/yyyy, h:mm:ss a' }],
    [
      ['۱۴۰۳/۱/۱۵, ۱۴:۳۰:۰۰', '۱۴۰۳/۱۲/۳۰, ۹:۰۵:۰۰'],
      { format: 'yyyy/M/d, H:mm:ss', calendar: 'jalali' },
    ],
    [['١٥/٣/٢٠٢٥، ٩:٣٠ ص', '١/٢/٢٠٢٥، ١١:٠٥ م'], { format: 'd/M/yyyy، h:mm a' }],
    [
      ['14:30 - 1403/12/30', '9:05 - 1404/01/15'],
      { format: 'H:mm - yyyy/M/d', calendar: 'jalali' },
    ],
    [
      ['1403/12/30 - 14:30', '1404/01/15 - 9:05'],
      { format: 'yyyy/M/d - H:mm', calendar: 'jalali' },
    ],
  ])('reads dates such as %j', (texts, reading) => {
    const mapping = guessColumns({ Date: texts, NPS: texts.map(() => '9') });
    expect(mapping.occurredAt).toEqual({ column: 'Date', timeZone: 'Asia/Tehran', ...reading });
  });

  it('takes codes beyond the scale for no answer, and never a number for a score unasked', () => {
    const mapping = guessColumns({
      Satisfaction: times(40, (i) => String([1, 2, 3, 4, 5, 5, 4, 6, 0, 4][i % 10])),
      Gate: times(40, (i) => String(1 + (i % 5))),
      ease: times(40, (i) => String(1 + (i % 7))),
    });
    expect(mapping.answers).toEqual([
      { metric: { value: 'csat' }, score: { column: 'Satisfaction', null: ['6', '0'] } },
      { metric: { value: 'ces' }, score: { column: 'ease' } },
    ]);
  });

  it('believes a name although some rows are beyond the scale: they will be rejected', () => {
    const mapping = guessColumns({ NPS: times(40, (i) => (i % 13 === 0 ? '۷۷' : String(i % 11))) });
    expect(mapping.answers).toEqual([{ metric: { value: 'nps' }, score: { column: 'NPS' } }]);
  });

  it('tells answers of one metric apart by what they are about', () => {
    const mapping = guessColumns({
      comfort_rating: times(20, (i) => String(1 + (i % 5))),
      wifi_rating: times(20, (i) => String(5 - (i % 5))),
    });
    expect(mapping).toEqual({
      answers: [
        {
          metric: { value: 'stars' },
          score: { column: 'comfort_rating' },
          touchpoint: { value: 'comfort_rating' },
        },
        {
          metric: { value: 'stars' },
          score: { column: 'wifi_rating' },
          touchpoint: { value: 'wifi_rating' },
        },
      ],
      createMissing: ['touchpoint'],
    });
  });

  it('proposes nothing where nothing is known', () => {
    expect(guessColumns({ '': ['1'], a: ['x'], b: ['7'] })).toEqual({ answers: [] });
    expect(guess([], [])).toEqual({ answers: [] });
    expect(guess(['NPS'], [])).toEqual({ answers: [] });
  });
});

const REAL = 'guessMapping on real files';
const ofRealFiles = () => {
  const load = (file: string): { header: string[]; rows: string[][] } => {
    const [header = [], ...rows]: string[][] = parse(gunzipSync(readFileSync(join(DATA, file))), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return { header, rows };
  };
  const guessFile = (file: string) => {
    const { header, rows } = load(file);
    const mapping = guess(header, rows.slice(0, 500));
    return { mapping, counts: readAll(mapping, header, rows) };
  };

  it('nps_bank: a score, a market and dates with the day first, no row lost', () => {
    const { mapping, counts } = guessFile('nps_bank/nps_bank_2021.csv.gz');
    expect(mapping).toEqual({
      answers: [{ metric: { value: 'nps' }, score: { column: 'NPS' } }],
      externalId: { column: 'ID' },
      location: { column: 'Market' },
      occurredAt: { column: 'Survey date', format: 'd/M/yyyy', timeZone: 'Asia/Tehran' },
      createMissing: ['location'],
    });
    expect(counts).toEqual({ ready: 5000, empty: 0, rejected: 0 });
  });

  it('persian_comments: moods in words, in Persian', () => {
    const { mapping, counts } = guessFile('persian_comments/snappfood_test.csv.gz');
    expect(mapping).toMatchObject({
      answers: [
        {
          metric: { value: 'emotion' },
          scale: { value: '-1..1' },
          score: { column: 'label', values: { HAPPY: 1, SAD: -1 } },
          comment: { column: 'comment' },
        },
      ],
      language: { value: 'fa' },
    });
    expect(counts.rejected).toBe(0);
  });

  it('arabic_reviews: polarity, in Arabic', () => {
    const { mapping } = guessFile('arabic_reviews/ATT.csv.gz');
    expect(mapping).toMatchObject({
      answers: [
        {
          metric: { value: 'emotion' },
          scale: { value: '-1..1' },
          score: { column: 'polarity' },
          comment: { column: 'text' },
        },
      ],
      language: { value: 'ar' },
    });
  });

  it('skytrax: detailed ratings as stars at touchpoints, places and dates', () => {
    const { mapping, counts } = guessFile('skytrax/lounge_reviews.csv.gz');
    expect(mapping).toMatchObject({
      occurredAt: { column: 'date' },
      location: { column: 'airport' },
    });
    const scores = mapping.answers?.map(({ score }) => score?.column);
    expect(scores).toEqual(expect.arrayContaining(['comfort_rating', 'staff_service_rating']));
    expect(counts.ready).toBeGreaterThan(counts.rejected * 10);
  });

  it('sfo_survey_2017: NETPRO, where 11 is blank', () => {
    const { mapping } = guessFile('sfo_survey/sfo_survey_2017.csv.gz');
    expect(mapping.answers?.[0]).toMatchObject({
      metric: { value: 'nps' },
      score: { column: 'NETPRO' },
    });
  });
};
withRealData(REAL, () => describe(REAL, ofRealFiles));
