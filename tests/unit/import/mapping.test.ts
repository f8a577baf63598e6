import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintPlan } from '../../../server/src/import/complaints/plan';
import { fieldsOf, mappedColumns, readMapping } from '../../../server/src/import/mapping';

const faultsOf = (json: unknown): Record<string, string> =>
  Object.fromEntries((readMapping(json).faults ?? []).map(({ path, message }) => [path, message]));

const nps = { metric: { value: 'nps' }, score: { column: 'Score' } };

describe('readMapping', () => {
  it('takes one answer at the top or several in a list', () => {
    expect(readMapping(nps).mapping?.answers).toHaveLength(1);
    const several = readMapping({
      scale: { value: '1..5' },
      answers: [
        { metric: { value: 'csat' }, score: { column: 'Q1' } },
        { metric: { value: 'ces' }, score: { column: 'Q2' }, scale: { value: { min: 1, max: 7 } } },
      ],
    });
    const scales = several.mapping?.answers.map(({ scale }) => scale?.source);
    expect(scales).toEqual([
      { kind: 'value', value: '1..5' },
      { kind: 'value', value: '1..7' },
    ]);
  });

  it('knows every column that it needs and where', () => {
    const { mapping } = readMapping({
      ...nps,
      occurredAt: { template: '{Year}-05-{ Day }' },
      location: { column: ' Shop ' },
    });
    expect([...(mapping ? mappedColumns(fieldsOf(mapping)) : [])]).toEqual([
      ['Score', 'score.column'],
      ['Year', 'occurredAt.template'],
      ['Day', 'occurredAt.template'],
      ['Shop', 'location.column'],
    ]);
  });

  it.each([
    ['no object', [], '', 'must be a JSON object'],
    ['no score', { metric: { value: 'nps' } }, 'score', 'is required'],
    ['no metric', { score: { column: 'a' } }, 'metric', 'is required'],
    ['an unknown metric', { ...nps, metric: { value: 'joy' } }, 'metric.value', 'must be one of'],
    ['an unknown field', { ...nps, shop: { column: 'a' } }, 'shop', 'is no field'],
    ['a bare text', { ...nps, location: 'Shop' }, 'location', 'must be an object'],
    ['two sources', { ...nps, location: { column: 'a', value: 'b' } }, 'location', 'exactly one'],
    ['no source', { ...nps, location: { null: [] } }, 'location', 'exactly one'],
    ['an empty column', { ...nps, location: { column: ' ' } }, 'location.column', 'name of a col'],
    ['a typing error', { ...nps, location: { column: 'a', nulls: [] } }, 'location.nulls', 'unkn'],
    ['an open brace', { ...nps, occurredAt: { template: '{a' } }, 'occurredAt.template', 'brace'],
    ['no brace', { ...nps, occurredAt: { template: 'a' } }, 'occurredAt.template', 'at least one'],
    [
      'a bad format',
      { ...nps, occurredAt: { column: 'a', format: 'YYYY' } },
      'occurredAt.format',
      'no date format',
    ],
    [
      'a bad zone',
      { ...nps, occurredAt: { column: 'a', timeZone: '+03:30' } },
      'occurredAt.timeZone',
      'IANA',
    ],
    [
      'a bad calendar',
      { ...nps, occurredAt: { column: 'a', calendar: 'maya' } },
      'occurredAt.calendar',
      'jalali',
    ],
    [
      'a bad locale',
      { ...nps, occurredAt: { column: 'a', locale: 'de' } },
      'occurredAt.locale',
      'fa',
    ],
    ['a bad null', { ...nps, score: { column: 'a', null: '11' } }, 'score.null', 'must be a list'],
    [
      'bad values',
      { ...nps, score: { column: 'a', values: [] } },
      'score.values',
      'must be an obj',
    ],
    [
      'a bad value',
      { ...nps, score: { column: 'a', values: { x: [] } } },
      'score.values.x',
      'must',
    ],
    ['a bad scale', { ...nps, scale: { value: { min: 1, max: 99 } } }, 'scale.value', '2 to 11'],
    ['a bad channel', { ...nps, channel: { value: 'pigeon' } }, 'channel.value', 'must be one of'],
    [
      'bad creation',
      { ...nps, createMissing: ['survey'] },
      'createMissing',
      'touchpoint, location',
    ],
    ['a stage alone', { ...nps, stage: { column: 'a' } }, 'stage', 'needs "journey"'],
    [
      'a question alone',
      { question: { value: 'q' }, score: { column: 'a' } },
      'question',
      'survey',
    ],
    ['no answers', { answers: [] }, 'answers', 'list of 1 to 50'],
    ['a score beside answers', { ...nps, answers: [nps] }, 'score', 'must stand in the answers'],
  ])('refuses %s, naming the path', (_, json, path, message) => {
    const faults = faultsOf(json);
    expect(Object.keys(faults)).toContain(path);
    expect(faults[path]).toContain(message);
  });

  it('names the answer in the path', () => {
    const faults = faultsOf({
      answers: [nps, { metric: { value: 'csat' }, score: { column: 'a', values: 3 } }],
    });
    expect(Object.keys(faults)).toEqual(['answers[1].score.values']);
  });
});

/** Examples that are about complaints; the others are about feedback. */
const COMPLAINTS = new Set(['boston311.json', 'nyc_council_cases.json']);

describe('the examples in docs/mappings', () => {
  const folder = join(__dirname, '../../../docs/mappings');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s is valid', (name) => {
    const mapping: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { faults } = COMPLAINTS.has(name) ? complaintPlan(mapping) : readMapping(mapping);
    expect(faults).toBeNull();
  });
});
