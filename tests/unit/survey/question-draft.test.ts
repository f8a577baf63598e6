import {
  draftsIn,
  languagesIn,
  moved,
  proposedKey,
  textsOf,
  withText,
} from '../../../admin/src/content-manager/survey-questions/question-draft';
import { foreignFaults } from '../../../admin/src/content-manager/survey-questions/question-faults';
import {
  newQuestion,
  withMetric,
  withRange,
  withTypedMetric,
} from '../../../admin/src/content-manager/survey-questions/question-scale';
import { questionsFaults } from '../../../shared/survey-questions';

const question = {
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: { en: 'Would you?' },
  labels: { low: { en: 'Never' }, high: { en: 'Surely' } },
  comment: { prompt: { en: 'Why?' }, rows: 3 },
};

describe('a question that is edited', () => {
  it('begins valid but for its words, under a key of its own', () => {
    const first = newQuestion([]);
    const second = newQuestion([first]);
    const third = newQuestion([first, second]);
    expect([first, second, third].map(({ key }) => key)).toEqual([
      'recommend',
      'satisfaction',
      'satisfaction-2',
    ]);
    const paths = questionsFaults([first, second]).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['questions.0.prompt', 'questions.1.prompt']);
  });

  it.each([
    ['prompt', { prompt: { en: 'Would you?', fa: 'x' } }],
    ['low', { labels: { low: { en: 'Never', fa: 'x' }, high: { en: 'Surely' } } }],
    ['high', { labels: { low: { en: 'Never' }, high: { en: 'Surely', fa: 'x' } } }],
    ['comment', { comment: { prompt: { en: 'Why?', fa: 'x' }, rows: 3 } }],
  ] as const)('takes words at its %s and gives them away again', (place, part) => {
    const worded = withText(question, place, 'fa', 'x');
    expect(worded).toEqual({ ...question, ...part });
    expect(textsOf(worded, place).fa).toBe('x');
    expect(withText(worded, place, 'fa', '')).toEqual(question);
  });

  it('leaves nothing empty behind that would be refused', () => {
    const bare = withText(withText(question, 'low', 'en', ''), 'high', 'en', '');
    expect(bare).not.toHaveProperty('labels');
    expect(withText(question, 'comment', 'en', '').comment).toEqual({ rows: 3 });
  });

  it('is known by a word for what it measures, as long as nobody chose another', () => {
    const change = { others: [question], isKeyFixed: false };
    const made = newQuestion([question]);
    expect(withMetric(made, 'nps', change)).toMatchObject({ key: 'recommend-2' });
    expect(withTypedMetric(made, 'On time', change)).toMatchObject({ key: 'question' });
    expect(withTypedMetric(made, 'on_time', change)).toMatchObject({
      key: 'on_time',
      scale: { min: 1, max: 5 },
    });
    expect(withMetric(made, 'nps', { ...change, isKeyFixed: true }).key).toBe(made.key);
    expect(proposedKey('nps', [question, { key: 'recommend-2' }])).toBe('recommend-3');
  });

  it('loses a top box that its scale leaves no room for', () => {
    const scale = { min: 1, max: 7, topBox: 4, unit: 'points' };
    const csat = { ...question, metric: 'csat', scale };
    expect(withRange(csat, 1, 5).scale).toEqual({ ...scale, max: 5 });
    expect(withRange(csat, 1, 3).scale).toEqual({ min: 1, max: 3, unit: 'points' });
  });
});

describe('a list of questions', () => {
  it('is what the field holds, or nothing that can be shown', () => {
    expect(draftsIn(undefined)).toEqual([]);
    expect(draftsIn(null)).toEqual([]);
    expect(draftsIn(JSON.stringify([question]))).toEqual([question]);
    for (const other of ['{', 7, { a: 1 }, ['text'], [null]]) expect(draftsIn(other)).toBeNull();
  });

  it('is put in another order', () => {
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
    expect(moved([1, 2, 3], 2, 0)).toEqual([3, 1, 2]);
  });

  it('is in the languages of all its words', () => {
    const other = { prompt: { tr: 'x', 'not a tag': 'y' }, labels: { low: { ur: 'z' } } };
    expect(languagesIn([question, other])).toEqual(['en', 'tr', 'ur']);
  });
});

it('tells what the server found and we do not', () => {
  const error = { 0: { scale: 'known here', key: 'not known' }, 1: 'nor this' };
  const wrong = { ...question, scale: { min: 1, max: 5 } };
  expect(foreignFaults(error, [wrong])).toEqual([
    { path: ['questions', '0', 'key'], message: 'not known' },
    { path: ['questions', '1'], message: 'nor this' },
  ]);
  expect(foreignFaults('This value is required.', [])).toEqual([]);
});
