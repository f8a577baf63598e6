import {
  answerOf,
  roleOf,
  scaleOf,
  statedScale,
  withAnswer,
  withCreated,
  withRole,
  withWord,
  wordsOf,
} from '../../../admin/src/pages/import/mapping-edit';
import type { MappingJson } from '../../../shared/contracts/import-mapping';

const MAPPING: MappingJson = {
  answers: [
    { metric: { value: 'nps' }, score: { column: 'Score' }, comment: { column: 'Text' } },
    { metric: { value: 'csat' }, score: { column: 'Happy' } },
  ],
  occurredAt: { column: 'Date', timeZone: 'UTC' },
  location: { column: 'Shop' },
  survey: { template: 'wave-{Wave}' },
};

describe('the mapping as the form sees it', () => {
  it('tells what each column becomes', () => {
    const roles = ['Score', 'Text', 'Happy', 'Date', 'Shop', 'Wave', 'Age'].map((column) =>
      roleOf(MAPPING, column)
    );
    expect(roles).toEqual(['score', 'comment', 'score', 'occurredAt', 'location', 'other', 'none']);
  });

  it('uses a column for one thing at a time', () => {
    const moved = withRole(MAPPING, 'Happy', 'touchpoint', 'UTC');
    expect(moved.answers).toHaveLength(1);
    expect(moved).toMatchObject({ touchpoint: { column: 'Happy' }, createMissing: ['touchpoint'] });
    const left = withRole(withRole(moved, 'Happy', 'none', 'UTC'), 'Text', 'none', 'UTC');
    expect(left.touchpoint).toBeUndefined();
    expect(answerOf(left, 'Score')).toEqual({
      metric: { value: 'nps' },
      score: { column: 'Score' },
    });
    expect(roleOf(withRole(MAPPING, 'Age', 'score', 'UTC'), 'Age')).toBe('score');
    expect(withRole(MAPPING, 'Age', 'occurredAt', 'Asia/Riyadh').occurredAt).toEqual({
      column: 'Age',
      timeZone: 'Asia/Riyadh',
    });
    expect(MAPPING.answers).toHaveLength(2);
  });

  it('states a scale only where it is not the metric’s own', () => {
    expect(statedScale('csat', '1..5')).toBeUndefined();
    expect(statedScale('csat', '1..7')).toEqual({ value: '1..7' });
    const answer = answerOf(
      withAnswer(MAPPING, 'Happy', { scale: statedScale('csat', '1..7') }),
      'Happy'
    );
    expect(scaleOf(answer!)).toEqual({ min: 1, max: 7 });
    expect(answerOf(withAnswer(MAPPING, 'Happy', { scale: undefined }), 'Happy')).toEqual(
      answerOf(MAPPING, 'Happy')
    );
  });

  it('translates words into scores, or into no answer', () => {
    const score = { column: 'Happy', values: { good: 4 }, null: ['n/a'] };
    expect(wordsOf(score, ['bad', 'good'])).toEqual([
      { text: 'good', value: 4 },
      { text: 'n/a', value: null },
      { text: 'bad', value: null },
    ]);
    expect(withWord(score, 'bad', 2)).toEqual({ ...score, values: { good: 4, bad: 2 } });
    expect(withWord(score, 'n/a', 3)).toEqual({
      column: 'Happy',
      values: { good: 4, 'n/a': 3 },
    });
    expect(withWord(score, 'good', null)).toEqual({ column: 'Happy', null: ['n/a', 'good'] });
  });

  it('creates what is missing only when asked', () => {
    const created = withCreated(MAPPING, 'location', true);
    expect(created.createMissing).toEqual(['location']);
    expect(withCreated(created, 'location', false)).toEqual(MAPPING);
  });
});
