import { KEY_PATTERN } from '../../../../shared/dimensions';
import {
  DEFAULT_SCALES,
  FIXED_SCALES,
  isMetric,
  RESPONSE_METRIC,
} from '../../../../shared/metrics';
import { isScale, scaleId, type Scale } from '../../../../shared/scale';
import type { SurveyQuestion } from '../../../../shared/contracts/survey';
import type { Fault } from '../../journey-map';

const MAX_QUESTIONS = 50;
const METRIC_PATTERN = /^[a-z][a-z0-9_]{1,49}$/;
const PROPERTIES = ['key', 'metric', 'scale', 'prompt', 'labels', 'comment', 'required'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text by language tag, in at least one language. */
const isTranslated = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([tag, text]) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) &&
      typeof text === 'string' &&
      text.trim() !== '' &&
      text.length <= 500
  );

const isOptional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || check(value);

const scaleFault = (metric: unknown, scale: unknown): string | null => {
  if (!isRecord(scale) || !isScale(scale as unknown as Scale)) {
    return 'scale must be { min, max } of whole numbers with 2 to 11 scores';
  }
  if (typeof metric !== 'string' || !FIXED_SCALES.has(metric) || !isMetric(metric)) return null;
  const fixed = scaleId(DEFAULT_SCALES[metric]);
  return scaleId(scale as unknown as Scale) === fixed
    ? null
    : `scale of ${metric} must be ${fixed}`;
};

const labelsOk = (labels: unknown): boolean =>
  isRecord(labels) &&
  Object.entries(labels).every(
    ([end, text]) => ['low', 'high'].includes(end) && isTranslated(text)
  );

const commentOk = (comment: unknown): boolean =>
  isRecord(comment) &&
  isOptional(comment.prompt, isTranslated) &&
  isOptional(comment.required, (value) => typeof value === 'boolean');

const questionFaults = (question: unknown, path: string[]): Fault[] => {
  if (!isRecord(question))
    return [{ path, message: 'a question must be { key, metric, scale, prompt }' }];
  const faults: Fault[] = [];
  const need = (ok: boolean, name: string, message: string) => {
    if (!ok) faults.push({ path: [...path, name], message });
  };
  for (const name of Object.keys(question)) {
    need(
      PROPERTIES.includes(name),
      name,
      `unknown property ${name}; allowed are: ${PROPERTIES.join(', ')}`
    );
  }
  need(
    typeof question.key === 'string' && KEY_PATTERN.test(question.key),
    'key',
    'key must be letters, digits, ".", "_" or "-"'
  );
  need(
    typeof question.metric === 'string' &&
      METRIC_PATTERN.test(question.metric) &&
      question.metric !== RESPONSE_METRIC,
    'metric',
    'metric must be a lower-case word such as nps, csat, ces or one of your own'
  );
  const scale = scaleFault(question.metric, question.scale);
  if (scale) need(false, 'scale', scale);
  need(
    isTranslated(question.prompt),
    'prompt',
    'prompt must be a text by language, such as { "en": "…", "ar": "…" }'
  );
  need(
    isOptional(question.labels, labelsOk),
    'labels',
    'labels must be { low, high }, each a text by language'
  );
  need(
    isOptional(question.comment, commentOk),
    'comment',
    'comment must be { prompt?, required? }'
  );
  need(
    isOptional(question.required, (value) => typeof value === 'boolean'),
    'required',
    'required must be true or false'
  );
  return faults;
};

/** Everything that is wrong with a survey's questions; empty when they are valid. */
export const questionsFaults = (questions: unknown): Fault[] => {
  if (!Array.isArray(questions) || questions.length === 0 || questions.length > MAX_QUESTIONS) {
    return [
      {
        path: ['questions'],
        message: `questions must be a list of 1 to ${MAX_QUESTIONS} questions`,
      },
    ];
  }
  const faults = questions.flatMap((question: unknown, index) =>
    questionFaults(question, ['questions', String(index)])
  );
  const keys = questions.map((question: unknown) =>
    isRecord(question) ? question.key : undefined
  );
  const doubled = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) < index);
  if (doubled >= 0) {
    faults.push({
      path: ['questions', String(doubled), 'key'],
      message: `key ${String(keys[doubled])} names two questions; each needs its own`,
    });
  }
  return faults;
};

/** The questions as far as they change what an answer means: a difference here makes a new version. */
export const questionsFingerprint = (questions: readonly SurveyQuestion[]): string =>
  JSON.stringify(questions, (_, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  );
