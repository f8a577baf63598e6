import type { Scale } from '../../../../shared/scale';
import type { Fault } from './faults';
import {
  isJson,
  readComment,
  readScale,
  readText,
  reportForeign,
  type Json,
  type Report,
} from './read-values';

export const MAX_ANSWERS = 50;
export const MAX_COMMENT = 5_000;
export const MAX_KEY = 100;
const MAX_METRIC = 50;

/** An answer whose values have the right shape; nothing was looked up yet. */
export interface ReadAnswer {
  metric: string | null;
  question: string | null;
  score: number;
  comment: string | null;
  scale: Scale | null;
  /** `undefined`: the response's. */
  touchpoint: string | null | undefined;
  stage: string | null | undefined;
}

const PROPERTIES: ReadonlySet<string> = new Set([
  'metric',
  'question',
  'score',
  'comment',
  'scale',
  'touchpoint',
  'stage',
]);

/** Absent and null differ here: null means none, absent means the response's. */
const readOwn = (from: Json, name: 'touchpoint' | 'stage', report: Report) =>
  from[name] === undefined ? undefined : readText(from, name, MAX_KEY, report);

const readAnswer = (from: Json, report: Report): ReadAnswer => {
  reportForeign(from, PROPERTIES, report);
  if (from.metric == null && from.question == null) {
    report('metric', 'metric is required, or question');
  }
  if (!Number.isInteger(from.score)) report('score', 'score must be a whole number');
  const metric = readText(from, 'metric', MAX_METRIC, report);
  return {
    metric,
    question: readText(from, 'question', MAX_KEY, report),
    score: from.score as number,
    comment: readComment(from, MAX_COMMENT, report),
    scale: readScale(from, metric, report),
    touchpoint: readOwn(from, 'touchpoint', report),
    stage: readOwn(from, 'stage', report),
  };
};

/** Where a fault of an answer is, as path and in words. */
export const reportOfAnswer =
  (index: number, faults: Fault[]): Report =>
  (property, message, why) =>
    faults.push({
      path: ['answers', String(index), property],
      message: `answers[${index}]: ${message}`,
      ...(why && { why }),
    });

/** Reads the answers of a response; every fault found is added to `faults`. */
export const readAnswers = (value: unknown, faults: Fault[]): ReadAnswer[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ANSWERS) {
    faults.push({
      path: ['answers'],
      message: `answers must be a list of 1 to ${MAX_ANSWERS} answers`,
    });
    return [];
  }
  return value.flatMap((answer: unknown, index): ReadAnswer[] => {
    if (isJson(answer)) return [readAnswer(answer, reportOfAnswer(index, faults))];
    const message = `answers[${index}] must be an object { metric, score }`;
    faults.push({ path: ['answers', String(index)], message });
    return [];
  });
};
