import type { AnswerInput } from '../../../shared/contracts/feedback';
import { DEFAULT_SCALES, isMetric, METRICS } from '../../../shared/metrics';
import { why } from '../../../shared/rejection';
import { isOnScale, scaleId, type Scale } from '../../../shared/scale';
import { keyFromValue } from './key-from-value';
import type { AnswerField } from './mapping-fields';
import type { Cells, FieldReader } from './read-field';
import { Rejection } from './rejection';
import { readScaleText } from './scale-text';
import { readScore } from './score-text';
import type { NoteName } from './sink';

/** The fields of one answer, ready; `path` is `answers[1]`, or empty where the fields stand at the top. */
export type AnswerReaders = Record<AnswerField, FieldReader | null> & { path: string };

const MAX_COMMENT = 5000;

/** @throws Rejection when the comment is too long to be stored */
export const checkedComment = (comment: string, path: string): string => {
  if (comment.length <= MAX_COMMENT) return comment;
  throw new Rejection(
    path,
    `has more than ${MAX_COMMENT} characters`,
    why('tooLong', { longest: MAX_COMMENT })
  );
};

const metricOf = (readers: AnswerReaders, cells: Cells, at: (field: string) => string) => {
  const metric = readers.metric?.(cells) ?? undefined;
  const asked = readers.question?.(cells) ?? undefined;
  if (asked !== undefined) return { metric, question: keyFromValue(asked)?.key ?? asked };
  if (metric === undefined) throw new Rejection(at('metric'), 'is empty', why('empty'));
  if (isMetric(metric)) return { metric };
  const known = METRICS.join(', ');
  throw new Rejection(
    at('metric'),
    `"${metric}" is none of ${known}`,
    why('noneOf', { text: metric, known })
  );
};

const scaleOf = (readers: AnswerReaders, cells: Cells, at: (field: string) => string) => {
  const text = readers.scale?.(cells) ?? null;
  if (text === null) return undefined;
  const scale = readScaleText(text);
  if (!scale) {
    throw new Rejection(
      at('scale'),
      `"${text}" is no scale such as 1..5`,
      why('noScale', { text })
    );
  }
  return scale;
};

/** The scale a score must lie on, where it is known without looking up the survey. */
const expectedScale = (answer: AnswerInput): Scale | null => {
  if (answer.scale) return answer.scale;
  if (answer.question !== undefined || answer.metric === undefined) return null;
  return isMetric(answer.metric) ? DEFAULT_SCALES[answer.metric] : null;
};

/**
 * One answer of a record; null where its score is a null value.
 * @throws Rejection naming the field
 */
export const mapAnswer = (
  readers: AnswerReaders,
  cells: Cells,
  noteName: NoteName
): AnswerInput | null => {
  const at = (field: string): string => (readers.path ? `${readers.path}.${field}` : field);
  const text = readers.score?.(cells) ?? null;
  if (text === null) return null;
  const score = readScore(text);
  if (score === null) {
    throw new Rejection(at('score'), `"${text}" is not a whole number`, why('notWhole', { text }));
  }
  const answer: AnswerInput = { ...metricOf(readers, cells, at), score };
  const stated = scaleOf(readers, cells, at);
  if (stated) answer.scale = stated;
  const scale = expectedScale(answer);
  if (scale && !isOnScale(score, scale)) {
    const { min, max } = scale;
    throw new Rejection(
      at('score'),
      `${score} is not on the scale ${scaleId(scale)}`,
      why('offScale', { score, min, max })
    );
  }
  const comment = readers.comment?.(cells) ?? null;
  if (comment !== null) answer.comment = checkedComment(comment, at('comment'));
  for (const field of ['touchpoint', 'stage'] as const) {
    const value = readers[field]?.(cells) ?? null;
    if (value === null) continue;
    const made = keyFromValue(value);
    if (!made) {
      const text = `"${value}" has neither letter nor digit`;
      throw new Rejection(at(field), text, why('noLetter', { text: value }));
    }
    answer[field] = made.key;
    if (field === 'touchpoint') noteName(field, made.key, made.name);
  }
  return answer;
};
