import { isMetric, METRICS } from '../../../shared/metrics';
import {
  isJson,
  readFieldMapping,
  type FieldMapping,
  type Json,
  type ReportFault,
} from './field-mapping';
import {
  ANSWER_FIELDS,
  reportForeign,
  type AnswerField,
  type AnswerMapping,
} from './mapping-fields';
import { readScaleMapping } from './scale-text';

const SHARED_BY_ANSWERS = ['metric', 'question', 'scale'] as const;
const MAX_ANSWERS = 50;

const checkFixedMetric = (answer: AnswerMapping, report: ReportFault): void => {
  const { metric, question } = answer;
  if (question || metric?.source.kind !== 'value') return;
  const named = metric.values.get(metric.source.value) ?? metric.source.value;
  if (isMetric(named)) return;
  report(
    `${metric.path}.value`,
    `must be one of ${METRICS.join(', ')}; another metric needs "question" and "survey"`
  );
};

const readAnswerMapping = (
  from: Json,
  prefix: string,
  shared: Partial<AnswerMapping>,
  report: ReportFault
): AnswerMapping => {
  const read = (name: AnswerField): FieldMapping | null =>
    name === 'scale'
      ? readScaleMapping(from[name], `${prefix}scale`, report)
      : readFieldMapping(from[name], `${prefix}${name}`, report);
  const answer: AnswerMapping = {
    metric: read('metric') ?? shared.metric ?? null,
    question: read('question') ?? shared.question ?? null,
    score: read('score'),
    scale: read('scale') ?? shared.scale ?? null,
    comment: read('comment'),
    touchpoint: read('touchpoint'),
    stage: read('stage'),
  };
  if (from.score === undefined) report(`${prefix}score`, 'is required');
  if (!answer.metric && !answer.question && !('metric' in from) && !('question' in from)) {
    report(`${prefix}metric`, 'is required where there is no "question"');
  }
  checkFixedMetric(answer, report);
  return answer;
};

/** `answers: […]`, or the one answer whose fields stand at the top. */
export const readAnswers = (
  from: Json,
  report: ReportFault
): { answers: AnswerMapping[]; comment: FieldMapping | null } => {
  if (from.answers === undefined) {
    const single = { ...from, touchpoint: undefined, stage: undefined };
    return { answers: [readAnswerMapping(single, '', {}, report)], comment: null };
  }
  const shared: Partial<AnswerMapping> = {};
  for (const name of SHARED_BY_ANSWERS) {
    shared[name] =
      name === 'scale'
        ? readScaleMapping(from[name], name, report)
        : readFieldMapping(from[name], name, report);
  }
  if (from.score !== undefined) report('score', 'must stand in the answers where there are any');
  const given: unknown = from.answers;
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_ANSWERS) {
    report('answers', `must be a list of 1 to ${MAX_ANSWERS} answers`);
    return { answers: [], comment: null };
  }
  const answers = given.flatMap((answer: unknown, index): AnswerMapping[] => {
    const prefix = `answers[${index}]`;
    if (!isJson(answer)) {
      report(prefix, 'must be an object { "metric": …, "score": … }');
      return [];
    }
    reportForeign(answer, new Set(ANSWER_FIELDS), `${prefix}.`, report);
    return [readAnswerMapping(answer, `${prefix}.`, shared, report)];
  });
  return { answers, comment: readFieldMapping(from.comment, 'comment', report) };
};
