import { createRowMapper, type MappedRow } from '../../../server/src/import/map-row';
import { readMapping } from '../../../server/src/import/mapping';

const identity = { source: 'import:a.csv', fileDigest: '0123456789abcdef0123' };

const map = (json: unknown, row: Record<string, string>): MappedRow => {
  const { mapping, faults } = readMapping(json);
  if (!mapping) throw new Error(JSON.stringify(faults));
  return createRowMapper(mapping, Object.keys(row), identity)(Object.values(row), 7);
};
const inputOf = (json: unknown, row: Record<string, string>) => {
  const mapped = map(json, row);
  if (mapped.status !== 'ready') throw new Error(JSON.stringify(mapped));
  return mapped.input;
};
const reasonOf = (json: unknown, row: Record<string, string>): string => {
  const mapped = map(json, row);
  return mapped.status === 'rejected' ? mapped.reason : mapped.status;
};

const nps = { metric: { value: 'nps' }, score: { column: 'Score', null: ['11'] } };

describe('createRowMapper', () => {
  it('maps every field', () => {
    const json = {
      metric: { column: 'Metric', values: { recommend: 'nps' } },
      score: { column: 'Score' },
      scale: { column: 'Scale' },
      comment: { column: 'Text' },
      survey: { value: 'exit' },
      touchpoint: { column: 'Where' },
      journey: { value: 'visit' },
      stage: { value: 'purchase' },
      location: { column: 'Shop' },
      channel: { column: 'Channel' },
      customer: { column: 'Customer' },
      segment: { value: 'gold' },
      language: { value: 'fa' },
      occurredAt: { template: '2018-05-{Day}', timeZone: 'America/Los_Angeles' },
      source: { value: 'crm' },
      externalId: { column: 'Id' },
      createMissing: ['location'],
    };
    const mapped = map(json, {
      ' Metric ': 'recommend',
      Score: ' ۹ ',
      Scale: '0..10',
      Text: ' خوب بود ',
      Where: 'till',
      Shop: 'Main St. / 5',
      Channel: 'Store',
      Customer: 'c@example.org',
      Day: '4',
      Id: 'r1',
    });
    expect(mapped).toEqual({
      status: 'ready',
      names: { location: { 'Main-St.-5': 'Main St. / 5' } },
      input: {
        answers: [{ metric: 'nps', score: 9, scale: { min: 0, max: 10 }, comment: 'خوب بود' }],
        survey: 'exit',
        touchpoint: 'till',
        journey: 'visit',
        stage: 'purchase',
        location: 'Main-St.-5',
        channel: 'store',
        customer: 'c@example.org',
        segment: 'gold',
        language: 'fa',
        occurredAt: '2018-05-04T19:00:00.000Z',
        source: 'crm',
        externalId: 'r1',
      },
    });
  });

  it('leaves out the answers whose score is null, and counts a row without any as empty', () => {
    const json = {
      comment: { column: 'Text' },
      answers: [
        nps,
        { metric: { value: 'csat' }, score: { column: 'Q7', null: ['0', '6'] } },
        {
          metric: { value: 'ces' },
          score: { column: 'Q14', null: ['0', '6'] },
          scale: { value: { min: 1, max: 5 } },
          touchpoint: { value: 'finding the way' },
        },
      ],
    };
    expect(inputOf(json, { Score: '11', Q7: '4', Q14: '5', Text: 'ok' }).answers).toEqual([
      { metric: 'csat', score: 4, comment: 'ok' },
      { metric: 'ces', score: 5, scale: { min: 1, max: 5 }, touchpoint: 'finding-the-way' },
    ]);
    expect(map(json, { Score: '', Q7: '0', Q14: '۶', Text: 'ok' })).toEqual({ status: 'empty' });
  });

  it('identifies rows by file and number where the file has no id', () => {
    const { source, externalId } = inputOf(nps, { Score: '9' });
    expect([source, externalId]).toEqual(['import:a.csv', '0123456789abcdef:7']);
  });

  it('reads scores in all digits, but only whole numbers', () => {
    const score = (text: string) =>
      inputOf({ metric: { value: 'emotion' }, score: { column: 'S' } }, { S: text }).answers[0]
        ?.score;
    expect(['1', '1.0', '1,00', '-1', '−1.0', '٢', '۲٫۰', '-0'].map(score)).toEqual([
      1, 1, 1, -1, -1, 2, 2, 0,
    ]);
    for (const text of ['1.5', 'one', '1e1', '0x1', '--1', '1 of 5']) {
      expect(reasonOf(nps, { Score: text })).toBe(`score: "${text}" is not a whole number`);
    }
  });

  it('translates values and leaves others as they are', () => {
    const json = {
      ...nps,
      score: { column: 'S', values: { good: 10, '۵': 0, 'n/a': null } },
    };
    expect(inputOf(json, { S: 'good' }).answers[0]?.score).toBe(10);
    expect(inputOf(json, { S: '۵' }).answers[0]?.score).toBe(0);
    expect(inputOf(json, { S: '7' }).answers[0]?.score).toBe(7);
    expect(map(json, { S: 'n/a' })).toEqual({ status: 'empty' });
  });

  it('keeps braces and is empty when a cell of the template is', () => {
    const json = { ...nps, segment: { template: '{{{A}}}-{B}' } };
    expect(inputOf(json, { Score: '1', A: 'x', B: 'y' }).segment).toBe('{x}-y');
    expect(inputOf(json, { Score: '1', A: 'x', B: '' }).segment).toBeUndefined();
  });

  it('reads Jalali dates written in Persian', () => {
    const json = {
      ...nps,
      occurredAt: {
        column: 'تاریخ',
        format: 'd MMMM yyyy',
        calendar: 'jalali',
        locale: 'fa',
        timeZone: 'Asia/Tehran',
      },
    };
    expect(inputOf(json, { Score: '1', تاریخ: '۱ فروردین ۱۴۰۴' }).occurredAt).toBe(
      '2025-03-21T08:30:00.000Z'
    );
  });

  it.each([
    ['a score off its scale', nps, { Score: '12' }, 'score: 12 is not on the scale 0..10'],
    [
      'an unknown metric',
      { metric: { column: 'M' }, score: { column: 'S' } },
      { M: 'joy', S: '1' },
      'metric: "joy" is none of',
    ],
    [
      'no metric',
      { metric: { column: 'M' }, score: { column: 'S' } },
      { M: '', S: '1' },
      'metric: is empty',
    ],
    [
      'a bad scale',
      { ...nps, scale: { column: 'X' } },
      { Score: '1', X: 'five' },
      'scale: "five" is no scale',
    ],
    [
      'no date',
      { ...nps, occurredAt: { column: 'D' } },
      { Score: '1', D: '' },
      'occurredAt: is empty',
    ],
    [
      'a bad date',
      { ...nps, occurredAt: { column: 'D' } },
      { Score: '1', D: '2025-02-30' },
      'occurredAt: "2025-02-30": day 30 is not between 1 and 28',
    ],
    [
      'no id',
      { ...nps, externalId: { column: 'I' } },
      { Score: '1', I: ' ' },
      'externalId: is empty',
    ],
    [
      'an unknown channel',
      { ...nps, channel: { column: 'C' } },
      { Score: '1', C: 'pigeon' },
      'channel: "pigeon" is none of',
    ],
    [
      'a key without letters',
      { ...nps, location: { column: 'L' } },
      { Score: '1', L: '///' },
      'location: "///" has neither letter nor digit',
    ],
    [
      'a comment that is too long',
      { ...nps, comment: { column: 'T' } },
      { Score: '1', T: 'x'.repeat(5001) },
      'comment: has more than 5000',
    ],
    [
      'the answer that is wrong',
      { answers: [nps, { metric: { value: 'csat' }, score: { column: 'Q' } }] },
      { Score: '1', Q: '6' },
      'answers[1].score: 6 is not on the scale 1..5',
    ],
  ])('rejects %s', (_, json, row, reason) => {
    expect(reasonOf(json, row)).toContain(reason);
  });

  it('rejects a row with more or fewer columns than the header', () => {
    const { mapping } = readMapping(nps);
    const mapRow = mapping && createRowMapper(mapping, ['Score', 'Text'], identity);
    expect(mapRow?.(['9'], 1)).toEqual({
      status: 'rejected',
      reason: '1 columns where the header has 2',
      rejected: [
        {
          field: '',
          why: { code: 'columns', args: { n: 1, header: 2 } },
          text: '1 columns where the header has 2',
        },
      ],
    });
    expect(mapRow?.(['9', 'a', 'b'], 1).status).toBe('rejected');
  });

  it('refuses a file that lacks a column', () => {
    const { mapping } = readMapping(nps);
    expect(() => mapping && createRowMapper(mapping, ['Rating'], identity)).toThrow(
      'score: the file has no column "Score"'
    );
  });
});
