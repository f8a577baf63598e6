import type { SurveyQuestion } from './contracts/survey';
import { KEY_PATTERN } from './dimensions';
import type { Fault } from './fault';
import { DEFAULT_SCALES, FIXED_SCALES, isMetric, RESPONSE_METRIC } from './metrics';
import { because, type Because } from './refusal';
import { isScale, MAX_SCALE_POINTS, scaleId, type Scale } from './scale';

export const MAX_QUESTIONS = 50;
/** Of one text in one language. */
export const MAX_QUESTION_TEXT = 500;
const METRIC_PATTERN = /^[a-z][a-z0-9_]{1,49}$/;
const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const PROPERTIES = ['key', 'metric', 'scale', 'prompt', 'labels', 'comment', 'required'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether texts of a question may stand under it: `fa`, `ar-EG`. */
export const isLanguageTag = (tag: string): boolean => LANGUAGE_PATTERN.test(tag);

/** Whether a question may measure it: a metric of ours, or a site's own by a word like theirs. */
export const isQuestionMetric = (metric: unknown): metric is string =>
  typeof metric === 'string' && METRIC_PATTERN.test(metric) && metric !== RESPONSE_METRIC;

/** The scale that a metric's definition demands; null where a survey may choose. */
export const fixedScaleOf = (metric: unknown): Scale | null =>
  typeof metric === 'string' && FIXED_SCALES.has(metric) && isMetric(metric)
    ? DEFAULT_SCALES[metric]
    : null;

/** A text by language tag, in at least one language. */
const isTranslated = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([tag, text]) =>
      isLanguageTag(tag) &&
      typeof text === 'string' &&
      text.trim() !== '' &&
      text.length <= MAX_QUESTION_TEXT
  );

const isOptional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || check(value);

const scaleFault = (metric: unknown, scale: unknown): Omit<Fault, 'path'> | null => {
  if (!isRecord(scale) || !isScale(scale as unknown as Scale)) {
    return {
      message: 'scale must be { min, max } of whole numbers with 2 to 11 scores',
      because: because('questionScale', { most: MAX_SCALE_POINTS }),
    };
  }
  const fixed = fixedScaleOf(metric);
  if (!fixed || scaleId(scale as unknown as Scale) === scaleId(fixed)) return null;
  return {
    message: `scale of ${String(metric)} must be ${scaleId(fixed)}`,
    because: because('questionScaleFixed', { low: fixed.min, high: fixed.max }),
  };
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
  const need = (ok: boolean, name: string, message: string, why?: Because) => {
    if (!ok) faults.push({ path: [...path, name], message, ...(why && { because: why }) });
  };
  for (const name of Object.keys(question)) {
    need(
      PROPERTIES.includes(name),
      name,
      `unknown property ${name}; allowed are: ${PROPERTIES.join(', ')}`,
      because('questionProperty', { name })
    );
  }
  need(
    typeof question.key === 'string' && KEY_PATTERN.test(question.key),
    'key',
    'key must be letters, digits, ".", "_" or "-"',
    because('questionKey')
  );
  need(
    isQuestionMetric(question.metric),
    'metric',
    'metric must be a lower-case word such as nps, csat, ces or one of your own',
    because('questionMetric')
  );
  const scale = scaleFault(question.metric, question.scale);
  if (scale) need(false, 'scale', scale.message, scale.because);
  const words = because('questionText', { most: MAX_QUESTION_TEXT });
  need(
    isTranslated(question.prompt),
    'prompt',
    'prompt must be a text by language, such as { "en": "…", "ar": "…" }',
    because('questionPrompt', { most: MAX_QUESTION_TEXT })
  );
  need(
    isOptional(question.labels, labelsOk),
    'labels',
    'labels must be { low, high }, each a text by language',
    words
  );
  need(
    isOptional(question.comment, commentOk),
    'comment',
    'comment must be { prompt?, required? }',
    words
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
        because: because('questionCount', { most: MAX_QUESTIONS }),
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
    const key = String(keys[doubled]);
    faults.push({
      path: ['questions', String(doubled), 'key'],
      message: `key ${key} names two questions; each needs its own`,
      because: because('questionKeyTwice', { key }),
    });
  }
  return faults;
};

const says = ([, value]: [string, unknown]): boolean =>
  value !== undefined && value !== null && value !== false;

/**
 * The questions as far as they change what an answer means: a difference here makes a new version. A mark that
 * is off says the same as one that is left out.
 */
export const questionsFingerprint = (questions: readonly SurveyQuestion[]): string =>
  JSON.stringify(questions, (_, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(says)
            .sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : value
  );
