import { questionsFaults, questionsFingerprint } from '../../../shared/survey-questions';

const question = (over: object = {}) => ({
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: { en: 'Would you recommend us?', ar: 'هل توصي بنا؟', fa: 'ما را توصیه می‌کنید؟' },
  ...over,
});
const paths = (questions: unknown) =>
  questionsFaults(questions).map((fault) => fault.path.join('.'));

describe('questionsFaults', () => {
  it('accepts a complete question and one of a metric of its own', () => {
    const own = question({
      key: 'speed',
      metric: 'speed',
      scale: { min: 1, max: 5 },
      labels: { low: { en: 'Slow' }, high: { en: 'Fast' } },
      comment: { prompt: { en: 'Why?' }, required: false },
      required: true,
    });
    expect(questionsFaults([question(), own])).toEqual([]);
  });

  it('needs at least one question', () => {
    expect(paths([])).toEqual(['questions']);
    expect(paths('x')).toEqual(['questions']);
  });

  it.each([
    [{ key: '' }, 'questions.0.key'],
    [{ metric: 'NPS!' }, 'questions.0.metric'],
    [{ metric: 'response' }, 'questions.0.metric'],
    [{ scale: { min: 1, max: 10 } }, 'questions.0.scale'],
    [{ metric: 'csat', scale: { min: 0, max: 100 } }, 'questions.0.scale'],
    [{ prompt: {} }, 'questions.0.prompt'],
    [{ prompt: { en: '' } }, 'questions.0.prompt'],
    [{ labels: { middle: { en: 'x' } } }, 'questions.0.labels'],
    [{ comment: { required: 'yes' } }, 'questions.0.comment'],
    [{ colour: 'red' }, 'questions.0.colour'],
  ])('names the place of %j', (over, path) => {
    expect(paths([question(over)])).toEqual([path]);
  });

  it('refuses the same key twice', () => {
    expect(paths([question(), question()])).toEqual(['questions.1.key']);
  });

  it.each([
    [{ key: 'no blanks' }, 'questionKey', {}],
    [{ metric: 'NPS!' }, 'questionMetric', {}],
    [{ scale: { min: 1, max: 10 } }, 'questionScaleFixed', { low: 0, high: 10 }],
    [{ scale: { min: 1, max: 1 } }, 'questionScale', { most: 11 }],
    [{ prompt: {} }, 'questionPrompt', { most: 500 }],
    [{ labels: { low: { en: ' ' } } }, 'questionText', { most: 500 }],
    [{ comment: { prompt: { en: '' } } }, 'questionText', { most: 500 }],
    [{ colour: 'red' }, 'questionProperty', { name: 'colour' }],
  ])('tells people why %j is refused', (over, code, args) => {
    expect(questionsFaults([question(over)])).toMatchObject([{ because: { code, args } }]);
  });
});

describe('questionsFingerprint', () => {
  it('does not change with the order of properties, but with wording and scale', () => {
    const { prompt, ...rest } = question();
    const base = questionsFingerprint([question()]);
    expect(questionsFingerprint([{ prompt, ...rest }])).toBe(base);
    expect(questionsFingerprint([question({ prompt: { en: 'How likely…?' } })])).not.toBe(base);
    expect(
      questionsFingerprint([question({ metric: 'csat', scale: { min: 1, max: 5 } })])
    ).not.toBe(base);
  });

  it('takes a mark that is off for one that is left out', () => {
    const base = questionsFingerprint([question()]);
    const off = question({ required: false, labels: undefined });
    expect(questionsFingerprint([off])).toBe(base);
    expect(questionsFingerprint([question({ required: true })])).not.toBe(base);
    const scale = { min: 0, max: 10 };
    expect(questionsFingerprint([question({ scale: { ...scale, reversed: false } })])).toBe(base);
  });
});
