import { isMetric, type Metric } from '../../../../shared/metrics';
import { isLanguageTag, isQuestionMetric } from '../../../../shared/survey-questions';

/** A question as it stands in the form, whatever it lacks or has beside what we know. */
export type QuestionDraft = Readonly<Record<string, unknown>>;

/** Where texts of a question stand. */
export type TextPlace = 'prompt' | 'low' | 'high' | 'comment';

export type Texts = Readonly<Record<string, string>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
};

/** What the field holds, as a list of questions; null where it holds something else. */
export const draftsIn = (value: unknown): readonly QuestionDraft[] | null => {
  if (value === undefined || value === null || value === '') return [];
  const list = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) && list.every(isRecord) ? list : null;
};

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const keyOf = (question: QuestionDraft): string => wordOf(question.key);
export const metricOf = (question: QuestionDraft): string => wordOf(question.metric);
export const isRequired = (question: QuestionDraft): boolean => question.required === true;

/** Whether visitors are asked for a comment too. */
export const asksComment = (question: QuestionDraft): boolean => isRecord(question.comment);
export const isCommentRequired = (question: QuestionDraft): boolean =>
  recordIn(question.comment).required === true;

/** The texts of one place by language. */
export const textsOf = (question: QuestionDraft, place: TextPlace): Texts => {
  const at: Record<TextPlace, unknown> = {
    prompt: question.prompt,
    low: recordIn(question.labels).low,
    high: recordIn(question.labels).high,
    comment: recordIn(question.comment).prompt,
  };
  const texts = Object.entries(recordIn(at[place]));
  return Object.fromEntries(texts.map(([tag, text]) => [tag, wordOf(text)]));
};

const without = (record: QuestionDraft, name: string): QuestionDraft =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** With a part of it set, or left out where that is null. */
const withPart = (
  record: QuestionDraft,
  name: string,
  part: QuestionDraft | null
): QuestionDraft => (part === null ? without(record, name) : { ...record, [name]: part });

const orNull = (record: QuestionDraft): QuestionDraft | null =>
  Object.keys(record).length === 0 ? null : record;

/** With a text in one language; an empty one is none. */
export const withText = (
  question: QuestionDraft,
  place: TextPlace,
  tag: string,
  text: string
): QuestionDraft => {
  const before = textsOf(question, place);
  const texts = text === '' ? without(before, tag) : { ...before, [tag]: text };
  if (place === 'prompt') return { ...question, prompt: texts };
  if (place === 'comment')
    return {
      ...question,
      comment: withPart(recordIn(question.comment), 'prompt', orNull(texts)),
    };
  const labels = withPart(recordIn(question.labels), place, orNull(texts));
  return withPart(question, 'labels', orNull(labels));
};

export const withRequired = (question: QuestionDraft, required: boolean): QuestionDraft => ({
  ...question,
  required,
});

export const withComment = (
  question: QuestionDraft,
  comment: QuestionDraft | null
): QuestionDraft => withPart(question, 'comment', comment);

export const withCommentRequired = (question: QuestionDraft, required: boolean): QuestionDraft => ({
  ...question,
  comment: { ...recordIn(question.comment), required },
});

/** Languages that any text of the questions is in. */
export const languagesIn = (questions: readonly QuestionDraft[]): string[] => {
  const places: TextPlace[] = ['prompt', 'low', 'high', 'comment'];
  const tags = questions.flatMap((question) =>
    places.flatMap((place) => Object.keys(textsOf(question, place)))
  );
  return [...new Set(tags)].filter(isLanguageTag);
};

/** By what feedback usually knows the question of a metric. */
const USUAL_KEYS: Record<Metric, string> = {
  nps: 'recommend',
  enps: 'recommend-work',
  csat: 'satisfaction',
  ces: 'effort',
  stars: 'stars',
  emotion: 'feeling',
  expectation: 'expectation',
};

/** A key for a question of a metric that none of the others has. */
export const proposedKey = (metric: string, others: readonly QuestionDraft[]): string => {
  const taken = new Set(others.map(keyOf));
  const usual = isMetric(metric)
    ? USUAL_KEYS[metric]
    : isQuestionMetric(metric)
      ? metric
      : 'question';
  const free = (n: number): string => {
    const key = n === 1 ? usual : `${usual}-${n}`;
    return taken.has(key) ? free(n + 1) : key;
  };
  return free(1);
};

/** A copy that stands beside the question: all but its key. */
export const copyOf = (question: QuestionDraft, all: readonly QuestionDraft[]): QuestionDraft => ({
  ...question,
  key: proposedKey(metricOf(question), all),
});

/** The list with one question at another place. */
export const moved = <One>(list: readonly One[], from: number, to: number): One[] => {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
};
